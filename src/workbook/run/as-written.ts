import { cellAddress } from '../../base/a1';
import { isFormula, shown, type StoredCell } from '../../base/cells';
import type { Pieces } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { extentOf, type Matrix, matrixOf } from '../../base/sheet-matrix';
import { columnArea, columnMatrix, firstDifference, sameness } from '../compare';
import type { ColumnsDrop, ColumnsWrite, WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import { rowKey } from '../row-keys';

/** What hinders that a write is taken back. */
export interface Hindrance {
  /** A cell holds something else than was written there, or rows, columns or the sheet itself are elsewhere or gone. */
  readonly kind: 'edited' | 'moved' | 'gone';
  /** The cell, or the sheet. */
  readonly place: string;
}

interface Look {
  readonly port: WorkbookPort;
  readonly info: WorkbookInfo;
  /** Does work with the pauses of the run. */
  readonly done: <T>(work: Pieces<T>) => Promise<T>;
}

/**
 * Looks whether what a write has left in the workbook still stands there: what a clerk has entered since must not be
 * lost with it.
 * @param op that takes it back
 */
export async function hindrance(look: Look, op: WriteOp): Promise<Hindrance | null> {
  switch (op.op) {
    case 'columns':
      return op.over?.op === 'columns' ? columnsHindrance(look, op.over) : emptyHindrance(look, op);
    case 'dropColumns':
      return op.over === undefined ? null : dropHindrance(look, op, op.over);
    case 'sheet':
      return op.over === undefined ? null : sheetHindrance(look, op.over, true);
    case 'dropSheet':
      return op.over === undefined ? null : sheetHindrance(look, op.over, false);
    default:
      return null;
  }
}

const markOf = ({ info }: Look, { mark, sheet }: Pick<ColumnsWrite, 'mark' | 'sheet'>) =>
  info.marks.find((each) => each.name === mark && each.sheet === sheet)?.area;

/** Columns that are to hold what they held: each cell as it was written, in its place. */
async function columnsHindrance(look: Look, over: ColumnsWrite): Promise<Hindrance | null> {
  const mark = markOf(look, over);
  if (mark === undefined) return { kind: 'gone', place: over.sheet };
  if (mark.row !== over.row || mark.column !== over.column) return { kind: 'moved', place: over.sheet };
  const now = await look.port.readFormulas(over.sheet, columnArea(over));
  const written = columnMatrix(over);
  const first = firstDifference(now, written, sameness(look.port));
  if (first !== null && sameRows(now, written)) return { kind: 'moved', place: over.sheet };
  return edited(over.sheet, over, first);
}

/** Whether the rows are the same in another order. */
function sameRows(now: Matrix, written: Matrix): boolean {
  const [a = [], b = []] = [now, written].map((cells) => cells.map(keyOf).sort());
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

/** The first row that holds something and isn't one of those that were written; -1 where all are, in whatever order. */
function strange(now: Matrix, written: Matrix): number {
  const ours = new Set(written.map(keyOf));
  return now.findIndex((cells) => keyOf(cells) !== '' && !ours.has(keyOf(cells)));
}

/** Columns that were taken away: their cells are still empty. */
async function emptyHindrance({ port }: Look, op: ColumnsWrite): Promise<Hindrance | null> {
  if (op.over === undefined) return null;
  return edited(op.sheet, op, firstDifference(await port.readFormulas(op.sheet, columnArea(op)), []));
}

/**
 * Columns that are to go: in a table of Excel its rows may stand elsewhere by now, and there may be more of them, but
 * none holds anything that was not written there.
 */
async function dropHindrance(look: Look, op: ColumnsDrop, over: ColumnsWrite): Promise<Hindrance | null> {
  const mark = markOf(look, op);
  // where they are gone there is nothing to be taken away
  if (mark === undefined) return null;
  if (mark.columns !== op.columns) return { kind: 'moved', place: op.sheet };
  const table = look.info.tables.find(({ name, sheet }) => name === op.table && sheet === op.sheet);
  const rows = Math.max(over.values.length, table === undefined ? 0 : table.area.rows - 1) + 1;
  const now = await look.port.readFormulas(op.sheet, { ...mark, rows });
  const written = columnMatrix(over);
  const first = firstDifference(now, written, sameness(look.port));
  if (first === null || table === undefined) return edited(op.sheet, mark, first);
  const at = strange(now, written);
  const column = firstDifference([now[at] ?? []], [written[at] ?? []])?.column ?? 0;
  return edited(op.sheet, mark, at < 0 ? null : { row: at, column });
}

const keyOf = (cells: readonly StoredCell[]): string => rowKey(cells.map((cell) => shown(cell) ?? ''));

async function sheetHindrance(look: Look, over: SheetContent, needed: boolean): Promise<Hindrance | null> {
  const { port, info, done } = look;
  const name = info.marks.find(({ name: each }) => each === over.mark)?.sheet;
  const sheet = info.sheets.find((each) => each.name === name);
  if (sheet === undefined) return needed ? { kind: 'gone', place: over.name } : null;
  const extent = extentOf(over);
  const used = sheet.used ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const rows = Math.max(extent.rows, used.row + used.rows);
  const columns = Math.max(extent.columns, used.column + used.columns);
  const now = await port.readFormulas(sheet.name, { row: 0, column: 0, rows, columns });
  const written = await done(matrixOf(over, port.blockMode));
  const blocks = port.blockMode === 'calls' ? over.blocks : [];
  const [asRead, asWritten] = [now, written].map((cells) => withoutSpills(cells, blocks));
  const first = firstDifference(asRead ?? [], asWritten ?? [], sameness(port));
  return edited(sheet.name, { row: 0, column: 0 }, first);
}

/** What a call shows in its own cell where something stands in the way of the rest. */
const SPILL = '#SPILL!';

/**
 * Cells without those that a call fills, and fills anew whenever its inputs change: down to the first row that is empty.
 * A call in whose way something was typed is no call.
 */
function withoutSpills(cells: Matrix, blocks: SheetContent['blocks']): Matrix {
  if (blocks.length === 0) return cells;
  const left: (readonly StoredCell[])[] = [...cells];
  for (const { row, column, values } of blocks) {
    const width = values.reduce((most, line) => Math.max(most, line.length), 1);
    for (let at = row; at < left.length; at += 1) {
      const line = left[at] ?? [];
      const own = line.slice(column, column + width);
      if (own.every((cell) => (shown(cell) ?? '') === '')) break;
      const [call = null] = own;
      const kept = at === row && isFormula(call) && call.value !== SPILL ? call : null;
      left[at] = line.map((cell, n) =>
        n < column || n >= column + width ? cell : n === column ? kept : null,
      );
    }
  }
  return left;
}

function edited(
  sheet: string,
  origin: { readonly row: number; readonly column: number },
  first: { readonly row: number; readonly column: number } | null,
): Hindrance | null {
  if (first === null) return null;
  return { kind: 'edited', place: cellAddress(sheet, origin.row + first.row, origin.column + first.column) };
}
