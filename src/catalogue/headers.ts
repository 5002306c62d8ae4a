/** Headers of what the add-in writes; exact, because a clerk's formulas and saved workbooks refer to them. */

/** Our columns in 申請. */
export const APPLICATION_OUTPUT = [
  '判定',
  '対象経費計',
  '算定額',
  '交付予定額',
  '上限適用',
  '優先',
  '採択',
  '算定根拠',
] as const;

/** Our columns in 経費. */
export const LINE_OUTPUT = ['対象経費', '補助区分', '行判定', '行理由'] as const;

export const AMOUNT_HEADERS = [
  '受付番号',
  '事業',
  '補助区分',
  '台数',
  '対象経費',
  '補助率',
  '補助率額',
  '基準額',
  '補助額',
  '上限適用',
  '根拠',
] as const;

export const FINDING_HEADERS = [
  '受付番号',
  '明細番号',
  '重要度',
  'ルール',
  '内容',
  '根拠条項',
  '対応',
  '参照',
] as const;

export const SUMMARY_HEADERS = [
  '事業',
  '件数',
  '法人数',
  '事業所数',
  '総事業費',
  '対象経費計',
  '算定額',
  '交付予定額',
  '上限適用件数',
  '不備件数',
  '要確認件数',
  '県上限',
  '残枠',
] as const;

export const CATEGORY_HEADERS = [
  '補助区分',
  '件数',
  '台数',
  '対象経費',
  '補助率額',
  '基準額',
  '補助額',
  '上限適用件数',
] as const;

/** The sheets that the add-in makes; each sheet and the table on it have the same name. */
export const SHEETS = {
  amounts: '算定',
  findings: '指摘',
  summary: '総括表',
  categories: '区分別集計',
  log: '操作記録',
} as const;

/** ○ where something applies. */
export const CIRCLE = '○';
export const TOTAL = '合計';
export const AGREES = '一致';
