import { columnName } from '../../base/a1';
import type { Area, StoredCell } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { AGREES, TOTAL } from '../../catalogue/sheets/headers';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import { lookOf, type SheetForm } from '../../report';
import type { Look } from '../../report/columns/column';
import type { Block } from '../../report/input';
import { SHEET_MARKS } from '../marks';
import { firstPageOf, linesWithin, paperOf } from '../write/paper';
import type { ReportCheck } from './report-checks';

/** What a ministry sheet says above its block. */
export interface ReportHead {
  readonly prefecture: string | null;
  readonly fiscalYear: number | null;
  readonly version: string;
  readonly time: string;
  readonly leftOut: string;
}

/** Where the time stands: the one cell that may differ between two runs on unchanged input. */
export const TIME_CELL = { row: 0, column: 4 } as const;

export interface ReportSheetParts {
  readonly form: SheetForm & { readonly kind: keyof typeof SHEET_MARKS };
  /** Of the sheet; the form's own unless that is taken. */
  readonly name: string;
  readonly head: ReportHead;
  readonly block: Block;
  /** =GRANT_REPORT(…) or =GRANT_STAGE(…) */
  readonly call: string;
  readonly checks: readonly (ReportCheck & { readonly total: number })[];
  /** Below 検算, beside what is left out. */
  readonly notes: readonly string[];
  /** Formulas over the block, made once it is known in which row they begin; left out: there are none. */
  readonly around?: (row: number) => SheetAround;
}

/** What stands above a block and beside it, and is no part of it. */
export interface SheetAround {
  /** Rows between the notes and the block. */
  readonly above: readonly (readonly StoredCell[])[];
  /** Columns at its right: their headers, and the cells of each row below. */
  readonly beside: readonly (Look & { readonly header: string; readonly cells: readonly StoredCell[] })[];
  readonly styles: SheetContent['styles'];
}

const NOTHING_AROUND: SheetAround = { above: [], beside: [], styles: [] };

/** Rows of title and head, above the lines of 検算. */
const HEAD_ROWS = 2;

/** Columns in which the head and 検算 say something. */
const HEAD_COLUMNS = 4;

/** Rows below the block that a call may spill into later and 検算 still finds its total. */
const SPARE_ROWS = 200;

/** A ministry sheet: title, head, 検算, and the block that one call makes. */
export function reportSheet(parts: ReportSheetParts): SheetContent {
  const { form, name, head, block, checks } = parts;
  const [headers = []] = block;
  const looks = headers.map((header, at) => exactLook(lookOf(form, String(header)), block, at));
  const besides = parts.around?.(0).beside ?? [];
  const widths = [...looks, ...besides].map(({ width }) => width);
  const paper = paperOf(widths, TITLE_COLUMNS);
  const wide = firstPageOf(widths, paper);
  const notes = [head.leftOut, ...parts.notes];
  const lines = notes.flatMap((note) => note.split('\n').flatMap((text) => linesWithin(text, wide)));
  // a row for each and a blank one, which a second line takes: formulas of a clerk refer to the rows below
  const top = HEAD_ROWS + checks.length + Math.max(notes.length + 1, lines.length);
  const { above, beside, styles } = parts.around?.(top) ?? NOTHING_AROUND;
  const row = top + above.length;
  const area: Area = { row, column: 0, rows: block.length, columns: headers.length };
  const { prefecture, fiscalYear, version, time } = head;
  const cells = [
    [form.name, ...new Array<null>(TIME_CELL.column - 1).fill(null), sheetTexts.madeAt(time)],
    // each runs on over the empty cells beside it
    [sheetTexts.prefecture(prefecture), null, sheetTexts.fiscalYear(fiscalYear), sheetTexts.rules(version)],
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
    ...lines.map((line) => [line]),
  ];
  return {
    name,
    cells: aroundBlock(cells, top, area, { above, beside }),
    blocks: [
      {
        row,
        column: 0,
        call: parts.call,
        values: block.map((line) => line.map((cell) => (cell === '' ? null : cell))),
      },
    ],
    table: null,
    styles: [...reportStyles(form, looks, area), ...besideStyles(beside, area), ...styles],
    widths,
    ...paper,
    frozenRows: row + 1,
    repeatFrom: row,
    mark: SHEET_MARKS[form.kind],
  };
}

/** The cells of the head with those between it and the block, and those at the right of it. */
function aroundBlock(
  head: readonly (readonly StoredCell[])[],
  top: number,
  { row, rows, columns }: Area,
  { above, beside }: Pick<SheetAround, 'above' | 'beside'>,
): SheetContent['cells'] {
  if (above.length === 0 && beside.length === 0) return head;
  const cells: (readonly StoredCell[])[] = Array.from({ length: top }, (_, at) => head[at] ?? []);
  cells.push(...above);
  const left = new Array<null>(columns).fill(null);
  for (let at = 0; at < rows; at += 1)
    cells[row + at] = [
      ...left,
      ...beside.map(({ header, cells: own }) => (at === 0 ? header : (own[at - 1] ?? null))),
    ];
  return cells;
}

function besideStyles(beside: SheetAround['beside'], { row, rows, columns }: Area): SheetContent['styles'] {
  return beside.flatMap(({ style }, at) => {
    const column = columns + at;
    return [
      { area: { row, column, rows: 1, columns: 1 }, style: 'header' },
      { area: { row: row + 1, column, rows: rows - 1, columns: 1 }, style },
    ] as const;
  });
}

/** 受付番号, 事業, 法人名 and 事業所名 say on every page whose row it is. */
const TITLE_COLUMNS = 4;

/** A column of counts with one that is no whole number (an indicator) shows hundredths instead of rounding them. */
export function exactLook(look: Look, block: Block, column: number): Look {
  if (look.style !== 'count') return look;
  const whole = block.every((row) => typeof row[column] !== 'number' || Number.isInteger(row[column]));
  return whole ? look : { ...look, style: 'decimal' };
}

/** The total of a column, wherever its row stands after a live call has spilled anew. */
function totalCell({ total }: SheetForm, { row, rows }: Area, column: number): string {
  const name = columnName(column);
  if (total === 'first') return `${name}${row + 2}`;
  const bounds = (letter: string): string => `$${letter}$${row + 2}:$${letter}$${row + rows + SPARE_ROWS}`;
  return `SUMIF(${bounds('A')},"${TOTAL}",${bounds(name)})`;
}

function reportStyles(
  { total }: SheetForm,
  looks: readonly Look[],
  { row, rows, columns }: Area,
): SheetContent['styles'] {
  const body = looks.map(({ style }, at) => ({
    area: { row: row + 1, column: at, rows: rows - 1, columns: 1 },
    style,
  }));
  const totals = total === 'first' ? row + 1 : row + rows - 1;
  return [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
    { area: { ...TIME_CELL, rows: 1, columns: 1 }, style: 'note' },
    { area: { row: 1, column: 0, rows: row - HEAD_ROWS, columns: HEAD_COLUMNS }, style: 'note' },
    { area: { row, column: 0, rows: 1, columns }, style: 'header' },
    ...body,
    { area: { row: totals, column: 0, rows: 1, columns }, style: 'total' },
  ];
}
