import { rangeReference } from '../../base/a1';
import { union } from '../../base/areas';
import type { Area } from '../../base/cells';
import { parseArea } from '../cells/address';
import type { XmlDocument } from '../xml/document';
import { SHEET_ORDER } from '../xml/element-order';
import { attributeOf, type XmlNode } from '../xml/tree';

export { SHEET_ORDER };

/** Excel adds the cell's padding to the width in characters. */
export const PADDING = 0.7109375;

export function mergesOf(document: XmlDocument): readonly Area[] {
  const list = document.child(document.root, 'mergeCells');
  const nodes = list ? document.children(list, 'mergeCell') : [];
  return nodes.flatMap((node) => parseArea(attributeOf(node, 'ref') ?? '') ?? []);
}

/** Widens the sheet's stated extent. A sheet that states none goes on doing so. */
export function widenDimension(document: XmlDocument, area: Area): void {
  const node = document.child(document.root, 'dimension');
  const stated = node && parseArea(attributeOf(node, 'ref') ?? '');
  if (node && stated) document.setAttribute(node, 'ref', rangeReference(union(stated, area)));
}

/** Takes columns at the right edge back out of the stated extent. */
export function narrowDimension(document: XmlDocument, dropped: Area, lastColumn: number): void {
  const node = document.child(document.root, 'dimension');
  const stated = node && parseArea(attributeOf(node, 'ref') ?? '');
  if (!node || !stated || lastColumn < stated.column) return;
  if (stated.column + stated.columns !== dropped.column + dropped.columns) return;
  const columns = lastColumn - stated.column + 1;
  document.setAttribute(node, 'ref', rangeReference({ ...stated, columns }));
}

/**
 * Sets widths, in characters, of columns from `first` on; a column that was hidden comes into sight. undefined
 * leaves a column as it is.
 */
export function setWidths(
  document: XmlDocument,
  first: number,
  widths: readonly (number | undefined)[],
): void {
  rewriteColumns(document, first, widths.length, (column, before) => {
    const width = widths[column - first];
    if (width === undefined) return before ? withBounds(document, before, column, column) : '';
    const tag = document.qualified('col');
    const kept = ['style', 'outlineLevel'].flatMap((name) => {
      const value = before && attributeOf(before, name);
      return value === undefined ? [] : [` ${name}="${value}"`];
    });
    const range = `min="${column + 1}" max="${column + 1}"`;
    return `<${tag} ${range} width="${width + PADDING}"${kept.join('')} customWidth="1"/>`;
  });
}

/** Gives widths to columns right of those that have one; the others are as the clerk left them. */
export function addMissingWidths(document: XmlDocument, widths: readonly number[]): void {
  const first = Math.max(0, ...columnNodes(document).map((node) => bounds(node)[1] + 1));
  setWidths(document, first, widths.slice(first));
}

/** Takes the widths of columns away, so that they have the standard width. */
export function dropWidths(document: XmlDocument, first: number, count: number): void {
  rewriteColumns(document, first, count, () => '');
}

function rewriteColumns(
  document: XmlDocument,
  first: number,
  count: number,
  write: (column: number, before: XmlNode | undefined) => string,
): void {
  if (count === 0) return;
  const nodes = columnNodes(document);
  const last = first + count - 1;
  const ours = Array.from({ length: count }, (_, i) =>
    write(
      first + i,
      nodes.find((node) => covers(node, first + i)),
    ),
  ).join('');
  const pieces: string[] = [];
  let written = false;
  for (const node of nodes) {
    const [min, max] = bounds(node);
    if (min > last && !written) {
      pieces.push(ours);
      written = true;
    }
    if (max < first || min > last) pieces.push(document.outer(node));
    else {
      if (min < first) pieces.push(withBounds(document, node, min, first - 1));
      if (!written) pieces.push(ours);
      written = true;
      if (max > last) pieces.push(withBounds(document, node, last + 1, max));
    }
  }
  if (!written) pieces.push(ours);
  replaceColumns(document, pieces.join(''));
}

function replaceColumns(document: XmlDocument, xml: string): void {
  const list = document.child(document.root, 'cols');
  if (list) {
    // An empty list is not valid.
    if (xml === '') document.remove(list);
    else document.replaceContent(list, xml);
  } else if (xml !== '') {
    const tag = document.qualified('cols');
    document.insert(document.root, 'cols', `<${tag}>${xml}</${tag}>`, SHEET_ORDER);
  }
}

function columnNodes(document: XmlDocument): readonly XmlNode[] {
  const list = document.child(document.root, 'cols');
  return list ? document.children(list, 'col') : [];
}

/** First and last column of a `col` element, from 0. */
function bounds(node: XmlNode): [min: number, max: number] {
  return [Number(attributeOf(node, 'min') ?? 1) - 1, Number(attributeOf(node, 'max') ?? 1) - 1];
}

function covers(node: XmlNode, column: number): boolean {
  const [min, max] = bounds(node);
  return min <= column && column <= max;
}

function withBounds(document: XmlDocument, node: XmlNode, min: number, max: number): string {
  return document
    .outer(node)
    .replace(/(\smin=)(["'])[^"']*\2/, `$1"${min + 1}"`)
    .replace(/(\smax=)(["'])[^"']*\2/, `$1"${max + 1}"`);
}
