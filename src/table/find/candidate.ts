import type { Area } from '../../base/cells';
import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import { headerKey } from '../columns';
import type { Answers } from './answers';
import { type Matches, matchesOf } from './column-match';
import { type Grid, type NamedTable, valueAt } from './grid';
import { type HeaderLine, type headerReader, isReceiptNumber } from './header-lines';
import type { ColumnMapping, InputTable } from './mapping';
import { isOurHeader } from './unknown-columns';

/** Fewer columns that the contract knows make no header row. */
export const LEAST_COLUMNS = 2;

/** A table or a header row that could be one of the input tables, and the columns it would have as each. */
export interface Candidate {
  readonly grid: Grid;
  readonly table: NamedTable | null;
  /** The header; of two rows the lower one is the header row. */
  readonly line: HeaderLine;
  readonly headerRow: number;
  readonly area: Area;
  readonly matches: Matches;
  readonly applications: ReadonlyMap<ApplicationField, number>;
  readonly lines: ReadonlyMap<LineField, number>;
  readonly members: ReadonlyMap<MemberField, number>;
  /** What a clerk has said that it is, whatever its columns say; null: nothing. */
  readonly declared: readonly InputTable[] | null;
  /** What a clerk has mapped by hand here. */
  readonly mappings: readonly ColumnMapping[];
}

/** What the headers of a sheet are found with. */
export interface SheetSearch {
  readonly grid: Grid;
  readonly mappings: readonly ColumnMapping[];
  readonly answers: Answers;
  /** Rows of which a clerk says that a table begins there. */
  readonly declaredRows: ReadonlySet<number>;
  readonly fieldOf: ReturnType<typeof headerReader>;
}

/** What a header would be as each of the tables. */
export function candidateAt(
  { grid, mappings: onSheet, answers }: SheetSearch,
  table: NamedTable | null,
  line: HeaderLine,
  area: Area,
): Candidate {
  const mappings = onSheet.filter(
    ({ row, column }) => row === line.row && column >= line.from && column < line.to,
  );
  const matches = matchesOf(line, grid.sheet, mappings, answers);
  return {
    grid,
    table,
    line,
    headerRow: line.row,
    area,
    declared: null,
    mappings,
    matches,
    applications: matches.applications.columns,
    lines: matches.lines.columns,
    members: matches.members.columns,
  };
}

/** From the first header to behind the last: what stands beyond them may be another table's. */
export const spanOf = ({ texts }: HeaderLine): readonly [from: number, to: number] => [
  Math.min(...texts.keys()),
  Math.max(...texts.keys()) + 1,
];

/** The columns of 受付番号, as each of the tables. */
export const receiptColumns = ({ applications, lines, members }: ScoredColumns): number[] =>
  [applications, lines, members].flatMap(
    (columns: ReadonlyMap<string, number>) => columns.get('receiptNumber') ?? [],
  );

/** Columns under a header that is one of ours. */
const ourColumns = ({ line }: Candidate): ReadonlySet<number> =>
  new Set([...line.texts].flatMap(([column, text]) => (isOurHeader(text) ? [column] : [])));

/** Columns of which it is known what they hold: the table's, and ours beside it. */
const columnsOf = (candidate: Candidate): ReadonlySet<number> =>
  new Set([
    ...candidate.applications.values(),
    ...candidate.lines.values(),
    ...candidate.members.values(),
    ...ourColumns(candidate),
  ]);

export function overlaps({ line: a }: Candidate, { line: b }: Candidate): boolean {
  const [from, to] = spanOf(a);
  const [first, end] = spanOf(b);
  return from < end && first < to;
}

export const touches = ({ line: a }: Candidate, { line: b }: Candidate): boolean => b.top <= a.row + 1;

/** Every column that the lower header names is the same column of the upper one. */
export function repeats({ matches: upper }: Candidate, { matches: lower }: Candidate): boolean {
  const same = <Field>(a: ReadonlyMap<Field, number>, b: ReadonlyMap<Field, number>): boolean =>
    [...b].every(([field, column]) => a.get(field) === column);
  return (
    same(upper.applications.columns, lower.applications.columns) &&
    same(upper.lines.columns, lower.lines.columns) &&
    same(upper.members.columns, lower.members.columns)
  );
}

/**
 * A line without what says nothing of headers: the cells of a row of a table above, and what we have written beside it,
 * which would make a header of a row that was none when the workbook was read for the first time.
 * null: nothing else stands there.
 */
export function withoutRecords(
  heads: readonly Candidate[],
  whole: HeaderLine,
  search: SheetSearch,
): HeaderLine | null {
  const { grid, mappings, declaredRows } = search;
  if (declaredRows.has(whole.row) || mappings.some(({ row }) => row === whole.row)) return whole;
  let line = whole;
  for (const head of heads) {
    if (head.line.row >= line.top) continue;
    const isRecord = receiptColumns(head).some((column) => isReceiptNumber(valueAt(grid, line.top, column)));
    const rest = withoutColumns(line, isRecord ? columnsOf(head) : ourColumns(head), search);
    if (rest.texts.size === line.texts.size || (!isRecord && rest.known >= LEAST_COLUMNS)) continue;
    line = rest;
  }
  return line === whole || line.known >= LEAST_COLUMNS ? line : null;
}

/** What a line says between two columns. */
export const narrowed = (line: HeaderLine, from: number, to: number, search: SheetSearch): HeaderLine => ({
  ...withColumns(line, (column) => column >= from && column < to, search),
  from,
  to,
});

/** What a line says before the headers of ours at its end: what was read for the first time. */
export function withoutOurs(line: HeaderLine, search: SheetSearch): HeaderLine {
  const theirs = [...line.texts].filter(([, text]) => !isOurHeader(text)).map(([column]) => column);
  return withColumns(line, (column) => column <= Math.max(...theirs), search);
}

const withoutColumns = (line: HeaderLine, left: ReadonlySet<number>, search: SheetSearch): HeaderLine =>
  withColumns(line, (column) => !left.has(column), search);

function withColumns(
  line: HeaderLine,
  stays: (column: number) => boolean,
  { fieldOf }: SheetSearch,
): HeaderLine {
  const texts = new Map([...line.texts].filter(([column]) => stays(column)));
  const known = [...texts.values()].filter((text) => fieldOf(text) !== undefined).length;
  return { ...line, texts, known };
}

/** By score; a row that is none of the tables by its score comes after all that are. */
export function likeness(candidate: Candidate): number {
  const score = Math.max(applicationScore(candidate), lineScore(candidate), memberScore(candidate));
  if (score > 0) return LEAST_COLUMNS + score;
  const columns = knownColumns(candidate);
  return columns < LEAST_COLUMNS ? 0 : 1 - 1 / columns;
}

function knownColumns({ applications, lines, members }: Candidate): number {
  return Math.max(applications.size, lines.size, members.size);
}

/** Points that only a table of 申請 has; 0: it is none. */
export function applicationScore({ applications, lines, members }: ScoredColumns): number {
  const own = applications.size - (applications.has('receiptNumber') ? 1 : 0);
  if (own < 2 || members.has('representative') || members.has('smallScale')) return 0;
  // a table of 経費 may repeat 法人名 and 事業所名
  if (lines.has('category') && !applications.has('programme')) return 0;
  return own + (applications.has('programme') ? 10 : 0) + (applications.has('receiptNumber') ? 5 : 0);
}

type ScoredColumns = Pick<Candidate, 'applications' | 'lines' | 'members'>;

export function lineScore({ lines }: ScoredColumns): number {
  if (!lines.has('category') && !(lines.has('cost') && lines.has('lineNumber'))) return 0;
  return lines.size + (lines.has('category') ? 10 : 0) + (lines.has('cost') ? 5 : 0);
}

export function memberScore(candidate: Candidate): number {
  const { members, applications } = candidate;
  if (applications.has('programme')) return 0;
  const own =
    members.has('representative') || members.has('smallScale') || members.has('designatorPrefecture');
  // a register of the prefecture's establishments has the same names, and says nothing of an application
  const tells = members.has('receiptNumber') || bearsName(candidate, '構成員');
  return own || (tells && members.size >= 3) ? members.size + (own ? 10 : 0) : 0;
}

export function bearsName({ table, grid }: Candidate, name: string): boolean {
  return headerKey(table?.name ?? '') === name || headerKey(grid.sheet) === name;
}
