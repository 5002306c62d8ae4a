import { cellReference, columnName, quoteSheet, rangeReference } from '../../base/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../base/areas';
import { repeatedRows, type SheetContent } from '../../base/sheet-content';
import { outOfSheet, sheetTaken } from '../../catalogue/errors/file-errors';
import type { CellStore } from '../../ooxml/cells/cell-store';
import { enterDrawing, writeCharts } from '../../ooxml/drawing/drawing';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { folderOf } from '../../ooxml/package/part-names';
import { breaksXml, newSheetXml } from '../../ooxml/sheet/new-sheet';
import { addMissingWidths, SHEET_ORDER } from '../../ooxml/sheet/sheet-furniture';
import { readCells } from '../../ooxml/sheet/sheet-reader';
import { type SheetRows, sheetRows } from '../../ooxml/sheet/sheet-rows';
import { enterTable, writeSheetTable } from '../../ooxml/sheet/sheet-table';
import { CellStyles } from '../../ooxml/styles/cell-styles';
import { StyleBook } from '../../ooxml/styles/style-book';
import { calcChainPart, unchain } from '../../ooxml/workbook/calc-chain';
import { type SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import type { SheetWrite } from '../port';

/** Content type of a worksheet. */
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Makes a sheet of ours, or gives the one that carries the mark a new content; see {@link SheetWrite}.
 * @param foreign marks that lie on a sheet which is not ours
 */
export function writeSheet(
  parts: Package,
  workbookPart: string,
  { content }: SheetWrite,
  store: CellStore,
  foreign: ReadonlySet<string> = new Set(),
): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  const mark = foreign.has(content.mark) ? undefined : workbook.mark(content.mark);
  const existing = mark && workbook.sheet(mark.sheet);
  if (!existing && workbook.hasSheet(content.name)) throw failure(sheetTaken(content.name));

  const book = new StyleBook(parts, workbook);
  const styles = new CellStyles(book);
  const sheet = existing
    ? replaceContent(parts, workbook, existing, content, { styles, store })
    : addSheet(parts, workbook, content, { styles, store });
  book.flush();
  workbook.setMark({
    name: content.mark,
    sheet: sheet.name,
    area: { row: 0, column: 0, rows: 1, columns: 1 },
  });
  const repeated = repeatedRows(content);
  if (repeated) workbook.setPrintTitles(sheet, repeated, content.paper?.titleColumns);
  if (!existing && content.printedColumns !== undefined) {
    const last = columnName(content.printedColumns - 1);
    workbook.setPrintArea(sheet, `${quoteSheet(sheet.name)}!$A:$${last}`);
  }
  workbook.flush();
}

/** What all cells of a workbook share. */
interface Books {
  readonly styles: CellStyles;
  readonly store: CellStore;
}

function addSheet(
  parts: Package,
  workbook: WorkbookPart,
  content: SheetContent,
  books: Books,
): Pick<SheetEntry, 'name' | 'part' | 'index'> {
  const rows = layOut(content, books, '');
  const part = parts.freeName(`${folderOf(workbook.part)}worksheets/sheet`, '.xml');
  const table = writeSheetTable(parts, workbook, { name: content.name, part }, content, rows.extent);
  const drawing = writeCharts(parts, workbook, { name: content.name, part }, content);
  const { head, foot } = newSheetXml(workbook.dialect, content, rows.extent, { table, drawing });
  parts.addBytes(part, rows.cells.between(head, foot), SHEET_TYPE);
  const id = parts.relate(workbook.part, `${workbook.dialect.relationships}/worksheet`, part);
  return { name: content.name, part, index: workbook.addSheet(content.name, id) };
}

/**
 * What a clerk did to a sheet of ours beside its cells (its name, print set-up, widths, a chart) stays; a
 * second run with the same content changes nothing.
 */
function replaceContent(
  parts: Package,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  content: SheetContent,
  books: Books,
): SheetEntry {
  const before = calcChainPart(parts, workbook) === undefined ? [] : formulaCells(parts, sheet);
  books.store.strings.releaseSheet(sheet.part);
  const document = parts.sheet(sheet.part, { local: 'sheetData', read: (scanner) => scanner.skip() });
  const { root } = document;
  const rows = layOut(content, books, root.prefix === '' ? '' : `${root.prefix}:`);
  const data = document.child(root, 'sheetData');
  if (data) document.replaceBytes(data, parts.byteText(rows.cells.between('', '')));
  const dimension = document.child(root, 'dimension');
  const reference = rangeReference(rows.extent);
  if (dimension) document.setAttribute(dimension, 'ref', reference);
  else {
    const xml = `<${document.qualified('dimension')} ref="${reference}"/>`;
    document.insert(root, 'dimension', xml, SHEET_ORDER);
  }
  const merges = document.child(root, 'mergeCells');
  if (merges) document.remove(merges);
  if (content.paper) {
    const breaks = document.child(root, 'rowBreaks');
    if (breaks) document.remove(breaks);
    const xml = breaksXml('rowBreaks', content.paper.rowStarts, MAX_COLUMNS, (local) =>
      document.qualified(local),
    );
    if (xml !== '') document.insert(root, 'rowBreaks', xml, SHEET_ORDER);
  }
  addMissingWidths(document, content.widths);
  const table = writeSheetTable(parts, workbook, sheet, content, rows.extent);
  if (table !== undefined) enterTable(document, workbook.dialect, table);
  const drawing = writeCharts(parts, workbook, sheet, content);
  if (drawing !== undefined) enterDrawing(document, workbook.dialect, drawing);
  parts.setSheet(sheet.part, document);
  unchain(parts, workbook, sheet, new Set(before.filter((cell) => !rows.formulas.has(cell))));
  return sheet;
}

function layOut(content: SheetContent, { styles, store }: Books, prefix: string): SheetRows {
  const rows = sheetRows(content, styles, prefix, store);
  const { rows: height, columns: width } = rows.extent;
  if (height > MAX_ROWS || width > MAX_COLUMNS) throw failure(outOfSheet(content.name));
  return rows;
}

function formulaCells(parts: Package, sheet: SheetEntry): readonly string[] {
  const cells: string[] = [];
  readCells(
    parts,
    sheet.part,
    { strings: null, date1904: false },
    {
      everything: true,
      cell: (row, column, _, formula) => {
        if (formula) cells.push(cellReference(row, column));
      },
    },
  );
  return cells;
}
