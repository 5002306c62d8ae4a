import { WorkbookError, type FaultOptions } from '../base/user-error';
import type { WriteOp } from './port';

/** Rows of these sheets are left out by a filter: nothing was written, since it could arrive in other rows. */
export class FilteredError extends WorkbookError {
  constructor(
    text: { readonly message: string; readonly action: string },
    readonly sheets: readonly string[],
  ) {
    super('Filtered', text.message, text.action);
    this.name = 'FilteredError';
  }
}

/** A write that failed and could not be taken back: our columns and sheets stand half made. */
export class HalfWrittenError extends WorkbookError {
  constructor(
    text: Pick<WorkbookError, 'code' | 'message' | 'action'> & Pick<FaultOptions, 'detail'>,
    /** What takes it back, as soon as the workbook can be written again. */
    readonly inverse: readonly WriteOp[],
    options?: ErrorOptions,
  ) {
    super(text.code, text.message, text.action, { ...options, detail: text.detail });
    this.name = 'HalfWrittenError';
  }
}
