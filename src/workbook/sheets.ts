import { AMOUNT_HEADERS, FINDING_HEADERS, LETTER_HEADERS, SHEETS } from '../catalogue/headers';
import { sheetTexts } from '../catalogue/sheet-texts';
import { SHEET_MARKS } from './marks';
import type { Area, CellValue, StoredCell } from '../base/cells';
import type { CellStyle, SheetContent } from '../base/sheet-content';

interface Column {
  readonly style: CellStyle;
  readonly width: number;
}

const column = (style: CellStyle, width: number): Column => ({ style, width });

const amountColumns: readonly Column[] = [
  column('text', 12),
  column('text', 12),
  column('text', 16),
  column('count', 7),
  column('yen', 14),
  column('center', 8),
  column('yen', 14),
  column('yen', 14),
  column('yen', 14),
  column('center', 11),
  column('wrap', 80),
];

const findingColumns: readonly Column[] = [
  column('text', 12),
  column('text', 11),
  column('center', 9),
  column('center', 9),
  column('wrap', 56),
  column('wrap', 48),
  column('wrap', 56),
  column('text', 14),
  column('center', 7),
];

/** A sheet that is one table from A1. */
function tableSheet(
  name: string,
  mark: string,
  headers: readonly string[],
  columns: readonly Column[],
  rows: readonly (readonly StoredCell[])[],
): SheetContent {
  // a table needs one row below its header
  const body = rows.length === 0 ? [headers.map(() => null)] : rows;
  const area: Area = { row: 0, column: 0, rows: body.length + 1, columns: headers.length };
  return {
    name,
    cells: [headers, ...body],
    blocks: [],
    table: { name, area },
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: headers.length }, style: 'header' },
      ...columns.map(({ style }, at) => ({
        area: { row: 1, column: at, rows: body.length, columns: 1 },
        style,
      })),
    ],
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    mark,
  };
}

export const amountSheet = (rows: readonly (readonly CellValue[])[]): SheetContent =>
  tableSheet(SHEETS.amounts, SHEET_MARKS.amounts, AMOUNT_HEADERS, amountColumns, rows);

export const findingSheet = (rows: readonly (readonly CellValue[])[]): SheetContent =>
  tableSheet(SHEETS.findings, SHEET_MARKS.findings, FINDING_HEADERS, findingColumns, rows);

const letterColumns: readonly Column[] = [
  column('wrap', 18),
  column('wrap', 24),
  column('text', 11),
  column('text', 12),
  column('wrap', 20),
  column('wrap', 18),
  column('wrap', 24),
  column('wrap', 56),
  column('wrap', 16),
  column('wrap', 13),
  column('wrap', 14),
  column('count', 6),
];

/** 差戻し: headers in the first row, since 差込印刷 takes its field names from there. */
export const letterSheet = (rows: readonly (readonly CellValue[])[]): SheetContent =>
  tableSheet(SHEETS.letters, SHEET_MARKS.letters, LETTER_HEADERS, letterColumns, rows);

const logColumns: readonly Column[] = [
  column('text', 17),
  column('text', 12),
  column('wrap', 26),
  column('count', 10),
  column('count', 10),
  column('count', 10),
  column('yen', 22),
  column('yen', 22),
  column('text', 20),
  column('text', 20),
  column('text', 16),
  // one line: runs stand below each other, and 準備 says what was changed
  column('text', 60),
];

/** 操作記録: rows are appended, never rewritten. */
export const logSheet = (rows: readonly (readonly StoredCell[])[]): SheetContent =>
  tableSheet(SHEETS.log, SHEET_MARKS.log, sheetTexts.log.headers, logColumns, rows);
