import { rangeReference } from '../../base/a1';
import type { Area, CellValue } from '../../base/cells';
import { sheetTooWide } from '../../catalogue/errors/file-errors';
import { GAP } from '../../ooxml/cells/held-rows';
import { failure } from '../../ooxml/package/fail';
import type { ReadSheet } from '../../ooxml/sheet/sheet-reader';
import type { SheetCells } from '../port';

/** A sheet of the greatest height and thirty columns. */
const MAX_CELLS = 32_000_000;

/** Cells of the rectangle that {@link toSheetCells} makes. */
export const rectangleOf = ({ used, rowNumbers }: ReadSheet): number =>
  used ? rowNumbers.length * used.columns + used.rows : 0;

/**
 * The used range as a rectangle. Rows without values share one array, so a stray cell far below costs little.
 *
 * @throws WorkbookError when a stray cell far to the right makes the rectangle too large to hold
 */
export function toSheetCells(name: string, sheet: ReadSheet): SheetCells {
  const { used, rowNumbers, rowValues, merges } = sheet;
  if (!used) return { area: { row: 0, column: 0, rows: 0, columns: 0 }, values: [], merges };
  if (rowNumbers.length * used.columns > MAX_CELLS) {
    throw failure(sheetTooWide(name, rangeReference(used)));
  }
  const empty: readonly CellValue[] = Array.from({ length: used.columns }, () => null);
  const values: (readonly CellValue[])[] = Array<readonly CellValue[]>(used.rows).fill(empty);
  rowNumbers.forEach((row, index) => {
    const cells = rowValues[index]!;
    if (used.column === 0 && cells.length === used.columns && used.columns < GAP)
      values[row - used.row] = cells;
    else {
      values[row - used.row] = Array.from(
        { length: used.columns },
        (_, column) => cells[used.column + column] ?? null,
      );
    }
  });
  return { area: used, values, merges };
}

/** A few cells of a sheet; null where it holds none. */
export function cellsAt({ rowNumbers, rowValues }: ReadSheet, area: Area): CellValue[][] {
  return Array.from({ length: area.rows }, (_, n) => {
    const cells = rowValues[rowNumbers.indexOf(area.row + n)] ?? [];
    return Array.from({ length: area.columns }, (__, at) => cells[area.column + at] ?? null);
  });
}
