import { INDICATORS, PLAN_TEXTS } from '../catalogue/headers';
import type { ReportKind } from '../report';
import type { CellStyle } from '../base/sheet-content';

/** How a column of a ministry sheet looks, by its header. */
export interface ColumnLook {
  readonly style: CellStyle;
  /** In characters. */
  readonly width: number;
}

const look = (style: CellStyle, width: number): ColumnLook => ({ style, width });

/**
 * Narrow enough that A4 landscape holds the widest sheet at a size that can be read, and as wide as a header
 * that has no good place for a break: two a character, whatever the font.
 */
const looks: Readonly<Record<string, ColumnLook>> = {
  受付番号: look('text', 12),
  事業: look('text', 13),
  法人名: look('wrap', 24),
  事業所名: look('wrap', 30),
  代表法人: look('wrap', 22),
  補助区分: look('text', 14),
  経費区分: look('text', 20),
  サービス種類: look('text', 16),
  名称: look('text', 34),
  判定: look('center', 8),
  補助率: look('center', 7),
  上限適用: look('center', 8),
  業務改善計画: look('center', 12),
  計画の記載: look('center', 10),
  年度: look('text', 11),
  提出: look('center', 8),
  提出日: look('center', 11),
  賃金還元: look('center', 8),
  不備: look('count', 6),
  要確認: look('count', 7),
  注意: look('count', 6),
  台数: look('count', 7),
  上限適用件数: look('count', 12),
  構成法人数: look('count', 10),
  訪問介護法人数: look('count', 14),
  小規模法人数: look('count', 12),
  構成事業所数: look('count', 12),
  ...Object.fromEntries(PLAN_TEXTS.map((header) => [header, look('wrap', 20)])),
  ...Object.fromEntries(INDICATORS.map((header) => [header, look('count', header.length === 6 ? 12 : 8)])),
  総業務時間: look('count', 10),
  職員数: look('count', 7),
  収支: look('yen', 12),
};

/** The sheets of many columns: what can wrap makes room for the others. */
const many: Readonly<Record<string, ColumnLook>> = {
  受付番号: look('text', 10),
  事業: look('wrap', 9),
};

/** The sheets with every indicator. */
const indicators: Readonly<Record<string, ColumnLook>> = {
  ...many,
  法人名: look('wrap', 20),
  事業所名: look('wrap', 26),
  年度: look('text', 10),
  提出: look('center', 6),
  職員数: look('count', 6),
  収支: look('yen', 11),
};

const BROAD: Readonly<Partial<Record<ReportKind, Readonly<Record<string, ColumnLook>>>>> = {
  plans: indicators,
  effects: indicators,
  requirements: many,
};

const COUNT = /件数|法人数|事業所数/u;
const MARK = /^[A-Z]+\d?-\d+/u;

/** Amounts in yen unless the header says otherwise; a rule's column holds marks. */
export function columnLook(header: string, kind: ReportKind): ColumnLook {
  const known = BROAD[kind]?.[header] ?? looks[header];
  if (known !== undefined) return known;
  if (MARK.test(header)) return look('center', 10);
  return COUNT.test(header) ? look('count', 10) : look('yen', 15);
}
