import type { CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { KIND_ANSWERS, type TableKind } from '../../catalogue/settings/reading-words';
import { type Grid, valueAt } from '../find/grid';
import { HEADER_SEARCH_ROWS } from '../find/header-lines';
import { type ColumnGuess, guessColumns } from './guess-columns';
import { wantedColumns } from './table-mapping';

/** A table that a sheet may hold. */
export interface TableGuess {
  readonly sheet: string;
  /** Sheet row of the header, from 0. */
  readonly row: number;
  readonly kind: TableKind;
  readonly columns: readonly ColumnGuess[];
  readonly points: number;
}

/** What is looked for, and what is known of the other tables. */
export interface GuessOptions {
  readonly kinds?: readonly TableKind[];
  readonly numbers?: ReadonlySet<string>;
}

/** Rows below a header that are looked at. */
export const SAMPLE_ROWS = 40;
const LONGEST_HEADER = 30;

/** The first rows of a sheet: enough to guess by, and to show a clerk. */
export function sampleOf(grid: Grid, rows = HEADER_SEARCH_ROWS + SAMPLE_ROWS): Grid {
  const values = grid.values.slice(0, rows);
  return { ...grid, values, area: { ...grid.area, rows: values.length } };
}

/** Rows that may be a header, the likeliest first: texts with values of another look below them. */
export function headerRows(grid: Grid): readonly { readonly row: number; readonly points: number }[] {
  const { area } = grid;
  const last = Math.min(HEADER_SEARCH_ROWS, area.row + area.rows - 1);
  const found: { row: number; points: number }[] = [];
  for (let row = area.row; row < last; row += 1) {
    const points = headerPoints(grid, row);
    if (points > 0) found.push({ row, points });
  }
  return found.sort((a, b) => b.points - a.points || a.row - b.row);
}

function headerPoints(grid: Grid, row: number): number {
  const { area } = grid;
  const width = area.columns;
  const cells = Array.from({ length: width }, (_, n) => valueAt(grid, row, area.column + n));
  const texts = cells.filter(isHeaderText);
  if (texts.length < 2) return 0;
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  const distinct = new Set(texts.map((text) => normalised(String(text)))).size;
  let turns = 0;
  let below = 0;
  for (let n = 0; n < width; n += 1) {
    if (!isHeaderText(cells[n] ?? null)) continue;
    const next = valueAt(grid, row + 1, area.column + n);
    if (!isBlank(next)) below += 1;
    if (!isBlank(next) && !isHeaderText(next)) turns += 1;
  }
  if (below === 0) return 0;
  // figures and codes stand in the row itself: it is a record
  const figures = (filled - texts.length) / filled;
  const share = texts.length / width;
  return 2 * share + 2 * (turns / texts.length) + distinct / texts.length - 3 * figures - row / 100;
}

/** A short text without digits of its own: 5 and R8-001 are a record's. */
function isHeaderText(cell: CellValue): boolean {
  if (typeof cell !== 'string' || isBlank(cell)) return false;
  const text = normalised(cell);
  return (
    text.length <= LONGEST_HEADER && !/^[-¥\\\d.,/()年月日円台A-Z]*\d[-¥\d.,/()年月日円台A-Z]*$/iu.test(text)
  );
}

/** How many of the likeliest rows are tried. */
const TRIED_ROWS = 4;

/** The kinds of table that a header row may begin, the likeliest first. */
export function kindsAt(
  grid: Grid,
  row: number,
  { kinds = KIND_ANSWERS, numbers }: GuessOptions = {},
): TableGuess[] {
  const guesses = kinds.map((kind): TableGuess => {
    const columns = guessColumns(grid, row, kind, numbers);
    const points = columns.reduce(
      (sum, { wanted, points: own }) => sum + own * (wanted.needed ? 1 : 0.35),
      -lackOf(kind, columns),
    );
    return { sheet: grid.sheet, row, kind, columns, points };
  });
  return guesses.sort((a, b) => b.points - a.points);
}

/** A needed column that nothing resembles speaks against the kind. */
const lackOf = (kind: TableKind, columns: readonly ColumnGuess[]): number =>
  wantedColumns(kind).filter(
    ({ needed, header }) => needed && columns.every(({ wanted }) => wanted.header !== header),
  ).length;

/** What the sheets most likely hold of what is looked for, the likeliest sheet first; one guess for each sheet. */
export function guessTables(grids: readonly Grid[], options: GuessOptions = {}): TableGuess[] {
  return grids
    .flatMap((whole) => {
      const grid = sampleOf(whole);
      const [best] = headerRows(grid)
        .slice(0, TRIED_ROWS)
        .flatMap(({ row, points }) =>
          kindsAt(grid, row, options).map((guess) => ({ ...guess, points: guess.points + points / 2 })),
        )
        .sort((a, b) => b.points - a.points);
      return best === undefined ? [] : [best];
    })
    .sort((a, b) => b.points - a.points);
}
