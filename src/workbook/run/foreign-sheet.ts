import { WorkbookError } from '../../base/user-error';
import { placeProblem } from '../../catalogue/errors/work-errors';
import type { WorkbookInfo } from '../port';

/** @throws WorkbookError where a sheet or a table of the clerk's bears the name of one of ours. */
export function refuseForeign({ sheets, tables }: WorkbookInfo, name: string): void {
  const table = tables.find((one) => one.name === name);
  if (table === undefined && !sheets.some((sheet) => sheet.name === name)) return;
  const { code, message, action } = placeProblem(table === undefined ? 'sheet' : 'table', {
    name,
    sheet: table?.sheet ?? name,
  });
  throw new WorkbookError(code, message, action);
}
