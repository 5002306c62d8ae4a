import type { ApplicationField, LineField, MemberField } from '../grant/records';
import {
  applicationScore,
  bearsName,
  best,
  candidatesOn,
  lineScore,
  memberScore,
  type Candidate,
} from './candidates';
import { applicationColumns, lineColumns, memberColumns, type ColumnSpec } from './columns';
import type { Grid, GridArea, NamedTable } from './grid';
import { mappedColumns, type ColumnMapping, type InputTable } from './mapping';
import { bodyRows } from './rows';

export { HEADER_SEARCH_ROWS } from './candidates';

/** A table found in the workbook. Rows and columns are those of the sheet, from 0. */
export interface Located<Field extends string> {
  readonly grid: Grid;
  /** Name of the ListObject; null for a plain range with a header row. */
  readonly tableName: string | null;
  readonly headerRow: number;
  /** Header row and body, as wide as the table. */
  readonly area: GridArea;
  readonly columns: ReadonlyMap<Field, number>;
  /** Fields whose column a clerk has mapped by hand, whatever its header says. */
  readonly byHand: ReadonlySet<Field>;
  /** Sheet rows that hold a record; blank rows between and a totals row are left out. */
  readonly rows: readonly number[];
}

export interface InputTables {
  /** flat: `applications` and `lines` are one and the same table. */
  readonly shape: 'normalised' | 'flat';
  readonly applications: Located<ApplicationField>;
  readonly lines: Located<LineField>;
  readonly members: Located<MemberField> | null;
}

/** The input tables as far as they are there, needed columns or not. */
export interface TableSurvey {
  readonly shape: 'normalised' | 'flat';
  readonly applications: Located<ApplicationField> | null;
  readonly lines: Located<LineField> | null;
  readonly members: Located<MemberField> | null;
}

/** Why a workbook cannot be worked on. */
export type InputProblem =
  | { readonly kind: 'noTable'; readonly table: '申請' | '経費' }
  | {
      readonly kind: 'missingColumns';
      readonly table: string;
      readonly sheet: string;
      readonly columns: readonly string[];
    };

interface Chosen {
  readonly flat: boolean;
  readonly applications: Candidate | null;
  readonly lines: Candidate | null;
  readonly members: Candidate | null;
}

/**
 * Finds 申請, 経費 and 構成員 in a workbook: ListObjects first, then a header row in the first 20 rows of a sheet.
 * @param grids all sheets but the add-in's own.
 * @param mappings columns that a clerk has mapped by hand; each wins over headers and synonyms.
 */
export function locateTables(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[] = [],
): InputTables | { readonly problem: InputProblem } {
  const { flat, applications, lines, members } = choose(
    grids.flatMap((grid) => candidatesOn(grid, tables, mappings)),
  );
  if (applications === null) return { problem: { kind: 'noTable', table: '申請' } };
  if (lines === null) return { problem: { kind: 'noTable', table: '経費' } };
  const problem =
    missing(applications, applicationColumns, applications.applications, flat ? '経費' : '申請') ??
    missing(lines, lineColumns, lines.lines, '経費') ??
    (members === null ? null : missing(members, memberColumns, members.members, '構成員'));
  if (problem !== null) return { problem };
  return {
    shape: flat ? 'flat' : 'normalised',
    applications: located(applications, 'applications', applications.applications),
    lines: located(lines, 'lines', lines.lines),
    members: members === null ? null : located(members, 'members', members.members),
  };
}

/**
 * What there is of 申請, 経費 and 構成員, so that a clerk can be shown what is missing. Beyond what
 * {@link locateTables} takes, a table counts that bears the right name but has too few of its columns.
 */
export function surveyTables(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[] = [],
): TableSurvey {
  const candidates = grids.flatMap((grid) => candidatesOn(grid, tables, mappings));
  const sure = choose(candidates);
  const applications = sure.applications ?? named(candidates, '申請', sure);
  const flat = sure.flat || (sure.lines === null && applications !== null && holdsLines(applications));
  const taken = { ...sure, applications };
  const lines = flat ? applications : (sure.lines ?? named(candidates, '経費', taken));
  const members = sure.members ?? named(candidates, '構成員', { ...taken, lines });
  return {
    shape: flat ? 'flat' : 'normalised',
    applications: applications && located(applications, 'applications', applications.applications),
    lines: lines && located(lines, 'lines', lines.lines),
    members: members && located(members, 'members', members.members),
  };
}

function choose(candidates: readonly Candidate[]): Chosen {
  const applications = best(candidates, '申請', applicationScore);
  const flat = applications !== null && lineScore(applications) > 0 && applications.lines.has('category');
  const others = candidates.filter((candidate) => candidate !== applications);
  const lines = flat ? applications : best(others, '経費', lineScore);
  const rest = others.filter((candidate) => candidate !== lines);
  return { flat, applications, lines, members: best(rest, '構成員', memberScore) };
}

/** A candidate that bears the name and is not taken; ListObjects first. */
function named(candidates: readonly Candidate[], name: string, taken: Chosen): Candidate | null {
  const free = candidates.filter(
    (candidate) =>
      candidate !== taken.applications &&
      candidate !== taken.lines &&
      candidate !== taken.members &&
      bearsName(candidate, name),
  );
  return free.find(({ table }) => table !== null) ?? free[0] ?? null;
}

/** A flat table whose 経費区分 is missing: it has other columns that only 経費 has. */
function holdsLines({ lines }: Candidate): boolean {
  return lines.has('cost') || lines.has('lineNumber');
}

function located<Field extends string>(
  candidate: Candidate,
  table: InputTable,
  columns: ReadonlyMap<Field, number>,
): Located<Field> {
  const { grid, headerRow, area, mappings } = candidate;
  const mapped = mappedColumns(mappings, table);
  return {
    grid,
    tableName: candidate.table?.name ?? null,
    headerRow,
    area,
    columns,
    byHand: new Set([...columns.keys()].filter((field) => mapped.has(field))),
    rows: bodyRows(grid, area, [...columns.values()]),
  };
}

function missing<Field extends string>(
  candidate: Candidate,
  specs: readonly ColumnSpec<Field>[],
  found: ReadonlyMap<Field, number>,
  name: string,
): InputProblem | null {
  const columns = specs.filter(({ field, required }) => required === true && !found.has(field));
  if (columns.length === 0) return null;
  return {
    kind: 'missingColumns',
    table: candidate.table?.name ?? name,
    sheet: candidate.grid.sheet,
    columns: columns.map(({ header }) => header),
  };
}
