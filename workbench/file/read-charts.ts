import type { Area } from '../../src/base/cells';
import { CHART_LOOK } from '../../src/base/looks';
import type { Chart, Tone } from '../../src/base/sheet-content';
import { parseArea } from '../../src/ooxml/cells/address';
import { anchorsOf, chartOf, drawingOf } from '../../src/ooxml/drawing/drawing';
import type { Package } from '../../src/ooxml/package/package';
import { attributeOf, type XmlNode } from '../../src/ooxml/xml/tree';

/** The charts of a sheet that are drawn in the grid: horizontal bars. Others stay in the file as they are. */
export function readCharts(parts: Package, sheetPart: string): Chart[] {
  const drawing = drawingOf(parts, sheetPart);
  if (!drawing || !parts.has(drawing.part)) return [];
  return anchorsOf(parts.document(drawing.part)).flatMap((anchor) => {
    const part = chartOf(parts, drawing.part, anchor);
    const place = placeOf(anchor.node);
    return part && place ? chart(parts.document(part.name).root, anchor.name, place) : [];
  });
}

function chart(root: XmlNode, name: string, place: Area): Chart[] {
  const bars = find(root, 'barChart');
  if (!bars || valueOf(find(bars, 'barDir')) !== 'bar') return [];
  const lists = bars.children.filter(({ local }) => local === 'ser');
  const series = lists.flatMap((one) => seriesOf(one));
  const categories = areaOf(lists[0] && find(lists[0], 'cat'));
  if (!categories || series.length === 0) return [];
  const title = find(root, 'title');
  const format = find(bars, 'numFmt');
  return [
    {
      name,
      title: title
        ? all(title, 't')
            .map(({ text }) => text)
            .join('')
        : name,
      numberFormat: (format && attributeOf(format, 'formatCode')) ?? 'General',
      place,
      categories,
      series,
    },
  ];
}

function seriesOf(node: XmlNode): Chart['series'][number][] {
  const [name, values] = [areaOf(find(node, 'tx')), areaOf(find(node, 'val'))];
  if (!name || !values) return [];
  const points = node.children.filter(({ local }) => local === 'dPt').map(toneOf);
  const [tone = toneOf(node), ...others] = points;
  return [{ name, values, tones: [tone, ...others] }];
}

function toneOf(node: XmlNode): Tone {
  const shape = node.children.find(({ local }) => local === 'spPr');
  const colour = shape && find(shape, 'srgbClr');
  const value = (colour && attributeOf(colour, 'val'))?.toUpperCase();
  const { tones } = CHART_LOOK;
  return (Object.keys(tones) as Tone[]).find((tone) => tones[tone] === value) ?? 'mid';
}

/** The cells that a part of a chart takes its words or figures from. */
function areaOf(node: XmlNode | undefined): Area | null {
  const formula = node && find(node, 'f')?.text;
  return (formula && parseArea(formula.replace(/^.*!/s, '').replaceAll('$', ''))) || null;
}

function placeOf(anchor: XmlNode): Area | null {
  const corner = (name: string): readonly [row: number, column: number] | null => {
    const node = anchor.children.find(({ local }) => local === name);
    const at = (part: string): number =>
      Number(node?.children.find(({ local }) => local === part)?.text ?? Number.NaN);
    return node ? [at('row'), at('col')] : null;
  };
  const [from, to] = [corner('from'), corner('to')];
  if (!from || !to) return null;
  return { row: from[0], column: from[1], rows: to[0] - from[0], columns: to[1] - from[1] };
}

const valueOf = (node: XmlNode | undefined): string | undefined => node && attributeOf(node, 'val');

function find(node: XmlNode, local: string): XmlNode | undefined {
  for (const child of node.children) {
    const found = child.local === local ? child : find(child, local);
    if (found) return found;
  }
  return undefined;
}

const all = (node: XmlNode, local: string): XmlNode[] =>
  node.children.flatMap((child) => (child.local === local ? [child] : all(child, local)));
