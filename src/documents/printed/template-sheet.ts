import { cellReference, columnName, quoteSheet, rangeReference } from '../../base/a1';
import { MAX_ROWS } from '../../base/areas';
import type { Area, StoredCell } from '../../base/cells';
import { cellXml } from '../../ooxml/cells/cell-writer';
import { breaksXml } from '../../ooxml/sheet/new-sheet';
import { PADDING } from '../../ooxml/sheet/sheet-furniture';
import type { Dialect } from '../../ooxml/xml/dialect';
import { escapeText } from '../../ooxml/xml/xml-text';
import type { Input, Look } from './template-looks';
import { type Validation, validationXml } from './template-validation';

export interface LookedCell {
  readonly value: StoredCell;
  readonly look: Look;
  /** The cell is filled by whoever the sheet is for; where the sheet is protected, no other is. */
  readonly input?: Input;
}

export interface SheetRow {
  /** In points; null leaves it to the text. */
  readonly height: number | null;
  /** From column A; null leaves a cell without a format. */
  readonly cells: readonly (LookedCell | null)[];
}

/** Cells are coloured for as long as the formula, written for the area's first cell, holds. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  /** Position among the differential formats. */
  readonly format: number;
}

/** A sheet of the blank workbook. */
export interface SheetPlan {
  readonly name: string;
  readonly hidden: boolean;
  /** ARGB of the tab. */
  readonly tab: string;
  /** Width in characters, and the look of cells that no row has. */
  readonly columns: readonly {
    readonly width: number;
    readonly look: Look | null;
    /** Holds what the formulas need on their way. */
    readonly hidden?: true;
  }[];
  readonly rows: readonly SheetRow[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  /** Text that looks like a number, on purpose. */
  readonly numbersAsText: readonly Area[];
  readonly merges: readonly Area[];
  /** `name`: where it is not the sheet's. */
  readonly table: {
    readonly area: Area;
    readonly headers: readonly string[];
    readonly name?: string;
  } | null;
  /** Columns that begin a printed page; none: all columns on one. */
  readonly pageStarts: readonly number[];
  /** Rows repeated on every page, first and last. */
  readonly titleRows: readonly [number, number] | null;
  /** Only input cells can be filled; there is no password. */
  readonly guarded?: true;
  /** Names of ours over A1, by which the sheet is known again. */
  readonly marks?: readonly string[];
  /** Columns that go to paper; left out: all. */
  readonly printed?: { readonly columns: number };
}

/** Percent at which a page of 申請 fits on A4 landscape, with room for wider fonts. */
const BROAD_SCALE = 66;

/** Index of a look in the cell formats. */
export type StyleOf = (look: Look, input?: Input) => string;

/** Widths and heights may be changed: a long text must be readable. */
const GUARD = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

/** The sheet's part. `table` is the relationship of its table. */
export function templateSheetXml(
  dialect: Dialect,
  plan: SheetPlan,
  styleOf: StyleOf,
  table: string | null,
  selected: boolean,
): string {
  const width = Math.max(1, ...plan.rows.map(({ cells }) => cells.length));
  const extent = { row: 0, column: 0, rows: Math.max(1, plan.rows.length), columns: width };
  const fitted = plan.pageStarts.length === 0;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    `<sheetPr><tabColor rgb="${plan.tab}"/>${fitted ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>` +
    `<dimension ref="${rangeReference(extent)}"/>` +
    `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `${paneXml(plan)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>' +
    `<cols>${plan.columns.map((column, i) => columnXml(column, i, styleOf)).join('')}</cols>` +
    `<sheetData>${plan.rows.map((row, i) => rowXml(plan.name, row, i, styleOf)).join('')}</sheetData>` +
    (plan.guarded === true ? GUARD : '') +
    listXml('mergeCells', plan.merges.map(mergeXml)) +
    plan.highlights.map(highlightXml).join('') +
    listXml('dataValidations', plan.validations.map(validationXml)) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9"${fitted ? '' : ` scale="${BROAD_SCALE}"`} orientation="landscape"${fitted ? ' fitToHeight="0"' : ''}/>` +
    '<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>' +
    breaksXml('colBreaks', plan.pageStarts, MAX_ROWS) +
    ignoredXml(plan.numbersAsText) +
    (table === null ? '' : `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`) +
    '</worksheet>'
  );
}

/** Rows and columns that are repeated on paper, as a defined name holds them; null for none. */
export function printTitles({ name, titleRows, frozen, pageStarts }: SheetPlan): string | null {
  if (titleRows === null) return null;
  const sheet = quoteSheet(name);
  const rows = `${sheet}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`;
  if (pageStarts.length === 0 || frozen.columns === 0) return rows;
  return `${sheet}!$A:$${columnName(frozen.columns - 1)},${rows}`;
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function columnXml(
  { width, look, hidden }: SheetPlan['columns'][number],
  index: number,
  styleOf: StyleOf,
): string {
  const style = look === null ? '' : ` style="${styleOf(look)}"`;
  return `<col min="${index + 1}" max="${index + 1}" width="${width + PADDING}"${style}${hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`;
}

function rowXml(sheet: string, { height, cells }: SheetRow, index: number, styleOf: StyleOf): string {
  const inner = cells
    .map((cell, column) =>
      cell === null
        ? ''
        : cellXml({ sheet, prefix: '' }, index, column, cell.value, styleOf(cell.look, cell.input)),
    )
    .join('');
  const tall = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${index + 1}"${tall}>${inner}</row>`;
}

function paneXml({ frozen: { rows, columns }, table }: SheetPlan): string {
  const start = table === null ? 'A1' : cellReference(table.area.row + 1, table.area.column);
  if (rows === 0 && columns === 0) return `<selection activeCell="${start}" sqref="${start}"/>`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const splits = (columns === 0 ? '' : ` xSplit="${columns}"`) + (rows === 0 ? '' : ` ySplit="${rows}"`);
  const others = pane === 'bottomRight' ? ['topRight', 'bottomLeft'] : [];
  const cell = cellReference(rows, columns);
  return (
    `<pane${splits} topLeftCell="${cell}" activePane="${pane}" state="frozen"/>` +
    others.map((name) => `<selection pane="${name}"/>`).join('') +
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>`
  );
}

function highlightXml({ area, formula, format }: Highlight, index: number): string {
  return (
    `<conditionalFormatting sqref="${rangeReference(area)}">` +
    `<cfRule type="expression" dxfId="${format}" priority="${index + 1}"><formula>${escapeText(formula)}</formula></cfRule>` +
    '</conditionalFormatting>'
  );
}

const mergeXml = (area: Area): string => `<mergeCell ref="${rangeReference(area)}"/>`;

function ignoredXml(areas: readonly Area[]): string {
  if (areas.length === 0) return '';
  return `<ignoredErrors><ignoredError sqref="${areas.map(rangeReference).join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
