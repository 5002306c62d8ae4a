import { INDICATORS, PLAN_TEXTS } from '../../catalogue/sheets/headers';
import { applicationColumns, type ColumnSpec } from '../columns';

const receiptNumber = applicationColumns.flatMap(({ field, ...rest }) =>
  field === 'receiptNumber' ? [{ field, ...rest }] : [],
);

const same = (header: string, ...synonyms: string[]): ColumnSpec<string> => ({
  field: header,
  header,
  synonyms,
});

/** What prefectures call the indicators besides. */
const indicators: readonly ColumnSpec<string>[] = INDICATORS.map((header) => ({
  field: header,
  header,
  synonyms: header === '離職者数' ? ['離職者'] : header === '年休取得日数' ? ['年次有給休暇取得日数'] : [],
}));

/** Columns of 計画 (業務改善計画); a field bears the contract's header. */
export const planColumns: readonly ColumnSpec<string>[] = [
  ...receiptNumber,
  ...PLAN_TEXTS.map((header) => same(header)),
  ...indicators,
];

/** Columns of 効果報告. */
export const effectColumns: readonly ColumnSpec<string>[] = [
  ...receiptNumber,
  same('年度', '報告年度'),
  ...indicators,
  same('賃金還元', '賃金への還元'),
  same('提出日', '提出年月日'),
];

/** Columns of 実績報告 with which 事後評価 comes in. */
export const resultColumns: readonly ColumnSpec<string>[] = [
  ...receiptNumber,
  same('提出日', '提出年月日'),
  same('事後評価', '事後評価書', '事後評価書の提出'),
];
