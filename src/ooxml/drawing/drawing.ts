import type { Area } from '../../base/cells';
import { MARK_PREFIX } from '../../base/marks';
import type { Chart, SheetContent } from '../../base/sheet-content';
import { removeWithDependents } from '../package/dependents';
import { DECLARATION } from '../package/empty-package';
import type { Package } from '../package/package';
import { folderOf } from '../package/part-names';
import { SHEET_ORDER } from '../sheet/sheet-furniture';
import type { SheetEntry, WorkbookPart } from '../workbook/workbook-part';
import { type Dialect, RELATIONSHIP_NAMESPACES } from '../xml/dialect';
import type { XmlDocument } from '../xml/document';
import { attributeInNamespace, attributeOf, type XmlNode } from '../xml/tree';
import { escapeAttribute } from '../xml/xml-text';
import { chartXml, drawingNamespaces } from './chart-xml';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Gives a sheet of ours its charts in place of those it had; what a clerk has drawn there stays.
 *
 * @returns the relationship of a new drawing, to be entered into the sheet; undefined when there is none
 */
export function writeCharts(
  parts: Package,
  workbook: WorkbookPart,
  sheet: Pick<SheetEntry, 'name' | 'part'>,
  content: SheetContent,
): string | undefined {
  const { charts } = content;
  if (charts === undefined) return undefined;
  const { dialect } = workbook;
  const existing = drawingOf(parts, sheet.part);
  if (existing === null && charts.length === 0) return undefined;
  const drawing = existing ?? addDrawing(parts, workbook, sheet.part);
  const document = parts.document(drawing.part);
  const anchors = anchorsOf(document);
  const ours = anchors.filter(({ name }) => name.startsWith(MARK_PREFIX));
  let last = Math.max(1, ...anchors.map(({ id }) => id));
  charts.forEach((chart, at) => {
    const xml = chartXml(dialect, sheet.name, content, chart);
    const kept = ours[at];
    const part = kept && chartOf(parts, drawing.part, kept);
    if (kept && part) {
      // an equal chart leaves every byte as it is
      parts.setText(part.name, xml);
      document.replace(kept.node, anchorXml(dialect, chart, kept.id, part.relationship));
      return;
    }
    if (kept) document.remove(kept.node);
    const name = parts.freeName(`${folderOf(workbook.part)}charts/chart`, '.xml');
    parts.add(name, xml, CHART_TYPE);
    const relationship = parts.relate(drawing.part, `${dialect.relationships}/chart`, name);
    last += 1;
    document.append(document.root, anchorXml(dialect, chart, last, relationship));
  });
  for (const anchor of ours.slice(charts.length)) {
    document.remove(anchor.node);
    const part = chartOf(parts, drawing.part, anchor);
    if (!part) continue;
    parts.unrelate(drawing.part, part.name);
    removeWithDependents(parts, part.name);
  }
  parts.setText(drawing.part, document.toString());
  return existing === null ? drawing.relationship : undefined;
}

/** Names a new drawing in the sheet. */
export function enterDrawing(document: XmlDocument, dialect: Dialect, relationship: string): void {
  const xml = `<${document.qualified('drawing')} xmlns:r="${dialect.relationships}" r:id="${relationship}"/>`;
  document.insert(document.root, 'drawing', xml, SHEET_ORDER);
}

/** A sheet's drawing and the relationship that names it. */
export interface Drawing {
  readonly part: string;
  readonly relationship: string;
}

/** The drawing of a sheet. */
export function drawingOf(parts: Package, sheetPart: string): Drawing | null {
  const found = parts
    .relationships(sheetPart)
    .find(({ type, target }) => type.endsWith('/drawing') && target !== null);
  return found?.target == null ? null : { part: found.target, relationship: found.id };
}

function addDrawing(
  parts: Package,
  { part: workbookPart, dialect }: WorkbookPart,
  sheetPart: string,
): Drawing {
  const part = parts.freeName(`${folderOf(workbookPart)}drawings/drawing`, '.xml');
  const { sheet, shapes } = drawingNamespaces(dialect);
  const xml = `${DECLARATION}<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${shapes}"></xdr:wsDr>`;
  parts.add(part, xml, DRAWING_TYPE);
  return { part, relationship: parts.relate(sheetPart, `${dialect.relationships}/drawing`, part) };
}

/** A shape of a drawing and where it lies. */
export interface Anchor {
  readonly node: XmlNode;
  readonly name: string;
  readonly id: number;
  /** Relationship of its chart; undefined for another shape. */
  readonly chart: string | undefined;
}

/** What a drawing holds: shapes, pictures and charts. */
export function anchorsOf({ root }: XmlDocument): Anchor[] {
  return root.children.map((node) => {
    const all = descendants(node);
    const properties = all.filter(({ local }) => local === 'cNvPr');
    const chart = all.find(({ local }) => local === 'chart');
    return {
      node,
      name: (properties[0] && attributeOf(properties[0], 'name')) ?? '',
      id: Math.max(0, ...properties.map((one) => Number(attributeOf(one, 'id') ?? 0))),
      chart: chart && attributeInNamespace(chart, 'id', RELATIONSHIP_NAMESPACES),
    };
  });
}

/** The part of an anchor's chart. */
export function chartOf(
  parts: Package,
  drawing: string,
  { chart }: Anchor,
): { readonly name: string; readonly relationship: string } | undefined {
  const found = parts.relationships(drawing).find(({ id }) => id === chart);
  return found?.target != null && parts.has(found.target)
    ? { name: found.target, relationship: found.id }
    : undefined;
}

function descendants(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

function anchorXml(
  dialect: Dialect,
  { name, title, place }: Chart,
  id: number,
  relationship: string,
): string {
  const { chart, shapes, sheet } = drawingNamespaces(dialect);
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${sheet}" xmlns:a="${shapes}">${cornersXml(place)}<xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${dialect.relationships}" ` +
    `r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** Between a chart and the one above it: 5 points. */
const GAP = 63_500;

/** From below the edge of the first cell to the edge of the last. */
function cornersXml({ row, column, rows, columns }: Area): string {
  const corner = (tag: string, atRow: number, atColumn: number, below: number): string =>
    `<xdr:${tag}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${atRow}</xdr:row><xdr:rowOff>${below}</xdr:rowOff></xdr:${tag}>`;
  return corner('from', row, column, GAP) + corner('to', row + rows, column + columns, 0);
}
