import type { Area } from '../../base/cells';
import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import { headerKey } from '../columns';
import type { Answers } from './answers';
import { type Matches, matchesOf } from './column-match';
import type { Grid, NamedTable } from './grid';
import type { HeaderLine, headerReader } from './header-lines';
import type { ColumnMapping, InputTable } from './mapping';

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
