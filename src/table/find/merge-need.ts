import type { Area } from '../../base/cells';
import { isBlank } from '../../base/text';
import type { Answers } from './answers';
import { LEAST_COLUMNS } from './candidate';
import { type Grid, valueAt } from './grid';
import {
  freeRuns,
  HEADER_SEARCH_ROWS,
  type HeaderLine,
  headerReader,
  joinedLine,
  singleLine,
} from './header-lines';
import { unitOfNote } from './headings';

/**
 * Whether merged cells could change what is read of a sheet: a plain list with an empty cell in or around it, or a note
 * of a unit beside an empty cell above a table of Excel's, which itself can't hold any. To ask Excel for them is to
 * empty a clerk's undo list (OfficeDev/office-js 5918), so it is asked where this is true and nowhere else.
 *
 * @param sheet the values of the sheet; its merges are not looked at
 * @param tables the areas of the ListObjects on it
 * @param mapped rows of headers that a clerk has chosen by hand
 * @param answers what is said of headers, once 設定 has been read
 */
export function mergesMatter(
  sheet: Omit<Grid, 'merges'>,
  tables: readonly Area[],
  mapped: readonly number[] = [],
  answers?: Answers,
): boolean {
  const grid: Grid = { ...sheet, merges: [] };
  return (
    tables.some((table) => hasUnitNote(grid, table, tables)) ||
    plainHeaders(grid, tables, mapped, answers).some((span) => hasGap(grid, span))
  );
}

/** Where a plain list may stand: from its first header row on, between two columns. */
interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

function plainHeaders(
  grid: Grid,
  tables: readonly Area[],
  mapped: readonly number[],
  answers: Answers | undefined,
): Span[] {
  const fieldOf = headerReader(answers, grid.sheet);
  const covering: Grid = { ...grid, merges: widestMerges(grid) };
  const isHeader = (line: HeaderLine | null): boolean =>
    line !== null &&
    line.known >= LEAST_COLUMNS &&
    // the lists that drop-downs are made from stand on a hidden sheet, and bear names of columns
    (grid.visible || [...line.texts.values()].some((text) => fieldOf(text) === 'receiptNumber'));
  const last = Math.min(HEADER_SEARCH_ROWS, grid.area.row + grid.area.rows) - 1;
  const found: Span[] = [];
  for (let row = grid.area.row; row <= last; row += 1) {
    for (const [from, to] of freeRuns(grid, row, tables)) {
      const upper = singleLine(grid, row, from, to, fieldOf);
      if (upper.texts.size === 0 && !mapped.includes(row)) continue;
      const lower = singleLine(grid, row + 1, from, to, fieldOf);
      // as if every text of the upper row covered the empty cells to its right
      const joined = lower.texts.size === 0 ? null : joinedLine(covering, upper, lower, fieldOf);
      if (mapped.includes(row) || isHeader(upper) || isHeader(joined)) found.push({ row, from, to });
    }
  }
  return found;
}

function widestMerges({ area, values }: Grid): Area[] {
  return values.slice(0, Math.max(0, HEADER_SEARCH_ROWS - area.row)).flatMap((cells, n) => {
    const filled = cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
    return filled.map((at, k) => ({
      row: area.row + n,
      column: area.column + at,
      rows: 1,
      columns: (filled[k + 1] ?? area.columns) - at,
    }));
  });
}

/** An empty cell from the row above the header on: what is merged leaves all but its first cell empty. */
function hasGap({ area, values }: Grid, { row, from, to }: Span): boolean {
  const begin = Math.max(0, row - 1 - area.row);
  return values
    .slice(begin)
    .some((cells) => cells.slice(from - area.column, to - area.column).some((cell) => isBlank(cell)));
}

function hasUnitNote(grid: Grid, table: Area, tables: readonly Area[]): boolean {
  for (let row = grid.area.row; row < table.row; row += 1) {
    for (const [from, to] of freeRuns(grid, row, tables)) {
      const end = Math.min(to, table.column + table.columns);
      for (let column = Math.max(from, table.column); column < end; column += 1) {
        const value = valueAt(grid, row, column);
        if (typeof value !== 'string' || unitOfNote(value) === undefined) continue;
        if (isBlank(valueAt(grid, row, column + 1))) return true;
      }
    }
  }
  return false;
}
