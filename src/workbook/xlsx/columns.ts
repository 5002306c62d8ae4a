import { cellReference, quoteSheet, rangeReference } from '../../base/a1';
import { intersects, MAX_COLUMNS, MAX_ROWS, union } from '../../base/areas';
import type { Area } from '../../base/cells';
import {
  formulaInTheWay,
  mergedCells,
  outOfSheet,
  sheetMissing,
  tableApart,
  tableInside,
  tableInTheWay,
  tableMissing,
} from '../../catalogue/errors/file-errors';
import type { CellStore } from '../../ooxml/cells/cell-store';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { formatAt } from '../../ooxml/sheet/cell-format';
import { RowPatcher, type SheetPatch } from '../../ooxml/sheet/row-patcher';
import { patchOf, type RowPatch } from '../../ooxml/sheet/row-state';
import {
  dropWidths,
  mergesOf,
  narrowDimension,
  setWidths,
  widenDimension,
} from '../../ooxml/sheet/sheet-furniture';
import { CellStyles, type Face } from '../../ooxml/styles/cell-styles';
import { StyleBook } from '../../ooxml/styles/style-book';
import { unchain } from '../../ooxml/workbook/calc-chain';
import type { StringTable } from '../../ooxml/workbook/string-table';
import { reshapeTable, type TablePart } from '../../ooxml/workbook/table-part';
import { tablesOf } from '../../ooxml/workbook/tables';
import { type SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { sameName } from '../../ooxml/xml/spelling';
import type { ColumnsDrop, ColumnsWrite } from '../port';
import { columnCells } from './column-cells';

/** Writes our columns beside the clerk's; see {@link ColumnsWrite}. */
export function writeColumns(parts: Package, workbookPart: string, op: ColumnsWrite, store: CellStore): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  const sheet = find(workbook, op.sheet);
  const header: Area = { row: op.row, column: op.column, rows: 1, columns: op.headers.length };
  const area: Area = { ...header, rows: op.values.length + 1 };
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) {
    throw failure(outOfSheet(sheet.name));
  }
  const address = `${quoteSheet(sheet.name)}!${rangeReference(area)}`;
  const tables = tablesOf(parts, sheet);
  const table = op.table === null ? null : findTable(tables, op.table, sheet);
  for (const other of tables) {
    if (other !== table && intersects(other.whole, area)) throw failure(tableInTheWay(other.name, address));
  }

  const book = new StyleBook(parts, workbook);
  const books = { store, byteText: (bytes: Uint8Array) => parts.byteText(bytes) };
  let styles = new CellStyles(book);
  let rowOf: ((row: number) => RowPatch) | null = null;
  const patcher = new RowPatcher({
    ...areaPatch(sheet.name, area, (row, prefix) =>
      (rowOf ??= columnCells(op, prefix, { ...books, styles }))(row),
    ),
    begin(xml, from) {
      // as her own column beside them
      const face = (row: number): Face | null => {
        const format = op.column === 0 ? null : formatAt(xml, from, row, op.column - 1);
        return format === null ? null : book.facesOf(format);
      };
      styles = new CellStyles(book, { header: face(op.row), body: face(op.row + 1) });
    },
  });
  const document = parts.sheet(sheet.part, patcher);
  const merge = mergesOf(document).find((candidate) => intersects(candidate, area));
  if (merge) throw failure(mergedCells(`${quoteSheet(sheet.name)}!${rangeReference(merge)}`));
  const unseen = patcher.unseenFormula;
  if (unseen && unseen.column >= op.column + owned(workbook, sheet, op)) {
    const place = cellReference(unseen.row, unseen.column);
    throw failure(formulaInTheWay(`${quoteSheet(sheet.name)}!${place}`));
  }
  document.take(patcher.edits);
  widenDimension(document, area);
  // On a later run the widths are as the clerk likes them.
  if (!workbook.mark(op.mark)) setWidths(document, op.column, op.widths);
  parts.setSheet(sheet.part, document);
  book.flush();

  for (const index of patcher.released) store.strings.release(index);
  if (table) widenTable(parts, table, op, address);
  unchain(parts, workbook, sheet, patcher.removedFormulas);
  workbook.setMark({ name: op.mark, sheet: sheet.name, area: header });
  workbook.flush();
}

/**
 * Takes our columns away again; see {@link ColumnsDrop}. They are where their mark is, wherever a clerk has moved
 * them; without a mark nothing is taken, for it could be the clerk's own.
 */
export function dropColumns(
  parts: Package,
  workbookPart: string,
  op: ColumnsDrop,
  strings: StringTable,
): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  const mark = workbook.mark(op.mark);
  if (!mark) return;
  const sheet = find(workbook, mark.sheet);
  const area: Area = { ...mark.area, rows: op.bodyRows + 1 };
  const table = op.table === null ? null : findTable(tablesOf(parts, sheet), op.table, sheet);
  if (table) narrowTable(parts, table, area);

  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const empty = patchOf(
    columns,
    columns.map(() => ''),
  );
  const patcher = new RowPatcher(areaPatch(sheet.name, area, () => empty));
  const document = parts.sheet(sheet.part, patcher);
  document.take(patcher.edits);
  narrowDimension(document, area, patcher.lastColumn);
  for (const index of patcher.released) strings.release(index);
  dropWidths(document, area.column, area.columns);
  parts.setSheet(sheet.part, document);

  unchain(parts, workbook, sheet, patcher.removedFormulas);
  workbook.removeName(op.mark);
  workbook.flush();
}

/** How many of the columns to be written lie under our mark, from the first one on. */
function owned(workbook: WorkbookPart, sheet: SheetEntry, { mark, row, column }: ColumnsWrite): number {
  const standing = workbook.mark(mark);
  const isThere = standing && sameName(standing.sheet, sheet.name) && standing.area.row === row;
  return isThere && standing.area.column === column ? standing.area.columns : 0;
}

function areaPatch(sheet: string, area: Area, row: SheetPatch['row']): SheetPatch {
  return {
    sheet,
    firstRow: area.row,
    lastRow: area.row + area.rows - 1,
    row,
    covers: (other) => rangeReference(union(other, area)) === rangeReference(area),
  };
}

/** Our columns become the table's last ones, or are among its columns already. */
function widenTable(parts: Package, table: TablePart, op: ColumnsWrite, address: string): void {
  const { whole } = table;
  const from = op.column - whole.column;
  if (op.row !== whole.row || !table.headerRow || from < 0 || from > whole.columns) {
    throw failure(tableApart(table.name, address));
  }
  const names = [...table.columns];
  op.headers.forEach((header, i) => (names[from + i] = header));
  reshapeTable(parts, table, { ...whole, columns: names.length }, names);
}

function narrowTable(parts: Package, table: TablePart, area: Area): void {
  const { whole } = table;
  const left = area.column - whole.column;
  // Outside: the clerk has narrowed the table already.
  if (left >= whole.columns || left <= 0) return;
  if (left + area.columns < whole.columns) throw failure(tableInside(table.name));
  reshapeTable(parts, table, { ...whole, columns: left }, table.columns.slice(0, left));
}

function find(workbook: WorkbookPart, name: string): SheetEntry {
  const sheet = workbook.sheet(name);
  if (!sheet) throw failure(sheetMissing(name));
  return sheet;
}

function findTable(tables: readonly TablePart[], name: string, sheet: SheetEntry): TablePart {
  const table = tables.find((candidate) => sameName(candidate.name, name));
  if (!table) throw failure(tableMissing(name, sheet.name));
  return table;
}
