import { AGREES, AMOUNT_HEADERS, FINDING_HEADERS, LETTER_HEADERS, SHEETS, TOTAL } from '../catalogue/headers';
import { sheetTexts } from '../catalogue/sheet-texts';
import type { ReportForm } from '../report';
import type { Block } from '../report/input';
import { columnName } from '../table/grid';
import { SHEET_MARKS } from './marks';
import type { Area, CellStyle, CellValue, SheetContent } from './port';
import type { ReportCheck } from './report-checks';
import { columnLook, type ColumnLook } from './report-looks';

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
  readonly form: ReportForm;
  /** Of the sheet; the form's own unless that is taken. */
  readonly name: string;
  readonly head: ReportHead;
  readonly block: Block;
  /** =GRANT_REPORT(…) */
  readonly call: string;
  readonly checks: readonly (ReportCheck & { readonly total: number })[];
  /** Below 検算, beside what is left out. */
  readonly notes: readonly string[];
}

/** Rows of title and head, above the lines of 検算. */
const HEAD_ROWS = 2;

/** Rows below the block that a call may spill into later and 検算 still finds its total. */
const SPARE_ROWS = 200;

/** A ministry sheet: title, head, 検算, and the block that one call makes. */
export function reportSheet(parts: ReportSheetParts): SheetContent {
  const { form, name, head, block, checks } = parts;
  const [headers = []] = block;
  const notes = [head.leftOut, ...parts.notes];
  const row = HEAD_ROWS + checks.length + notes.length + 1;
  const area: Area = { row, column: 0, rows: block.length, columns: headers.length };
  const looks = headers.map((header) => columnLook(String(header)));
  const { prefecture, fiscalYear, version, time } = head;
  const cells = [
    [form.name],
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
    ...checks.map(({ header, against, formula, expected, total }) => {
      const cell = totalCell(form, area, headers.indexOf(header));
      const difference = total - expected;
      return [
        sheetTexts.reconcile,
        {
          formula: `=IF(${cell}=${formula},"${AGREES}",${cell}-${formula})`,
          value: difference === 0 ? AGREES : difference,
        },
        sheetTexts.reconcileNote(header, against),
      ];
    }),
    ...notes.map((note) => [note === '' ? null : note]),
  ];
  return {
    name,
    cells,
    blocks: [
      {
        row,
        column: 0,
        call: parts.call,
        values: block.map((line) => line.map((cell) => (cell === '' ? null : cell))),
      },
    ],
    table: null,
    styles: reportStyles(form, looks, area),
    widths: looks.map(({ width }, at) => (at === 0 ? Math.max(14, width) : width)),
    frozenRows: row + 1,
    mark: SHEET_MARKS[form.kind],
  };
}

/** The total of a column, wherever its row stands after a live call has spilled anew. */
function totalCell({ total }: ReportForm, { row, rows }: Area, column: number): string {
  const name = columnName(column);
  if (total === 'first') return `${name}${row + 2}`;
  const bounds = (letter: string): string => `$${letter}$${row + 2}:$${letter}$${row + rows + SPARE_ROWS}`;
  return `SUMIF(${bounds('A')},"${TOTAL}",${bounds(name)})`;
}

function reportStyles(
  { total }: ReportForm,
  looks: readonly ColumnLook[],
  { row, rows, columns }: Area,
): SheetContent['styles'] {
  const body = looks.map(({ style }, at) => ({
    area: { row: row + 1, column: at, rows: rows - 1, columns: 1 },
    style,
  }));
  const totals = total === 'first' ? row + 1 : row + rows - 1;
  return [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
    { area: { row: 1, column: 0, rows: row - HEAD_ROWS, columns: TIME_CELL.column + 1 }, style: 'note' },
    { area: { row, column: 0, rows: 1, columns }, style: 'header' },
    ...body,
    { area: { row: totals, column: 0, rows: 1, columns }, style: 'total' },
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
  column('text', 20),
  column('text', 16),
];

/** 操作記録: rows are appended, never rewritten. */
export const logSheet = (rows: readonly (readonly CellValue[])[]): SheetContent =>
  tableSheet(SHEETS.log, SHEET_MARKS.log, sheetTexts.log.headers, logColumns, rows);
