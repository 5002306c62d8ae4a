import { quoteSheet, rangeReference } from '../../base/a1';
import { intersects } from '../../base/areas';
import type { Area } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { tableInTheWay, tableTaken } from '../../catalogue/errors/file-errors';
import { failure } from '../package/fail';
import type { Package } from '../package/package';
import { folderOf } from '../package/part-names';
import { newTable, reshapeTable, TABLE_TYPE, type TablePart } from '../workbook/table-part';
import { allTables, tablesOf } from '../workbook/tables';
import type { SheetEntry, WorkbookPart } from '../workbook/workbook-part';
import type { Dialect } from '../xml/dialect';
import type { XmlDocument } from '../xml/document';
import { sameName } from '../xml/spelling';
import { SHEET_ORDER } from './sheet-furniture';
import { tableArea } from './sheet-rows';

/**
 * Gives a sheet of ours its table: fits the one there is to the new content, or makes one.
 *
 * @returns the relationship of a new table, to be entered into the sheet; undefined when there is none
 */
export function writeSheetTable(
  parts: Package,
  workbook: WorkbookPart,
  sheet: Pick<SheetEntry, 'name' | 'part'>,
  content: SheetContent,
  extent: Area,
): string | undefined {
  const { table } = content;
  const tables = tablesOf(parts, sheet);
  const own = table ? tables.find((candidate) => sameName(candidate.name, table.name)) : undefined;
  const other = tables.find((candidate) => candidate !== own && intersects(candidate.whole, extent));
  if (other) {
    throw failure(tableInTheWay(other.name, `${quoteSheet(sheet.name)}!${rangeReference(other.whole)}`));
  }
  if (!table) return undefined;
  const whole = tableArea(table.area);
  const columns = headers(content, whole.row, whole.column, whole.columns);
  if (!own) return addTable(parts, workbook, sheet.part, { name: table.name, whole, columns });
  reshapeTable(parts, own, whole, columns, { allRowsShown: true });
  return undefined;
}

/**
 * Makes a table's part and relates the sheet's part to it.
 *
 * @returns the relationship, to be entered into the sheet by {@link enterTable}
 * @throws WorkbookError when a table or a defined name has the name
 */
export function addTable(
  parts: Package,
  workbook: WorkbookPart,
  sheetPart: string,
  table: Pick<TablePart, 'name' | 'whole' | 'columns'>,
): string {
  const all = allTables(parts, workbook);
  const taken =
    all.some(({ name }) => sameName(name, table.name)) ||
    workbook.names.some(({ name }) => sameName(name, table.name));
  if (taken) throw failure(tableTaken(table.name));
  const id = Math.max(0, ...all.map((other) => other.id)) + 1;
  const part = parts.freeName(`${folderOf(workbook.part)}tables/table`, '.xml');
  parts.add(part, newTable(workbook.dialect.main, { ...table, id }), TABLE_TYPE);
  return parts.relate(sheetPart, `${workbook.dialect.relationships}/table`, part);
}

/** Names a new table in the sheet's list of tables. */
export function enterTable(document: XmlDocument, dialect: Dialect, relationship: string): void {
  const { root } = document;
  // The prefix is declared on the spot: a sheet may declare another, or none.
  const declaration = `xmlns:r="${dialect.relationships}"`;
  const xml = `<${document.qualified('tablePart')} ${declaration} r:id="${relationship}"/>`;
  const list = document.child(root, 'tableParts');
  if (list) {
    document.append(list, xml);
    document.setAttribute(list, 'count', String(document.children(list, 'tablePart').length));
  } else {
    const tag = document.qualified('tableParts');
    document.insert(root, 'tableParts', `<${tag} count="1">${xml}</${tag}>`, SHEET_ORDER);
  }
}

/** The header cells, which the table's columns must be named like. */
function headers(content: SheetContent, row: number, column: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const header = content.cells[row]?.[column + i];
    if (typeof header !== 'string')
      throw new TypeError(`table ${content.table?.name}: header ${i} is no text`);
    return header;
  });
}
