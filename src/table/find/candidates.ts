import type { Area } from '../../base/cells';
import { isBlank } from '../../base/text';
import { headerKey } from '../columns';
import type { Answers } from './answers';
import {
  type Candidate,
  candidateAt,
  LEAST_COLUMNS,
  likeness,
  narrowed,
  overlaps,
  receiptColumns,
  repeats,
  type SheetSearch,
  spanOf,
  touches,
  withoutOurs,
  withoutRecords,
} from './candidate';
import { declaredAs } from './declared';
import { type Grid, type NamedTable, valueAt } from './grid';
import {
  freeRuns,
  HEADER_SEARCH_ROWS,
  type HeaderLine,
  headerReader,
  joinedLine,
  singleLine,
} from './header-lines';
import type { ColumnMapping } from './mapping';

/**
 * The ListObjects of a sheet, and the header rows outside them that look like one of ours: several, where tables stand
 * one above the other or side by side.
 * @param blocks what else stands on the sheet and is no table of these (設定).
 */
export function candidatesOn(
  grid: Grid,
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[],
  answers: Answers,
  blocks: readonly Area[] = [],
): Candidate[] {
  const own = tables.filter((table) => table.sheet === grid.sheet);
  const declared = answers.declared(grid.sheet);
  const search: SheetSearch = {
    grid,
    mappings: mappings.filter(({ sheet }) => sheet === grid.sheet),
    answers,
    fieldOf: headerReader(answers, grid.sheet),
    declaredRows: new Set(declared.flatMap(({ row }) => row ?? [])),
  };
  const found = own.map((table) => {
    const { row, column, columns } = table.area;
    return candidateAt(
      search,
      table,
      singleLine(grid, row, column, column + columns, search.fieldOf),
      table.area,
    );
  });
  const covered = [...blocks, ...own.map(({ area }) => area)];
  return declaredAs([...found, ...plainTables(search, covered)], declared);
}

/** The header rows of plain ranges, from top to bottom; a header that is repeated below itself makes no new table. */
function plainTables(search: SheetSearch, covered: readonly Area[]): Candidate[] {
  const { grid } = search;
  const end = grid.area.row + grid.area.rows;
  const heads: Candidate[] = [];
  let fallback: Candidate | null = null;
  const lastRow = Math.min(HEADER_SEARCH_ROWS, end) - 1;
  const further = [...search.declaredRows].filter((row) => row > lastRow && row < end).sort((a, b) => a - b);
  const near = Array.from({ length: lastRow + 1 - grid.area.row }, (_, n) => grid.area.row + n);
  for (const row of [...near, ...further]) {
    for (const [from, to] of freeRuns(grid, row, covered)) {
      for (const whole of linesAt(search, row, from, to, row < lastRow)) {
        const said = withoutRecords(heads, whole, search);
        const line = said && apartFrom(heads, said, search);
        if (line === null) continue;
        const area = { row: line.row, column: line.from, rows: end - line.row, columns: line.to - line.from };
        const candidate = candidateAt(search, null, line, area);
        const points = likeness(candidate);
        if (points === 0) continue;
        if (points < LEAST_COLUMNS && !search.declaredRows.has(line.row)) {
          if (fallback === null || points > likeness(fallback)) fallback = candidate;
          continue;
        }
        accept(heads, candidate, search);
      }
    }
  }
  if (heads.length === 0) return fallback === null ? [] : [bounded(fallback, [], covered)];
  return heads.map((head) => bounded(head, heads, covered));
}

/**
 * A line without what belongs to a table beside it that goes on: a row of its own, or its header again. Headers without
 * a 受付番号 are no table that could go on: what stands below them is a header of the same columns.
 * null: nothing else stands there.
 */
function apartFrom(heads: readonly Candidate[], whole: HeaderLine, search: SheetSearch): HeaderLine | null {
  const { grid } = search;
  let line = whole;
  for (const head of heads.filter((each) => receiptColumns(each).length > 0)) {
    const { row } = head.line;
    const [from, to] = spanOf(head.line);
    const own = narrowed(line, from, to, search);
    // a row directly below is no row of a table that goes on: it is its header written twice, with our columns beside it
    if (row >= line.top - 1 || own.texts.size === 0 || own.texts.size === line.texts.size) continue;
    const above = Array.from({ length: to - from }, (_, n) => valueAt(grid, line.top - 1, from + n));
    if (above.every(isBlank) || !repeats(head, candidateAt(search, null, own, grid.area))) continue;
    const others = [...line.texts.keys()].filter((column) => column < from || column >= to);
    const beside = narrowed(line, Math.min(...others), Math.max(...others) + 1, search);
    // too few for a table: a header of the contract beside them is one that the upper row has left blank
    if (beside.known > 0 && beside.known < LEAST_COLUMNS) continue;
    line = beside;
  }
  return line.known >= LEAST_COLUMNS || line === whole ? line : null;
}

/**
 * Rows next to each other are one header of two rows, or the one that fits more of the contract, the lower if equal;
 * before all that, the one of which a clerk has said so.
 */
function accept(heads: Candidate[], candidate: Candidate, { declaredRows }: SheetSearch): void {
  const at = heads.findIndex((head) => overlaps(head, candidate) && touches(head, candidate));
  const neighbour = heads[at];
  if (neighbour !== undefined) {
    const [before, now] = [neighbour, candidate].map(({ line }) => declaredRows.has(line.row));
    if (before !== now) {
      if (now === true) heads[at] = candidate;
      return;
    }
    if (candidate.line.known < neighbour.line.known || candidate.line.row <= neighbour.line.row) return;
    heads[at] = candidate;
    return;
  }
  if (declaredRows.has(candidate.line.row)) {
    heads.push(candidate);
    return;
  }
  const above = heads.findLast((head) => overlaps(head, candidate));
  if (above !== undefined && repeats(above, candidate)) return;
  heads.push(candidate);
}

/** The area of a plain table: down to the next one, or to a ListObject or block within its columns. */
function bounded(head: Candidate, heads: readonly Candidate[], covered: readonly Area[]): Candidate {
  const { line, area } = head;
  const below = [
    ...heads.filter((other) => other !== head && overlaps(head, other)).map((other) => other.line.top),
    ...covered
      .filter(({ column, columns }) => column < line.to && line.from < column + columns)
      .map(({ row }) => row),
  ].filter((row) => row > line.row);
  const end = Math.min(area.row + area.rows, ...below);
  return end === area.row + area.rows ? head : { ...head, area: { ...area, rows: end - area.row } };
}

/** The headers that may begin in a row, each as wide as its table. */
function linesAt(search: SheetSearch, row: number, from: number, to: number, mayGoOn: boolean): HeaderLine[] {
  const { grid, fieldOf, mappings } = search;
  const single = singleLine(grid, row, from, to, fieldOf);
  const mapped = mappings.some((mapping) => mapping.row === row);
  const lines = single.known >= LEAST_COLUMNS || mapped ? split(search, single) : [];
  if (!mayGoOn || single.texts.size === 0) return lines;
  const lower = singleLine(grid, row + 1, from, to, fieldOf);
  const joined = lower.texts.size === 0 ? null : joinedLine(grid, single, lower, fieldOf);
  return joined === null || joined.known < LEAST_COLUMNS ? lines : split(search, joined);
}

/**
 * Side by side: a second 受付番号 begins another table where what stands on either side is one. Its columns may stand in any
 * order, so it begins behind one of the free columns before that 受付番号, or with it: where most of the contract is read.
 */
function split(search: SheetSearch, line: HeaderLine): HeaderLine[] {
  const numbers = [...line.texts].filter(([, text]) => search.fieldOf(text) === 'receiptNumber');
  for (const [at, [column, text]] of numbers.entries()) {
    const before = numbers[at - 1];
    if (before === undefined) continue;
    const isFree = (each: number): boolean =>
      isBlank(valueAt(search.grid, line.row, each)) && !line.texts.has(each);
    const between = Array.from({ length: column - before[0] }, (_, n) => column - n);
    const starts = between.filter((each) => isFree(each - 1) && !isFree(each));
    if (numbers.slice(0, at).some(([, name]) => headerKey(name) === headerKey(text))) starts.unshift(column);
    const halves = starts.flatMap((start) => divided(search, line, start));
    const [best] = halves.sort((a, b) => b.points - a.points);
    if (best !== undefined) return [best.left, ...split(search, best.right)];
  }
  return [line];
}

/** The tables on either side of a column; none where one of them is no table without what we have written behind both. */
function divided(search: SheetSearch, line: HeaderLine, start: number): Halves[] {
  const left = narrowed(line, line.from, start, search);
  const right = narrowed(line, start, line.to, search);
  const bare = withoutOurs(right, search);
  const [a, b] = [left, bare].map((half) => likeness(candidateAt(search, null, half, search.grid.area))) as [
    number,
    number,
  ];
  return a <= LEAST_COLUMNS || b <= LEAST_COLUMNS ? [] : [{ left, right, points: a + b }];
}

interface Halves {
  readonly left: HeaderLine;
  readonly right: HeaderLine;
  /** How much of the contract is read in both. */
  readonly points: number;
}
