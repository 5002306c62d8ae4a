/**
 * How a place speaks of cells: `areas` of its own sheet (a list), one `cell` of it, a `formula`, a link that may begin
 * with # (`location`), the 1-based row that a page `break` follows, an area of the sheet that a neighbour attribute
 * names (`elsewhere`).
 */
export type Way = 'areas' | 'cell' | 'formula' | 'location' | 'break' | 'elsewhere';

/** Parts by what they are: by the relationship that leads from a sheet to them, or by their content type. */
export type PartKind =
  | 'sheet'
  | 'table'
  | 'comments'
  | 'drawing'
  | 'chart'
  | 'control'
  | 'activeX'
  | 'pivotTable'
  | 'pivotCache'
  | 'xmlCells'
  | 'sheetViews';

/** Elements, by their local names; an attribute, or the element's own text (null). */
export interface Place {
  readonly elements: readonly string[];
  readonly attribute: string | null;
  readonly way: Way;
}

const at = (attribute: string | null, way: Way, ...elements: string[]): Place => ({
  elements,
  attribute,
  way,
});

/** Filters and sorting, in sheets, tables and views of a sheet. */
const FILTERS = [at('ref', 'areas', 'autoFilter', 'sortState', 'sortCondition')];

/** Formulas of charts; `sqref` is an area with its sheet in the extensions of 2013. */
const CHART = [at(null, 'formula', 'f', 'sqref')];

/**
 * Every place of a package that speaks of cells by their rows, but for the cells themselves, merged cells, defined
 * names, corners of shapes (`from` and `to`, in sheets and drawings) and the old drawings in VML.
 */
export const PLACES: Readonly<Record<PartKind, readonly Place[]>> = {
  sheet: [
    at('ref', 'areas', 'dimension', 'hyperlink'),
    at('location', 'location', 'hyperlink'),
    at('activeCell', 'cell', 'selection'),
    at(
      'sqref',
      'areas',
      'selection',
      'protectedRange',
      'scenarios',
      'conditionalFormatting',
      'dataValidation',
    ),
    at('sqref', 'areas', 'ignoredError'),
    ...FILTERS,
    at('r', 'cell', 'inputCells', 'cellWatch', 'cellSmartTags'),
    at('ref', 'elsewhere', 'dataRef'),
    at('sourceRef', 'areas', 'webPublishItem'),
    at('id', 'break', 'brk'),
    at('linkedCell', 'formula', 'controlPr'),
    at('listFillRange', 'formula', 'controlPr'),
    at(null, 'formula', 'formula', 'formula1', 'formula2'),
    at('val', 'formula', 'cfvo'),
    // extensions: conditional formats, validation, sparklines
    at(null, 'formula', 'f'),
    at(null, 'areas', 'sqref'),
  ],
  table: [
    at('ref', 'areas', 'table'),
    ...FILTERS,
    at(null, 'formula', 'calculatedColumnFormula', 'totalsRowFormula'),
  ],
  comments: [at('ref', 'areas', 'comment', 'threadedComment')],
  drawing: [at('textlink', 'formula', 'sp'), at('cellRange', 'formula', 'cameraTool')],
  chart: CHART,
  control: ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'].map((name) =>
    at(name, 'formula', 'formControlPr'),
  ),
  activeX: [at('value', 'formula', 'ocxPr')],
  pivotTable: [at('ref', 'areas', 'location')],
  pivotCache: [at('ref', 'elsewhere', 'worksheetSource', 'rangeSet')],
  xmlCells: [at('r', 'cell', 'singleXmlCell')],
  sheetViews: [at('ref', 'areas', 'nsvFilter'), ...FILTERS],
};

/** What a sheet's relationships lead to, by the end of their type. */
export const BY_RELATIONSHIP: readonly (readonly [ending: string, kind: PartKind | 'vml'])[] = [
  ['/table', 'table'],
  ['/comments', 'comments'],
  ['/threadedComment', 'comments'],
  ['/drawing', 'drawing'],
  ['/vmlDrawing', 'vml'],
  ['/ctrlProp', 'control'],
  ['/control', 'activeX'],
  ['/pivotTable', 'pivotTable'],
  ['/tableSingleCells', 'xmlCells'],
  ['/namedSheetViews', 'sheetViews'],
  ['/namedSheetView', 'sheetViews'],
];

/** Parts that no sheet owns and that name the sheets they speak of, by the end of their content type. */
export const BY_TYPE: readonly (readonly [ending: string, kind: PartKind])[] = [
  ['drawingml.chart+xml', 'chart'],
  ['ms-office.chartex+xml', 'chart'],
  ['pivotCacheDefinition+xml', 'pivotCache'],
];
