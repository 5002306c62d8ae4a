import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellValue, shown } from '../../src/base/cells';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';
import { runsOf } from '../series';

/** A flat table with rows that are neither application nor line: what stands in our columns stays beside its line. */

const now = new Date('2026-06-30T05:00:00Z');

const applicant = (number: string, corporation: string, own: Row = {}): Row =>
  applicationOf('定着支援', number, { 法人名: corporation, ...own });
const [A, B, C] = [
  applicant('A', '甲会', { 申請額: 200_000 }),
  applicant('B', '乙会', { 事業所番号: '13A0100027' }),
  applicant('C', '丙会', { 事業所番号: '13A0100035' }),
];
const rows: readonly Row[] = [
  { ...A, ...lineOf('A', 1, '見守り', 300_000, { 台数: 1 }) },
  { ...A, ...lineOf('A', 2, 'インカム', 111_000, { 台数: 1 }) },
  { ...B, ...lineOf('B', 1, '見守り', 222_000, { 台数: 1 }) },
  { ...C, ...lineOf('C', 1, 'インカム', 99_000, { 台数: 1 }) },
  { ...C, ...lineOf('C', 2, '見守り', 77_000, { 台数: 1 }) },
];

/** Notes, examples, hints, sums and headers again: filled in columns of 申請 alone, of 経費 alone, or of both. */
const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
const strays: readonly Row[] = [
  { 法人名: '記入例' },
  { 法人番号: '13桁', 事業所番号: '10桁' },
  { 事業: '（プルダウン）' },
  { 受付日: 46_174, 法人名: '記入の例', 常勤換算: 10 },
  { 受付番号: '記入例', ...lineOf('記入例', 1, '見守り', 500_000, { 台数: 1 }) },
  { 品名: '機器の名称' },
  { 掲載: '（プルダウン）', 台数: '台' },
  { 受付番号: '小計', 支出額: 411_000 },
  { 品名: '小計', 支出額: 411_000 },
  { 法人名: '合計', 申請額: 200_000, 支出額: 809_000 },
  { 受付番号: '以下余白' },
  { 受付番号: '備考' },
  Object.fromEntries(headers.map((header) => [header, header])),
  {},
];

/** What our columns hold, by the sheet's rows. */
async function written(list: readonly Row[], table: boolean) {
  const sheet = { name: '一覧', values: matrixOf(list, headers) };
  const workbook = memoryWorkbook([table ? { ...sheet, table: '経費一覧' } : sheet]);
  const { outcome } = await runWrite(workbook, { now }, true);
  const columns = workbook.written.flatMap((op) => (op.op === 'columns' ? [op] : []));
  const row = (at: number): (CellValue | undefined)[] =>
    columns.flatMap(({ row: top, values, headers: own }) =>
      // of a header that stands twice the lower one is the table's
      own.map((_, n) => shown(values[at - top]?.[n] ?? null)),
    );
  return { outcome, rows: list.map((_, at) => row(at)) };
}

describe('rows of a flat table that are neither application nor line', () => {
  const stray = fc.record({ at: fc.nat(rows.length), kind: fc.nat(strays.length - 1) });

  it.each([
    ['plain cells', false],
    ['a table', true],
  ])(
    'shift nothing in %s: every other row has what it has without them, and they have nothing',
    async (_kind, table) => {
      const plain = await written(rows, table);
      expect(plain.rows.map((row) => row.filter((cell) => typeof cell === 'number'))).not.toContainEqual([]);
      await fc.assert(
        fc.asyncProperty(fc.array(stray, { minLength: 1, maxLength: 6 }), async (all) => {
          const list: { row: Row; from: number | null }[] = [];
          for (let n = 0; n <= rows.length; n += 1) {
            for (const { at, kind } of all) if (at === n) list.push({ row: strays[kind] ?? {}, from: null });
            const row = rows[n];
            if (row !== undefined) list.push({ row, from: n });
          }
          const { outcome, rows: cells } = await written(
            list.map(({ row }) => row),
            table,
          );
          list.forEach(({ row, from }, at) => {
            const blank = (plain.rows[0] ?? []).map(() => '');
            const own = (cells[at] ?? []).map((cell) => cell ?? '');
            const right = from === null ? blank : (plain.rows[from] ?? []).map((cell) => cell ?? '');
            expect([row, own]).toEqual([row, right]);
          });
          expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
          expect([outcome.applications, outcome.lines]).toEqual([3, 5]);
        }),
        { numRuns: runsOf(60) },
      );
    },
  );
});
