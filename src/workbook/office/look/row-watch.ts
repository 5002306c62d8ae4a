import { cellAddress } from '../../../base/a1';
import { isFormula } from '../../../base/cells';
import { officeErrors } from '../../../catalogue/errors/office-errors';
import { changedMeanwhile } from '../../../catalogue/errors/work-errors';
import { pane } from '../../../catalogue/pane';
import { valueAt } from '../../../table/find/grid';
import type { AnyLocated } from '../../../table/find/input-list';
import type { AsRead, ColumnsWrite, WriteOp } from '../../port';
import { keyCells, keyColumns, rowKey } from '../../row-keys';
import { failure } from '../errors';
import { cellCount, CELLS_PER_READ } from './read';
import { asWatched, differing, type LastLook, tell, type Told, type Watched } from './watched-cells';

/** How far the writing is: our headers stand for certain only at its end. */
export type Stage = 'before' | 'begun' | 'written';

type Beside = ColumnsWrite & { readonly beside: AnyLocated };

/** What takes a write back knows what that has written. */
export const takesBack = (op: WriteOp): boolean => op.op === 'columns' && op.over !== undefined;

const isBeside = (op: WriteOp): op is Beside => op.op === 'columns' && op.beside !== undefined;

/**
 * What must stand where it stood for the amounts to stand beside their rows: the header and the key cells of every
 * row, or all cells that were read; at the end our own headers too, which move where a column comes in before them, and
 * what we have written, cell by cell.
 */
function watchedCells(op: Beside, stage: Stage, all: boolean): Watched[] {
  const { sheet, row, column, headers, values, beside } = op;
  const keys = new Set(keyColumns(beside));
  const { shown } = beside.grid;
  // an inverse puts back what was ours, whatever has been entered since; that is told afterwards
  const every = all && (stage !== 'before' || op.over === undefined);
  const read = every ? [...new Set([...keys, ...beside.columns.values()])] : [...keys];
  const input = read
    .filter((at) => shown?.has(at) !== true)
    .map((at) => ({
      sheet,
      area: { row, column: at, rows: values.length + 1, columns: 1 },
      expected: (n: number) => valueAt(beside.grid, n, at),
      kind: keys.has(at) ? ('key' as const) : ('input' as const),
    }));
  if (stage !== 'written') return input;
  const area = { row, column, rows: 1, columns: headers.length };
  return [
    ...input,
    { sheet, area, expected: (_, at) => headers[at - column] ?? null, kind: 'key' },
    ...ownCells(op),
  ];
}

function ownCells(op: ColumnsWrite): Watched[] {
  const { sheet, row, column, headers, values } = op;
  if (values.length === 0) return [];
  const area = { row: row + 1, column, rows: values.length, columns: headers.length };
  return [{ sheet, area, expected: writtenBy(op), kind: 'ours' }];
}

/** What we have written into each cell; a formula shows what it comes to. */
function writtenBy({ row, column, values }: ColumnsWrite): Watched['expected'] {
  return (at, right) => {
    const cell = values[at - row - 1]?.[right - column] ?? null;
    return isFormula(cell) ? undefined : cell;
  };
}

/**
 * Reads the tables again and holds them against what was assessed.
 * @param told `inputs`: what else the amounts depend on, 設定 for one; `edited` is told of each cell that was changed and
 *   does not make the write wrong, but stale
 * @throws WorkbookError `TableMoved` and `ChangedMeanwhile` before anything is written, `RowsMoved` and `Misplaced` afterwards
 */
export async function refuseMovedRows(
  context: Excel.RequestContext,
  ops: readonly WriteOp[],
  stage: Stage,
  told: Told = {},
  { sheets = [], along }: LastLook = {},
): Promise<void> {
  const inputs = told.inputs ?? (stage === 'written' ? told.shown : undefined) ?? [];
  const watched = [...watchedAt(stage, ops.filter(isBeside), inputs), ...sheets];
  if (watched.length === 0 && along === undefined) return;
  const found = await differing(context, watched, along);
  for (const { sheet, row, column, kind } of found) {
    if (kind === 'ours') throw misplaced(sheet, row, column);
    if (kind === 'key') throw moved(sheet, stage, ops.some(takesBack));
    // Excel does not tell of every change: what was assessed is no longer what stands there
    if (stage === 'before') throw changed(sheet, row);
  }
  tell(found, told);
}

/**
 * Looks whether our columns and sheets hold what they held before a write that was taken back: under a filter of which Excel says
 * nothing (an advanced one) that goes astray like the write. Tells what was changed of the inputs of amounts shown.
 * @throws WorkbookError `Misplaced`
 */
export async function refuseNotBack(
  context: Excel.RequestContext,
  inverse: readonly WriteOp[],
  told: Told = {},
  { sheets = [], along }: LastLook = {},
): Promise<void> {
  const own = [...inverse.flatMap((op) => (op.op === 'columns' ? ownCells(op) : [])), ...sheets];
  const found = await differing(context, [...own, ...asWatched(told.shown ?? [])], along);
  tell(
    found.filter(({ kind }) => kind === 'input'),
    told,
  );
  const first = found.find(({ kind }) => kind === 'ours');
  if (first !== undefined) throw misplaced(first.sheet, first.row, first.column);
}

/** Tells what was changed of the inputs of amounts that are shown. */
export async function tellEdits(
  context: Excel.RequestContext,
  told: Told = {},
  along?: LastLook['along'],
): Promise<void> {
  tell(await differing(context, asWatched(told.shown ?? []), along), told);
}

/** Before a write every cell that was read, where one request holds them; the keys of the rows where it doesn't. */
function watchedAt(stage: Stage, ops: readonly Beside[], inputs: readonly AsRead[]): Watched[] {
  const watch = (all: boolean): Watched[] => ops.flatMap((op) => watchedCells(op, stage, all));
  if (stage === 'begun') return watch(false);
  const beside = watch(true);
  const known = new Map(beside.map((place) => [placeOf(place), place.area.rows]));
  // below the rows beside which it is written a table grows
  const others = inputs.flatMap((input): AsRead[] => {
    const { row, rows } = input.area;
    const seen = known.get(placeOf(input)) ?? 0;
    return seen < rows ? [{ ...input, area: { ...input.area, row: row + seen, rows: rows - seen } }] : [];
  });
  const watched = [...beside, ...asWatched(others)];
  return stage === 'before' && cellCount(watched) > CELLS_PER_READ.values ? watch(false) : watched;
}

const placeOf = ({ sheet, area }: Pick<Watched, 'sheet' | 'area'>): string =>
  `${area.row}:${area.column}:${sheet}`;

function changed(sheet: string, row: number) {
  const text = changedMeanwhile(pane.sources.changedRow(sheet, row + 1));
  return failure(text.code, text);
}

/** Taken back by 元に戻す, which reads nothing anew: to press it again would meet the same. */
const moved = (sheet: string, stage: Stage, takenBack: boolean) =>
  stage === 'before'
    ? failure('TableMoved', (takenBack ? officeErrors.undoMoved : officeErrors.tableMoved)(sheet))
    : failure('RowsMoved', (takenBack ? officeErrors.undoRowsMoved : officeErrors.rowsMoved)(sheet));

const misplaced = (sheet: string, row: number, column: number) =>
  failure('Misplaced', officeErrors.misplaced(cellAddress(sheet, row, column)));

/** The keys of a table's rows as they were read, from the first row below its header on. */
export function keysAsRead(located: AnyLocated, rows: number): string[] {
  const columns = keyColumns(located);
  return Array.from({ length: rows }, (_, n) =>
    rowKey(keyCells(located, columns, located.headerRow + 1 + n)),
  );
}
