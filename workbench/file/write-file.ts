import type { IWorkbookData } from '@univerjs/core';
import type { Package } from '../../src/ooxml/package/package';
import { StyleBook } from '../../src/ooxml/styles/style-book';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { refuseDangling } from '../../src/workbook/xlsx/sheet-drop';
import { GridCells } from './grid-cells';
import type { ReadFile } from './read-file';
import { writeSheetList, writeSheetOrder } from './sheet-list';
import type { Shift } from './shifts';
import type { FileMark, FileTable } from './types';
import { writeSheetCharts } from './write-charts';
import { writeGrid } from './write-grid';
import { writeMarks } from './write-marks';
import { writePages } from './write-pages';
import { writeRules } from './write-rules';
import { GridStyles } from './write-styles';
import { writeTables } from './write-tables';

/** The file with the changes of the snapshot; it is saved as the very bytes it was read from when there are none. */
export function writeFile(
  file: ReadFile,
  data: IWorkbookData,
  tables: readonly FileTable[],
  marks: readonly FileMark[],
  shifts: ReadonlyMap<string, readonly Shift[]> = new Map(),
  calls = false,
): Pick<Package, 'save' | 'saveAside'> {
  const parts = file.parts.draft();
  const { sheets, gone } = writeSheetList(parts, file, data);
  const book = new StyleBook(parts, new WorkbookPart(parts, file.workbookPart));
  const styles = new GridStyles(file.styles, book);
  const grids = sheets.map((sheet) => ({ sheet, cells: new GridCells(file, sheet, data, styles, calls) }));
  // Results alone are no change: the grid calculates with an engine of its own, and Excel calculates again.
  const edited = grids.some(({ cells }) => cells.changed(false).size > 0);
  for (const { sheet, cells } of grids) writeGrid(parts, file, sheet, cells, cells.changed(edited));
  book.flush();
  for (const sheet of sheets) {
    const own = tables.filter(({ sheetId }) => sheetId === sheet.id);
    writeTables(parts, file, sheet, own, sheet.sheet.cellData);
  }
  writeRules(parts, sheets, shifts);
  writePages(parts, file, sheets);
  writeSheetCharts(parts, file, sheets);
  writeMarks(parts, file, data, marks);
  refuseDangling(parts, file.workbookPart, gone);
  writeSheetOrder(parts, file.workbookPart, data);
  if (parts.differsFrom(file.parts)) {
    const workbook = new WorkbookPart(parts, file.workbookPart);
    workbook.calculateOnLoad();
    workbook.flush();
  }
  return parts;
}
