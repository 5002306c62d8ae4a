import { WorkbookError } from '../../base/user-error';
import { pane } from '../../catalogue/pane';
import { FilteredError } from '../../workbook/workbook-error';
import type { PaneError } from './types';

/** True when a run ended because the clerk stopped it. */
export function isCancelled(error: unknown): boolean {
  if (error instanceof WorkbookError) return error.code === 'Cancelled';
  return error instanceof Error && error.name === 'AbortError';
}

/** What a clerk reads of any failure. Values of cells never get into it. */
export function toPaneError(error: unknown): PaneError {
  if (error instanceof WorkbookError) {
    const { message, action, code, detail } = error;
    const filtered = error instanceof FilteredError ? { filtered: error.sheets } : {};
    return { message, action, code, ...filtered, ...(detail === null ? {} : { detail }) };
  }
  const code = error instanceof Error ? error.name : 'Unknown';
  return { message: pane.error.unexpected, action: pane.error.unexpectedAction, code };
}
