import type { ApplicationField, LineField, MemberField } from '../grant/records';
import {
  applicationColumns,
  headerIndex,
  headerKey,
  lineColumns,
  memberColumns,
  type ColumnSpec,
} from './columns';
import { valueAt, type Grid, type GridArea, type NamedTable } from './grid';
import { bodyRows } from './rows';

/** How many rows from the top of a sheet are searched for a header. */
export const HEADER_SEARCH_ROWS = 20;

/** A table found in the workbook. Rows and columns are those of the sheet, from 0. */
export interface Located<Field extends string> {
  readonly grid: Grid;
  /** Name of the ListObject; null for a plain range with a header row. */
  readonly tableName: string | null;
  readonly headerRow: number;
  /** Header row and body, as wide as the table. */
  readonly area: GridArea;
  readonly columns: ReadonlyMap<Field, number>;
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

/** Why a workbook cannot be worked on. */
export type InputProblem =
  | { readonly kind: 'noTable'; readonly table: '申請' | '経費' }
  | {
      readonly kind: 'missingColumns';
      readonly table: string;
      readonly sheet: string;
      readonly columns: readonly string[];
    };

interface Candidate {
  readonly grid: Grid;
  readonly table: NamedTable | null;
  readonly headerRow: number;
  readonly area: GridArea;
  readonly applications: ReadonlyMap<ApplicationField, number>;
  readonly lines: ReadonlyMap<LineField, number>;
  readonly members: ReadonlyMap<MemberField, number>;
}

const indexes = {
  applications: headerIndex(applicationColumns),
  lines: headerIndex(lineColumns),
  members: headerIndex(memberColumns),
};

/**
 * Finds 申請, 経費 and 構成員 in a workbook: ListObjects first, then a header row in the first 20 rows of a sheet.
 * @param grids all sheets but the add-in's own.
 */
export function locateTables(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
): InputTables | { readonly problem: InputProblem } {
  const candidates = grids.flatMap((grid) => candidatesOn(grid, tables));
  const applications = best(candidates, '申請', (candidate) => applicationScore(candidate));
  if (applications === null) return { problem: { kind: 'noTable', table: '申請' } };
  const flat = lineScore(applications) > 0 && applications.lines.has('category');
  const others = candidates.filter((candidate) => candidate !== applications);
  const lines = flat ? applications : best(others, '経費', (candidate) => lineScore(candidate));
  if (lines === null) return { problem: { kind: 'noTable', table: '経費' } };
  const members = best(
    others.filter((candidate) => candidate !== lines),
    '構成員',
    (candidate) => memberScore(candidate),
  );
  const problem =
    missing(applications, applicationColumns, applications.applications, flat ? '経費' : '申請') ??
    missing(lines, lineColumns, lines.lines, '経費') ??
    (members === null ? null : missing(members, memberColumns, members.members, '構成員'));
  if (problem !== null) return { problem };
  return {
    shape: flat ? 'flat' : 'normalised',
    applications: located(applications, applications.applications),
    lines: located(lines, lines.lines),
    members: members === null ? null : located(members, members.members),
  };
}

function located<Field extends string>(
  candidate: Candidate,
  columns: ReadonlyMap<Field, number>,
): Located<Field> {
  return {
    grid: candidate.grid,
    tableName: candidate.table?.name ?? null,
    headerRow: candidate.headerRow,
    area: candidate.area,
    columns,
    rows: bodyRows(candidate.grid, candidate.area, [...columns.values()]),
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

/** Points that only a table of 申請 has; 0: it is none. */
function applicationScore({ applications, lines, members }: Candidate): number {
  const own = applications.size - (applications.has('receiptNumber') ? 1 : 0);
  if (own < 2 || members.has('representative') || members.has('smallScale')) return 0;
  // a table of 経費 may repeat 法人名 and 事業所名
  if (lines.has('category') && !applications.has('programme')) return 0;
  return own + (applications.has('programme') ? 10 : 0) + (applications.has('receiptNumber') ? 5 : 0);
}

function lineScore({ lines }: Candidate): number {
  if (!lines.has('category') && !(lines.has('cost') && lines.has('lineNumber'))) return 0;
  return lines.size + (lines.has('category') ? 10 : 0) + (lines.has('cost') ? 5 : 0);
}

function memberScore({ members, applications }: Candidate): number {
  if (applications.has('programme')) return 0;
  const own =
    members.has('representative') || members.has('smallScale') || members.has('designatorPrefecture');
  return own || members.size >= 3 ? members.size + (own ? 10 : 0) : 0;
}

/** The candidate that bears the name, or else scores highest; ListObjects and visible sheets before others. */
function best(
  candidates: readonly Candidate[],
  name: string,
  score: (candidate: Candidate) => number,
): Candidate | null {
  let chosen: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const points = score(candidate);
    if (points === 0) continue;
    const bearsName =
      headerKey(candidate.table?.name ?? '') === name || headerKey(candidate.grid.sheet) === name;
    const total =
      points +
      (bearsName ? 1000 : 0) +
      (candidate.table !== null ? 0.5 : 0) +
      (candidate.grid.visible ? 100 : 0);
    if (total > most) [chosen, most] = [candidate, total];
  }
  return chosen;
}

function candidatesOn(grid: Grid, tables: readonly NamedTable[]): Candidate[] {
  const own = tables.filter((table) => table.sheet === grid.sheet);
  const found = own.map((table) => candidateAt(grid, table, table.area.row, table.area));
  const lastRow = Math.min(HEADER_SEARCH_ROWS, grid.area.row + grid.area.rows) - 1;
  let plain: Candidate | null = null;
  let most = 0;
  for (let row = grid.area.row; row <= lastRow; row += 1) {
    const inTable = own.some(({ area }) => row >= area.row && row < area.row + area.rows);
    if (inTable) continue;
    const area = { ...grid.area, row, rows: grid.area.row + grid.area.rows - row };
    const candidate = candidateAt(grid, null, row, area);
    const points = Math.max(applicationScore(candidate), lineScore(candidate), memberScore(candidate));
    if (points > most) [plain, most] = [candidate, points];
  }
  return plain === null ? found : [...found, plain];
}

function candidateAt(grid: Grid, table: NamedTable | null, headerRow: number, area: GridArea): Candidate {
  return {
    grid,
    table,
    headerRow,
    area,
    applications: matched(grid, headerRow, area, indexes.applications, applicationColumns),
    lines: matched(grid, headerRow, area, indexes.lines, lineColumns),
    members: matched(grid, headerRow, area, indexes.members, memberColumns),
  };
}

/** Columns by field: the contract's own header before a synonym, then the leftmost. */
function matched<Field extends string>(
  grid: Grid,
  headerRow: number,
  area: GridArea,
  index: ReadonlyMap<string, Field>,
  specs: readonly ColumnSpec<Field>[],
): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  const exact = new Set<Field>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const header = valueAt(grid, headerRow, column);
    if (typeof header !== 'string') continue;
    const key = headerKey(header);
    const field = index.get(key);
    if (field === undefined || exact.has(field)) continue;
    const isContract = specs.some((spec) => spec.field === field && headerKey(spec.header) === key);
    if (isContract) exact.add(field);
    if (isContract || !columns.has(field)) columns.set(field, column);
  }
  return columns;
}
