import type { SheetContent } from '../../base/sheet-content';
import { WorkbookError } from '../../base/user-error';
import { chartXml } from '../../ooxml/drawing/chart-xml';
import { anchorsOf, chartOf, drawingOf } from '../../ooxml/drawing/drawing';
import type { Package } from '../../ooxml/package/package';
import type { SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { XmlDocument } from '../../ooxml/xml/document';
import { attributeOf, type XmlNode } from '../../ooxml/xml/tree';
import { sameValue } from '../compare';

/**
 * How many of our charts on a sheet show other figures than the content given. A chart that a clerk has taken away, and
 * one that stores no figures at all, show none; one that cannot be read does.
 */
export function staleCharts(
  parts: Package,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  content: SheetContent,
): number {
  const drawing = drawingOf(parts, sheet.part);
  if (drawing === null || !content.charts) return 0;
  const anchors = anchorsOf(parts.document(drawing.part));
  return content.charts.filter((chart) => {
    const anchor = anchors.find(({ name }) => name === chart.name);
    const part = anchor && chartOf(parts, drawing.part, anchor);
    if (!part) return false;
    const expected = pointsOf(new XmlDocument(chartXml(workbook.dialect, sheet.name, content, chart)).root);
    const root = chartRoot(parts, part.name);
    if (root === null) return true;
    const standing = pointsOf(root);
    return [...standing].some(([cells, points]) => {
      const wanted = expected.get(cells);
      return wanted !== undefined && !samePoints(points, wanted);
    });
  }).length;
}

/** The root of a chart; null for one that cannot be read. */
function chartRoot(parts: Package, part: string): XmlNode | null {
  try {
    return parts.document(part).root;
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** What is stored for each run of cells, `$`, quotes and the sheet left out: a sheet may have been given another name. */
function pointsOf(root: XmlNode): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  const visit = (node: XmlNode): void => {
    const cache = node.children.find(({ local }) => local === 'numCache' || local === 'strCache');
    const reference = node.children.find(({ local }) => local === 'f')?.text ?? '';
    if (cache) found.set(reference.replace(/^.*!/s, '').replaceAll('$', ''), cachedPoints(cache));
    else node.children.forEach(visit);
  };
  visit(root);
  return found;
}

const cachedPoints = (cache: XmlNode): ReadonlyMap<string, string> =>
  new Map(
    cache.children
      .filter(({ local }) => local === 'pt')
      .map((point) => [
        attributeOf(point, 'idx') ?? '',
        point.children.find(({ local }) => local === 'v')?.text ?? '',
      ]),
  );

function samePoints(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every((at) => {
    const [one, other] = [a.get(at) ?? '', b.get(at) ?? ''];
    return one === other || (one !== '' && other !== '' && sameValue(Number(one), Number(other)));
  });
}
