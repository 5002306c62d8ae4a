import { rangeReference } from '../../base/a1';
import type { Area } from '../../base/cells';
import type { TableInfo } from '../../base/marks';
import { headerTwice, tableBroken, tableConnected } from '../../catalogue/errors/file-errors';
import { parseArea } from '../cells/address';
import { decodeCellText, encodeCellText } from '../cells/cell-text';
import { failure } from '../package/fail';
import type { Package } from '../package/package';
import type { XmlDocument } from '../xml/document';
import { sameName } from '../xml/spelling';
import { attributeOf } from '../xml/tree';
import { escapeAttribute } from '../xml/xml-text';

export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A table's part. */
export interface TablePart {
  readonly part: string;
  readonly name: string;
  readonly id: number;
  /** Header, body and totals row. */
  readonly whole: Area;
  readonly headerRow: boolean;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export function readTable(parts: Package, part: string): TablePart | undefined {
  const document = parts.document(part);
  const { root } = document;
  const whole = parseArea(attributeOf(root, 'ref') ?? '');
  const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name');
  if (!whole || name === undefined) return undefined;
  const list = document.child(root, 'tableColumns');
  return {
    part,
    name,
    id: Number(attributeOf(root, 'id') ?? 0),
    whole,
    headerRow: attributeOf(root, 'headerRowCount') !== '0',
    totalsRows: Number(attributeOf(root, 'totalsRowCount') ?? 0),
    columns: (list ? document.children(list, 'tableColumn') : []).map((node) =>
      decodeCellText(attributeOf(node, 'name') ?? ''),
    ),
  };
}

/** A table without a header row cannot be told by its columns, so it is no table to the port. */
export function tableInfo(table: TablePart, sheet: string): TableInfo | undefined {
  const { whole, totalsRows, name } = table;
  if (!table.headerRow || whole.rows <= totalsRows) return undefined;
  return { name, sheet, area: { ...whole, rows: whole.rows - totalsRows }, totalsRow: totalsRows > 0 };
}

/**
 * Gives a table another area and other columns. A column that keeps its place and name keeps all else it had
 * (totals, formulas, formats). `allRowsShown` takes filter conditions away: the rows have been written anew.
 *
 * @throws WorkbookError when two columns would have one name, the table is fed by a query, or its columns do not fit
 *   its area
 */
export function reshapeTable(
  parts: Package,
  table: TablePart,
  whole: Area,
  columns: readonly string[],
  { allRowsShown = false } = {},
): void {
  // Which column is which cannot be told.
  if (table.columns.length !== table.whole.columns)
    throw failure(tableBroken(table.name, rangeReference(table.whole)));
  const document = parts.document(table.part);
  const { root } = document;
  const list = document.child(root, 'tableColumns');
  const nodes = list ? document.children(list, 'tableColumn') : [];
  const same = nodes.length === columns.length && columns.every((name, i) => name === table.columns[i]);
  if (!same) {
    if (attributeOf(root, 'tableType') === 'queryTable') throw failure(tableConnected(table.name));
    refuseTwins(table.name, columns);
  }
  document.setAttribute(root, 'ref', rangeReference(whole));
  reshapeFilter(document, whole, allRowsShown);
  if (list && !same) {
    let nextId = Math.max(0, ...nodes.map((node) => Number(attributeOf(node, 'id') ?? 0))) + 1;
    columns.forEach((name, index) => {
      const node = nodes[index];
      if (!node) {
        document.append(list, tableColumn(document.qualified('tableColumn'), nextId, name));
        nextId += 1;
      } else if (name !== table.columns[index]) document.setAttribute(node, 'name', columnName(name));
    });
    for (const node of nodes.slice(columns.length)) document.remove(node);
    document.setAttribute(list, 'count', String(columns.length));
  }
  parts.setText(table.part, document.toString());
}

/** A new table's part. */
export function newTable(main: string, table: Omit<TablePart, 'part' | 'totalsRows' | 'headerRow'>): string {
  const reference = rangeReference(table.whole);
  refuseTwins(table.name, table.columns);
  const columns = table.columns.map((name, index) => tableColumn('tableColumn', index + 1, name)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${main}" id="${table.id}" name="${escapeAttribute(table.name)}" ` +
    `displayName="${escapeAttribute(table.name)}" ref="${reference}" totalsRowShown="0">` +
    `<autoFilter ref="${reference}"/><tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" ' +
    'showColumnStripes="0"/></table>'
  );
}

/** The filter ends above the totals row. */
function reshapeFilter(document: XmlDocument, whole: Area, allRowsShown: boolean): void {
  const { root } = document;
  const filter = document.child(root, 'autoFilter');
  if (!filter) return;
  const totals = Number(attributeOf(root, 'totalsRowCount') ?? 0);
  const reference = rangeReference({ ...whole, rows: whole.rows - totals });
  if (!allRowsShown) document.setAttribute(filter, 'ref', reference);
  else document.replace(filter, `<${filter.name} ref="${reference}"/>`);
  const order = allRowsShown ? document.child(root, 'sortState') : undefined;
  if (order) document.remove(order);
}

function tableColumn(tag: string, id: number, name: string): string {
  return `<${tag} id="${id}" name="${escapeAttribute(columnName(name))}"/>`;
}

/** Line breaks in a header stand in the table's part as _x000a_. */
function columnName(name: string): string {
  return encodeCellText(name).replace(/\n/g, '_x000a_');
}

function refuseTwins(table: string, columns: readonly string[]): void {
  columns.forEach((name, index) => {
    if (columns.findIndex((other) => sameName(other, name)) < index) throw failure(headerTwice(table, name));
  });
}
