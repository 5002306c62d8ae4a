import { inJapan } from '../../base/dates';
import { againstText } from '../against';

/** Texts on the sheets that the add-in makes. */
export const sheetTexts = {
  prefecture: (name: string | null): string => `都道府県 ${name ?? '未設定'}`,
  fiscalYear: (year: number | null): string => (year === null ? '年度 未設定' : `令和${year}年度`),
  rules: (version: string): string => `規則集: ${version}`,
  madeAt: (time: string): string => `作成: ${time}`,
  /** Beside a list that is too long for a live call in this Excel. */
  asValues:
    'Web 版の Excel が一度に受け渡せる量（5MB）を超えるため、この表は計算式ではなく値です。申請や経費を直したときは、厚労省報告をもう一度作ってください。',
  /** Beside a list that is made of several tables, or read otherwise than it stands. */
  asList:
    '表が複数に分かれている、単位が千円であるなど、計算式では読めない形の表から作ったため、この表は計算式ではなく値です。申請や経費を直したときは、厚労省報告をもう一度作ってください。',
  reconcile: '検算',
  reconcileNote: (column: string, against: string): string =>
    `「${column}」の合計を${againstText(against)}と照合`,
  reportOf: (name: string): string => `${name}（報告）`,
  onPaper: (name: string): string => `${name}（印刷用）`,
  withdrawn: (receiptNumber: string, written: string): string =>
    `${receiptNumber}は取下げ（${written}）のため、点検も算定もしていません。`,
  leftOut: (undetermined: number, deficient: number, withdrawn: number): string =>
    undetermined + deficient + withdrawn === 0
      ? ''
      : `集計に入れていないもの: 算定額が未確定の申請 ${undetermined}件、不備のため交付予定額のない申請 ${deficient}件、取下げの申請 ${withdrawn}件（「所要額内訳」の判定と「指摘」を参照）`,
  log: {
    fill: '算定',
    report: '厚労省報告',
    undo: '元に戻す',
  },
} as const;

/** The day in Japan: 2026-11-21 */
export const dayOf = (now: Date): string => timeText(now).slice(0, 10);

/** A time on a sheet, in Japan: 2026-11-21 10:42 */
export function timeText(now: Date): string {
  // Japan keeps UTC+9 the whole year
  return inJapan(now).toISOString().slice(0, 16).replace('T', ' ');
}
