import type { FileErrorText } from '../../catalogue/errors/file-errors';
import { WorkbookError } from '../../base/user-error';

export function failure(text: FileErrorText, cause?: unknown): WorkbookError {
  return new WorkbookError(text.code, text.message, text.action, cause === undefined ? undefined : { cause });
}
