import { type Area, shown, type StoredCell } from '../../base/cells';
import type { CellStyle, SheetContent } from '../../base/sheet-content';
import { SHEETS, TOTAL } from '../../catalogue/sheets/headers';
import { SHEET_MARKS } from '../marks';
import { paperOf } from './paper';

/** Characters: names of 項目 and 事業, then a column for the present and each scenario, and one more for applications. */
const WIDTHS = [30, 18, 18, 18, 18, 18];

/** Rows of title and head. */
const HEAD_ROWS = 4;

type Cells = readonly (readonly StoredCell[])[];

/** The sheet 案の比較 that holds these cells, as they are made or as they stood before: its look follows from them. */
export function comparisonSheet(cells: Cells, name: string = SHEETS.comparison): SheetContent {
  return {
    name,
    cells,
    blocks: [],
    table: null,
    styles: [
      styled('title', 0, 0),
      styled('note', 1, 0, HEAD_ROWS - 1, 3),
      ...startsOf(cells).flatMap((row, at, starts) => partLook(cells, row, starts[at + 1] ?? cells.length)),
    ],
    widths: WIDTHS,
    ...paperOf(WIDTHS, 1),
    frozenRows: 0,
    mark: SHEET_MARKS.comparison,
  };
}

const styled = (
  style: CellStyle,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): { readonly area: Area; readonly style: CellStyle } => ({ area: { row, column, rows, columns }, style });

const isBlank = (line: readonly StoredCell[] | undefined): boolean =>
  (line ?? []).every((cell) => (shown(cell) ?? '') === '');

/** Where a table begins with its title: below a blank row. */
const startsOf = (cells: Cells): number[] =>
  cells.flatMap((line, row) => (row >= HEAD_ROWS && !isBlank(line) && isBlank(cells[row - 1]) ? [row] : []));

/** A title, headers, lines, and the sum at their end where there is one. */
function partLook(cells: Cells, title: number, end: number): SheetContent['styles'][number][] {
  const from = title + 2;
  const lines = cells.slice(from, end).filter((line) => !isBlank(line));
  const columns = (cells[title + 1] ?? []).filter((cell) => (shown(cell) ?? '') !== '').length;
  const isNumbers = (column: number): boolean =>
    lines.some((line) => typeof shown(line[column]) === 'number');
  const body = Array.from({ length: columns }, (_, column) =>
    styled(isNumbers(column) ? 'yen' : 'wrap', from, column, lines.length),
  );
  return [
    styled('note', title, 0),
    ...(columns === 0 ? [] : [styled('header', title + 1, 0, 1, columns)]),
    ...(lines.length === 0 ? [] : body),
    ...(lines.at(-1)?.[0] === TOTAL ? [styled('total', from + lines.length - 1, 0, 1, columns)] : []),
  ];
}
