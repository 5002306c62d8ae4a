import { columnName } from '../../../base/a1';
import type { StoredCell } from '../../../base/cells';
import type { SheetContent } from '../../../base/sheet-content';
import { AGREES, SHEETS, TOTAL } from '../../../catalogue/sheets/headers';
import { overviewTexts } from '../../../catalogue/sheets/overview-texts';
import { sheetTexts } from '../../../catalogue/sheets/sheet-texts';
import { LEAST_LINES } from '../../../report/figures/unit-prices';
import type { Overview } from '../../../report/overview';
import { SHEET_MARKS } from '../../marks';
import { firstPageOf, linesWithin } from '../../write/paper';
import { type ReportHead, TIME_CELL } from '../ministry-sheet';
import type { ReportCheck } from '../report-checks';
import { MOST_ROWS } from './answers';
import { COLUMNS, layoutFor, overviewCharts, priceChartRows, tableAt, type TablePlace, WIDE } from './charts';
import type { OverviewTable } from './formulas';
import { overviewTables, type Sources } from './tables';

/** 検算 of 概況: the total of one of its tables, against the tables of the workbook. */
export interface OverviewCheck extends ReportCheck {
  readonly table: 'programmes' | 'categories';
}

export interface OverviewParts {
  /** Of the sheet; 概況 unless a clerk has named it otherwise. */
  readonly name: string;
  readonly head: ReportHead;
  readonly overview: Overview;
  /** The ministry sheets that its formulas look at. */
  readonly sources: Sources;
  readonly checks: readonly OverviewCheck[];
}

/** Characters of a name, a count and amounts, of each column of tables; no wider than what A4 holds at about 8 points. */
const WIDTHS = [20, 9, 13, 12, 11, 28, 9, 13, 13];

/** Points: the same whatever the font, since charts lie over rows. */
const ROW_HEIGHT = 16;

/**
 * 概況: title, head, 検算, and a page of charts; the tables that they show; then why applications are 不備 and what devices cost,
 * with their charts above.
 */
export function overviewSheet({ name, head, overview, sources, checks }: OverviewParts): SheetContent {
  const cells: StoredCell[][] = [];
  const put = (row: number, column: number, line: readonly StoredCell[]): void => {
    while (cells.length <= row) cells.push([]);
    const before = cells[row] ?? [];
    line.forEach((cell, at) => {
      while (before.length <= column + at) before.push(null);
      before[column + at] = cell;
    });
  };
  const styles: SheetContent['styles'][number][] = [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
    { area: { row: 1, column: 0, rows: checks.length + 2, columns: TIME_CELL.column + 1 }, style: 'note' },
    { area: { ...TIME_CELL, rows: 1, columns: 1 }, style: 'note' },
  ];
  put(0, 0, [SHEETS.overview]);
  put(1, 0, [
    sheetTexts.prefecture(head.prefecture),
    sheetTexts.fiscalYear(head.fiscalYear),
    sheetTexts.rules(head.version),
  ]);
  put(TIME_CELL.row, TIME_CELL.column, [sheetTexts.madeAt(head.time)]);
  const below = new Map<number, number>();
  const { tablesFrom, scale, pageRows } = layoutFor(overview.programmes.length);
  const pages = [tablesFrom];
  const totals = new Map<OverviewTable['kind'], TablePlace>();
  for (const table of overviewTables(overview, sources)) {
    const { kind } = table;
    const column = COLUMNS[kind];
    const top = WIDE.has(kind) ? Math.max(...below.values()) : (below.get(column) ?? tablesFrom);
    const caption = captionOf(kind, overview);
    caption.forEach((line, at) => put(top + at, column, [line]));
    const row = top + caption.length;
    put(row, column, overviewTexts.headers[kind]);
    const rows = table.rows({ row: row + 1, column });
    rows.forEach((line, at) => put(row + 1 + at, column, line));
    const place = tableAt(cells, kind);
    if (place !== null) totals.set(kind, place);
    styles.push({ area: { row: top, column, rows: caption.length, columns: 1 }, style: 'note' });
    styles.push(...tableStyles(table, row, column, rows.length));
    const end =
      row + rows.length + 1 + (kind === 'prices' && rows.length > 0 ? priceChartRows(rows.length) + 1 : 0);
    below.set(column, end + 1);
    // a table is read with its charts, on one page
    if (WIDE.has(kind) && end > (pages.at(-1) ?? 0) + pageRows) pages.push(top);
  }
  checks.forEach((check, at) => put(2 + at, 0, checkLine(check, totals.get(check.table))));
  put(2 + checks.length, 0, [head.leftOut === '' ? null : head.leftOut]);
  return {
    name,
    cells,
    blocks: [],
    table: null,
    styles,
    widths: WIDTHS,
    frozenRows: 0,
    mark: SHEET_MARKS.overview,
    charts: overviewCharts(cells),
    paper: { scale, titleColumns: 0, columnStarts: [], rowStarts: pages },
    rowHeight: ROW_HEIGHT,
  };
}

/** What stands above a table, with the rules by which its rows are chosen, in lines as wide as a page. */
function captionOf(kind: OverviewTable['kind'], { outliers }: Overview): readonly string[] {
  const { captions, asMade } = overviewTexts;
  const lines = (...texts: readonly string[]): string[] =>
    texts.flatMap((text) => linesWithin(text, firstPageOf(WIDTHS, {})));
  switch (kind) {
    case 'reasons':
      return lines(asMade, captions.reasons(MOST_ROWS));
    case 'prices':
      return lines(captions.prices(outliers.length > 0));
    case 'outliers':
      return lines(captions.outliers(LEAST_LINES, MOST_ROWS));
    default:
      return [captions[kind]];
  }
}

function checkLine({ header, against, formula, expected }: OverviewCheck, place?: TablePlace): StoredCell[] {
  if (place === undefined) throw new Error(`no total of ${header}`);
  const cell = `${columnName(place.column + 2)}${place.row + place.rows + 1}`;
  const difference = place.total - expected;
  return [
    sheetTexts.reconcile,
    {
      formula: `=IF(${cell}=${formula},"${AGREES}",${cell}-${formula})`,
      value: difference === 0 ? AGREES : difference,
    },
    sheetTexts.reconcileNote(header, against),
  ];
}

function tableStyles(
  { kind, totalled, columnStyles }: OverviewTable,
  row: number,
  column: number,
  rows: number,
): SheetContent['styles'] {
  const columns = overviewTexts.headers[kind].length;
  return [
    { area: { row, column, rows: 1, columns }, style: 'header' },
    ...columnStyles.map((style, at) => ({
      area: { row: row + 1, column: column + at, rows, columns: 1 },
      style,
    })),
    ...(totalled ? [{ area: { row: row + rows, column, rows: 1, columns }, style: 'total' as const }] : []),
  ];
}

/** The total of a table as its cached value says. */
export const totalOf = (content: SheetContent, kind: OverviewCheck['table']): number => {
  const place = tableAt(content.cells, kind);
  if (place === null) throw new Error(`no table of ${kind} in ${SHEETS.overview} (${TOTAL})`);
  return place.total;
};
