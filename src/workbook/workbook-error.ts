import { type FaultOptions, WorkbookError } from '../base/user-error';
import type { WriteOp } from './port';

/** When a write failed: before anything of it stood in the workbook, or once something of it may. */
export type FailureStage = 'before' | 'during';

type Text = Pick<WorkbookError, 'code' | 'message' | 'action'>;

/** What a port's write ends in. */
export class PortError extends WorkbookError {
  constructor(
    { code, message, action }: Text,
    readonly stage: FailureStage,
    options?: FaultOptions,
  ) {
    super(code, message, action, options);
  }
}

/** An error with its stage, if it has none yet; what is no {@link WorkbookError}, a mistake in the program, stays as it is. */
export function staged(error: unknown, stage: FailureStage): unknown {
  if (!(error instanceof WorkbookError) || error instanceof PortError) return error;
  return new PortError(error, stage, { cause: error, detail: error.detail ?? undefined });
}

/** Rows of these sheets are left out by a filter: nothing was written, since it could arrive in other rows. */
export class FilteredError extends PortError {
  constructor(
    text: Omit<Text, 'code'>,
    readonly sheets: readonly string[],
  ) {
    super({ code: 'Filtered', ...text }, 'before');
    this.name = 'FilteredError';
  }
}

/** A write that failed and could not be taken back: our columns and sheets stand half made. */
export class HalfWrittenError extends WorkbookError {
  constructor(
    text: Text & Pick<FaultOptions, 'detail'>,
    /** What takes it back, as soon as the workbook can be written again. */
    readonly inverse: readonly WriteOp[],
    options?: ErrorOptions,
  ) {
    super(text.code, text.message, text.action, { ...options, detail: text.detail });
    this.name = 'HalfWrittenError';
  }
}
