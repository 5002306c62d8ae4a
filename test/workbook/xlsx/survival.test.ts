import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/base/cells';
import type { ColumnsWrite } from '../../../src/workbook/port';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richWorkbook } from '../../fixtures/rich-workbook';
import { runsOf } from '../../series';
import { cellsOf } from './cells';
import { applied, textOf } from './files';
import { EXPENSE_COLUMNS } from './ops';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...'_x0041 \n\r\t<>&"\'=+-@申請𠮷\ud800\udc00\u0000\uffff'),
    maxLength: 16,
  }),
);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  text.map((string) => (string === '' ? null : string)),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    row: fc.integer({ min: 0, max: 10 }),
    column: fc.integer({ min: 5, max: 30 }),
    values: fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 12 }),
  }),
);

describe('whatever is written', () => {
  it('is read back as it was, and the cells of before survive', async () => {
    const before = richWorkbook();
    const old = cellsOf(textOf(before, 'xl/worksheets/sheet7.xml'));
    await fc.assert(
      fc.asyncProperty(rows, async ({ width, row, column, values }) => {
        const op: ColumnsWrite = {
          ...EXPENSE_COLUMNS,
          row,
          column,
          headers: Array.from({ length: width }, (_, i) => `列${i}`),
          styles: Array.from({ length: width }, (_, i) => (i % 2 ? 'wrap' : 'text')),
          widths: Array.from({ length: width }, () => 10),
          values,
        };
        const bytes = await applied(before, [op]);
        const cells = cellsOf(textOf(bytes, 'xl/worksheets/sheet7.xml'));
        for (const [reference, cell] of old) expect(cells.get(reference)).toEqual(cell);
        const area = { row: row + 1, column, rows: values.length, columns: width };
        expect(await openXlsx(bytes).readFormulas('経費', area)).toEqual(values);
        expect(await applied(bytes, [op])).toBe(bytes);
      }),
      { numRuns: runsOf(150) },
    );
  }, 300_000);
});
