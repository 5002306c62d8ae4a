import { columnName } from '../../base/a1';
import type { StoredCell } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { AGREES, SHEETS, TOTAL } from '../../catalogue/sheets/headers';
import { overviewTexts } from '../../catalogue/sheets/overview-texts';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import type { Overview } from '../../report/overview';
import { SHEET_MARKS } from '../marks';
import { type ReportHead, TIME_CELL } from './ministry-sheet';
import { COLUMNS, overviewCharts, tableAt, type TablePlace, TABLES_FROM } from './overview-charts';
import { type OverviewTable, overviewTables, type Sources } from './overview-tables';
import type { ReportCheck } from './report-checks';

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

/** Characters of a name, a count, an amount and a count, of each column of tables; and between them. */
const WIDTHS = [24, 10, 16, 10, 2, 24, 10, 16, 10, 2, 36, 10, 14];

/** Points: low enough for one page of A4, and the same whatever the font, since charts lie over rows. */
const ROW_HEIGHT = 16;

/** 概況: title, head, 検算, charts, and below them the tables that the charts show; one page on paper. */
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
  ];
  put(0, 0, [SHEETS.overview]);
  put(1, 0, [
    sheetTexts.prefecture(head.prefecture),
    sheetTexts.fiscalYear(head.fiscalYear),
    sheetTexts.rules(head.version),
  ]);
  put(TIME_CELL.row, TIME_CELL.column, [sheetTexts.madeAt(head.time)]);
  const below = new Map<number, number>();
  const totals = new Map<OverviewTable['kind'], TablePlace>();
  for (const table of overviewTables(overview, sources)) {
    const column = COLUMNS[table.kind];
    const row = below.get(column) ?? TABLES_FROM;
    put(row, column, [overviewTexts.captions[table.kind]]);
    put(row + 1, column, overviewTexts.headers[table.kind]);
    const rows = table.rows({ row: row + 2, column });
    rows.forEach((line, at) => put(row + 2 + at, column, line));
    const place = tableAt(cells, table.kind);
    if (place !== null) totals.set(table.kind, place);
    styles.push(...tableStyles(table, row, column, rows.length));
    below.set(column, row + rows.length + 3);
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
    onePage: true,
    rowHeight: ROW_HEIGHT,
  };
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
    { area: { row, column, rows: 1, columns: 1 }, style: 'note' },
    { area: { row: row + 1, column, rows: 1, columns }, style: 'header' },
    ...columnStyles.map((style, at) => ({
      area: { row: row + 2, column: column + at, rows, columns: 1 },
      style,
    })),
    ...(totalled
      ? [{ area: { row: row + 1 + rows, column, rows: 1, columns }, style: 'total' as const }]
      : []),
  ];
}

/** The total of a table as its cached value says. */
export const totalOf = (content: SheetContent, kind: OverviewCheck['table']): number => {
  const place = tableAt(content.cells, kind);
  if (place === null) throw new Error(`no table of ${kind} in ${SHEETS.overview} (${TOTAL})`);
  return place.total;
};
