import type { Package } from '../../src/ooxml/package/package';
import { RELATIONSHIP_NAMESPACES } from '../../src/ooxml/xml/dialect';
import type { XmlDocument } from '../../src/ooxml/xml/document';
import { namespaceOf, type XmlNode } from '../../src/ooxml/xml/tree';
import { decodeEntities, escapeText } from '../../src/ooxml/xml/xml-text';
import { InsertedCells } from './insert-cells';
import type { InsertedStyles } from './insert-styles';

/** Attributes of a table that refer to the formats of its workbook. */
const TABLE_FORMAT = /dxfId$/i;
const CELL_STYLE = /CellStyle$/;

/** What stands in parts of its own, or belongs to the window of the workbook that it comes from. */
const LEFT_BEHIND = new Set(['customSheetViews', 'customProperties', 'tableParts', 'webPublishItems']);

/**
 * A sheet's part for another workbook: cells, rules, page set-up and all else that stands in the part itself.
 * Pictures, charts, notes and links, which stand in other parts, stay behind.
 */
export function insertedSheet(
  parts: Package,
  part: string,
  strings: XmlDocument | null,
  styles: InsertedStyles,
  follow: (formula: string) => string,
): string {
  const cells = new InsertedCells((index) => styles.format(index), strings);
  const document = parts.document(part, cells);
  document.take(cells.edits);
  for (const child of document.root.children) {
    if (child.local === 'sheetData') continue;
    const page = child.local === 'pageSetup';
    if (LEFT_BEHIND.has(child.local) || (!page && related(child))) document.remove(child);
    else adapt(document, child, styles);
  }
  return followFormulas(document.toString(), follow);
}

/** A table's part for another workbook. */
export function insertedTable(
  parts: Package,
  part: string,
  { id, name }: { readonly id: number; readonly name: string },
  styles: InsertedStyles,
  follow: (formula: string) => string,
): string {
  const document = parts.document(part);
  const { root } = document;
  for (const [attribute, value] of Object.entries({ id: String(id), name, displayName: name })) {
    document.setAttribute(root, attribute, value);
  }
  // The query that fed the table stays behind.
  document.removeAttribute(root, 'tableType');
  document.removeAttribute(root, 'connectionId');
  adaptTable(document, root, styles);
  return followFormulas(document.toString(), follow);
}

function adaptTable(document: XmlDocument, node: XmlNode, styles: InsertedStyles): void {
  for (const { name, value } of node.attributes) {
    const moved = TABLE_FORMAT.test(name) ? styles.differential(Number(value)) : null;
    if (moved !== null) document.setAttribute(node, name, String(moved));
    else if (TABLE_FORMAT.test(name) || CELL_STYLE.test(name) || name === 'queryTableFieldId') {
      document.removeAttribute(node, name);
    }
  }
  for (const child of node.children) adaptTable(document, child, styles);
}

function adapt(document: XmlDocument, node: XmlNode, styles: InsertedStyles): void {
  if (node.local === 'sheetPr') document.removeAttribute(node, 'codeName');
  // Two sheets in front would be a group: what is typed into one goes into both.
  if (node.local === 'sheetView') document.removeAttribute(node, 'tabSelected');
  for (const { name, value } of node.attributes) {
    if (isRelationship(node, name)) document.removeAttribute(node, name);
    else if (name === 'dxfId') {
      const moved = styles.differential(Number(value));
      if (moved === null) document.removeAttribute(node, name);
      else document.setAttribute(node, name, String(moved));
    } else if (node.local === 'col' && name === 'style') {
      document.setAttribute(node, name, String(styles.format(Number(value))));
    }
  }
  for (const child of node.children) adapt(document, child, styles);
}

/** Whether an element or one in it refers to another part. */
function related(node: XmlNode): boolean {
  return node.attributes.some(({ name }) => isRelationship(node, name)) || node.children.some(related);
}

function isRelationship(node: XmlNode, name: string): boolean {
  const [prefix, local] = name.split(':');
  if (prefix === undefined || local === undefined || prefix === 'xmlns') return false;
  return RELATIONSHIP_NAMESPACES.includes(namespaceOf(node, prefix) ?? '');
}

/** Lets formulas of cells, rules and table columns name the sheets and tables as they are called now. */
function followFormulas(xml: string, follow: (formula: string) => string): string {
  return xml.replace(
    /(<(?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]+)(?=<)/g,
    (_, tag: string, formula: string) => tag + escapeText(follow(decodeEntities(formula, 0))),
  );
}
