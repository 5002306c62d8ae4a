import { rangeReference } from '../../base/a1';
import { parseArea } from '../../ooxml/cells/address';
import type { XmlDocument } from '../../ooxml/xml/document';
import { attributeOf, type XmlNode } from '../../ooxml/xml/tree';
import { escapeText } from '../../ooxml/xml/xml-text';
import { grownFormula, type Growths } from './grown-formula';
import { type PartKind, type Place, PLACES } from './reference-places';
import { firstRow, grownAreas, type Growth, lastRow } from './row-growth';

/** The sheet that a part belongs to, and all sheets that grow. */
export interface Grown {
  /** Name of the sheet; '' for a part that names the sheets it speaks of. */
  readonly sheet: string;
  /** Growth of that sheet; null where its own rows stay in place. */
  readonly growth: Growth | null;
  readonly growths: Growths;
}

/** Moves what a part says of cells: see {@link PLACES}; cells and merged cells of a sheet are left alone. */
export function growPlaces(document: XmlDocument, kind: PartKind, grown: Grown): void {
  const visit = (node: XmlNode): void => {
    if (node.local === 'mergeCells' || node.local === 'sheetData') return;
    for (const place of PLACES[kind])
      if (place.elements.includes(node.local)) growPlace(document, node, place, grown);
    if (grown.growth !== null) growCorners(document, node, grown.growth);
    node.children.forEach(visit);
  };
  visit(document.root);
}

function growPlace(document: XmlDocument, node: XmlNode, { attribute, way }: Place, grown: Grown): void {
  const value = attribute === null ? node.text : attributeOf(node, attribute);
  if (value === undefined || value === '' || (attribute === null && node.children.length > 0)) return;
  const moved = movedText(node, value, way, grown);
  if (moved === value) return;
  if (attribute === null) document.replaceContent(node, escapeText(moved));
  else document.setAttribute(node, attribute, moved);
}

function movedText(
  node: XmlNode,
  value: string,
  way: Place['way'],
  { sheet, growth, growths }: Grown,
): string {
  switch (way) {
    case 'formula':
      return isOtherProperty(node) ? value : grownFormula(value, sheet, growths, null);
    case 'location':
      return value.replace(
        /^(#?)(.*)$/s,
        (_, mark: string, place: string) => mark + grownFormula(place, sheet, growths, null),
      );
    case 'areas':
      return growth === null ? value : grownAreas(growth, value);
    case 'cell': {
      const area = parseArea(value);
      return growth === null || area === undefined
        ? value
        : rangeReference({ ...area, row: firstRow(growth, area.row) });
    }
    case 'break': {
      const row = Number(value);
      return growth === null || node.parent?.local !== 'rowBreaks' || !(row > 0)
        ? value
        : String(lastRow(growth, row - 1) + 1);
    }
    case 'elsewhere': {
      const named = growths.get((attributeOf(node, 'sheet') ?? '').toLowerCase());
      return named === undefined ? value : grownAreas(named, value);
    }
  }
}

/** Of the properties of a control in a bag only two name cells. */
const isOtherProperty = (node: XmlNode): boolean =>
  node.local === 'ocxPr' &&
  !node.attributes.some(({ value }) => value === 'LinkedCell' || value === 'ListFillRange');

/**
 * The corners of a shape. One that takes its size from the cells reaches as far down as before; any other keeps as many
 * rows as it had, so that a box beside a repeated row does not cover all its copies.
 */
function growCorners(document: XmlDocument, node: XmlNode, growth: Growth): void {
  const rowOf = (corner: string): XmlNode | undefined =>
    node.children.find(({ local }) => local === corner)?.children.find(({ local }) => local === 'row');
  const [from, to] = [rowOf('from'), rowOf('to')];
  if (from === undefined) return;
  const top = Number(from.text);
  const moved = firstRow(growth, top);
  document.replaceContent(from, String(moved));
  if (to === undefined) return;
  const bottom = Number(to.text);
  document.replaceContent(to, String(sizesWithCells(node) ? firstRow(growth, bottom) : moved + bottom - top));
}

function sizesWithCells(anchor: XmlNode): boolean {
  const said = attributeOf(anchor, anchor.local === 'anchor' ? 'sizeWithCells' : 'editAs');
  return anchor.local === 'anchor'
    ? said === '1' || said === 'true'
    : said === undefined || said === 'twoCell';
}
