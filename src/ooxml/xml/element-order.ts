/** Order of elements in a workbook part (CT_Workbook). */
export const WORKBOOK_ORDER: readonly string[] = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Order of elements in a worksheet (CT_Worksheet). */
export const SHEET_ORDER: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Order of elements in a styles part (CT_Stylesheet). */
export const STYLES_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/** Order of elements in a font as Excel writes them. */
export const FONT_ORDER: readonly string[] = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Order of elements in a table part (CT_Table). */
const TABLE_ORDER: readonly string[] = [
  'autoFilter',
  'sortState',
  'tableColumns',
  'tableStyleInfo',
  'extLst',
];

/** Order of elements below the root of a part, by the root's name. */
export const ROOT_ORDERS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['workbook', WORKBOOK_ORDER],
  ['worksheet', SHEET_ORDER],
  ['styleSheet', STYLES_ORDER],
  ['table', TABLE_ORDER],
]);
