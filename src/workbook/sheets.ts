import {
  AGREES,
  AMOUNT_HEADERS,
  CATEGORY_HEADERS,
  FINDING_HEADERS,
  SHEETS,
  SUMMARY_HEADERS,
} from '../catalogue/headers';
import { sheetTexts } from '../catalogue/sheet-texts';
import type { Block } from '../report/input';
import { columnName } from '../table/grid';
import { SHEET_MARKS } from './marks';
import type { Area, CellStyle, CellValue, SheetContent } from './port';

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
];

/** Rows above the block of a ministry sheet. */
const BLOCK_ROW = 5;

/** A sheet that is one table from A1. */
function tableSheet(
  name: string,
  mark: string,
  headers: readonly string[],
  columns: readonly Column[],
  rows: readonly (readonly CellValue[])[],
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

/** What a ministry sheet says above its block. */
export interface ReportHead {
  readonly prefecture: string | null;
  readonly fiscalYear: number | null;
  readonly version: string;
  readonly time: string;
  readonly leftOut: string;
}

/** Where the time stands: the one cell that may differ between two runs on unchanged input. */
export const TIME_CELL = { row: 1, column: 6 } as const;

export interface ReportSheetParts {
  readonly kind: 'summary' | 'categories';
  readonly head: ReportHead;
  readonly block: Block;
  /** =GRANT_REPORT(…) */
  readonly call: string;
  /** Header of the column whose total is reconciled, and a formula of what it must come to. */
  readonly reconciled: string;
  readonly expectedFormula: string;
  readonly expected: number;
  readonly total: number;
}

/** 総括表 or 区分別集計: title, head, 検算, and the block that one call makes. */
export function reportSheet(parts: ReportSheetParts): SheetContent {
  const { kind, head, block, reconciled, expectedFormula, expected, total } = parts;
  const headers: readonly string[] = kind === 'summary' ? SUMMARY_HEADERS : CATEGORY_HEADERS;
  const name = SHEETS[kind];
  const at = headers.indexOf(reconciled);
  const totalCell = `${columnName(at)}${BLOCK_ROW + block.length}`;
  const difference = total - expected;
  const formula = `=IF(${totalCell}=${expectedFormula},"${AGREES}",${totalCell}-${expectedFormula})`;
  const { prefecture, fiscalYear, version, time, leftOut } = head;
  const cells = [
    [name],
    [
      sheetTexts.prefecture(prefecture),
      sheetTexts.fiscalYear(fiscalYear),
      sheetTexts.rules(version),
      // the rule book's name runs on over empty cells
      null,
      null,
      null,
      sheetTexts.madeAt(time),
    ],
    [
      sheetTexts.reconcile,
      { formula, value: difference === 0 ? AGREES : difference },
      sheetTexts.reconcileNote(reconciled),
    ],
    [leftOut === '' ? null : leftOut],
  ];
  const area: Area = { row: BLOCK_ROW, column: 0, rows: block.length, columns: headers.length };
  return {
    name,
    cells,
    blocks: [
      {
        row: BLOCK_ROW,
        column: 0,
        call: parts.call,
        values: block.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      },
    ],
    table: null,
    styles: reportStyles(headers, area),
    widths: headers.map((header, n) => (n === 0 ? 18 : isCount(header) ? 12 : 17)),
    frozenRows: BLOCK_ROW + 1,
    mark: SHEET_MARKS[kind],
  };
}

const isCount = (header: string): boolean => /件数|法人数|事業所数|台数/.test(header);

function reportStyles(headers: readonly string[], { row, rows, columns }: Area): SheetContent['styles'] {
  const styleOf = (header: string, at: number): CellStyle =>
    at === 0 ? 'text' : isCount(header) ? 'count' : 'yen';
  const body = headers.map((header, at) => ({
    area: { row: row + 1, column: at, rows: rows - 2, columns: 1 },
    style: styleOf(header, at),
  }));
  return [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
    { area: { row: 1, column: 0, rows: 3, columns: TIME_CELL.column + 1 }, style: 'note' },
    { area: { row, column: 0, rows: 1, columns }, style: 'header' },
    ...body,
    { area: { row: row + rows - 1, column: 0, rows: 1, columns }, style: 'total' },
  ];
}

const logColumns: readonly Column[] = [
  column('text', 17),
  column('text', 12),
  column('text', 44),
  column('count', 10),
  column('count', 10),
  column('count', 10),
  column('yen', 22),
  column('yen', 22),
  column('text', 20),
];

/** 操作記録: rows are appended, never rewritten. */
export const logSheet = (rows: readonly (readonly CellValue[])[]): SheetContent =>
  tableSheet(SHEETS.log, SHEET_MARKS.log, sheetTexts.log.headers, logColumns, rows);
