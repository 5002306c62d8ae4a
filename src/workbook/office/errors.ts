import { WorkbookError } from '../../base/user-error';
import {
  type ErrorText,
  excelErrorTexts,
  officeErrors,
  unknownExcelError,
} from '../../catalogue/errors/office-errors';
import { type FailureStage, staged } from '../workbook-error';

/** A {@link WorkbookError} from a text of the catalogue. */
export function failure(code: string, text: ErrorText, cause?: unknown): WorkbookError {
  return new WorkbookError(code, text.message, text.action, cause === undefined ? undefined : { cause });
}

/** `OfficeExtension.Error.code`, or null when `error` is none of Excel's. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** True when Excel refused a member of one of its objects, named as in `Worksheet.name`. */
export function isRefused(error: unknown, member: RegExp): boolean {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return false;
  const { errorLocation } = error.debugInfo as { errorLocation?: string };
  return errorLocation !== undefined && member.test(errorLocation);
}

/** True when Excel on the web refused a request or a response for its size. */
export function isPayloadError(error: unknown): boolean {
  const code = excelCode(error);
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** Excel's errors as {@link WorkbookError}; an error that is not Excel's (a mistake in the program) stays as it is. */
export function translate(error: unknown): unknown {
  if (error instanceof WorkbookError) return error;
  const code = excelCode(error);
  if (code === null) return error;
  return failure(code, excelErrorTexts[code] ?? unknownExcelError, error);
}

/** Does a part of a write; where it fails, Excel's errors and ours say at which stage. An inner part says it first. */
export async function inStage<T>(stage: FailureStage, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw staged(translate(error), stage);
  }
}

/** @throws WorkbookError `Cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw failure('Cancelled', officeErrors.cancelled());
}
