import type { FindingRow } from '../../src/report/columns/finding';
import { defaultWording } from '../../src/report/letter-wording';
import type { Overview } from '../../src/report/overview';
import { isAsked } from '../../src/report/return-letter';
import type { Basis } from '../../src/scheme/citations';
import type { Severity } from '../../src/scheme/types';
import type { WorkspaceParts } from '../../src/taskpane/workspace/parts';
import type { WorkbookHost } from '../../src/workbook/host';
import type { SheetResult } from '../../src/workbook/ministry/sheet-result';
import type { WorkbookPort, WriteOp } from '../../src/workbook/port';
import type { CheckResult } from '../../src/workbook/read/check-result';
import type { ScenarioRow, WhatIf } from '../../src/workbook/read/what-if';
import type { PreviewResult, Procedure, WriteResult } from '../../src/workbook/run/results';

/** What 別紙1 6⑦ says. */
export const QUOTED = '「★一つ星」又は「★★二つ星」のいずれかを宣言すること';
const OUR_OWN = '（データの点検）';

const SUBJECTS: readonly (readonly [Severity, string, string, string, string, string])[] = [
  [
    '不備',
    'R1-53',
    'SECURITY ACTION の宣言が確認できません。「一つ星」または「二つ星」のいずれかを宣言していることが要件です。',
    '別紙1 6⑦',
    '宣言の種類と自己宣言IDを申請者に確かめ、Q列に入力してください。',
    'Q',
  ],
  [
    '要確認',
    'R1-21',
    'データ連携の事業所数が5以上ですが、連携開始日が令和8年度中です。',
    '別紙1 5(2)ア',
    '連携の実績を確かめ、加算の可否を判断してください。',
    'L',
  ],
  [
    '不備',
    'L-03',
    '支出額が空欄です。空欄は0円とみなさないため、この申請の額は決まりません。',
    OUR_OWN,
    '見積書または領収書の額を入力してください。',
    'I',
  ],
  [
    '注意',
    'R1-32',
    '一気通貫が「無」の介護ソフトです。',
    '別紙1 4(1)ア②',
    '標準仕様への対応予定を申請者に確かめてください。',
    'V',
  ],
  [
    '情報',
    'R1-40',
    '補助率額が基準額を超えたため、基準額を適用しました。',
    '別紙1 表2',
    '対応は不要です。',
    'AA',
  ],
];

const APPLICANTS = [
  'みらいの里',
  '特別養護老人ホームあおば苑',
  'デイサービスセンターひまわり',
  '医療法人社団 髙橋会 介護老人保健施設さくら',
  'ケアプランセンター結',
];

const basisOf = (clause: string): Basis =>
  clause === OUR_OWN
    ? { kind: 'data' }
    : {
        kind: 'clause',
        source: { document: 'n001', clause },
        quote: clause === '別紙1 6⑦' ? QUOTED : null,
        reading: null,
      };

/** Findings as a prefecture might have them, in any number. */
export function findings(count: number): FindingRow[] {
  return Array.from({ length: count }, (_, i) => {
    const [severity, rule, message, clause, action, column] = SUBJECTS[i % SUBJECTS.length] ?? SUBJECTS[0]!;
    const row = 4 + i;
    const finding: FindingRow = {
      receiptNumber: `R8-${String(12 + i).padStart(4, '0')}`,
      lineNumber: rule === 'L-03' ? String((i % 3) + 1) : '',
      applicant: APPLICANTS[i % APPLICANTS.length] ?? '',
      severity,
      rule,
      fiscalYear: 8,
      message,
      basis: basisOf(clause),
      action,
      place: i === 1 ? null : { sheet: '申請', row, column: 16, address: `申請!${column}${row + 1}` },
    };
    return isAsked(finding) ? { ...finding, asked: true } : finding;
  });
}

export function checkResult(part: Partial<CheckResult> = {}): CheckResult {
  return {
    fiscalYear: 8,
    prefecture: '東京都',
    settingsSheet: '設定',
    reading: { taken: '読み取り: 申請 150行、経費 412行。', questions: [] },
    sources: [
      { name: '申請', address: '申請!A4:Z154', rows: 150 },
      { name: '経費', address: '経費!A4:M416', rows: 412 },
    ],
    beside: [],
    inputs: [],
    applications: 150,
    withdrawn: 0,
    lines: 412,
    proposals: [],
    fixes: [],
    verdicts: { 適: 98, 要確認: 31, 不備: 21 },
    totals: {
      eligibleCost: 187_654_321,
      computed: 124_321_000,
      planned: 123_456_000,
      undetermined: 3,
      undeterminedCost: 1_000_000,
      deficientCost: 8_748_300,
      deficientComputed: 800_000,
      belowClaim: 65_000,
      capped: 64,
    },
    categories: [
      {
        programme: '定着支援',
        category: '機器100',
        eligibleCost: 62_300_000,
        grantAmount: 41_200_000,
        capped: 18,
      },
      {
        programme: '定着支援',
        category: '機器30',
        eligibleCost: 48_754_321,
        grantAmount: 33_621_000,
        capped: 29,
      },
      {
        programme: '定着支援',
        category: 'ソフト',
        eligibleCost: 51_600_000,
        grantAmount: 32_500_000,
        capped: 15,
      },
      {
        programme: '定着支援',
        category: '業務改善支援',
        eligibleCost: 5_000_000,
        grantAmount: 4_000_000,
        capped: 2,
      },
      {
        programme: '連携モデル',
        category: '連携モデル',
        eligibleCost: 20_000_000,
        grantAmount: 13_000_000,
        capped: 0,
      },
    ],
    findings: findings(87),
    found: () => ({ findings: [], applications: new Map() }),
    letters: { sheet: null, rows: null, date1904: false },
    wording: defaultWording,
    reasons: { at: () => null, of: () => null },
    duties: () => Promise.resolve({ day: '2028-04-10', applicants: [], overdue: [] }),
    effects: () => Promise.resolve(null),
    whatIf: () => Promise.reject(new Error('no rows')),
    ...part,
  };
}

const drop = {
  op: 'dropColumns',
  table: null,
  row: 3,
  column: 26,
  columns: 8,
  bodyRows: 150,
  mark: '',
} as const;

const INVERSE: readonly WriteOp[] = [
  { op: 'dropSheet', name: '指摘', mark: '' },
  { op: 'dropSheet', name: '算定', mark: '' },
  { ...drop, sheet: '経費' },
  { ...drop, sheet: '申請' },
];

export function writeResult(part: Partial<WriteResult> = {}): WriteResult {
  return {
    ...checkResult(),
    changedCells: 3_248,
    sheets: [],
    overview: null,
    charts: false,
    inverse: INVERSE,
    ...part,
  };
}

export const OVERVIEW: Overview = {
  programmes: [
    { name: '定着支援', count: 148, amount: 111_321_000 },
    { name: '連携モデル', count: 2, amount: 12_135_000 },
  ],
  categories: [
    { name: '機器100', count: 44, amount: 41_200_000 },
    { name: '機器30', count: 53, amount: 33_621_000 },
    { name: 'ソフト', count: 56, amount: 32_500_000 },
    { name: 'パッケージ', count: 0, amount: 0 },
    { name: '業務改善支援', count: 49, amount: 4_000_000 },
  ],
  caps: [
    { name: '申請（全事業）', capped: 64, uncapped: 86 },
    { name: '機器100', capped: 18, uncapped: 26 },
    { name: '機器30', capped: 29, uncapped: 24 },
    { name: 'パッケージ', capped: 0, uncapped: 0 },
  ],
  verdicts: [
    { name: '適', count: 98 },
    { name: '要確認', count: 31 },
    { name: '不備', count: 21 },
  ],
  services: [
    { code: '51', name: '51 介護老人福祉施設', count: 40, amount: 60_350_000 },
    { code: '76', name: '76 定期巡回・随時対応型訪問介護看護', count: 12, amount: 27_896_000 },
    { code: '15', name: '15 通所介護', count: 61, amount: 21_513_000 },
    { code: null, name: 'その他（8種類）', count: 37, amount: 13_697_000 },
  ],
  devices: [
    { name: '見守り', known: true, count: 47, units: 477, amount: 106_194_900 },
    { name: '入浴支援', known: true, count: 23, units: 25, amount: 30_689_700 },
  ],
  reasons: [
    {
      ...{ rule: 'R1-53', requirement: 'SECURITY ACTION を宣言していること', applications: 9, findings: 9 },
      place: { sheet: '申請', row: 13, column: 16, address: '申請!Q14' },
    },
    { rule: 'ID-09', requirement: '申請の欄が食い違わないこと', applications: 2, findings: 5, place: null },
  ],
  prices: [
    {
      ...{ name: '入浴支援', count: 23, least: 484_000, lowerQuartile: 805_200, median: 1_180_300 },
      ...{ upperQuartile: 1_606_000, most: 1_956_900, outliers: 0 },
    },
    {
      ...{ name: '見守り', count: 47, least: 90_200, lowerQuartile: 135_457, median: 224_400 },
      ...{ upperQuartile: 327_800, most: 1_385_000, outliers: 1 },
    },
  ],
  outliers: [
    {
      ...{
        category: '見守り',
        receiptNumber: 'R8-0012',
        lineNumber: '2',
        itemName: '=見守りセンサー',
        units: 3,
      },
      ...{ price: 1_385_000, median: 224_400 },
      place: { sheet: '経費', row: 46, column: 7, address: '経費!H47' },
    },
  ],
};

export function previewResult(part: Partial<PreviewResult> = {}): PreviewResult {
  return {
    ...checkResult(),
    changedCells: 3_248,
    columns: [
      { sheet: '申請', header: '算定額', cells: 150 },
      { sheet: '申請', header: '交付予定額', cells: 129 },
      { sheet: '経費', header: '対象経費', cells: 412 },
    ],
    sheetChanges: [
      { name: '算定', cells: 2_145 },
      { name: '指摘', cells: 412 },
    ],
    plannedBefore: 122_216_000,
    largest: [
      {
        receiptNumber: 'R8-0012',
        applicant: 'みらいの里',
        before: 1_000_000,
        after: 2_150_000,
        place: { sheet: '申請', row: 15, column: 29, address: '申請!AD16' },
      },
      {
        receiptNumber: 'R8-0040',
        applicant: 'ケアプランセンター結',
        before: 90_000,
        after: null,
        place: { sheet: '申請', row: 43, column: 29, address: '申請!AD44' },
      },
    ],
    ...part,
  };
}

export const REPORT_SHEETS: readonly SheetResult[] = [
  {
    name: '総括表',
    column: '交付予定額',
    against: '申請',
    unit: 'yen',
    total: 123_456_000,
    expected: 123_456_000,
    agrees: true,
  },
  {
    name: '区分別集計',
    column: '補助額',
    against: '算定',
    unit: 'yen',
    total: 111_321_000,
    expected: 111_321_000,
    agrees: true,
  },
];

/** A procedure that answers at once with the results above; parts can be replaced. */
export function fakeProcedure(part: Partial<Procedure> = {}): Procedure {
  return {
    prepare: () => Promise.reject(new Error('not asked for here')),
    mapColumns: () => Promise.resolve([]),
    unmapColumn: () => Promise.resolve([]),
    answer: () => Promise.resolve([]),
    adopt: () => Promise.resolve([]),
    replace: () => Promise.resolve([]),
    decide: () => Promise.resolve([]),
    awardLetters: () => Promise.resolve({ letters: [], open: 0, dropped: false, ops: [], inverse: [] }),
    check: () => Promise.resolve(checkResult()),
    preview: () => Promise.resolve(previewResult()),
    fill: () => Promise.resolve(writeResult()),
    report: () => Promise.resolve(writeResult({ sheets: REPORT_SHEETS, overview: OVERVIEW, charts: true })),
    takeIn: () => Promise.resolve({ inverse: [], replies: [] }),
    undo: () => Promise.resolve(),
    takeBack: () => Promise.resolve(),
    ...part,
  };
}

/** The fake procedure never touches its workbook. */
export const noPort = {
  describe: () => Promise.resolve({ sheets: [], tables: [], marks: [], date1904: false }),
  read: () => Promise.resolve(new Map()),
} as unknown as WorkbookPort;

const notAsked = (): Promise<never> => Promise.reject(new Error('not asked for here'));

/** An Excel in which a clerk does nothing; parts can be replaced. */
export function fakeHost(part: Partial<WorkbookHost> = {}): WorkbookHost {
  const stop = (): Promise<void> => Promise.resolve();
  return {
    navigate: () => Promise.resolve(),
    selection: () => Promise.resolve({ sheet: '申請', row: 9 }),
    watchSelection: () => Promise.resolve(stop),
    watch: () => Promise.resolve(stop),
    edits: () => Promise.resolve([]),
    untilTyped: () => Promise.resolve(),
    repair: () => Promise.resolve({ found: 0, written: 0, remaining: [], protectedSheets: [] }),
    liftFilters: () => Promise.resolve(() => Promise.resolve([])),
    openNew: () => Promise.resolve(true),
    insertSheets: () => Promise.resolve(),
    putTag: notAsked,
    appendTag: notAsked,
    takeTagBack: () => Promise.resolve(),
    ...part,
  };
}

/** What the workspace needs besides a procedure, in a workbook that answers nothing. */
export function fakeParts(host: Partial<WorkbookHost> = {}): Omit<WorkspaceParts, 'procedure'> {
  return {
    port: noPort,
    host: fakeHost(host),
    identify: () => Promise.resolve({ prefecture: '東京都', fiscalYear: 8, sheet: '設定' }),
    now: () => new Date('2026-11-21T10:42:00+09:00'),
  };
}

const NO_DIFFERENCE = {
  planned: 0,
  granted: 0,
  served: 0,
  capped: 0,
  deficient: 0,
  undetermined: 0,
  overLimit: 0,
};

/** What もし〜なら says of one scenario that differs by so many yen. */
export const scenarioRow = (yen: number): ScenarioRow => ({
  figures: {
    planned: 123_456_000 + yen,
    granted: 129,
    served: 120,
    capped: 66,
    deficient: 21,
    undetermined: 3,
    overLimit: 0,
  },
  difference: { ...NO_DIFFERENCE, planned: yen },
  raised: yen > 0 ? 12 : 0,
  lowered: yen < 0 ? 12 : 0,
  programmes: [
    {
      programme: '定着支援',
      planned: 110_456_000 + yen,
      granted: 125,
      served: 116,
      capped: 66,
      budget: 130_000_000,
    },
    { programme: '連携モデル', planned: 13_000_000, granted: 4, served: 4, capped: 0, budget: null },
  ],
  largest: yen === 0 ? [] : previewResult().largest,
});

/** もし〜なら of made-up figures: each change comes to 5,000,000 yen less; values with a 9 in them are out of range. */
export const whatIf = (part: Partial<WhatIf> = {}): WhatIf => ({
  settings: [
    {
      key: 'packageCeiling',
      label: 'パッケージ上限額',
      entry: { kind: 'whole', least: 4_000_000, most: 10_000_000 },
      allowed: '4,000,000〜10,000,000',
      unit: '円',
      clause: '別紙1 表2-5行',
      present: '500万円',
      steps: ['400万円', '500万円', '600万円'],
    },
    {
      key: 'aggregation',
      label: '集計単位',
      entry: { kind: 'choice', words: ['補助区分', '経費区分', '明細'] },
      allowed: '補助区分・経費区分・明細',
      unit: '',
      clause: '通知に定めなし（A-07）',
      present: '補助区分',
      steps: ['補助区分', '経費区分', '明細'],
    },
    {
      key: 'budget',
      label: '予算額:定着支援',
      entry: { kind: 'whole', least: 0, most: null },
      allowed: '0以上の整数',
      unit: '円',
      clause: '通知に定めなし',
      present: '1億3000万円',
      steps: ['0万円', '1億3000万円'],
    },
  ],
  about: { prefecture: '東京都', fiscalYear: 8, version: 'R8.4.7' },
  accepts: ({ value }) => value !== '' && !value.includes('9'),
  worded: ({ value }) => value,
  stepOf: ({ value }) => ['400万円', '500万円', '600万円'].indexOf(value),
  compare: (scenarios, base) => {
    const less = [0, ...scenarios.map((changes) => -5_000_000 * changes.length)];
    return Promise.resolve(less.map((yen) => scenarioRow(yen - (less[base] ?? 0))));
  },
  curve: ({ steps }, _, tell) => {
    const points = steps.map((__, at) => scenarioRow((at - 1) * 5_000_000).figures);
    points.forEach((figures, step) => tell?.(figures, step));
    return Promise.resolve(points);
  },
  close: () => undefined,
  ...part,
});
