import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { type CellDifference, difference } from '../../src/intake/difference';
import { listsIn, type ListTable } from '../../src/intake/lists';
import { parseText } from '../../src/intake/text/parse';
import { booksOf, newest, schemes } from '../../src/scheme';
import { servicesOf } from '../../src/table/cells/services';
import { sheetsOf, workedCases } from '../cases/cases';
import { gridOf } from '../cases/engine';

const CONTEXT = { services: servicesOf(booksOf(newest, schemes)), date1904: false };

const HEADER = ['受付番号', '事業', '法人名', '受付日', '常勤換算', '申請額'];
const ROW: CellValue[] = ['R8-1', '定着支援', '㈱みらい', 46174, 30, 375000];

const tableOf = (kind: string, sheets: Record<string, CellValue[][]>): ListTable | null =>
  listsIn(Object.entries(sheets).map(([name, values]) => gridOf(name, values))).tables.find(
    (table) => table.kind === kind,
  ) ?? null;

const applications = (...rows: CellValue[][]) => tableOf('applications', { 申請: [HEADER, ...rows] });

/** What a file with this header and row would change of {@link ROW}. */
function changes(header: string[], row: CellValue[]): readonly CellDifference[] {
  const file = tableOf('applications', { 一覧: [header, row] });
  if (file === null) throw new Error('no 申請');
  return difference(applications(ROW), file, CONTEXT).changed.flatMap(({ cells }) => cells);
}

describe('what a file would change', () => {
  it.each<[string, string, CellValue]>([
    ['受付日', '令和8年6月1日', 46174],
    ['受付日', '2026/6/1', 46174],
    ['申請額', '375,000', 375000],
    ['申請額', '３７５０００円', 375000],
    ['常勤換算', '30', 30],
    ['事業', '介護テクノロジー定着支援事業', '定着支援'],
  ])('is nothing where %s is %s', (header, cell) => {
    const row = HEADER.map((name, at) => (name === header ? cell : (ROW[at] ?? null)));
    expect(changes(HEADER, row)).toEqual([]);
  });

  it.each<[string, CellValue, CellValue]>([
    ['申請額', 375000, 374999],
    ['法人名', '㈱みらい', '株式会社みらい'],
    ['申請額', 375000, null],
    ['申請額', 375000, '未定'],
  ])('is the cell of %s, before and after', (header, before, after) => {
    const row = HEADER.map((name, at) => (name === header ? after : (ROW[at] ?? null)));
    expect(changes(HEADER, row)).toMatchObject([{ before, after }]);
  });

  it('is nothing for a column that the file does not have', () => {
    expect(changes(['受付番号', '事業', '法人名'], ['r8－1', '定着支援', '㈱みらい'])).toEqual([]);
  });

  it('tells rows that are new, the same, and not in the file', () => {
    const file = applications(ROW, ['R8-2', '協働化', 'あおば', 46174, 1, 2])!;
    const present = applications(ROW, ['R8-3', '協働化', 'そら', 46174, 1, 2]);
    const { added, identical, missing, changed } = difference(present, file, CONTEXT);
    const keys = [added, identical, missing].map((rows) => rows.map(({ key }) => key));
    expect(keys).toEqual([['R8-2'], ['R8-1'], ['R8-3']]);
    expect(changed).toEqual([]);
  });

  it('tells of numbers that stand twice, and of rows without one', () => {
    const file = applications(ROW, [...ROW.slice(0, 5), 1], [null, '定着支援', 'そら', 46174, 1, 2])!;
    expect(file.rows.map(({ key }) => key)).toEqual(['R8-1']);
    expect(file.twice).toEqual(['R8-1']);
    expect(file.unnumbered).toEqual([3]);
  });
});

const written = (values: readonly (readonly CellValue[])[]): Uint8Array =>
  new TextEncoder().encode(
    values
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
      .join('\r\n'),
  );

function tablesOfCsv(values: readonly (readonly CellValue[])[]): readonly ListTable[] {
  const text = parseText(written(values));
  if ('fault' in text) throw new Error(JSON.stringify(text.fault));
  return listsIn([gridOf('一覧', text.rows)]).tables;
}

/** Tables of the worked cases whose rows can be told from each other. */
const exported = workedCases.flatMap((entry) =>
  sheetsOf(entry).flatMap(({ name, values }) => {
    if (name === '設定' || values.length < 2) return [];
    const [table] = listsIn([gridOf(name, values)]).tables;
    return table === undefined || table.twice.length + table.unnumbered.length > 0 ? [] : [{ values, table }];
  }),
);

describe('a table that is written as CSV and read again', () => {
  it('changes nothing', () => {
    expect(exported.length).toBeGreaterThan(100);
    for (const { values, table } of exported) {
      const [file] = tablesOfCsv(values);
      const { added, changed, missing } = difference(table, file!, CONTEXT);
      expect({ added, changed, missing }).toEqual({ added: [], changed: [], missing: [] });
    }
  });

  it('changes nothing in any order of rows and columns', () => {
    fc.assert(
      fc.property(fc.constantFrom(...exported), fc.infiniteStream(fc.nat()), ({ values, table }, picks) => {
        const [header = [], ...rows] = values;
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [picks.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const columns = shuffled(header.map((_, at) => at));
        const mixed = [header, ...shuffled(rows)].map((row) => columns.map((at) => row[at] ?? null));
        const [file] = tablesOfCsv(mixed);
        const { added, changed, missing } = difference(table, file!, CONTEXT);
        expect({ added, changed, missing }).toEqual({ added: [], changed: [], missing: [] });
      }),
    );
  });
});
