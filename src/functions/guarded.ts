import type { Pieces } from '../grant/pieces';
import { inSlices, pagePause } from '../workbook/slices';
import { ArgumentError } from './argument-error';

/** Runs a custom function; an argument that it refuses becomes #VALUE! or #N/A with its Japanese message. */
export function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw excelError(error);
  }
}

let earlier: Promise<unknown> = Promise.resolve();

/**
 * As {@link guarded}, for what reads whole tables: the pane, which shares the thread, stays answering. One call after
 * the other: Excel asks for all reports at once, and their results together would be too much for one message.
 */
export function guardedWork<T>(work: Pieces<T>): Promise<T> {
  const made = earlier.then(() => inSlices(work, pagePause));
  earlier = made.catch(() => undefined);
  return made.catch((error: unknown) => {
    throw excelError(error);
  });
}

function excelError(error: unknown): unknown {
  if (!(error instanceof ArgumentError)) return error;
  const code =
    error.kind === 'value' ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, error.message);
}
