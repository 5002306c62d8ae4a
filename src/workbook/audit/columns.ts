import { auditTexts } from '../../catalogue/sheets/audit-texts';
import { type Look, look } from '../../report/columns/column';

/*
 * The columns of the audit sheets. 「…（式）」 is recomputed by formulas of the sheet, 「…（アドイン）」 what the add-in wrote;
 * 差 is what they differ by.
 */

interface AuditColumn {
  readonly header: string;
  readonly look: Look;
}

const difference: AuditColumn = { header: auditTexts.difference, look: look('yen', 10) };

export const applicationColumns = {
  receiptNumber: { header: '受付番号', look: look('text', 14) },
  programme: { header: '事業', look: look('text', 14) },
  fullTime: { header: '常勤換算', look: look('text', 10) },
  headcount: { header: '実人数', look: look('count', 8) },
  staff: { header: '職員数', look: look('count', 8) },
  claimed: { header: '申請額', look: look('yen', 14) },
  computed: { header: '算定額（式）', look: look('yen', 14) },
  planned: { header: '交付予定額（式）', look: look('yen', 17) },
  writtenComputed: { header: '算定額（アドイン）', look: look('yen', 18) },
  differenceComputed: difference,
  writtenPlanned: { header: '交付予定額（アドイン）', look: look('yen', 21) },
  differencePlanned: difference,
  remark: { header: '備考', look: look('text', 30) },
} satisfies Record<string, AuditColumn>;

export const amountColumns = {
  receiptNumber: { header: '受付番号', look: look('text', 14) },
  programme: { header: '事業', look: look('text', 14) },
  name: { header: '補助区分', look: look('text', 18) },
  units: { header: '台数', look: look('count', 7) },
  cost: { header: '対象経費（式）', look: look('yen', 15) },
  subsidised: { header: '補助率額（式）', look: look('yen', 15) },
  base: { header: '基準額（式）', look: look('yen', 15) },
  grant: { header: '補助額（式）', look: look('yen', 15) },
  written: { header: '補助額（アドイン）', look: look('yen', 18) },
  difference: difference,
  remark: { header: '備考', look: look('text', 20) },
} satisfies Record<string, AuditColumn>;

export const lineColumns = {
  receiptNumber: { header: '受付番号', look: look('text', 14) },
  lineNumber: { header: '明細番号', look: look('text', 9) },
  group: { header: '補助区分', look: look('text', 18) },
  spent: { header: '支出額', look: look('yen', 14) },
  donation: { header: '寄付金等', look: look('yen', 14) },
  units: { header: '台数', look: look('count', 7) },
  eligible: { header: '対象経費（式）', look: look('yen', 16) },
  written: { header: '対象経費（アドイン）', look: look('yen', 20) },
  difference: difference,
  remark: { header: '備考', look: look('text', 40) },
} satisfies Record<string, AuditColumn>;

export const memberColumns = {
  receiptNumber: { header: '受付番号', look: look('text', 14) },
  key: { header: auditTexts.corporationKey, look: look('text', 28) },
  services: { header: 'サービス種類', look: look('text', 20) },
  visits: { header: '訪問介護', look: look('count', 10) },
  first: { header: '法人（初出＝1）', look: look('count', 16) },
  homeVisit: { header: '訪問介護法人（初出＝1）', look: look('count', 22) },
  remark: { header: '備考', look: look('text', 20) },
} satisfies Record<string, AuditColumn>;

export const parameterColumns = {
  item: { header: '項目', look: look('text', 36) },
  value: { header: '値', look: look('count', 14) },
  denominator: { header: '分母', look: look('count', 8) },
  second: { header: '第2欄', look: look('yen', 14) },
  third: { header: '第3欄', look: look('yen', 14) },
  unit: { header: '単位', look: look('center', 7) },
  clause: { header: '根拠条項', look: look('text', 40) },
} satisfies Record<string, AuditColumn>;
