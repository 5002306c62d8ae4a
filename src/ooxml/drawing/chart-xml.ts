import { absoluteReference } from '../../base/a1';
import { CHART_LOOK } from '../../base/looks';
import { displayWidth } from '../../base/row-heights';
import type { Chart, ChartSeries, SheetContent, Tone } from '../../base/sheet-content';
import { DECLARATION } from '../package/empty-package';
import type { Dialect } from '../xml/dialect';
import { escapeAttribute, escapeText } from '../xml/xml-text';
import { numberCache, textCache, textsOf } from './chart-cache';

/** Namespaces of drawings, in the dialect of the workbook. */
export interface DrawingNamespaces {
  readonly chart: string;
  readonly shapes: string;
  readonly sheet: string;
}

export function drawingNamespaces({ relationships }: Dialect): DrawingNamespaces {
  const strict = relationships.startsWith('http://purl.oclc.org/');
  const base = strict
    ? 'http://purl.oclc.org/ooxml/drawingml'
    : 'http://schemas.openxmlformats.org/drawingml/2006';
  return { chart: `${base}/chart`, shapes: `${base}/main`, sheet: `${base}/spreadsheetDrawing` };
}

const { tones: TONES, outline: OUTLINE, ink: INK, frame: FRAME, title: TITLE, text: TEXT } = CHART_LOOK;
/** Points of a row, of the title above the bars and of a legend below them. */
const [ROW, ABOVE, LEGEND] = [18, 32, 30];
/** Ids of the two axes; they name each other, and nobody else does. */
const [CATEGORIES, VALUES] = [1, 2];

/** The part of a chart: horizontal bars with a figure at each, and the values of now for viewers that calculate nothing. */
export function chartXml(dialect: Dialect, sheet: string, content: SheetContent, chart: Chart): string {
  const { cells } = content;
  const { chart: c, shapes } = drawingNamespaces(dialect);
  const several = chart.series.length > 1;
  const series = chart.series.map((one, index) => seriesXml(sheet, cells, chart, one, index)).join('');
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${c}" xmlns:a="${shapes}" xmlns:r="${dialect.relationships}">` +
    '<c:roundedCorners val="0"/>' +
    `<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${runProperties('defRPr', TITLE, true)}</a:pPr>` +
    `<a:r>${runProperties('rPr', TITLE, true)}<a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>' +
    `<c:plotArea>${layoutXml(content, chart)}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${chart.categories.rows > 3 ? 40 : 120}"/>` +
    `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>${axesXml()}</c:plotArea>` +
    (several ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(INK)}</c:legend>` : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml(FRAME)}</c:spPr>${textXml(INK)}</c:chartSpace>`
  );
}

function seriesXml(
  sheet: string,
  cells: SheetContent['cells'],
  { categories, numberFormat }: Chart,
  { name, values, tones }: ChartSeries,
  index: number,
): string {
  const points = tones.length === 1 ? '' : tones.map(pointXml).join('');
  const reference = (area: typeof name): string => escapeText(absoluteReference(sheet, area));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${reference(name)}</c:f>${textCache(cells, name)}</c:strRef></c:tx>` +
    `${fillXml(tones[0])}<c:invertIfNegative val="0"/>${points}` +
    `<c:dLbls><c:numFmt formatCode="${escapeAttribute(numberFormat)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(INK, ' wrap="none"')}` +
    `<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${reference(categories)}</c:f>${textCache(cells, categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(values)}</c:f>${numberCache(cells, values)}</c:numRef></c:val></c:ser>`
  );
}

/**
 * Where the bars stand: left of them the names, right of them room for the figure of the longest. Left to itself a
 * program cuts that figure off or writes it over the frame.
 */
function layoutXml(
  { cells, widths, rowHeight = ROW }: SheetContent,
  { categories, series, place }: Chart,
): string {
  const several = series.length > 1;
  const names = textsOf(cells, categories).map(displayWidth);
  const across = widths.slice(place.column, place.column + place.columns).reduce((sum, one) => sum + one, 0);
  const left = Math.min(46, 4 + Math.ceil((96 * Math.max(1, ...names)) / Math.max(1, across)));
  const percent = (points: number): number => Math.round((100 * points) / (place.rows * rowHeight));
  const top = percent(ABOVE);
  const box = {
    x: left,
    y: top,
    w: 80 - left,
    h: 100 - top - percent(several ? LEGEND : 8),
  };
  const values = Object.entries(box).map(([name, share]) => `<c:${name} val="${share / 100}"/>`);
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `${values.join('')}</c:manualLayout></c:layout>`
  );
}

const pointXml = (tone: Tone, index: number): string =>
  `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fillXml(tone)}</c:dPt>`;

const fillXml = (tone: Tone): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${TONES[tone]}"/></a:solidFill>${lineXml(OUTLINE)}</c:spPr>`;

const lineXml = (colour: string): string =>
  `<a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;

/** The first category on top; no value axis, since every bar has its figure. */
function axesXml(): string {
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${lineXml(FRAME)}</c:spPr>${textXml(INK)}` +
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const textXml = (colour: string, body = ''): string =>
  `<c:txPr><a:bodyPr${body}/><a:p><a:pPr>${runProperties('defRPr', TEXT, false, colour)}</a:pPr>` +
  '<a:endParaRPr lang="ja-JP"/></a:p></c:txPr>';

function runProperties(tag: 'defRPr' | 'rPr', size: number, bold: boolean, colour = INK): string {
  const language = tag === 'rPr' ? ' lang="ja-JP"' : '';
  return `<a:${tag}${language} sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:${tag}>`;
}
