import type { Area, CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { type Grid, valueAt } from '../find/grid';

const TOTAL = /^(合\s*計|小\s*計|総\s*計|総合計|計)$/;
const FOOTNOTE = /^([※注*]|[(（]注)/u;

/**
 * Sheet rows of a table's body that hold a record: rows blank in every known column are passed over, and so are a
 * totals row and footnotes that a clerk has put under a plain range.
 */
export function bodyRows(grid: Grid, area: Area, columns: readonly number[]): number[] {
  const rows: number[] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const values = grid.values[row - grid.area.row];
    if (values === undefined) break;
    const filled: CellValue[] = [];
    for (const column of columns) {
      const value = values[column - grid.area.column] ?? null;
      if (!isBlank(value)) filled.push(value);
      // a record, whatever it says: most rows of a large table are known by these few cells
      if (filled.length > MOST_OF_TOTAL) break;
    }
    if (isRecord(filled)) rows.push(row);
  }
  return rows;
}

/** No more than this stands in a totals row. */
const MOST_OF_TOTAL = 3;

/** Whether so few cells can be those of a record: not of a totals row, nor of a footnote. */
export function isRecord(filled: readonly CellValue[]): boolean {
  if (filled.length === 0 || filled.length > MOST_OF_TOTAL) return filled.length > 0;
  const texts = filled.flatMap((value) => (typeof value === 'string' ? [normalised(value)] : []));
  if (texts.some((text) => TOTAL.test(text))) return false;
  return filled.length > 1 || !texts.some((text) => FOOTNOTE.test(text));
}

/** Reads a column of a table row by row; a value merged downwards counts for every row of the merge. */
export function columnReader(
  grid: Grid,
  column: number | undefined,
  merged: boolean,
): (row: number) => CellValue {
  if (column === undefined) return () => null;
  const own = merged ? grid.merges.filter((area) => area.column === column && area.rows > 1) : [];
  if (own.length === 0) return (row) => valueAt(grid, row, column);
  const tops = new Map<number, number>();
  for (const area of own) for (let n = 1; n < area.rows; n += 1) tops.set(area.row + n, area.row);
  return (row) => valueAt(grid, tops.get(row) ?? row, column);
}
