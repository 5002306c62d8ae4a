import { WorkbookError } from '../../base/user-error';
import type { ErrorText } from '../../catalogue/errors/work-errors';
import type { SheetResult } from './sheet-result';

/**
 * @param text what a clerk reads, by the names of the sheets
 * @throws WorkbookError where the 検算 of a sheet does not agree: one of its figures is wrong, and none may stand or leave
 */
export function refuseDiffering(
  checks: readonly SheetResult[],
  text: (sheets: readonly string[]) => ErrorText,
): void {
  const differing = checks.filter(({ agrees }) => !agrees).map(({ name }) => name);
  if (differing.length === 0) return;
  const { code, message, action } = text([...new Set(differing)]);
  throw new WorkbookError(code, message, action);
}
