import type { Pieces } from '../base/pieces';
import { ArgumentError } from './argument-error';
import { inTurn } from './turns';

/** Runs a custom function; an argument that it refuses becomes #VALUE! or #N/A with its Japanese message. */
export function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw excelError(error);
  }
}

/**
 * As {@link guarded}, for what reads whole tables.
 * @param invocation of a function that Excel may cancel, because its tables have changed in the meantime.
 */
export function guardedWork<T>(
  work: Pieces<T>,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<T> {
  const cancelled = new AbortController();
  if (invocation !== undefined) {
    invocation.onCanceled = () => {
      cancelled.abort();
    };
  }
  return inTurn(work, cancelled.signal).catch((error: unknown) => {
    throw excelError(error);
  });
}

/** As {@link guarded}, for a function whose code comes when it is first asked for. */
export async function guardedLater<T>(compute: () => Promise<T>): Promise<T> {
  try {
    return await compute();
  } catch (error) {
    throw excelError(error);
  }
}

function excelError(error: unknown): unknown {
  if (!(error instanceof ArgumentError)) return error;
  const code =
    error.kind === 'value' ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, error.message);
}
