import { rangeReference } from '../../base/a1';
import { MAX_ROWS } from '../../base/areas';
import { outOfSheet, sheetMissing, tableMissing, tableTotals } from '../../catalogue/errors/file-errors';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { reshapeTable } from '../../ooxml/workbook/table-part';
import { tablesOf } from '../../ooxml/workbook/tables';
import { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { sameName } from '../../ooxml/xml/spelling';
import type { TableRowsWrite } from '../port';

/**
 * Gives a table so many rows; see {@link TableRowsWrite}.
 * @throws WorkbookError when it is not there, has a totals row, or would not fit the sheet
 */
export function writeTableRows(parts: Package, workbookPart: string, op: TableRowsWrite): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  const sheet = workbook.sheet(op.sheet);
  if (!sheet) throw failure(sheetMissing(op.sheet));
  const table = tablesOf(parts, sheet).find(({ name }) => sameName(name, op.table));
  if (!table) throw failure(tableMissing(op.table, op.sheet));
  const whole = { ...table.whole, rows: op.rows + 1 };
  if (table.totalsRows > 0) throw failure(tableTotals(table.name, rangeReference(table.whole)));
  if (whole.row + whole.rows > MAX_ROWS) throw failure(outOfSheet(sheet.name));
  reshapeTable(parts, table, whole, table.columns);
}
