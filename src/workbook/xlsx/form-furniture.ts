import type { Area } from '../port';
import { areaReference, parseArea } from './address';
import type { XmlDocument } from './document';
import { grownFormula, type Growths } from './grown-formula';
import type { Package } from './package';
import { firstRow, grownArea, grownAreas, lastRow, type Growth } from './row-growth';
import type { XmlNode } from './tree';
import { attributeOf } from './tree';
import { escapeText } from './xml-text';

/** Elements whose text is a formula, in sheets, their extensions and charts. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

/**
 * Moves what a part says of cells, outside the cells themselves: areas of validation, conditional formats, filters,
 * links and breaks, and formulas.
 *
 * @param growth of the sheet that the part speaks of; null where its own cells stay in place
 */
export function growReferences(
  document: XmlDocument,
  sheet: string,
  growth: Growth | null,
  growths: Growths,
): void {
  const visit = (node: XmlNode): void => {
    if (node.local === 'mergeCells' || node.local === 'sheetData') return;
    if (growth !== null) growOwn(document, node, growth);
    const formula = FORMULAS.has(node.local) && node.children.length === 0 && node.text !== '';
    if (formula) {
      const grown = grownFormula(node.text, sheet, growths, null);
      if (grown !== node.text) document.replaceContent(node, escapeText(grown));
    }
    node.children.forEach(visit);
  };
  visit(document.root);
}

function growOwn(document: XmlDocument, node: XmlNode, growth: Growth): void {
  for (const name of ['ref', 'sqref']) {
    const value = attributeOf(node, name);
    if (value !== undefined) document.setAttribute(node, name, grownAreas(growth, value));
  }
  const active = parseArea(attributeOf(node, 'activeCell') ?? '');
  if (active)
    document.setAttribute(
      node,
      'activeCell',
      areaReference({ ...active, row: firstRow(growth, active.row) }),
    );
  if (node.local === 'sqref') document.replaceContent(node, escapeText(grownAreas(growth, node.text)));
  if (node.local === 'brk' && node.parent?.local === 'rowBreaks') {
    const id = Number(attributeOf(node, 'id') ?? 0);
    if (id > 0) document.setAttribute(node, 'id', String(lastRow(growth, id - 1) + 1));
  }
}

/** Moves merged cells, and merges the cells of a repeated row in each of its copies. */
export function growMerges(document: XmlDocument, growth: Growth): void {
  const list = document.child(document.root, 'mergeCells');
  if (!list) return;
  const tag = document.qualified('mergeCell');
  const areas = document.children(list, 'mergeCell').flatMap((node) => {
    const area = parseArea(attributeOf(node, 'ref') ?? '');
    return area === undefined ? [] : copiesOf(area, growth);
  });
  document.setAttribute(list, 'count', String(areas.length));
  document.replaceContent(list, areas.map((area) => `<${tag} ref="${areaReference(area)}"/>`).join(''));
}

function copiesOf(area: Area, growth: Growth): Area[] {
  const added = area.rows === 1 ? growth.get(area.row) : undefined;
  if (added === undefined) return [grownArea(growth, area)];
  const row = firstRow(growth, area.row);
  return Array.from({ length: added + 1 }, (_, offset) => ({ ...area, row: row + offset }));
}

/** Moves what hangs on a sheet's cells in other parts: tables, pictures, charts and comments. */
export function growDependents(parts: Package, sheetPart: string, growth: Growth): void {
  for (const { type, target } of parts.relationships(sheetPart)) {
    if (target === null || !parts.has(target)) continue;
    const change = CHANGES.find(([ending]) => type.endsWith(ending))?.[1];
    if (change !== undefined) parts.setText(target, change(parts, target, growth));
  }
}

type Change = (parts: Package, part: string, growth: Growth) => string;

const areas: Change = (parts, part, growth) => {
  const document = parts.document(part);
  growReferences(document, '', growth, new Map());
  return document.toString();
};

/** Rows of anchors count from 0. */
const anchors: Change = (parts, part, growth) =>
  parts
    .text(part)
    .replace(
      /(<(?:\w+:)?row>)(\d+)(<\/(?:\w+:)?row>)/g,
      (_, open: string, row: string, close: string) => open + String(firstRow(growth, Number(row))) + close,
    );

/** The old form of a comment's box: left, its offset, top, … right, its offset, bottom, its offset. */
const boxes: Change = (parts, part, growth) =>
  parts
    .text(part)
    .replace(
      /(<x:Row>\s*)(\d+)/g,
      (_, open: string, row: string) => open + String(firstRow(growth, Number(row))),
    )
    .replace(/(<x:Anchor>)([^<]*)(?=<)/g, (_, open: string, list: string) => {
      const numbers = list.split(',').map((text) => text.trim());
      return (
        open +
        numbers
          .map((text, at) => (at === 2 || at === 6 ? String(firstRow(growth, Number(text))) : text))
          .join(', ')
      );
    });

const CHANGES: readonly (readonly [string, Change])[] = [
  ['/table', areas],
  ['/comments', areas],
  ['/threadedComment', areas],
  ['/drawing', anchors],
  ['/vmlDrawing', boxes],
];
