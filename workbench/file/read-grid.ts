import type { ICellData, IColumnData, IFreeze, IRowData, IWorksheetData } from '@univerjs/core';
import type { CellValue } from '../../src/base/cells';
import { addTo } from '../../src/base/group-by';
import type { ReadContext } from '../../src/ooxml/cells/cell-reader';
import { formulaFromFile, shiftFormula } from '../../src/ooxml/cells/formula';
import type { Package } from '../../src/ooxml/package/package';
import { mergesOf } from '../../src/ooxml/sheet/sheet-furniture';
import { readCells } from '../../src/ooxml/sheet/sheet-reader';
import type { XmlDocument } from '../../src/ooxml/xml/document';
import { attributeOf } from '../../src/ooxml/xml/tree';
import { sheetProtection } from './read-protection';
import { styleId } from './styles';

type Cells = Record<number, Record<number, ICellData>>;

/** Cells that share a formula, by the number of their group: [row, column]. */
export type SharedGroups = ReadonlyMap<string, readonly (readonly [row: number, column: number])[]>;

/** Rows and columns beyond the used ones: the grid has no more than it is given. */
const SPARE_ROWS = 500;
const SPARE_COLUMNS = 40;
const POINT = 4 / 3;

/** A sheet's cells, sizes, merges and panes. */
export function readGrid(
  parts: Package,
  part: string,
  context: ReadContext,
  digit: number,
): { sheet: Partial<IWorksheetData>; shared: SharedGroups } {
  const cellData: Cells = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const shared = new Map<string, [number, number][]>();
  const origins = new Map<string, { text: string; row: number; column: number }>();
  let [lastRow, lastColumn] = [0, 0];
  const document = readCells(parts, part, context, {
    everything: true,
    row(row, attributes) {
      const height = attributes.get('ht');
      const hidden = attributes.get('hidden');
      const fixed = isTrue(attributes.get('customHeight'));
      const data: Partial<IRowData> = {
        ...(height === undefined ? {} : { h: Math.round(Number(height) * POINT) }),
        // A height that someone has set stays, whatever text comes in.
        ...(height !== undefined && fixed ? { ia: 0 } : {}),
        ...(isTrue(hidden) ? { hd: 1 } : {}),
      };
      if (Object.keys(data).length > 0) rowData[row] = data;
    },
    cell(row, column, value, formula, style) {
      let text = formula?.text ?? '';
      if (formula?.shared !== undefined) {
        addTo(shared, formula.shared, [row, column]);
        const origin = origins.get(formula.shared);
        if (text !== '') origins.set(formula.shared, { text, row, column });
        else if (origin) text = shiftFormula(origin.text, row - origin.row, column - origin.column);
      }
      if (value === null && text === '' && style === 0) return;
      // Filled in step by step: spreading took a third of the time of opening a large workbook.
      const cell = typed(value);
      if (text !== '') cell.f = formulaFromFile(text);
      if (style !== 0) cell.s = styleId(style);
      (cellData[row] ??= {})[column] = cell;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    },
  });
  const format = document.child(document.root, 'sheetFormatPr');
  const sheet: Partial<IWorksheetData> = {
    cellData,
    rowData,
    columnData: columns(document, digit),
    mergeData: mergesOf(document).map(({ row, column, rows, columns: width }) => ({
      startRow: row,
      endRow: row + rows - 1,
      startColumn: column,
      endColumn: column + width - 1,
    })),
    custom: { ...sheetProtection(document) },
    freeze: freeze(document),
    rowCount: Math.max(1000, lastRow + SPARE_ROWS),
    columnCount: Math.max(60, lastColumn + SPARE_COLUMNS),
    defaultColumnWidth: Math.round(8.38 * digit + 5),
    defaultRowHeight: Math.round(
      Number((format && attributeOf(format, 'defaultRowHeight')) ?? 18.75) * POINT,
    ),
    showGridlines: gridlines(document) ? 1 : 0,
  };
  return { sheet, shared };
}

function isTrue(attribute: string | null | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

/** Text that looks like a number is text by force, so that 0012 stays what it is when a clerk edits it. */
function typed(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: value.trim() !== '' && !Number.isNaN(Number(value)) ? 4 : 1 };
}

function columns(document: XmlDocument, digit: number): Record<number, Partial<IColumnData>> {
  const list = document.child(document.root, 'cols');
  const data: Record<number, Partial<IColumnData>> = {};
  for (const node of list ? document.children(list, 'col') : []) {
    const width = attributeOf(node, 'width');
    const hidden = attributeOf(node, 'hidden');
    const column: Partial<IColumnData> = {
      ...(width === undefined ? {} : { w: Math.round(Number(width) * digit) }),
      ...(isTrue(hidden) ? { hd: 1 } : {}),
    };
    // "All columns to the right" reaches to XFD; the grid ends long before.
    const last = Math.min(Number(attributeOf(node, 'max') ?? 1), 300);
    for (let at = Number(attributeOf(node, 'min') ?? 1); at <= last; at++) data[at - 1] = column;
  }
  return data;
}

function freeze(document: XmlDocument): IFreeze {
  const views = document.child(document.root, 'sheetViews');
  const view = views && document.child(views, 'sheetView');
  const pane = view && document.child(view, 'pane');
  if (!pane || !attributeOf(pane, 'state')?.startsWith('frozen')) {
    return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  }
  const xSplit = Number(attributeOf(pane, 'xSplit') ?? 0);
  const ySplit = Number(attributeOf(pane, 'ySplit') ?? 0);
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

function gridlines(document: XmlDocument): boolean {
  const views = document.child(document.root, 'sheetViews');
  const view = views && document.child(views, 'sheetView');
  return !view || attributeOf(view, 'showGridLines') !== '0';
}
