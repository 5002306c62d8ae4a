/** Words that stand in the sheets and tables of the add-in; exact, because a clerk's formulas refer to them. */

/** 計画 and 効果報告: indicators, as planned from and as measured. */
export const INDICATORS = [
  '総業務時間',
  '超過勤務時間',
  '直接介護時間',
  '間接業務時間',
  '記録時間',
  '年休取得日数',
  '職員数',
  '離職者数',
  '利用者満足度',
  '収支',
] as const;

/** Texts of 計画. */
export const PLAN_TEXTS = ['課題', '目標', '期待効果', 'プロセス', '導入機器'] as const;

/** Column of 計画, and 様式 of GRANT_STAGE: who supported an establishment of 第三者支援. */
export const SUPPORTER = '業務改善支援事業者';

/**
 * The sheets that the add-in makes; a sheet that is a table and the table on it have the same name, but for
 * {@link LETTER_TABLE}.
 */
export const SHEETS = {
  amounts: '算定',
  findings: '指摘',
  summary: '総括表',
  breakdown: '所要額内訳',
  categories: '区分別集計',
  devices: '機器別集計',
  services: 'サービス別集計',
  requirements: '要件確認一覧',
  plans: '業務改善計画',
  effects: '効果報告',
  models: 'モデル一覧',
  groups: 'グループ一覧',
  overview: '概況',
  letters: '差戻し',
  letterData: '差戻しデータ',
  letterRecord: '差戻し記録',
  reminders: '督促',
  log: '操作記録',
  receipts: '受付記録',
  awards: '採択',
  awardList: '採択一覧',
  comparison: '案の比較',
  awardLetters: '採択通知',
  dutyList: '提出状況',
  dutyReminders: '報告の督促',
  effectTotals: '効果集計',
} as const;

/** Sheets of the lists that rows are entered in where a workbook has none; 効果報告 is a sheet of the report. */
export const ENTRY_SHEETS = {
  members: '構成員',
  plans: '計画',
  effects: '効果報告（記入）',
  results: '実績報告',
} as const;

/** The table of 差込印刷 on 差戻しデータ: 差戻し itself is the letters on paper. */
export const LETTER_TABLE = SHEETS.letters;

/** 督促, 報告の督促 and 採択通知: their first headers, by which the sheets are known. */
export const MAIL_HEAD = ['受付番号', '法人名', '事業所名', '事業'] as const;

/** 受付記録: rows of the lists that a file does not have. */
export const NOT_IN_FILE = 'このファイルにない';

/** 判定 and 行判定 of what its applicant has taken back. */
export const WITHDRAWN = '取下げ';

/** 賃金還元 that is neither 有 nor 無. */
export const NOT_APPLICABLE = '該当なし';

/** ○ where something applies. */
export const CIRCLE = '○';
export const TOTAL = '合計';
export const AGREES = '一致';
