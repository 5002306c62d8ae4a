import { WorkbookError } from '../../base/user-error';
import type { FileErrorText } from '../../catalogue/errors/file-errors';

export function failure(text: FileErrorText, cause?: unknown): WorkbookError {
  return new WorkbookError(text.code, text.message, text.action, cause === undefined ? undefined : { cause });
}
