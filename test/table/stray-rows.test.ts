import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { WriteOp } from '../../src/workbook/port';
import { runWrite } from '../../src/workbook/run/procedure';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/** A flat table with rows that are neither application nor line: every other row has the same in our columns. */

const applications = [
  applicationOf('定着支援', 'A1', { 申請額: 200_000 }),
  applicationOf('定着支援', 'A2', { 事業所番号: '13A0100027' }),
  applicationOf('定着支援', 'A3', { 事業所番号: '13A0100035' }),
];
const lines = [
  lineOf('A1', 1, '見守り', 300_000, { 台数: 1 }),
  lineOf('A1', 2, '介護業務支援', 111_000, { 台数: 1 }),
  lineOf('A2', 1, '見守り', 222_000, { 台数: 1 }),
  lineOf('A3', 1, '見守り', 99_000, { 台数: 1 }),
];
const heads = [...new Set(applications.flatMap((row) => Object.keys(row)))];
const lineHeads = [...new Set(lines.flatMap((row) => Object.keys(row)))].filter(
  (each) => each !== '受付番号',
);
const headers = [...heads, ...lineHeads];
const rows: CellValue[][] = lines.map((line) => {
  const application = applications.find((row) => row['受付番号'] === line['受付番号'])!;
  return [...heads.map((head) => application[head] ?? null), ...lineHeads.map((head) => line[head] ?? null)];
});

/** What our columns hold, by row below the header. */
async function written(body: readonly (readonly CellValue[])[]) {
  const port = memoryWorkbook([{ name: '一覧', values: [headers, ...body] }]);
  await runWrite(port, { now: new Date('2026-06-30T05:00:00Z') }, false);
  const columns = port.written.filter(
    (op): op is Extract<WriteOp, { op: 'columns' }> => op.op === 'columns' && op.sheet === '一覧',
  );
  expect(columns).toHaveLength(1);
  return columns[0]!.values;
}

const cellsOf = (filled: Readonly<Record<string, CellValue>>): CellValue[] =>
  headers.map((header) => filled[header] ?? null);

/** Filled only in the columns of 申請, or only in those of 経費; without a 受付番号 or with a word in it. */
const strays: readonly (readonly [string, CellValue[]])[] = [
  ['a note', cellsOf({ 法人名: '※ 網掛けは県が記入', 事業所名: '正式名称' })],
  ['an example', cellsOf({ 受付番号: '記入例', 事業: '定着支援', 法人名: '社会福祉法人見本会' })],
  [
    'hints',
    cellsOf({
      事業: '（プルダウン）',
      法人名: '（正式名称）',
      契約方式: '（プルダウン）',
      委員会: '（選択）',
    }),
  ],
  ['a subtotal of the costs', cellsOf({ 品名: '小計', 支出額: 411_000 })],
  ['a subtotal by its number', cellsOf({ 受付番号: '小計', 支出額: 411_000, 台数: 2 })],
  ['a remark', cellsOf({ 受付番号: '備考：まとめて提出' })],
  ['nothing', cellsOf({})],
];

describe('a flat table with stray rows', () => {
  it('has them nowhere in our columns, and all else on its row', async () => {
    const plain = await written(rows);
    // 対象経費 of each line stands beside it
    expect(plain.map((row) => row.filter((cell) => typeof cell === 'number'))).toEqual([
      // 411,000 × 4/5 = 328,800; 申請額 200,000
      [411_000, 328_000, 200_000, 300_000],
      [111_000],
      [222_000, 177_000, 177_000, 222_000],
      [99_000, 79_000, 79_000, 99_000],
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...strays), fc.integer({ min: 0, max: rows.length })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (inserted) => {
          const body: { readonly cells: CellValue[]; readonly own: number | null }[] = [];
          for (let at = 0; at <= rows.length; at += 1) {
            for (const [[, cells], before] of inserted) if (before === at) body.push({ cells, own: null });
            if (at < rows.length) body.push({ cells: rows[at]!, own: at });
          }
          const values = await written(body.map(({ cells }) => cells));
          body.forEach(({ own }, at) => {
            expect(values[at]).toEqual(own === null ? plain[0]!.map(() => null) : plain[own]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
