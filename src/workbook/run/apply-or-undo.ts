import { WorkbookError } from '../../base/user-error';
import { rollbackFailed, rolledBack } from '../../catalogue/errors/work-errors';
import type { Progress, WorkbookPort, WriteOp } from '../port';
import { HalfWrittenError, PortError } from '../workbook-error';

/** A write that fails or is cancelled part-way is taken back before anyone hears of it. */
export async function applyOrUndo(
  port: WorkbookPort,
  ops: readonly WriteOp[],
  inverse: readonly WriteOp[],
  progress: Progress | undefined,
): Promise<void> {
  try {
    await port.apply(ops, progress);
  } catch (cause) {
    if (cause instanceof PortError && cause.stage === 'before') throw cause;
    try {
      await takeBack(port, inverse, progress);
    } catch (second) {
      throw new HalfWrittenError(rollbackFailed(wordsOf(cause)), inverse, { cause: second });
    }
    if (progress?.signal?.aborted === true) throw cause;
    const foreseen = cause instanceof WorkbookError ? cause : null;
    const { code, message, action, detail } = rolledBack(foreseen, wordsOf(cause));
    throw new WorkbookError(code, message, action, { cause, detail });
  }
}

/** Takes back a write that broke off, once more or for the first time; 操作記録 had not been written, or goes with it. */
export async function takeBack(
  port: WorkbookPort,
  inverse: readonly WriteOp[],
  progress?: Progress,
): Promise<void> {
  // of a clerk's own cells only those that still hold what was entered
  const own = inverse.every(({ op }) => op === 'answer');
  await (own || port.takeBack === undefined ? port.apply(inverse) : port.takeBack(inverse, progress));
}

/** The engine's own words, on one line. */
const wordsOf = (cause: unknown): string =>
  (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)).replace(/\s+/g, ' ');
