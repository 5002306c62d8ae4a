import type { Package } from '../package/package';
import { readTable, type TablePart } from './table-part';
import type { SheetEntry, WorkbookPart } from './workbook-part';

/** Tables of a sheet, in the order of its relationships. */
export function tablesOf(parts: Package, sheet: Pick<SheetEntry, 'part'>): readonly TablePart[] {
  return parts
    .relationships(sheet.part)
    .filter(({ type, target }) => type.endsWith('/table') && target !== null && parts.has(target))
    .flatMap(({ target }) => readTable(parts, target!) ?? []);
}

export function allTables(parts: Package, workbook: WorkbookPart): readonly TablePart[] {
  return workbook.sheets.flatMap((sheet) => tablesOf(parts, sheet));
}
