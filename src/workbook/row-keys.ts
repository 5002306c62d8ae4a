import type { CellValue } from '../base/cells';
import { addTo } from '../base/group-by';
import { valueAt } from '../table/find/grid';
import type { AnyLocated } from '../table/find/input-list';

/** 受付番号 and 明細番号; the others only where these leave two rows alike. */
const KEY_FIELDS = ['receiptNumber', 'lineNumber', 'itemName', 'cost'] as const;
const ALWAYS = 2;

/** A row by its key cells; '' where all of them are empty. */
export const rowKey = (cells: readonly CellValue[]): string =>
  cells.every((cell) => cell === null || cell === '') ? '' : JSON.stringify(cells);

/**
 * The columns by which the rows of an input table are known again, as the sheet counts them from 0; none that was read
 * as it is shown, since another value stands in its cells.
 */
export function keyColumns(located: AnyLocated): readonly number[] {
  const known = found.get(located);
  if (known !== undefined) return known;
  const columns = findKeyColumns(located);
  found.set(located, columns);
  return columns;
}

/** A table is looked at before, behind each request of, and after a write. */
const found = new WeakMap<AnyLocated, readonly number[]>();

function findKeyColumns(located: AnyLocated): readonly number[] {
  const { shown } = located.grid;
  const columns = KEY_FIELDS.flatMap(
    (field) => (located.columns as ReadonlyMap<string, number>).get(field) ?? [],
  ).filter((column) => shown?.has(column) !== true);
  for (let count = Math.min(ALWAYS, columns.length); count < columns.length; count += 1) {
    const chosen = columns.slice(0, count);
    const keys = located.rows.map((row) => rowKey(keyCells(located, chosen, row)));
    if (new Set(keys).size === keys.length) return chosen;
  }
  return columns;
}

/** The key cells of a sheet row as the table was read. */
export const keyCells = ({ grid }: AnyLocated, columns: readonly number[], row: number): CellValue[] =>
  columns.map((column) => valueAt(grid, row, column));

/**
 * Where rows stand now.
 *
 * @param before keys of the rows as they were read, from the first body row on
 * @param now keys of the rows that stand below the header now
 * @returns for each row of `before` its place in `now`; null where it is gone, or never had a key. Of rows with one
 *   key the first is taken for the first, and so on.
 */
export function rowsNow(before: readonly string[], now: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  now.forEach((key, at) => {
    if (key !== '') addTo(places, key, at);
  });
  const taken = new Map<string, number>();
  return before.map((key) => {
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    return places.get(key)?.[nth] ?? null;
  });
}
