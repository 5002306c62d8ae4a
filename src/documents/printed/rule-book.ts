import type { Area } from '../../base/cells';
import type { BookKind, BookPage, BookTable, BookValue } from '../../report/rule-book-types';
import { plannedXlsx } from './planned-workbook';
import type { Look } from './template-looks';
import { blankPlan, cell, heading, printHeight, printLines, section, TABS } from './template-rows';
import type { LookedCell, SheetPlan, SheetRow } from './template-sheet';

/** The printed rule book as the bytes of an .xlsx file; the same pages give the same bytes. */
export function ruleBookXlsx(pages: readonly BookPage[]): Uint8Array {
  return plannedXlsx(pages.map(pageOf));
}

const LOOKS: Readonly<Record<BookKind, Look>> = {
  strong: 'fixedStrong',
  text: 'fixedWrap',
  center: 'fixedCenter',
  figure: 'yen',
  span: 'fixedWrap',
};

const HEADER_HEIGHT = 26;
/** Room that a cell's indent and its border take of its width. */
const INSET = 3;

function pageOf({ name, title, version, lead, widths, tables }: BookPage): SheetPlan {
  const rows: SheetRow[] = [
    heading(title, widths.length),
    { height: 18, cells: [cell(`${version}　${lead}`, 'lead')] },
  ];
  const merges: Area[] = [];
  const numbersAsText: Area[] = [];
  let headerRow = 0;
  for (const table of tables) {
    rows.push({ height: 8, cells: [] });
    if (table.title !== null) rows.push(section(table.title, widths.length));
    headerRow = rows.length;
    const area = { row: headerRow, column: 0, rows: table.rows.length + 1, columns: widths.length };
    merges.push(...spansOf(table, area));
    numbersAsText.push(area);
    rows.push(headerOf(table, widths), ...table.rows.map((values) => rowOf(values, table, widths)));
  }
  const single = tables.length === 1;
  return {
    ...blankPlan,
    name,
    tab: TABS.reading,
    columns: widths.map((width) => ({ width, look: null })),
    rows,
    frozen: { rows: single ? headerRow + 1 : 1, columns: 0 },
    merges,
    numbersAsText,
    titleRows: single ? [0, headerRow] : [0, 0],
  };
}

/** The cells that the last column of a table takes together, row by row, where it is a `span`. */
function spansOf({ kinds }: BookTable, { row, rows, columns }: Area): Area[] {
  const column = kinds.length - 1;
  if (kinds[column] !== 'span' || column === columns - 1) return [];
  return Array.from({ length: rows }, (_, at) => ({
    row: row + at,
    column,
    rows: 1,
    columns: columns - column,
  }));
}

function headerOf({ headers, kinds }: BookTable, widths: readonly number[]): SheetRow {
  const wide = headers.map((header, column) => printLines(header, widthOf(kinds[column], column, widths)));
  return {
    height: Math.max(HEADER_HEIGHT, printHeight(Math.max(...wide))),
    cells: filled(
      headers.map((header) => cell(header, 'header')),
      kinds,
      widths,
      'header',
    ),
  };
}

function rowOf(values: readonly BookValue[], { kinds }: BookTable, widths: readonly number[]): SheetRow {
  const lines = values.map((value, column) =>
    typeof value === 'string' ? printLines(value, widthOf(kinds[column], column, widths)) : 1,
  );
  const cells = values.map((value, column) => cell(value, lookOf(value, kinds[column])));
  return { height: printHeight(Math.max(...lines)), cells: filled(cells, kinds, widths, 'fixedWrap') };
}

/** A word among figures stands in the middle; figures stand right. */
function lookOf(value: BookValue, kind: BookKind = 'text'): Look {
  return kind === 'figure' && typeof value === 'string' ? 'fixedCenter' : LOOKS[kind];
}

function widthOf(kind: BookKind | undefined, column: number, widths: readonly number[]): number {
  const own = kind === 'span' ? widths.slice(column) : widths.slice(column, column + 1);
  return Math.max(1, own.reduce((sum, width) => sum + width, 0) - INSET);
}

/** The cells under a span, with its border. */
function filled(
  cells: readonly LookedCell[],
  kinds: readonly BookKind[],
  widths: readonly number[],
  look: Look,
): LookedCell[] {
  const rest = kinds.at(-1) === 'span' ? widths.length - cells.length : 0;
  return [...cells, ...Array.from({ length: rest }, () => cell(null, look))];
}
