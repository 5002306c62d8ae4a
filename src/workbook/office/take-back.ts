import { type CellValue, shown, type StoredCell } from '../../base/cells';
import { valueAt } from '../../table/find/grid';
import type { AnyLocated } from '../../table/find/input-list';
import { sameCell } from '../compare';
import type { ColumnsDrop, ColumnsWrite, WriteOp } from '../port';
import { keyColumns, rowKey, rowsNow } from '../row-keys';
import type { Facts } from './look/facts';
import { readAreas } from './look/read';
import { keysAsRead } from './look/row-watch';

type Back = (ColumnsWrite | ColumnsDrop) & { readonly beside: AnyLocated };

const isBack = (op: WriteOp): op is Back =>
  (op.op === 'columns' || op.op === 'dropColumns') && op.beside !== undefined;

/**
 * The inverse of a write that broke off, for the workbook as it stands now: our columns are where their mark is, and
 * each row's cells go to where that row has moved.
 */
export async function movedAlong(
  context: Excel.RequestContext,
  facts: Facts,
  inverse: readonly WriteOp[],
): Promise<WriteOp[]> {
  const ops: WriteOp[] = [];
  // each may need the cells below its header: one reading for a table, and there are two or three of them
  for (const op of inverse) ops.push(isBack(op) ? await alongWithRows(context, facts, op) : op);
  return ops;
}

async function alongWithRows(context: Excel.RequestContext, facts: Facts, op: Back): Promise<WriteOp> {
  const mark = facts.marks.find(({ name, sheet }) => name === op.mark && sheet === op.sheet);
  const used = facts.sheets.find(({ name }) => name === op.sheet)?.used ?? null;
  if (mark === undefined || used === null) return op;
  const { row, column } = mark.area;
  const below = { row: row + 1, rows: Math.max(0, used.row + used.rows - row - 1) };
  const width = op.op === 'columns' ? op.headers.length : op.columns;
  const [headers = [], own = []] = await readAreas(
    context,
    [
      { sheet: op.sheet, area: { row, column: 0, rows: 1, columns: used.column + used.columns } },
      { sheet: op.sheet, area: { ...below, column, columns: width } },
    ],
    'values',
  );
  const columns = columnsNow(op.beside, headers[0] ?? []);
  const keys = await readAreas(
    context,
    columns.map((at) => ({ sheet: op.sheet, area: { ...below, column: at, columns: 1 } })),
    'values',
  );
  const now = Array.from({ length: below.rows }, (_, n) =>
    rowKey(keys.map((cells) => cells[n]?.[0] ?? null)),
  );
  const count = op.op === 'columns' ? op.values.length : op.bodyRows;
  const places = rowsNow(keysAsRead(op.beside, count), now);
  const moved = places.some((place, n) => place !== null && place !== n);
  const rows = moved || places.includes(null) ? rowsOf(op, places, own) : count;
  if (op.op === 'dropColumns') return { ...op, row, column, bodyRows: rows };
  const values: (readonly StoredCell[])[] = Array.from({ length: rows }, () => op.headers.map(() => null));
  places.forEach((place, n) => {
    const cells = op.values[n];
    if (place !== null && place < rows && cells !== undefined) values[place] = cells;
  });
  // rows without a key stay where they are
  if (!moved) op.values.forEach((cells, n) => places[n] === null && n < rows && (values[n] = cells));
  return { ...op, row, column, values };
}

/** The key columns under their headers of before, wherever columns came in before them. */
function columnsNow(located: AnyLocated, headers: readonly CellValue[]): number[] {
  const { grid, headerRow } = located;
  return keyColumns(located).map((column) => {
    const header = valueAt(grid, headerRow, column);
    if (headers[column] === header) return column;
    const at = headers.indexOf(header);
    return at < 0 ? column : at;
  });
}

/** Down to the last row that is still there; below it only what the write itself has left there. */
function rowsOf(
  op: Back,
  places: readonly (number | null)[],
  own: readonly (readonly CellValue[])[],
): number {
  let rows = Math.max(-1, ...places.map((place) => place ?? -1)) + 1;
  const written = op.over?.op === 'columns' ? op.over.values : [];
  for (let n = rows; n < written.length; n += 1) {
    const cells = own[n] ?? [];
    if (cells.every((cell) => cell === null)) continue;
    if (!cells.every((cell, at) => cell === null || sameCell(shown(written[n]?.[at]), cell))) break;
    rows = n + 1;
  }
  return rows;
}
