import { cellAddress } from '../../base/a1';
import { intersects } from '../../base/areas';
import type { Area } from '../../base/cells';
import type { Change } from '../../workbook/host';
import { coveredCells, writtenCells } from '../../workbook/op-size';
import type { WriteOp } from '../../workbook/port';
import type { PaneState } from './types';
import type { UndoKind, UndoStep } from './undo-step';

/** Steps that are kept, and the cells that they hold together; the newest is kept whatever it holds. */
const MOST_STEPS = 10;
const MOST_CELLS = 1_000_000;

const heldCells = ({ inverse }: UndoStep): number =>
  inverse.reduce((sum, op) => sum + writtenCells(op) + coveredCells(op), 0);

/** The ways back, and what is told only of the last one. */
export type Steps = Pick<PaneState, 'undoable' | 'undoCut' | 'answered' | 'replaced'>;

/** The state with what was just written; without the oldest steps where they are too many or hold too much. */
export function withStep(
  { undoable, undoCut, done, reportBehind }: PaneState,
  written: Pick<UndoStep, 'kind' | 'at' | 'inverse'> & Partial<UndoStep>,
): Steps {
  const step = { about: '', touched: null, earlier: null, done, reportBehind, ...written };
  let cells = 0;
  const kept = [step, ...undoable].filter((one, at) => {
    cells += heldCells(one);
    return at === 0 || (at < MOST_STEPS && cells <= MOST_CELLS);
  });
  const cut = kept.length <= undoable.length;
  return { undoable: kept, undoCut: undoCut || cut, answered: null, replaced: null };
}

/** The state after the newest step was taken back; what was told of the others is looked at when their turn comes. */
export function withoutLast({ undoable, undoCut }: PaneState): Steps {
  const left = undoable.slice(1).map((step) => ({ ...step, touched: null }));
  return { undoable: left, undoCut: undoCut && left.length > 0, answered: null, replaced: null };
}

/** Writes after which other things are read than before. */
export const READ_ANEW: ReadonlySet<UndoKind> = new Set<UndoKind>([
  'replace',
  'answer',
  'map',
  'import',
  'decide',
]);

/** Writes beside the procedure: nothing that was read or computed hangs on them. */
export const BESIDE: ReadonlySet<UndoKind> = new Set<UndoKind>(['compare']);

/** The steps, with those named that wrote what somebody has changed now; the same array where there are none. */
export function touchedBy(steps: readonly UndoStep[], change: Change): readonly UndoStep[] {
  const { sheet, area } = change;
  const place = area === null ? sheet : cellAddress(sheet, area.row, area.column);
  const touches = (step: UndoStep): boolean =>
    step.touched === null && step.inverse.some((op) => isOver(op, change));
  return steps.some(touches)
    ? steps.map((step) => (touches(step) ? { ...step, touched: place } : step))
    : steps;
}

/** Whether a change lies on what an operation takes back; rows and columns that moved are looked for when it does. */
function isOver(op: WriteOp, { sheet, area, moved }: Change): boolean {
  if (op.op === 'sheet') return op.content.name === sheet;
  if (op.op === 'dropSheet') return op.name === sheet;
  if (op.op === 'mark' || op.op === 'dropMark' || op.op === 'tableRows') return false;
  if (op.sheet !== sheet || area === null || moved) return false;
  const own: readonly Area[] =
    op.op === 'answer'
      ? op.cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }))
      : [
          op.op === 'columns'
            ? { row: op.row, column: op.column, rows: op.values.length + 1, columns: op.headers.length }
            : { row: op.row, column: op.column, rows: op.bodyRows + 1, columns: op.columns },
        ];
  return own.some((cells) => intersects(cells, area));
}
