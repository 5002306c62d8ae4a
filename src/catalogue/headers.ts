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
  '段階',
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

/** 所要額内訳: an application × 補助区分; 算定額 to 判定 stand in an application's first row only. */
export const BREAKDOWN_HEADERS = [
  '受付番号',
  '事業',
  '法人名',
  '事業所名',
  '補助区分',
  '台数',
  '対象経費',
  '補助率',
  '補助率額',
  '基準額',
  '補助額',
  '上限適用',
  '算定額',
  '交付予定額',
  '判定',
] as const;

export const DEVICE_HEADERS = [
  '事業',
  '経費区分',
  '件数',
  '台数',
  '支出額',
  '対象経費',
  '対象外件数',
  '不備件数',
] as const;

export const SERVICE_HEADERS = [
  'サービス種類',
  '名称',
  '件数',
  '対象経費計',
  '算定額',
  '交付予定額',
  '不備件数',
] as const;

/** 要件確認一覧: after these, a column for each requirement. */
export const REQUIREMENT_HEADERS = [
  '受付番号',
  '事業',
  '法人名',
  '事業所名',
  '判定',
  '不備',
  '要確認',
  '注意',
] as const;

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

export const PLAN_HEADERS = [
  '受付番号',
  '事業',
  '法人名',
  '事業所名',
  '業務改善計画',
  '計画の記載',
  ...PLAN_TEXTS,
  ...INDICATORS,
] as const;

export const EFFECT_HEADERS = [
  '受付番号',
  '事業',
  '法人名',
  '事業所名',
  '年度',
  '提出',
  '提出日',
  '賃金還元',
  ...INDICATORS,
] as const;

export const MODEL_HEADERS = [
  '受付番号',
  '事業',
  '法人名',
  '構成法人数',
  '構成事業所数',
  '対象経費',
  '基準額',
  '補助額',
  '補助額の累計',
  '交付予定額',
  '判定',
] as const;

export const GROUP_HEADERS = [
  '受付番号',
  '事業',
  '代表法人',
  '構成法人数',
  '訪問介護法人数',
  '小規模法人数',
  '構成事業所数',
  '対象経費',
  '基準額',
  '補助額',
  '交付予定額',
  '判定',
] as const;

/** 差戻し: one row a letter, its headers the field names of 差込印刷. */
export const LETTER_HEADERS = [
  '法人名',
  '宛名',
  '受付番号',
  '事業',
  '事業所名',
  '件名',
  '前文',
  '補正事項',
  '結び',
  '回答期限',
  '担当',
  '件数',
] as const;

/** The sheets that the add-in makes; a sheet that is a table and the table on it have the same name. */
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
  log: '操作記録',
} as const;

/** 判定 and 行判定 of what its applicant has taken back. */
export const WITHDRAWN = '取下げ';

/** ○ where something applies. */
export const CIRCLE = '○';
export const TOTAL = '合計';
export const AGREES = '一致';
