import { grouped, yenText } from '../amounts/figures';

/** 概況: the words of the sheet, of its charts and of the figures in the pane. */
export const overviewTexts = {
  /** A service as a row and a bar are called: 15 通所介護 */
  service: (code: string, name: string): string => (name === '' ? code : `${code} ${name}`),
  otherServices: (kinds: number): string => `その他（${kinds}種類）`,
  allApplications: '申請（全事業）',
  captions: {
    programmes: '事業別',
    categories: '定着支援の補助区分別',
    caps: '上限適用（申請は全事業、補助区分は定着支援）',
    services: '最初のサービス種類別（交付予定額の多い順）',
    verdicts: '判定別',
    devices: '経費区分別（対象経費の多い順）',
    reasons: (most: number): string =>
      `不備の理由：申請の多い順に${most}まで。1件の申請に複数の理由があることがあります。参照は最初の指摘のセルです。`,
    prices: (outliers: boolean): string =>
      `機器の単価（支出額÷台数、1円未満切捨て）：対象外と額の定まらない明細を除く。四分位数は QUARTILE.INC の求め方。${
        outliers ? '' : '突出なし。'
      }`,
    outliers: (least: number, most: number): string =>
      `単価の突出：明細が${least}行以上の経費区分で、第3四分位＋1.5×（第3四分位－第1四分位）と中央値×1.5のどちらも超えるもの（${most}行まで）。`,
  },
  /** The tables of single rules and lines are no formulas. */
  asMade: '不備の理由と単価の3つの表は、作成した時点の値です。',
  headers: {
    programmes: ['事業', '件数', '交付予定額'],
    categories: ['補助区分', '件数', '補助額'],
    caps: ['区分', '上限適用', '適用なし'],
    services: ['サービス種類', '件数', '交付予定額'],
    verdicts: ['判定', '件数'],
    devices: ['経費区分', '件数', '台数', '対象経費'],
    reasons: ['ルール', '申請', '指摘', '参照', '要件'],
    prices: ['経費区分', '明細', '最小', '第1四分位', '中央値', '第3四分位', '突出', '最大'],
    outliers: ['経費区分', '明細番号', '受付番号', '単価', '中央値', '品名', '台数', '参照'],
  },
  charts: {
    programmes: '事業別の交付予定額',
    categories: '補助区分別の補助額（定着支援）',
    caps: '上限適用の件数',
    verdicts: '判定別の申請件数',
    serviceCounts: 'サービス種類別の申請件数',
    services: 'サービス種類別の交付予定額',
    devices: '経費区分別の対象経費',
    reasons: '不備の理由（申請の件数）',
    prices: '機器の単価の中央値（1台当たり）',
    most: '機器の単価の最大（1台当たり）',
  },
  /** Number formats of labels: the unit is written at every figure, since large ones are shortened. */
  yenFormat: '[>=1000000000]#,##0.0,,"百万円";[>=1000]#,##0,"千円";#,##0"円"',
  countFormat: '#,##0"件"',
} as const;

const count = (value: number): string => `${grouped(value)}件`;

/** 概況 in the pane. */
export const overviewWords = {
  title: '概況',
  choose: '図',
  loading: '図を読み込んでいます…',
  failed: '図を読み込めませんでした。数値はシート「概況」にあります。',
  sheet: (charts: boolean): string =>
    charts
      ? 'シート「概況」に同じグラフと表があります。'
      : 'シート「概況」には同じ数値の表があります。この画面ではシートにグラフを作れないため、ここに示します。',
  units: { yen: '単位：円', count: '単位：件', part: '上限適用／全体（件）' },
  table: '表で見る',
  figure: (value: number, unit: 'yen' | 'count'): string => (unit === 'yen' ? yenText(value) : count(value)),
  part: (part: number, whole: number): string => `${count(whole)}のうち${count(part)}`,
  /** Read out in place of a picture. */
  /** A rule among the reasons. */
  reason: (rule: string, requirement: string): string => `${rule} ${requirement}`,
  reasons: '不備の理由',
  reasonCount: count,
  outliers: '単価の突出した明細',
  outliersRule: (least: number): string =>
    `明細が${least}行以上の経費区分で、単価が第3四分位＋1.5×（第3四分位－第1四分位）と中央値×1.5のどちらも超えるもの。`,
  noOutliers: '単価の突出した明細はありません。',
  outlier: (receiptNumber: string, lineNumber: string, itemName: string): string =>
    `${receiptNumber} 明細${lineNumber}${itemName === '' ? '' : ` ${itemName}`}`,
  outlierPrice: (price: number, units: number): string => `1台 ${yenText(price)}（${grouped(units)}台）`,
  outlierMedian: (category: string, median: number): string => `${category}の中央値 ${yenText(median)}`,
  goTo: (what: string, address: string): string => `${what} セル ${address} へ移動`,
  summary: (title: string, rows: number, first: string, figure: string): string =>
    `${title}の棒グラフ、${rows}行。最も長いのは「${first}」で${figure}。`,
} as const;
