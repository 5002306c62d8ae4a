import { selfCheckTexts as texts } from '../src/catalogue/functions/function-check-texts';
import { functionHelp } from '../src/help';
import { amountsTable, applicationsTable, formulaOf } from '../src/help/examples';
import type { Example, ExampleArgument, ExampleCell, ExampleReference } from '../src/help/types';

/** What of a spilled block a cell looks at: a cell of a workbook can only hold one value. */
export type Part = 'whole' | 'rows' | 'columns' | readonly [row: number, column: number];

/** One cell of the workbook: a call, and what it must give. */
export interface Assertion {
  readonly name: string;
  readonly title: string;
  readonly args: readonly ExampleArgument[];
  readonly part: Part;
  readonly expected: ExampleCell;
}

/** Cells of the sheet 例の表 that assertions refer to, by their place there. */
export const REFERENCE_CELLS: readonly (readonly [label: string, address: string, value: ExampleCell])[] = [
  [texts.emptyCell, 'B3', ''],
  [texts.numberInCell, 'B4', 7123456789012],
  [texts.numberInCell, 'B5', 375000],
  [texts.textInCell, 'B6', '３７５，０００'],
  [texts.textInCell, 'B7', '定着支援'],
];

const reference = (address: string): ExampleReference => {
  const cell = REFERENCE_CELLS.find(([, place]) => place === address);
  if (cell === undefined) throw new Error(`no cell ${address}`);
  return { reference: `${texts.tablesSheet}!${address}`, value: cell[2] };
};

const [EMPTY, CORPORATION, COST, COST_TEXT, PROGRAMME] = ['B3', 'B4', 'B5', 'B6', 'B7'].map(reference) as [
  ExampleReference,
  ExampleReference,
  ExampleReference,
  ExampleReference,
  ExampleReference,
];

const check = (
  name: string,
  title: string,
  args: readonly ExampleArgument[],
  expected: ExampleCell,
  part: Part = 'whole',
): Assertion => ({ name, title, args, part, expected });

/** How many arguments stand before 年度 in the functions that have it. */
const BEFORE_YEAR: Readonly<Record<string, number>> = {
  GRANT_AMOUNT: 8,
  GRANT_BASE: 7,
  GRANT_CAP: 8,
  GRANT_GROUP_AMOUNT: 3,
  GRANT_MANAGEMENT_AMOUNT: 1,
  GRANT_MODEL_AMOUNT: 4,
  GRANT_FUND_AMOUNT: 2,
};

/** By the rule book of 令和8年度, so that the figures stay what they are whatever books come after. */
function inYear8(assertion: Assertion): Assertion {
  const { name, args } = assertion;
  const before = BEFORE_YEAR[name];
  if (before === undefined) return assertion;
  return {
    ...assertion,
    args: Array.from({ length: before + 1 }, (_, at) => (at === before ? 8 : (args[at] ?? null))),
  };
}

/** What the examples of the help pages do not show: cells instead of typed values, empty ones, every band. */
const more: readonly Assertion[] = [
  check('GRANT_AMOUNT', '対象経費を数値のセルで指定', ['見守り', COST], 300000),
  check('GRANT_AMOUNT', '対象経費を全角の文字列のセルで指定', ['見守り', COST_TEXT], 300000),
  check('GRANT_AMOUNT', '台数が空欄のセルなら1台', ['見守り', 500000, EMPTY], 300000),
  check('GRANT_AMOUNT', '負の対象経費を断る', ['見守り', -1], texts.error('#VALUE!')),
  ...(
    [
      [1, 1000000],
      [10, 1000000],
      [11, 1500000],
      [20, 1500000],
      [21, 2000000],
      [30, 2000000],
      [31, 2500000],
      [200, 2500000],
    ] as const
  ).map(([staff, base]) =>
    check('GRANT_BASE', `表3 職員${staff}名`, ['介護ソフト', 1, staff, '職員数連動'], base),
  ),
  check('GRANT_BASE', '業務改善支援の基準額', ['業務改善支援'], 480000),
  check('GRANT_CAP', '見守り 375,002円', ['見守り', 375002], '上限適用'),
  check('GRANT_STAFF', '常勤換算が空欄のセルで実人数9人', [EMPTY, 9], 9),
  check('GRANT_STAFF', '両方とも空欄のセル', [EMPTY, EMPTY], texts.error('#N/A')),
  check('GRANT_GROUP_AMOUNT', '訪問介護法人数が空欄のセルなら0', [5000000, 3, EMPTY], 3600000),
  check('GRANT_MANAGEMENT_AMOUNT', '対象経費を数値のセルで指定', [COST], 300000),
  check(
    'GRANT_MODEL_AMOUNT',
    '端末が空欄のセルならないものとする',
    ['連携モデル', 8000000, EMPTY, EMPTY],
    8000000,
  ),
  check('GRANT_FUND_AMOUNT', '第三者支援の上限', ['第三者支援', 600002], 300000),
  check('GRANT_REQUIREMENTS', '訪問介護の要件の数', ['11'], 22, 'rows'),
  check('GRANT_REQUIREMENTS', '事業が空欄のセルなら定着支援', ['11', EMPTY], 22, 'rows'),
  check('GRANT_REQUIREMENTS', '居宅介護支援の1つ目の要件', ['43'], 'R1-06', [2, 1]),
  check('GRANT_CHECK_ID', '法人番号を数値のセルで指定', ['法人番号', CORPORATION], 'OK'),
  check('GRANT_CHECK_ID', '空欄のセル', ['法人番号', EMPTY], texts.error('#N/A')),
  check('GRANT_CHECK_ID', '正しい事業所番号', ['事業所番号', '04A0700017'], 'OK'),
  check('GRANT_DUE', '最後の報告の年度', ['面的支援モデル', 8], 11, [3, 1]),
  check('GRANT_DUE', '規則集のない年度を断る', ['定着支援', 7], texts.error('#VALUE!')),
  check('GRANT_TOTAL', '条件の値をセルで指定', ['交付予定額', applicationsTable, '事業', PROGRAMME], 3120000),
  check('GRANT_TOTAL', '該当する行がないとき', ['補助額', amountsTable, '事業', '経営改善'], 0),
  check('GRANT_TOTAL', '事業所の数', ['事業所数', applicationsTable], 3),
  check(
    'GRANT_TOTAL',
    '条件の値が空欄のセル',
    ['件数', applicationsTable, '事業', EMPTY],
    texts.error('#N/A'),
  ),
].map(inYear8);

/** Every assertion, function by function. */
export const assertions: readonly Assertion[] = functionHelp.flatMap(({ name, examples }) => [
  ...examples.flatMap((each) => assertionsOf(name, each)),
  ...more.filter((each) => each.name === name),
]);

/** An example of a help page: of a block its size and its last cell. */
function assertionsOf(name: string, { title, args, result }: Example): Assertion[] {
  if (typeof result !== 'object') return [check(name, title, args, result)];
  if ('error' in result) return [check(name, title, args, texts.error(result.error))];
  const [rows, columns] = [result.length, result[0]?.length ?? 0];
  const last = result[rows - 1]?.[columns - 1] ?? '';
  return [
    check(name, `${title}: ${texts.rows}`, args, rows, 'rows'),
    check(name, `${title}: ${texts.columns}`, args, columns, 'columns'),
    check(name, `${title}: ${texts.lastCell}`, args, last, [rows, columns]),
  ];
}

/** The formula of an assertion; of a block an Excel of before the spilling ones takes its part as well. */
export function assertionFormula({ name, args, part }: Assertion): string {
  const call = formulaOf(name, args);
  if (part === 'whole') return call;
  const inner = call.slice(1);
  if (part === 'rows') return `=ROWS(${inner})`;
  if (part === 'columns') return `=COLUMNS(${inner})`;
  return `=INDEX(${inner}, ${part[0]}, ${part[1]})`;
}
