import { inSlices } from '../../base/slices';
import { WorkbookError } from '../../base/user-error';
import { officeErrors } from '../../catalogue/errors/office-errors';
import { undoHindered } from '../../catalogue/errors/work-errors';
import { timeText } from '../../catalogue/sheets/sheet-texts';
import { SHEET_MARKS } from '../marks';
import { coveredCells, writtenCells } from '../op-size';
import type { WorkbookPort, WriteOp } from '../port';
import type { RunContext } from '../run-context';
import { undoLogStep } from '../write/log';
import { againOf } from './again';
import { applyOrUndo } from './apply-or-undo';
import { hindrance } from './as-written';

/**
 * Takes a write back; 操作記録 stays and says so. What breaks off half-way, or is cancelled, is made again as it was.
 * @throws WorkbookError where something was changed since of what the write has left: nothing is taken back then.
 */
export async function runUndo(
  port: WorkbookPort,
  inverse: readonly WriteOp[],
  context: RunContext,
): Promise<void> {
  if (inverse.length === 0) return;
  const { progress } = context;
  // 操作記録 is of amounts: a column mapped by hand and an answer never stood in it
  if (inverse.some(({ op }) => op === 'answer')) {
    const [{ withoutSettings }, { withoutUsedLists }] = await Promise.all([
      import('../prepare/make-settings'),
      import('../intake/made-list'),
    ]);
    const ops = await withoutUsedLists(port, await withoutSettings(port, inverse));
    await applyOrUndo(port, ops, againOf(ops), progress);
    return;
  }
  if (inverse.every(({ op }) => op === 'mark' || op === 'dropMark')) {
    await port.apply(inverse, progress);
    return;
  }
  const looked = inverse.reduce((sum, op) => sum + coveredCells(op), 0);
  await refuseHindered(port, inverse, context, looked);
  // nor is the comparison of scenarios in it
  if (inverse.every(isOfComparison)) {
    await applyOrUndo(port, inverse, againOf(inverse), progress);
    return;
  }
  const log = await undoLogStep(port, await port.describe(), timeText(context.now));
  // what cannot be made again to the last format comes last, when nothing is cut off any more
  const drops = inverse.filter(({ op }) => op === 'dropSheet');
  const others = inverse.filter(({ op }) => op !== 'dropSheet');
  await applyOrUndo(
    port,
    [...others, log.op, ...drops],
    [...againOf(drops), log.inverse, ...againOf(others)],
    progress && { ...progress, report: (done, total) => progress.report(looked + done, looked + total) },
  );
}

const isOfComparison = (op: WriteOp): boolean =>
  (op.op === 'sheet' && op.content.mark === SHEET_MARKS.comparison) ||
  (op.op === 'dropSheet' && op.mark === SHEET_MARKS.comparison);

/** @throws WorkbookError that names the cell or the sheet */
async function refuseHindered(
  port: WorkbookPort,
  inverse: readonly WriteOp[],
  { pause, progress }: RunContext,
  looked: number,
): Promise<void> {
  const total = looked + inverse.reduce((sum, op) => sum + writtenCells(op), 0);
  const look = {
    port,
    info: await port.describe(),
    done: <T>(work: Parameters<typeof inSlices<T>>[0]) => inSlices(work, pause, progress),
  };
  let done = 0;
  for (const op of inverse) {
    progress?.signal?.throwIfAborted();
    const hindered = await hindrance(look, op);
    if (hindered !== null) {
      const { kind, place } = hindered;
      const { code, message, action } =
        kind === 'moved'
          ? { code: 'TableMoved', ...officeErrors.undoMoved(place) }
          : undoHindered(kind, place);
      throw new WorkbookError(code, message, action);
    }
    done += coveredCells(op);
    progress?.report(done, total);
  }
}
