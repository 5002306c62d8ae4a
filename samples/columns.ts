/** Headers of the input tables, in the order of the contract, with widths in characters. */
export interface Column {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'code' | 'date' | 'count' | 'decimal' | 'yen' | 'choice';
  /** Column of the hidden sheet リスト that a choice is taken from. */
  readonly list?: string;
  readonly note?: string;
}

const choice = (header: string, list: string, width = 11): Column => ({
  header,
  width,
  kind: 'choice',
  list,
});

export const APPLICATION_COLUMNS: readonly Column[] = [
  {
    header: '受付番号',
    width: 11,
    kind: 'code',
    note: '県が受付順に付番します。経費シートの受付番号と一致させてください。',
  },
  choice('事業', '事業', 13),
  { header: '受付日', width: 12, kind: 'date' },
  { header: '法人名', width: 30, kind: 'text' },
  {
    header: '法人番号',
    width: 16,
    kind: 'code',
    note: '13桁。数値に変換されないよう、文字列で入力してください。',
  },
  { header: '事業所名', width: 32, kind: 'text' },
  {
    header: '事業所番号',
    width: 13,
    kind: 'code',
    note: '10桁。養護老人ホーム・軽費老人ホームは空欄で構いません。',
  },
  {
    header: 'サービス種類',
    width: 42,
    kind: 'text',
    note: 'コードの後に名称を書いても構いません。複数あるときは「・」で区切ります。',
  },
  { header: '指定権者', width: 10, kind: 'text' },
  { header: '市区町村', width: 11, kind: 'text' },
  {
    header: '常勤換算',
    width: 9,
    kind: 'decimal',
    note: '介護ソフトの基準額（表3）に用います。小数第1位まで。',
  },
  { header: '実人数', width: 8, kind: 'count' },
  choice('契約方式', '契約方式', 12),
  { header: '連携事業所数', width: 9, kind: 'count' },
  { header: '連携開始日', width: 12, kind: 'date' },
  choice('委員会', '有無', 8),
  choice('SECURITY ACTION', '宣言', 12),
  { header: 'SECURITY ACTION ID', width: 15, kind: 'code' },
  choice('業務改善計画', '提出', 10),
  { header: '計画作成日', width: 12, kind: 'date' },
  { header: '支援開始日', width: 12, kind: 'date' },
  { header: '支援終了日', width: 12, kind: 'date' },
  { header: 'センター相談日', width: 12, kind: 'date' },
  choice('業務改善支援', '業務改善支援', 10),
  choice('賃金還元の周知', '有無', 10),
  choice('LIFE協力', '有無', 8),
  choice('効果検証協力', '有無', 9),
  choice('一気通貫', '有無', 8),
  choice('標準仕様対応', '対応', 9),
  choice('LIFE連携対応', '対応', 9),
  choice('支援機関', '支援機関', 16),
  choice('厚労省承認', '有無', 9),
  choice('連携推進法人設立補助', '有無', 11),
  { header: '実地支援回数', width: 8, kind: 'count' },
  {
    header: '審査点',
    width: 8,
    kind: 'count',
    note: '審査会の評点（100点満点）。採択の順位に用います（設定「採択:点数」）。',
  },
  {
    header: '申請額',
    width: 14,
    kind: 'yen',
    note: '千円未満切捨て。申請書（様式第1号）の交付申請額を転記します。',
  },
];

export const LINE_COLUMNS: readonly Column[] = [
  { header: '受付番号', width: 11, kind: 'code' },
  { header: '明細番号', width: 9, kind: 'count' },
  choice('経費区分', '経費区分', 18),
  { header: '品名', width: 34, kind: 'text' },
  { header: '製品コード', width: 15, kind: 'code', note: 'TAISコード（00000-000000）' },
  choice('掲載', '掲載', 9),
  { header: '台数', width: 7, kind: 'count' },
  { header: '支出額', width: 14, kind: 'yen', note: '税込。値引き後の実支出（予定）額。' },
  { header: '寄付金等', width: 12, kind: 'yen' },
  { header: '親明細', width: 8, kind: 'count', note: '付帯経費のとき、主となる機器の明細番号' },
  choice('パッケージ', '丸', 10),
  choice('他補助', '有無', 8),
  choice('価格公表', '有無', 9),
  { header: '判断理由', width: 56, kind: 'text' },
];

export const MEMBER_COLUMNS: readonly Column[] = [
  { header: '受付番号', width: 11, kind: 'code' },
  { header: '法人名', width: 34, kind: 'text' },
  { header: '法人番号', width: 16, kind: 'code' },
  { header: '事業所名', width: 32, kind: 'text' },
  { header: '事業所番号', width: 13, kind: 'code' },
  { header: 'サービス種類', width: 32, kind: 'text' },
  choice('小規模', '丸', 8),
  choice('代表', '丸', 8),
  { header: '指定権者都道府県', width: 12, kind: 'code' },
];

const INDICATOR_COLUMNS: readonly Column[] = [
  { header: '総業務時間', width: 11, kind: 'decimal', note: '事業所の全職員、1か月当たりの時間。' },
  { header: '超過勤務時間', width: 11, kind: 'decimal' },
  { header: '直接介護時間', width: 11, kind: 'decimal' },
  { header: '間接業務時間', width: 11, kind: 'decimal' },
  { header: '記録時間', width: 10, kind: 'decimal' },
  { header: '年休取得日数', width: 10, kind: 'decimal', note: '職員1人当たり、年間の日数。' },
  { header: '職員数', width: 8, kind: 'count' },
  { header: '離職者数', width: 8, kind: 'count', note: '年間の人数。' },
  { header: '利用者満足度', width: 10, kind: 'count', note: '利用者アンケートの評点（100点満点）。' },
  { header: '収支', width: 14, kind: 'yen', note: '事業所の年間の収支（円）。赤字は負の数。' },
];

export const PLAN_COLUMNS: readonly Column[] = [
  { header: '受付番号', width: 11, kind: 'code' },
  { header: '課題', width: 34, kind: 'text' },
  { header: '目標', width: 30, kind: 'text' },
  { header: '期待効果', width: 34, kind: 'text' },
  { header: 'プロセス', width: 38, kind: 'text' },
  { header: '導入機器', width: 34, kind: 'text' },
  {
    header: '業務改善支援事業者',
    width: 28,
    kind: 'text',
    note: '第三者支援では、支援にあたった事業者の名称を結果とともに公表します。',
  },
  ...INDICATOR_COLUMNS,
];

export const EFFECT_COLUMNS: readonly Column[] = [
  { header: '受付番号', width: 11, kind: 'code' },
  { header: '年度', width: 11, kind: 'code', note: '報告の対象の年度（R9、令和9年度など）。' },
  ...INDICATOR_COLUMNS,
  choice('賃金還元', '賃金還元'),
  { header: '提出日', width: 12, kind: 'date' },
];

/** Choices offered by the validation lists, a column each on the sheet リスト. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  事業: [
    '定着支援',
    '面的支援モデル',
    '連携モデル',
    '協働化',
    '経営改善',
    '相談体制',
    '事務費',
    '革新会議',
    'モデル施設',
    '魅力発信',
    '相談センター',
    '第三者支援',
  ],
  契約方式: ['職員数連動', 'その他'],
  有無: ['有', '無'],
  宣言: ['一つ星', '二つ星', '同等対策'],
  提出: ['提出済', '未提出'],
  業務改善支援: ['コンサル', '研修', '無'],
  対応: ['有', '無', '未掲載'],
  支援機関: [
    'WAM経営診断',
    'WAM経営分析',
    '社会保険労務士会',
    '税理士会',
    '中小企業診断士協会',
    '税理士法人',
    '社会保険労務士法人',
    '経営者協議会',
    '社会福祉協議会',
    '金融機関',
    '商工会議所',
    'その他機関',
    '民間コンサル',
  ],
  経費区分: [
    '移乗支援',
    '入浴支援',
    'インカム',
    'その他機器',
    '移動支援',
    '排泄支援',
    '見守り',
    'コミュニケーション',
    '機能訓練支援',
    '食事栄養管理支援',
    '認知症支援',
    '介護業務支援',
    '介護ソフト',
    'バックオフィスソフト',
    '定着促進費用',
    '付帯経費',
    '業務改善支援',
    '県独自研修',
    '機器',
    '研修',
    'コンサル',
    '事例集',
    'システム',
    '端末',
    '謝礼金',
    'グループ構築',
    'デモ環境',
    '人材募集',
    '送迎調査',
    '福利厚生',
    '合同研修',
    '制度共通化',
    '業務集約',
    '委員会',
    'ICTインフラ',
    '設備更新',
    '専門家支援',
    '支援費',
    'その他',
  ],
  掲載: ['TAIS', '同水準', 'その他'],
  丸: ['○'],
  賃金還元: ['有', '無', '該当なし'],
};

/** A for 1. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetter(Math.trunc((column - 1) / 26)) + letter : letter;
}

/** The letter of the column with the header. @throws Error when there is none. */
export function columnLetterOf(columns: readonly Column[], header: string): string {
  const index = columns.findIndex((column) => column.header === header);
  if (index < 0) throw new Error(`no column ${header}`);
  return columnLetter(index + 1);
}
