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
  },
  headers: {
    programmes: ['事業', '件数', '交付予定額'],
    categories: ['補助区分', '件数', '補助額'],
    caps: ['区分', '上限適用', '適用なし'],
    services: ['サービス種類', '件数', '交付予定額'],
    verdicts: ['判定', '件数'],
  },
  charts: {
    programmes: '事業別の交付予定額',
    categories: '補助区分別の補助額（定着支援）',
    caps: '上限適用の件数',
    verdicts: '判定別の申請件数',
    serviceCounts: 'サービス種類別の申請件数',
    services: 'サービス種類別の交付予定額',
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
  summary: (title: string, rows: number, first: string, figure: string): string =>
    `${title}の棒グラフ、${rows}行。最も長いのは「${first}」で${figure}。`,
} as const;
