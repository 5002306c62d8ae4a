import { rangeReference } from '../../base/a1';
import type { Area } from '../../base/cells';
import { parseArea } from '../../ooxml/cells/address';
import type { Package } from '../../ooxml/package/package';
import type { XmlDocument } from '../../ooxml/xml/document';
import { attributeOf } from '../../ooxml/xml/tree';
import { grownFormula, type Growths } from './grown-formula';
import { type Grown, growPlaces } from './grown-places';
import { grownVml } from './grown-vml';
import { BY_RELATIONSHIP, BY_TYPE, type PartKind } from './reference-places';
import { firstRow, grownArea, type Growth } from './row-growth';

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
  document.replaceContent(list, areas.map((area) => `<${tag} ref="${rangeReference(area)}"/>`).join(''));
}

function copiesOf(area: Area, growth: Growth): Area[] {
  const added = area.rows === 1 ? growth.get(area.row) : undefined;
  if (added === undefined) return [grownArea(growth, area)];
  const row = firstRow(growth, area.row);
  return Array.from({ length: added + 1 }, (_, offset) => ({ ...area, row: row + offset }));
}

/** Moves what hangs on a sheet's cells in other parts: tables, pictures, controls, comments and links. */
export function growDependents(parts: Package, sheetPart: string, grown: Grown): void {
  followLinks(parts, sheetPart, grown);
  for (const { type, target } of parts.relationships(sheetPart)) {
    if (target === null || !parts.has(target)) continue;
    const kind = BY_RELATIONSHIP.find(([ending]) => type.endsWith(ending))?.[1];
    if (kind === 'vml') parts.setText(target, grownVml(parts.text(target), grown));
    else if (kind !== undefined) growPart(parts, target, kind, grown);
    if (kind === 'drawing') followLinks(parts, target, grown);
  }
}

/** Moves what parts say that belong to no sheet: charts, and the sources of pivot tables. */
export function growOthers(parts: Package, growths: Growths): void {
  for (const part of parts.names) {
    const type = part.endsWith('.xml') ? parts.contentType(part) : undefined;
    const kind = BY_TYPE.find(([ending]) => type?.endsWith(ending))?.[1];
    if (kind !== undefined) growPart(parts, part, kind, { sheet: '', growth: null, growths });
  }
}

function growPart(parts: Package, part: string, kind: PartKind, grown: Grown): void {
  const document = parts.document(part);
  growPlaces(document, kind, grown);
  parts.setText(part, document.toString());
}

const followLinks = (parts: Package, source: string, { sheet, growths }: Grown): void =>
  parts.followLinks(source, (place) => grownFormula(place, sheet, growths, null));
