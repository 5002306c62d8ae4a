import { valueAt, type Grid, type GridArea } from './grid';
import { isBlank, normalised, type RawValue } from './values';

const TOTAL = /^(合\s*計|小\s*計|総\s*計|総合計|計)$/;
const FOOTNOTE = /^([※注*]|[(（]注)/u;

/**
 * Sheet rows of a table's body that hold a record: rows blank in every known column are passed over, and so are a
 * totals row and footnotes that a clerk has put under a plain range.
 */
export function bodyRows(grid: Grid, area: GridArea, columns: readonly number[]): number[] {
  const rows: number[] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const values = grid.values[row - grid.area.row];
    if (values === undefined) break;
    let filled = 0;
    let total = false;
    let footnote = false;
    for (const column of columns) {
      const value = values[column - grid.area.column] ?? null;
      if (isBlank(value)) continue;
      filled += 1;
      if (typeof value !== 'string') continue;
      const text = normalised(value);
      if (TOTAL.test(text)) total = true;
      if (FOOTNOTE.test(text)) footnote = true;
    }
    if (filled === 0 || (total && filled <= 3) || (footnote && filled === 1)) continue;
    rows.push(row);
  }
  return rows;
}

/** Reads a column of a table row by row; a value merged downwards counts for every row of the merge. */
export function columnReader(
  grid: Grid,
  column: number | undefined,
  merged: boolean,
): (row: number) => RawValue {
  if (column === undefined) return () => null;
  const own = merged ? grid.merges.filter((area) => area.column === column && area.rows > 1) : [];
  if (own.length === 0) return (row) => valueAt(grid, row, column);
  const tops = new Map<number, number>();
  for (const area of own) for (let n = 1; n < area.rows; n += 1) tops.set(area.row + n, area.row);
  return (row) => valueAt(grid, tops.get(row) ?? row, column);
}
