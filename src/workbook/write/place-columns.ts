import { columnName } from '../../base/a1';
import { intersects } from '../../base/areas';
import { askOnce } from '../../base/ask-once';
import type { Area } from '../../base/cells';
import type { Mark, TableInfo } from '../../base/marks';
import { isBlank } from '../../base/text';
import { WorkbookError } from '../../base/user-error';
import { placeProblem, unnamedColumn } from '../../catalogue/errors/work-errors';
import { headerKey } from '../../table/columns';
import { type Grid, valueAt } from '../../table/find/grid';
import type { AnyLocated } from '../../table/find/input-list';

/** Where a run of our columns goes. */
export interface ColumnPlace {
  readonly sheet: string;
  readonly table: string | null;
  readonly row: number;
  readonly column: number;
  readonly bodyRows: number;
  /** Columns of ours that stand there already; 0 on a first run. */
  readonly existing: number;
}

/**
 * Finds the place of our columns beside an input table: where they stand already, or to its right.
 * @param headers our headers, in order.
 * @param taken cells of our columns beside other parts.
 * @param sides tables beside this one, whose rows go on below and whose columns stay theirs above.
 * @throws WorkbookError when a column of the clerk's bears one of our headers, or stands among ours.
 */
export function placeColumns(
  located: AnyLocated,
  headers: readonly string[],
  mark: Mark | undefined,
  tables: readonly TableInfo[],
  taken: readonly (Area & { readonly sheet: string })[] = [],
  sides: readonly Area[] = [],
): ColumnPlace {
  const { grid, headerRow, area, tableName } = located;
  const table = tableName === null ? null : (tables.find(({ name }) => name === tableName) ?? null);
  const bodyRows = area.row + area.rows - 1 - headerRow;
  const place = { sheet: grid.sheet, row: headerRow, bodyRows };
  const others = taken.filter(({ sheet }) => sheet === grid.sheet);
  const start = markedColumn(located, headers, mark) ?? unmarkedRun(located, headers, others);
  if (start !== null) {
    const inTable = table !== null && start >= area.column && start <= area.column + area.columns;
    const existing = ownHeadersFrom(grid, headerRow, start, headers);
    const free = {
      row: headerRow,
      rows: bodyRows + 1,
      column: start + existing,
      columns: headers.length - existing,
    };
    if (!isFree(grid, free)) throw mixed(grid, headerRow, takenColumn(grid, free));
    return { ...place, table: inTable ? tableName : null, column: start, existing };
  }
  forbidForeign(located, headers, others);
  const beside = table === null ? lastHeader(grid, headerRow, area) + 1 : area.column + area.columns;
  const wanted: Area = { row: headerRow, rows: bodyRows + 1, column: beside, columns: headers.length };
  const listObjects = tables.filter(({ sheet, name }) => sheet === grid.sheet && name !== tableName);
  const occupied = [...others, ...sides, ...listObjects.map((other) => other.area)];
  const blocked = occupied.some((other) => intersects(other, wanted));
  if (!blocked && isFree(grid, wanted)) return { ...place, table: tableName, column: beside, existing: 0 };
  const ends = occupied.map(({ column, columns }) => column + columns);
  const beyond = Math.max(grid.area.column + grid.area.columns, ...ends) + 1;
  return { ...place, table: null, column: beyond, existing: 0 };
}

/** First column of ours by the mark; a mark whose cells were emptied or moved off the header row is stale. */
function markedColumn(
  located: AnyLocated,
  headers: readonly string[],
  mark: Mark | undefined,
): number | null {
  const { grid, headerRow } = located;
  if (mark === undefined || mark.sheet !== grid.sheet || mark.area.row !== headerRow) return null;
  const { column, columns } = mark.area;
  let own = 0;
  for (let at = column; at < column + columns; at += 1) {
    const header = valueAt(grid, headerRow, at);
    if (isOwn(header, headers)) own += 1;
    else if (!isBlank(header)) throw mixed(grid, headerRow, at);
  }
  return own === 0 ? null : column;
}

/** Our columns in a sheet that was copied without its names: all headers, in order, side by side. */
export function unmarkedRun(
  { grid, headerRow }: Pick<AnyLocated, 'grid' | 'headerRow'>,
  headers: readonly string[],
  taken: readonly Area[] = [],
): number | null {
  const last = grid.area.column + grid.area.columns - headers.length;
  for (let column = grid.area.column; column <= last; column += 1) {
    if (!headers.every((header, n) => valueAt(grid, headerRow, column + n) === header)) continue;
    const run: Area = { row: headerRow, column, rows: 1, columns: headers.length };
    if (!taken.some((other) => intersects(other, run))) return column;
  }
  return null;
}

const isOwn = (header: unknown, headers: readonly string[]): boolean =>
  typeof header === 'string' && headers.includes(header.trim());

/** How many of our headers stand side by side from a column on. */
function ownHeadersFrom(grid: Grid, row: number, column: number, headers: readonly string[]): number {
  let count = 0;
  while (count < headers.length && isOwn(valueAt(grid, row, column + count), headers)) count += 1;
  return count;
}

function forbidForeign(
  { grid, headerRow }: AnyLocated,
  headers: readonly string[],
  taken: readonly Area[],
): void {
  for (let column = grid.area.column; column < grid.area.column + grid.area.columns; column += 1) {
    const header = valueAt(grid, headerRow, column);
    if (typeof header !== 'string') continue;
    // beside another part stand columns of ours with the same headers
    if (taken.some((other) => intersects(other, { row: headerRow, column, rows: 1, columns: 1 }))) continue;
    const name = headers.find((own) => headerKey(own) === headerKey(header));
    if (name === undefined) continue;
    const { code, message, action } = placeProblem('column', { sheet: grid.sheet, name });
    throw new WorkbookError(code, message, action);
  }
}

function mixed(grid: Grid, row: number, column: number): WorkbookError {
  const header = valueAt(grid, row, column);
  const name = isBlank(header) ? unnamedColumn(columnName(column)) : String(header);
  const { code, message, action } = placeProblem('columnMixed', { sheet: grid.sheet, name });
  return new WorkbookError(code, message, action);
}

/** Whether nothing at all stands there: a cell of spaces or invisible characters is a clerk's cell like any other. */
function isFree(grid: Grid, area: Area): boolean {
  const from = area.column - grid.area.column;
  const holds = askOnce((cells: Grid['values'][number]) => {
    for (let at = from; at < from + area.columns; at += 1) if ((cells[at] ?? null) !== null) return true;
    return false;
  });
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = grid.values[row - grid.area.row];
    if (cells !== undefined && holds(cells)) return false;
  }
  return true;
}

/** The first column of an area in which something stands. */
function takenColumn(grid: Grid, area: Area): number {
  const rows = Array.from({ length: area.rows }, (_, n) => area.row + n);
  let { column } = area;
  while (rows.every((row) => valueAt(grid, row, column) === null)) column += 1;
  return column;
}

/** The last column of the table that has a header. */
function lastHeader(grid: Grid, row: number, area: Area): number {
  let column = Math.min(grid.area.column + grid.area.columns, area.column + area.columns) - 1;
  while (column > area.column && isBlank(valueAt(grid, row, column))) column -= 1;
  return column;
}
