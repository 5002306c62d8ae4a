import { officeErrors } from '../../catalogue/office-errors';
import { valueAt } from '../../table/grid';
import type { AnyLocated } from '../../table/input-list';
import type { Area, CellValue, ColumnsWrite, Progress, WriteOp } from '../port';
import { keyCells, keyColumns, rowKey } from '../row-keys';
import { failure } from './errors';
import { readAreas } from './read';

/** How far the writing is: our headers stand for certain only at its end. */
export type Stage = 'before' | 'begun' | 'written';

/** Cells of which it is known what they held. */
interface Watched {
  readonly sheet: string;
  readonly area: Area;
  readonly expected: (row: number, column: number) => CellValue;
  /** Where others stand there, rows or columns have moved; otherwise a value was changed. */
  readonly key: boolean;
}

type Beside = ColumnsWrite & { readonly beside: AnyLocated };

const isBeside = (op: WriteOp): op is Beside => op.op === 'columns' && op.beside !== undefined;

/**
 * What must stand where it stood for the amounts to stand beside their rows: the header and the key cells of every
 * row; at the end all cells that were read, and our own headers, which move where a column comes in before them.
 */
function watchedCells(op: Beside, stage: Stage): Watched[] {
  const { sheet, row, column, headers, values, beside } = op;
  const keys = new Set(keyColumns(beside));
  const { shown } = beside.grid;
  const read = stage === 'written' ? [...new Set([...keys, ...beside.columns.values()])] : [...keys];
  const input = read
    .filter((at) => shown?.has(at) !== true)
    .map((at) => ({
      sheet,
      area: { row, column: at, rows: values.length + 1, columns: 1 },
      expected: (n: number) => valueAt(beside.grid, n, at),
      key: keys.has(at),
    }));
  if (stage !== 'written') return input;
  const area = { row, column, rows: 1, columns: headers.length };
  return [...input, { sheet, area, expected: (_, at) => headers[at - column] ?? null, key: true }];
}

/**
 * Reads the tables again and holds them against what was assessed.
 * @param edited is told of each cell that was changed and does not make the write wrong, but stale
 * @throws WorkbookError `TableMoved` before anything is written, `RowsMoved` afterwards
 */
export async function refuseMovedRows(
  context: Excel.RequestContext,
  ops: readonly WriteOp[],
  stage: Stage,
  edited?: Progress['edited'],
): Promise<void> {
  const watched = ops.filter(isBeside).flatMap((op) => watchedCells(op, stage));
  if (watched.length === 0) return;
  const now = await readAreas(context, watched, 'values');
  const changed: { readonly sheet: string; readonly area: Area }[] = [];
  for (const [n, { sheet, area, expected, key }] of watched.entries()) {
    for (const [at, cells] of (now[n] ?? []).entries()) {
      for (const [right, cell] of cells.entries()) {
        const [row, column] = [area.row + at, area.column + right];
        if (cell === (expected(row, column) ?? null)) continue;
        if (key) throw moved(sheet, stage);
        changed.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
      }
    }
  }
  for (const { sheet, area } of changed) edited?.(sheet, area);
}

const moved = (sheet: string, stage: Stage) =>
  stage === 'before'
    ? failure('TableMoved', officeErrors.tableMoved(sheet))
    : failure('RowsMoved', officeErrors.rowsMoved(sheet));

/** The keys of a table's rows as they were read, from the first row below its header on. */
export function keysAsRead(located: AnyLocated, rows: number): string[] {
  const columns = keyColumns(located);
  return Array.from({ length: rows }, (_, n) =>
    rowKey(keyCells(located, columns, located.headerRow + 1 + n)),
  );
}
