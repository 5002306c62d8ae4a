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
import { mappedColumns, type ColumnMapping } from './mapping';

/** How many rows from the top of a sheet are searched for a header. */
export const HEADER_SEARCH_ROWS = 20;

/** Fewer columns that the contract knows make no header row. */
const LEAST_COLUMNS = 2;

/** A table or a header row that could be one of the input tables, and the columns it would have as each. */
export interface Candidate {
  readonly grid: Grid;
  readonly table: NamedTable | null;
  readonly headerRow: number;
  readonly area: GridArea;
  readonly applications: ReadonlyMap<ApplicationField, number>;
  readonly lines: ReadonlyMap<LineField, number>;
  readonly members: ReadonlyMap<MemberField, number>;
  /** What a clerk has mapped by hand here. */
  readonly mappings: readonly ColumnMapping[];
}

const indexes = {
  applications: headerIndex(applicationColumns),
  lines: headerIndex(lineColumns),
  members: headerIndex(memberColumns),
};

/** The ListObjects of a sheet, and the header row outside them that looks most like one of ours. */
export function candidatesOn(
  grid: Grid,
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[],
): Candidate[] {
  const own = tables.filter((table) => table.sheet === grid.sheet);
  const here = mappings.filter(({ sheet }) => sheet === grid.sheet);
  const found = own.map((table) => candidateAt(grid, table, table.area.row, table.area, here));
  const lastRow = Math.min(HEADER_SEARCH_ROWS, grid.area.row + grid.area.rows) - 1;
  let plain: Candidate | null = null;
  let most = 0;
  for (let row = grid.area.row; row <= lastRow; row += 1) {
    const inTable = own.some(({ area }) => row >= area.row && row < area.row + area.rows);
    if (inTable) continue;
    const area = { ...grid.area, row, rows: grid.area.row + grid.area.rows - row };
    const candidate = candidateAt(grid, null, row, area, here);
    const points = likeness(candidate);
    if (points > most) [plain, most] = [candidate, points];
  }
  return plain === null ? found : [...found, plain];
}

/** By score; a row that is none of the tables by its score comes after all that are. */
function likeness(candidate: Candidate): number {
  const score = Math.max(applicationScore(candidate), lineScore(candidate), memberScore(candidate));
  if (score > 0) return LEAST_COLUMNS + score;
  const columns = knownColumns(candidate);
  return columns < LEAST_COLUMNS ? 0 : 1 - 1 / columns;
}

function knownColumns({ applications, lines, members }: Candidate): number {
  return Math.max(applications.size, lines.size, members.size);
}

function candidateAt(
  grid: Grid,
  table: NamedTable | null,
  headerRow: number,
  area: GridArea,
  onSheet: readonly ColumnMapping[],
): Candidate {
  const mappings = onSheet.filter(
    ({ row, column }) => row === headerRow && column >= area.column && column < area.column + area.columns,
  );
  const taken = new Set(mappings.map(({ column }) => column));
  const place = { grid, headerRow, area, taken };
  return {
    grid,
    table,
    headerRow,
    area,
    mappings,
    applications: matched(
      place,
      indexes.applications,
      applicationColumns,
      mappedColumns(mappings, 'applications'),
    ),
    lines: matched(place, indexes.lines, lineColumns, mappedColumns(mappings, 'lines')),
    members: matched(place, indexes.members, memberColumns, mappedColumns(mappings, 'members')),
  };
}

interface HeaderPlace {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly area: GridArea;
  /** Columns that are mapped by hand: what their headers say does not count. */
  readonly taken: ReadonlySet<number>;
}

/** Columns by field: one mapped by hand, the contract's own header, a synonym, and then the leftmost. */
function matched<Field extends string>(
  { grid, headerRow, area, taken }: HeaderPlace,
  index: ReadonlyMap<string, Field>,
  specs: readonly ColumnSpec<Field>[],
  byHand: ReadonlyMap<string, number>,
): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  const exact = new Set<Field>();
  for (const { field } of specs) {
    const column = byHand.get(field);
    if (column === undefined) continue;
    columns.set(field, column);
    exact.add(field);
  }
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const header = valueAt(grid, headerRow, column);
    if (typeof header !== 'string' || taken.has(column)) continue;
    const key = headerKey(header);
    const field = index.get(key);
    if (field === undefined || exact.has(field)) continue;
    const isContract = specs.some((spec) => spec.field === field && headerKey(spec.header) === key);
    if (isContract) exact.add(field);
    if (isContract || !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

/** Points that only a table of 申請 has; 0: it is none. */
export function applicationScore({ applications, lines, members }: Candidate): number {
  const own = applications.size - (applications.has('receiptNumber') ? 1 : 0);
  if (own < 2 || members.has('representative') || members.has('smallScale')) return 0;
  // a table of 経費 may repeat 法人名 and 事業所名
  if (lines.has('category') && !applications.has('programme')) return 0;
  return own + (applications.has('programme') ? 10 : 0) + (applications.has('receiptNumber') ? 5 : 0);
}

export function lineScore({ lines }: Candidate): number {
  if (!lines.has('category') && !(lines.has('cost') && lines.has('lineNumber'))) return 0;
  return lines.size + (lines.has('category') ? 10 : 0) + (lines.has('cost') ? 5 : 0);
}

export function memberScore({ members, applications }: Candidate): number {
  if (applications.has('programme')) return 0;
  const own =
    members.has('representative') || members.has('smallScale') || members.has('designatorPrefecture');
  return own || members.size >= 3 ? members.size + (own ? 10 : 0) : 0;
}

/** The candidate that bears the name, or else scores highest; ListObjects and visible sheets before others. */
export function best(
  candidates: readonly Candidate[],
  name: string,
  score: (candidate: Candidate) => number,
): Candidate | null {
  let chosen: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const points = score(candidate);
    if (points === 0) continue;
    const total =
      points +
      (bearsName(candidate, name) ? 1000 : 0) +
      (candidate.table !== null ? 0.5 : 0) +
      (candidate.grid.visible ? 100 : 0);
    if (total > most) [chosen, most] = [candidate, total];
  }
  return chosen;
}

export function bearsName({ table, grid }: Candidate, name: string): boolean {
  return headerKey(table?.name ?? '') === name || headerKey(grid.sheet) === name;
}
