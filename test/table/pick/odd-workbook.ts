import type { CellValue } from '../../../src/base/cells';

type Cells = readonly (readonly CellValue[])[];

const applicant = (number: string, establishment: string): CellValue[] => [
  ...[number, '定着支援', '2026-06-01', '社会福祉法人みらい', '7123456789012', 'みらいの里', establishment],
  ...['51', 40, '職員数連動', '2026-03-15', '有', '一つ星', '40012345678', '提出済', '2026-05-20', '研修'],
  ...['有', '有', '有', '有', '有', '有'],
];

/** 申請 as the contract has it. */
export const applications: Cells = [
  [
    ...[
      '受付番号',
      '事業',
      '受付日',
      '法人名',
      '法人番号',
      '事業所名',
      '事業所番号',
      'サービス種類',
      '常勤換算',
    ],
    ...['契約方式', '連携開始日', '委員会', 'SECURITY ACTION', 'SECURITY ACTION ID', '業務改善計画'],
    ...['センター相談日', '業務改善支援', '賃金還元の周知', 'LIFE協力', '効果検証協力', '一気通貫'],
    ...['標準仕様対応', 'LIFE連携対応'],
  ],
  applicant('R8-001', '13A0100019'),
  applicant('R8-002', '13A0100027'),
];

/** Lines of 経費 under headers of the clerk's own; R8-001: 375,000 × 2, R8-002: 375,000. */
export const ODD_HEADERS = ['整理No.', '枝番', '区分', '機種名', '見積金額', '数量'] as const;
export const ODD_LINES: Cells = [
  ['R8-001', 1, '見守り', '見守りセンサーA', 375_000, 2],
  ['R8-001', 2, '見守り', '見守りセンサーB', 375_000, 2],
  ['R8-002', 1, '見守り', '見守りセンサーA', 375_000, 2],
];

/** The sheet 見積明細: a title, and the list below it. */
export const oddLines: Cells = [
  ['令和8年度 見積りの一覧', null, null, null, null, null],
  [null, null, null, null, null, null],
  ODD_HEADERS,
  ...ODD_LINES,
];

/** 申請 under headers of the clerk's own, of which two are known: it is found, and lacks what it needs. */
export const oddBook: Cells = [
  ['令和8年度 受付簿', null, null, null, null, null],
  ['整理No.', '補助メニュー', '申請法人', '施設の名称', '受理した日', '職員数（常勤換算）'],
  ...[1, 2].map((at) => [
    ...[`R8-00${at}`, '介護テクノロジー定着支援事業', '社会福祉法人みらい', `みらいの里${at}`],
    ...[`2026-06-0${at}`, 30],
  ]),
];

/** The answer to 「この表ですか？」 for it. */
export const ODD_MAPPING = {
  sheet: '見積明細',
  headerRow: 3,
  kind: '経費',
  columns: {
    受付番号: '整理No.',
    明細番号: '枝番',
    経費区分: '区分',
    支出額: '見積金額',
    品名: '機種名',
    台数: '数量',
  },
} as const;

export const SETTINGS: Cells = [
  ['項目', '値'],
  ['都道府県', '13'],
  ['税区分', '税込'],
  ['寄付金等の控除', 'しない'],
];
