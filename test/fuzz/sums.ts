import type { ReadFile, ReadSheet } from './read-file';
import { type Block, blockOf, type Written } from './written';

const numbers = (blocks: readonly Block[], header: string): number =>
  blocks.reduce(
    (sum, { rows }) =>
      rows.reduce(
        (total, { at }) => total + (typeof at.get(header) === 'number' ? (at.get(header) as number) : 0),
        sum,
      ),
    0,
  );

const count = (blocks: readonly Block[], header: string, value: string): number =>
  blocks.reduce((sum, { rows }) => sum + rows.filter(({ at }) => at.get(header) === value).length, 0);

const FIGURES = [
  '件数',
  '総事業費',
  '対象経費計',
  '算定額',
  '交付予定額',
  '上限適用件数',
  '不備件数',
  '要確認件数',
];

/** Where sums on sheets of ours are not the sums of the cells that they are sums of. */
export function wrongSums({ applications, lines, amounts, summary, file }: Written): string[] {
  const faults: string[] = [];
  const expect = (what: string, is: unknown, should: unknown): void => {
    if (is !== should) faults.push(`${what} is ${String(is)}, cells add up to ${String(should)}`);
  };
  if (summary === null) return faults;
  const total = summary.rows.find(({ at }) => at.get('事業') === '合計');
  if (total === undefined) return ['総括表 has no 合計'];
  const areas = { ...summary, rows: summary.rows.filter(({ row }) => row < total.row) };
  for (const header of FIGURES)
    expect(`総括表 合計 ${header}`, total.at.get(header), numbers([areas], header));
  for (const header of ['対象経費計', '算定額', '交付予定額'])
    expect(`総括表 ${header}`, total.at.get(header), numbers(applications, header));
  // a flat list says the verdict of an application on each of its lines
  const isFlat = applications.some(({ sheet }) => lines.some((block) => block.sheet === sheet));
  if (!isFlat) faults.push(...wrongCounts(total, applications, file));
  const sums: readonly (readonly [string, readonly string[], Readonly<Record<string, number>>])[] = [
    [
      'サービス別集計',
      ['サービス種類', '名称', '件数', '対象経費計', '算定額', '交付予定額'],
      {
        対象経費計: numbers(applications, '対象経費計'),
        算定額: numbers(applications, '算定額'),
        交付予定額: numbers(applications, '交付予定額'),
      },
    ],
    [
      '機器別集計',
      ['事業', '経費区分', '件数', '台数', '支出額', '対象経費'],
      { 対象経費: numbers(lines, '対象経費') },
    ],
  ];
  for (const [name, headers, cells] of sums) {
    const sheet = file.sheets.get(name);
    const block = sheet && blockOf(sheet, headers);
    // the last one: a 事業 of a clerk's may be called so
    const row = block?.rows.findLast(({ at }) => at.get(headers[0]!) === '合計');
    if (block === undefined || block === null) continue;
    for (const [header, sum] of Object.entries(cells)) expect(`${name} ${header}`, row?.at.get(header), sum);
    // what no cell of ours says: a total is at least that of the rows above it
    const above = { ...block, rows: block.rows.filter((each) => row !== undefined && each.row < row.row) };
    for (const header of headers.slice(2))
      if (row !== undefined) expect(`${name} 合計 ${header}`, row.at.get(header), numbers([above], header));
  }
  if (amounts !== null) faults.push(...byCategory(amounts, file.sheets.get('区分別集計')));
  return faults;
}

/** Numbers of applications: capped, to be judged, and without an amount. */
function wrongCounts(total: Block['rows'][number], lists: readonly Block[], { sheets }: ReadFile): string[] {
  const verdicts = new Set(['適', '要確認', '不備']);
  const blank = lists.flatMap(({ rows }) =>
    rows.filter(({ at }) => verdicts.has(String(at.get('判定'))) && at.get('算定額') === null),
  );
  const pairs: readonly (readonly [string, unknown, number])[] = [
    ['上限適用件数', total.at.get('上限適用件数'), count(lists, '上限適用', '○')],
    // which of two columns is the 事業 is asked: until then such an application stands under none
    ...(lists.some((list) => asksProgramme(list, sheets))
      ? []
      : [['要確認件数', total.at.get('要確認件数'), count(lists, '判定', '要確認')] as const]),
    ['申請 without 算定額', leftOut(sheets.get('総括表')), blank.length],
  ];
  return pairs.flatMap(([what, is, should]) =>
    is === should ? [] : [`総括表 ${what} is ${String(is)}, cells add up to ${should}`],
  );
}

/** Two columns of a list bear the header 事業. */
function asksProgramme({ sheet, head }: Block, sheets: ReadFile['sheets']): boolean {
  const own = [...(sheets.get(sheet)?.cells ?? [])].filter(
    ([place]) => place.replace(/^[A-Z]+/, '') === `${head}`,
  );
  return own.filter(([, { value }]) => value === '事業').length > 1;
}

/** How many applications the sheet says it leaves out because their amount is undetermined. */
function leftOut(sheet: ReadSheet | undefined): number {
  for (const { value } of sheet?.cells.values() ?? []) {
    const found = typeof value === 'string' ? /算定額が未確定の申請 (\d+)件/.exec(value) : null;
    if (found) return Number(found[1]);
  }
  return 0;
}

const CATEGORIES = ['補助区分', '件数', '台数', '対象経費', '補助率額', '基準額', '補助額'];

/** 区分別集計 against 算定: the rows of 定着支援, whose 補助区分 may name a finer one behind a slash. */
function byCategory(amounts: Block, sheet: ReadSheet | undefined): string[] {
  const block = sheet && blockOf(sheet, CATEGORIES);
  if (!block) return [];
  const faults: string[] = [];
  for (const { at } of block.rows) {
    const name = at.get('補助区分');
    const own = amounts.rows.filter(
      (row) =>
        row.at.get('事業') === '定着支援' &&
        (name === '合計' || String(row.at.get('補助区分')).split('/')[0] === name),
    );
    if (typeof name !== 'string') continue;
    for (const header of ['対象経費', '補助率額', '補助額']) {
      // what is taken off once for an application belongs to none of them
      const rows = own.filter((row) => header !== '補助額' || row.at.get('補助区分') !== '寄付金調整');
      const sum = numbers([{ ...amounts, rows }], header);
      if (at.get(header) !== sum && at.get(header) !== numbers([{ ...amounts, rows: own }], header))
        faults.push(`区分別集計 ${name} ${header} is ${String(at.get(header))}, 算定 adds up to ${sum}`);
    }
  }
  return faults;
}
