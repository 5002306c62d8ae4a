import type { IWorksheetData } from '@univerjs/core';
import { rangeReference } from '../../src/base/a1';
import type { Package } from '../../src/ooxml/package/package';
import { tableArea } from '../../src/ooxml/sheet/sheet-rows';
import { addTable, enterTable } from '../../src/ooxml/sheet/sheet-table';
import { reshapeTable, type TablePart } from '../../src/ooxml/workbook/table-part';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { RELATIONSHIP_NAMESPACES } from '../../src/ooxml/xml/dialect';
import { sameName } from '../../src/ooxml/xml/spelling';
import { attributeInNamespace } from '../../src/ooxml/xml/tree';
import { valueOf } from './cell-content';
import type { ReadFile } from './read-file';
import type { TargetSheet } from './sheet-list';
import type { Area, FileTable } from './types';

type Cells = IWorksheetData['cellData'] | undefined;

/** Removes, reshapes and adds the tables of a sheet. A table that is as it was is left alone. */
export function writeTables(
  parts: Package,
  file: ReadFile,
  target: TargetSheet,
  tables: readonly FileTable[],
  cells: Cells,
): void {
  const existing = (target.file?.tables ?? []).filter(({ headerRow }) => headerRow);
  for (const table of existing) {
    if (!tables.some(({ name }) => sameName(name, table.name))) removeTable(parts, target, table);
  }
  for (const { name, area } of tables) {
    const table = existing.find((candidate) => sameName(candidate.name, name));
    if (table) reshape(parts, table, area, cells);
    else {
      const whole = tableArea(area);
      const workbook = new WorkbookPart(parts, file.workbookPart);
      const id = addTable(parts, workbook, target.part, { name, whole, columns: headers(cells, area) });
      const document = sheetDocument(parts, target);
      enterTable(document, workbook.dialect, id);
      parts.setText(target.part, document.toString());
    }
  }
}

function reshape(parts: Package, table: TablePart, area: Area, cells: Cells): void {
  const whole = { ...tableArea(area), rows: Math.max(2, area.rows) + table.totalsRows };
  const columns = headers(cells, area);
  const same =
    rangeReference(whole) === rangeReference(table.whole) &&
    columns.every((column, index) => column === table.columns[index]);
  if (!same) reshapeTable(parts, table, whole, columns);
}

function removeTable(parts: Package, target: TargetSheet, table: TablePart): void {
  const relationship = parts.relationships(target.part).find((one) => one.target === table.part);
  const document = sheetDocument(parts, target);
  const list = document.child(document.root, 'tableParts');
  const nodes = list ? document.children(list, 'tablePart') : [];
  const own = nodes.filter(
    (node) => attributeInNamespace(node, 'id', RELATIONSHIP_NAMESPACES) === relationship?.id,
  );
  if (list && own.length === nodes.length) document.remove(list);
  else if (list) {
    for (const node of own) document.remove(node);
    document.setAttribute(list, 'count', String(nodes.length - own.length));
  }
  parts.setText(target.part, document.toString());
  parts.remove(table.part);
  parts.unrelate(target.part, table.part);
}

function sheetDocument(parts: Package, target: TargetSheet) {
  return parts.document(target.part, { local: 'sheetData', read: (scanner) => scanner.skip() });
}

/** Texts of the header cells; a column must have a name. */
function headers(cells: Cells, { row, column, columns }: Area): readonly string[] {
  return Array.from({ length: columns }, (_, index) =>
    String(valueOf(cells?.[row]?.[column + index]) ?? `列${index + 1}`),
  );
}
