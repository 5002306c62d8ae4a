/** Codes of `OfficeExtension.Error` that a program can rely on. */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ControlIdNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidObjectPath'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound';

const MESSAGES: Record<ErrorCode, string> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ControlIdNotFound: 'The id does not belong to a control of the add-in.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
};

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemNotFound: 404,
};

/** An error as Excel answers it; `location` names the member, e.g. `Range.values`. */
export class RichApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly location: string,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.name = 'RichApiError';
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** Returns what is there, or raises ItemNotFound. */
export function need<T>(value: T | null | undefined, location: string): T {
  if (value === null || value === undefined) throw new RichApiError('ItemNotFound', location);
  return value;
}
