import { rangeReference } from '../../base/a1';
import { officeErrors } from '../../catalogue/errors/office-errors';
import { failure } from './errors';
import { withExcel } from './look/excel';

/**
 * Shows a cell: activates its sheet and selects it. Rows and columns count from 0.
 * @throws WorkbookError when the sheet is gone.
 */
export async function navigateTo(place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): Promise<void> {
  await withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw failure('SheetMissing', officeErrors.sheetMissing(place.sheet));
    if (sheet.visibility !== 'Visible') throw failure('SheetHidden', officeErrors.sheetHidden(place.sheet));
    sheet.activate();
    sheet.getRange(rangeReference({ row: place.row, column: place.column, rows: 1, columns: 1 })).select();
    await context.sync();
  });
}
