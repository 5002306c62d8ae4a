import { isArea, isAreas, isCell } from './reference';

/** What an attribute must be. */
export interface AttributeRule {
  readonly needed: boolean;
  readonly fits: (value: string) => boolean;
}

const whole =
  (least: number, most: number) =>
  (value: string): boolean =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
const number =
  (least: number, most: number) =>
  (value: string): boolean =>
    /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most;
const within =
  (most: number) =>
  (value: string): boolean =>
    value !== '' && value.length <= most;
const oneOf =
  (...words: string[]) =>
  (value: string): boolean =>
    words.includes(value);
const flag = oneOf('0', '1', 'true', 'false');
const colour = (value: string): boolean => /^[0-9A-Fa-f]{8}$/.test(value);
const any = (): boolean => true;

const INDEX = whole(0, 65_535);
const PANES = oneOf('topLeft', 'topRight', 'bottomLeft', 'bottomRight');

type Row = readonly [element: string, attribute: string, need: '!' | '?', fits: (value: string) => boolean];

/** Element, attribute, whether it must be there (!), and what Excel takes (its limits: ISO/IEC 29500-1 annex A types). */
const ROWS: readonly Row[] = [
  ['sheet', 'name', '!', within(31)],
  ['sheet', 'sheetId', '!', whole(1, 65_534)],
  ['sheet', 'r:id', '!', within(255)],
  ['sheet', 'state', '?', oneOf('visible', 'hidden', 'veryHidden')],
  ['definedName', 'name', '!', within(255)],
  ['definedName', 'hidden', '?', flag],
  ['calcPr', 'fullCalcOnLoad', '?', flag],
  ['dimension', 'ref', '!', isArea],
  ['tabColor', 'rgb', '?', colour],
  ['sheetView', 'workbookViewId', '!', INDEX],
  ['sheetView', 'zoomScale', '?', whole(10, 400)],
  ['pane', 'xSplit', '?', number(0, 1e9)],
  ['pane', 'ySplit', '?', number(0, 1e9)],
  ['pane', 'topLeftCell', '?', isCell],
  ['pane', 'activePane', '?', PANES],
  ['pane', 'state', '?', oneOf('split', 'frozen', 'frozenSplit')],
  ['selection', 'pane', '?', PANES],
  ['selection', 'activeCell', '?', isCell],
  ['selection', 'sqref', '?', isAreas],
  ['sheetFormatPr', 'defaultRowHeight', '!', number(0, 409.5)],
  ['col', 'min', '!', whole(1, 16_384)],
  ['col', 'max', '!', whole(1, 16_384)],
  ['col', 'width', '?', number(0, 255)],
  ['row', 'r', '?', whole(1, 1_048_576)],
  ['row', 'ht', '?', number(0, 409.5)],
  ['row', 'outlineLevel', '?', whole(0, 7)],
  ['c', 't', '?', oneOf('b', 'e', 'inlineStr', 'n', 's', 'str')],
  ['f', 't', '?', oneOf('normal', 'array', 'dataTable', 'shared')],
  ['f', 'ref', '?', isArea],
  ['autoFilter', 'ref', '?', isArea],
  ['sortState', 'ref', '!', isArea],
  ['mergeCell', 'ref', '!', (value) => isArea(value) && value.includes(':')],
  ['conditionalFormatting', 'sqref', '!', isAreas],
  ['cfRule', 'priority', '!', whole(1, 2_147_483_647)],
  ['dataValidation', 'sqref', '!', isAreas],
  [
    'dataValidation',
    'type',
    '?',
    oneOf('none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'),
  ],
  ['dataValidation', 'errorStyle', '?', oneOf('stop', 'warning', 'information')],
  ['dataValidation', 'errorTitle', '?', within(32)],
  ['dataValidation', 'promptTitle', '?', within(32)],
  ['dataValidation', 'error', '?', within(255)],
  ['dataValidation', 'prompt', '?', within(255)],
  ['hyperlink', 'ref', '!', isArea],
  ['pageMargins', 'left', '!', number(0, 49)],
  ['pageMargins', 'right', '!', number(0, 49)],
  ['pageMargins', 'top', '!', number(0, 49)],
  ['pageMargins', 'bottom', '!', number(0, 49)],
  ['pageMargins', 'header', '!', number(0, 49)],
  ['pageMargins', 'footer', '!', number(0, 49)],
  ['pageSetup', 'scale', '?', whole(10, 400)],
  ['pageSetup', 'fitToWidth', '?', whole(0, 32_767)],
  ['pageSetup', 'fitToHeight', '?', whole(0, 32_767)],
  ['pageSetup', 'orientation', '?', oneOf('default', 'portrait', 'landscape')],
  ['brk', 'id', '?', whole(0, 1_048_575)],
  ['ignoredError', 'sqref', '!', isAreas],
  ['drawing', 'r:id', '!', any],
  ['legacyDrawing', 'r:id', '!', any],
  ['tablePart', 'r:id', '!', any],
  ['numFmt', 'numFmtId', '!', INDEX],
  ['numFmt', 'formatCode', '!', within(255)],
  ['table', 'id', '!', whole(1, 4_294_967_295)],
  ['table', 'displayName', '!', within(255)],
  ['table', 'ref', '!', isArea],
  ['tableColumn', 'id', '!', whole(1, 4_294_967_295)],
  ['tableColumn', 'name', '!', within(255)],
  ['comment', 'ref', '!', isCell],
  ['comment', 'authorId', '!', INDEX],
];

/** Rules of attributes by element. */
export const ATTRIBUTES: ReadonlyMap<string, readonly (readonly [string, AttributeRule])[]> = new Map(
  [...new Set(ROWS.map(([element]) => element))].map((element) => [
    `s:${element}`,
    ROWS.filter(([own]) => own === element).map(
      ([, attribute, need, fits]) => [attribute, { needed: need === '!', fits }] as const,
    ),
  ]),
);

/** Lists that say how many entries they hold. */
export const COUNTS: ReadonlyMap<string, { readonly attribute: string; readonly child: string }> = new Map(
  (
    [
      ['numFmts', 'count', 'numFmt'],
      ['fonts', 'count', 'font'],
      ['fills', 'count', 'fill'],
      ['borders', 'count', 'border'],
      ['cellStyleXfs', 'count', 'xf'],
      ['cellXfs', 'count', 'xf'],
      ['cellStyles', 'count', 'cellStyle'],
      ['dxfs', 'count', 'dxf'],
      ['tableStyles', 'count', 'tableStyle'],
      ['mergeCells', 'count', 'mergeCell'],
      ['dataValidations', 'count', 'dataValidation'],
      ['rowBreaks', 'count', 'brk'],
      ['colBreaks', 'count', 'brk'],
      ['tableParts', 'count', 'tablePart'],
      ['tableColumns', 'count', 'tableColumn'],
    ] as const
  ).map(([list, attribute, entry]) => [`s:${list}`, { attribute, child: `s:${entry}` }]),
);
