import { INDICATORS, PLAN_TEXTS, SUPPORTER } from '../../catalogue/sheets/headers';
import { applicationColumns, type ColumnSpec } from '../columns';

const ofApplication = (...fields: readonly string[]): readonly ColumnSpec<string>[] =>
  applicationColumns.filter(({ field }) => fields.includes(field));

const receiptNumber = ofApplication('receiptNumber');

/** By which a returned report says whose it is, where it bears no 受付番号. */
export const IDENTITY = ['establishmentNumber', 'corporationNumber', 'establishmentName', 'corporationName'];
export const identityColumns = ofApplication(...IDENTITY);

const same = (header: string, ...synonyms: string[]): ColumnSpec<string> => ({
  field: header,
  header,
  synonyms,
});

/** What prefectures and the notice call the indicators besides. */
const CALLED: Partial<Record<string, readonly string[]>> = {
  総業務時間: ['総労働時間', '総勤務時間', '業務時間合計', '業務時間計'],
  超過勤務時間: ['超過勤務', '超勤時間', '時間外勤務時間', '時間外労働時間', '残業時間'],
  直接介護時間: ['直接介護の時間', '直接介護業務時間', '直接ケア時間'],
  間接業務時間: ['間接業務の時間', '間接時間'],
  記録時間: ['記録の時間', '記録業務時間', '記録作成時間', '記録に要する時間'],
  年休取得日数: ['年次有給休暇取得日数', '年次有給休暇の取得日数', '有給休暇取得日数', '有休取得日数'],
  職員数: ['職員総数', '介護職員数', '従業員数'],
  離職者数: ['離職者', '年間離職者数', '退職者数'],
  利用者満足度: ['利用者の満足度', '満足度'],
  収支: ['収支の状況', '収支差額', '収支額'],
};

const indicators: readonly ColumnSpec<string>[] = INDICATORS.map((header) =>
  same(header, ...(CALLED[header] ?? [])),
);

/** The words of 002 5(3) ア–エ, and others. */
const WRITTEN: Partial<Record<string, readonly string[]>> = {
  課題: ['抽出された課題', '現状の課題'],
  目標: ['達成すべき目標'],
  期待効果: ['期待される効果', '期待する効果'],
  プロセス: ['目標達成に向けたプロセス', '目標達成に向けたプロセス等', '取組のプロセス'],
  導入機器: ['導入する機器', '導入機器等', '導入する介護テクノロジー'],
};

/** Not 支援機関, by which 申請 means that of 経営改善. */
const supporter = same(
  SUPPORTER,
  ...['業務改善支援事業者名', '業務改善支援事業者の名称', '業務改善支援事業者(名称)', '業務改善支援者'],
  ...[
    '支援事業者',
    '支援事業者名',
    '支援事業者の名称',
    '支援にあたった業務改善支援事業者',
    '支援を行う第三者',
  ],
  ...['支援者', '支援者名', '支援者の名称', '第三者', '第三者の名称', '第三者支援事業者'],
  ...[
    '業務コンサルタント',
    '業務コンサルタント名',
    'コンサルタント',
    'コンサルタント名',
    'コンサルタント会社',
  ],
);

/** Columns of 計画 (業務改善計画); a field bears the contract's header. */
export const planColumns: readonly ColumnSpec<string>[] = [
  ...receiptNumber,
  ...PLAN_TEXTS.map((header) => same(header, ...(WRITTEN[header] ?? []))),
  supporter,
  ...indicators,
];

/** Columns of 効果報告. */
export const effectColumns: readonly ColumnSpec<string>[] = [
  ...receiptNumber,
  same('年度', '報告年度', '対象年度', '報告対象年度', '実績年度'),
  ...indicators,
  same('賃金還元', '賃金への還元', '賃金還元の有無', '賃金への還元の有無', '職員の賃金への還元'),
  same('提出日', '提出年月日', '報告日', '報告年月日'),
];

/** Columns of 実績報告 with which 事後評価 comes in. */
export const resultColumns: readonly ColumnSpec<string>[] = [
  ...receiptNumber,
  same('提出日', '提出年月日'),
  same('事後評価', '事後評価書', '事後評価書の提出'),
];
