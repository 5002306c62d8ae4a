import type { Area } from '../../base/cells';
import { isBlank } from '../../base/text';
import { type Grid, type NamedTable, valueAt } from '../find/grid';
import { HEADER_SEARCH_ROWS } from '../find/header-lines';
import type { Located } from '../find/input-list';
import { bodyRows } from '../records/rows';

/** A row that may be the header of an optional table, with what is below it. */
export interface Place {
  readonly grid: Grid;
  readonly table: NamedTable | null;
  readonly area: Area;
}

/** The tables of a sheet, and every row near its top that may be a header. */
export function placesOn(grid: Grid, tables: readonly NamedTable[]): Place[] {
  const own = tables.filter(({ sheet }) => sheet === grid.sheet);
  const bottom = grid.area.row + grid.area.rows;
  const plain: Place[] = [];
  for (let row = grid.area.row; row < Math.min(HEADER_SEARCH_ROWS, bottom); row += 1) {
    if (own.some(({ area }) => row >= area.row && row < area.row + area.rows)) continue;
    plain.push({ grid, table: null, area: { ...grid.area, row, rows: bottom - row } });
  }
  return [...own.map((table) => ({ grid, table, area: table.area })), ...plain];
}

/** The columns of a plain list that have a header: what stands beyond them is no cell of it. */
export function headed(grid: Grid, area: Area): Area {
  const columns = Array.from({ length: area.columns }, (_, n) => area.column + n).filter(
    (column) => !isBlank(valueAt(grid, area.row, column)),
  );
  const [first = area.column, last = first] = [columns[0], columns.at(-1)];
  return { ...area, column: first, columns: last - first + 1 };
}

/** A table that was found there. */
export const locatedAt = (
  { grid, table, area }: Place,
  columns: ReadonlyMap<string, number>,
): Located<string> => ({
  grid,
  tableName: table?.name ?? null,
  headerRow: area.row,
  area,
  columns,
  byHand: new Set(),
  rows: bodyRows(grid, area, [...columns.values()]),
});
