import { cellAddress, rangeReference } from '../../../base/a1';
import { cellsChanged } from '../../../catalogue/errors/work-errors';
import { mayWrite, runsOf } from '../../answer-cells';
import type { WriteOp } from '../../port';
import { failure } from '../errors';
import { type CellFormats, cellKey, type Facts } from './facts';
import { fromExcel, isFormulaText } from './read';

/**
 * Looks what stands in the clerk's cells that are to be written: one request whatever their number.
 * @returns their number formats
 * @throws WorkbookError where somebody has changed one of them; nothing is written then.
 */
export async function refuseEdited(
  context: Excel.RequestContext,
  { sheets }: Facts,
  ops: readonly WriteOp[],
): Promise<CellFormats> {
  const known = new Set(sheets.map(({ name }) => name));
  const looks = ops.flatMap((op) =>
    op.op === 'answer' && known.has(op.sheet)
      ? runsOf(op.cells).map((cells) => {
          const [{ row, column } = { row: 0, column: 0 }] = cells;
          const area = { row, column, rows: cells.length, columns: 1 };
          const range = context.workbook.worksheets.getItem(op.sheet).getRange(rangeReference(area));
          return { sheet: op.sheet, cells, range: range.load('values,formulas,numberFormat') };
        })
      : [],
  );
  const formats = new Map<string, string>();
  if (looks.length === 0) return formats;
  await context.sync();
  const edited: string[] = [];
  for (const { sheet, cells, range } of looks) {
    cells.forEach((cell, at) => {
      const { row, column } = cell;
      const value = fromExcel(range.values[at]?.[0]);
      const formula = fromExcel(range.formulas[at]?.[0]);
      const standing = isFormulaText(formula) && formula !== value ? { formula, value } : value;
      if (!mayWrite(standing, cell)) edited.push(cellAddress(sheet, row, column));
      formats.set(cellKey(sheet, row, column), String(range.numberFormat[at]?.[0] ?? ''));
    });
  }
  const [first] = edited;
  if (first !== undefined) {
    const text = cellsChanged(first, edited.length);
    throw failure(text.code, text);
  }
  return formats;
}
