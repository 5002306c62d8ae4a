/**
 * What stands in an element, and in which order (ISO/IEC 29500-1: 18.2–18.8 SpreadsheetML, 20.5 drawings of sheets,
 * 21.2 charts). A name alone stands once, with ? at most once, with * any number of times, with + at least once;
 * a|b is either. `parent/name` holds for that parent only. Fonts are in the order that Excel itself writes.
 */
const SPREADSHEET = `
workbook: fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets functionGroups? externalReferences? definedNames? calcPr? oleSize? customWorkbookViews? pivotCaches? smartTagPr? smartTagTypes? webPublishing? fileRecoveryPr* webPublishObjects? extLst?
bookViews: workbookView+ extLst?
sheets: sheet+
definedNames: definedName+
worksheet: sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData sheetCalcPr? sheetProtection? protectedRanges? scenarios? autoFilter? sortState? dataConsolidate? customSheetViews? mergeCells? phoneticPr? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? customProperties? cellWatches? ignoredErrors? smartTags? drawing? legacyDrawing? legacyDrawingHF? drawingHF? picture? oleObjects? controls? webPublishItems? tableParts? extLst?
sheetPr: tabColor? outlinePr? pageSetUpPr?
sheetViews: sheetView+ extLst?
sheetView: pane? selection* pivotSelection* extLst?
cols: col+
row: c* extLst?
c: f? v? is? extLst?
is: t? r* rPh* phoneticPr?
si: t? r* rPh* phoneticPr?
r: rPr? t
rPh: t
protectedRanges: protectedRange+
autoFilter: filterColumn* sortState? extLst?
sortState: sortCondition* extLst?
mergeCells: mergeCell+
conditionalFormatting: cfRule+ extLst?
cfRule: formula* colorScale? dataBar? iconSet? extLst?
dataValidations: dataValidation+
dataValidation: formula1? formula2?
hyperlinks: hyperlink+
headerFooter: oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter?
rowBreaks: brk*
colBreaks: brk*
cellWatches: cellWatch+
ignoredErrors: ignoredError+ extLst?
tableParts: tablePart*
styleSheet: numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles? colors? extLst?
numFmts: numFmt+
fonts: font*
font: b? i? strike? condense? extend? outline? shadow? u? vertAlign? sz? color? name? family? charset? scheme?
fills: fill*
fill: patternFill|gradientFill
patternFill: fgColor? bgColor?
borders: border*
border: start? end? left? right? top? bottom? diagonal? vertical? horizontal?
left: color?
right: color?
top: color?
bottom: color?
diagonal: color?
cellStyleXfs: xf+
cellXfs: xf+
xf: alignment? protection? extLst?
cellStyles: cellStyle+
dxfs: dxf*
dxf: font? numFmt? fill? alignment? border? protection? extLst?
tableStyles: tableStyle*
colors: indexedColors? mruColors?
table: autoFilter? sortState? tableColumns tableStyleInfo? extLst?
tableColumns: tableColumn+
tableColumn: calculatedColumnFormula? totalsRowFormula? xmlColumnPr? extLst?
sst: si* extLst?
comments: authors commentList extLst?
authors: author*
commentList: comment*
comment: text commentPr?
text: t? r* rPh* phoneticPr?
calcChain: c+ extLst?
calcChain/c: extLst?
`;

const DRAWING = `
wsDr: twoCellAnchor|oneCellAnchor|absoluteAnchor*
twoCellAnchor: from to sp|grpSp|graphicFrame|cxnSp|pic|contentPart clientData
oneCellAnchor: from ext sp|grpSp|graphicFrame|cxnSp|pic|contentPart clientData
absoluteAnchor: pos ext sp|grpSp|graphicFrame|cxnSp|pic|contentPart clientData
from: col colOff row rowOff
to: col colOff row rowOff
graphicFrame: nvGraphicFramePr xfrm a:graphic
nvGraphicFramePr: cNvPr cNvGraphicFramePr
pic: nvPicPr blipFill spPr style?
nvPicPr: cNvPr cNvPicPr
`;

const AXIS =
  'axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx crosses|crossesAt?';

const CHART = `
chartSpace: date1904? lang? roundedCorners? style? clrMapOvr? pivotSource? protection? chart spPr? txPr? externalData? printSettings? userShapes? extLst?
chartSpace/chart: title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea legend? plotVisOnly? dispBlanksAs? showDLblsOverMax? extLst?
title: tx? layout? overlay? spPr? txPr? extLst?
plotArea: layout? areaChart|area3DChart|lineChart|line3DChart|stockChart|radarChart|scatterChart|pieChart|pie3DChart|doughnutChart|barChart|bar3DChart|ofPieChart|surfaceChart|surface3DChart|bubbleChart+ valAx|catAx|dateAx|serAx* dTable? spPr? extLst?
barChart: barDir grouping? varyColors? ser* dLbls? gapWidth? overlap? serLines* axId+ extLst?
barChart/ser: idx order tx? spPr? invertIfNegative? pictureOptions? dPt* dLbls? trendline* errBars? cat? val? shape? extLst?
dPt: idx invertIfNegative? marker? bubble3D? explosion? spPr? pictureOptions? extLst?
dLbls: dLbl* delete? numFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName? showSerName? showPercent? showBubbleSize? separator? showLeaderLines? leaderLines? extLst?
catAx: ${AXIS} auto? lblAlgn? lblOffset? tickLblSkip? tickMarkSkip? noMultiLvlLbl? extLst?
valAx: ${AXIS} crossBetween? majorUnit? minorUnit? dispUnits? extLst?
scaling: logBase? orientation? max? min? extLst?
manualLayout: layoutTarget? xMode? yMode? wMode? hMode? x? y? w? h? extLst?
strRef: f strCache? extLst?
numRef: f numCache? extLst?
strCache: ptCount? pt* extLst?
numCache: formatCode? ptCount? pt* extLst?
pt: v
legend: legendPos? legendEntry* layout? overlay? spPr? txPr? extLst?
`;

const PACKAGE_TYPES = 'Types: Default|Override*';
const PACKAGE_RELATIONSHIPS = 'Relationships: Relationship*';

/** One kind of element in a row of the table: its names, and how often it may stand. */
export interface Slot {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '': [1, 1],
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
};

function slotOf(prefix: string, word: string): Slot {
  const [, names = '', mark = ''] = /^(.*?)([?*+]?)$/.exec(word) ?? [];
  const [least, most] = BOUNDS[mark] ?? [1, 1];
  return {
    names: names.split('|').map((name) => (name.includes(':') ? name : `${prefix}:${name}`)),
    least,
    most,
  };
}

function rowsOf(prefix: string, table: string): (readonly [string, readonly Slot[]])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [element = '', words = ''] = line.split(': ');
      const key = element.split('/').map((name) => `${prefix}:${name}`);
      return [key.join('/'), words.split(' ').map((word) => slotOf(prefix, word))] as const;
    });
}

/** By the element's name, or by its parent's and its own where only that parent is meant. */
export const CONTENTS: ReadonlyMap<string, readonly Slot[]> = new Map([
  ...rowsOf('s', SPREADSHEET),
  ...rowsOf('xdr', DRAWING),
  ...rowsOf('c', CHART),
  ...rowsOf('ct', PACKAGE_TYPES),
  ...rowsOf('rel', PACKAGE_RELATIONSHIPS),
]);
