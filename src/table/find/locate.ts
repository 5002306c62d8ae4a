import { groupBy } from '../../base/group-by';
import { isBlank } from '../../base/text';
import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import { keyOf } from '../cells/receipts';
import { applicationColumns, type ColumnSpec, lineColumns, memberColumns } from '../columns';
import { locatePlans, type PlanTables } from '../plans/locate';
import { decidedAreas } from '../stages/decided-tables';
import { NO_CONTEXT, type ReadingContext } from './answers';
import type { Candidate } from './candidate';
import { allCandidates, choose, type Chosen, type LocateOptions, type UnreadTable } from './choose-lists';
import type { ChosenTable } from './choose-tables';
import { type Grid, type NamedTable, valueAt } from './grid';
import { type InputList, inputList, type Located } from './input-list';
import type { ColumnMapping, InputTable } from './mapping';
import { type KnownWords, type StrayLine, strayLines, strayRecords } from './stray-lines';
import { columnsAs } from './table-kinds';
import { isRead, numbersIn, partsOf, type TablePart } from './table-parts';

export { type InputList, type Located } from './input-list';

export interface InputTables {
  /** flat: `applications` and `lines` are one and the same table. */
  readonly shape: 'normalised' | 'flat';
  readonly applications: InputList<ApplicationField>;
  readonly lines: InputList<LineField>;
  readonly members: InputList<MemberField> | null;
  /** Every part of every table; a flat table is one of 申請 and one of 経費. */
  readonly parts: readonly TablePart[];
  readonly unread: readonly UnreadTable[];
  /** 計画, 効果報告 and the other optional tables. */
  readonly beside: PlanTables;
  /** Rows outside of them all that say what a line says. */
  readonly strays: readonly StrayLine[];
  readonly context: ReadingContext;
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

/**
 * Finds 申請, 経費 and 構成員 in a workbook: ListObjects and header rows in the first 60 rows of a sheet, each table one
 * list of all its parts.
 * @param grids all sheets but the add-in's own.
 * @param mappings columns that a clerk has mapped by hand; each wins over headers and synonyms.
 */
export function locateTables(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[] = [],
  { context = NO_CONTEXT, blocks = new Map() }: LocateOptions = {},
): InputTables | { readonly problem: InputProblem } {
  const candidates = allCandidates(grids, tables, mappings, context, blocks);
  const chosen = choose(candidates, context);
  const { flat } = chosen;
  const [first] = chosen.applications;
  const [line] = chosen.lines;
  if (first === undefined) return { problem: { kind: 'noTable', table: '申請' } };
  if (line === undefined) return { problem: { kind: 'noTable', table: '経費' } };
  const problem =
    missing(chosen.applications, 'applications', applicationColumns, flat ? '経費' : '申請') ??
    missing(chosen.lines, 'lines', lineColumns, '経費') ??
    missing(chosen.members, 'members', memberColumns, '構成員');
  if (problem !== null) return { problem };
  const parts = [
    ...partsOf<ApplicationField>('applications', chosen.applications, flat),
    ...partsOf<LineField>('lines', chosen.lines, flat),
    ...partsOf<MemberField>('members', chosen.members, false),
  ];
  const taken = parts.map(({ located }) => located);
  const beside = locatePlans(grids, tables, taken, { context });
  const listOf = <Field extends string>(kind: InputTable): InputList<Field> | null => {
    const own = parts.filter((part) => part.kind === kind);
    const read = own.filter(isRead);
    const [head, ...rest] = read.length > 0 ? read : own.slice(0, 1);
    if (head === undefined) return null;
    return inputList<Field>([head, ...rest].map(({ located }) => located) as unknown as [Located<Field>]);
  };
  const applications = listOf<ApplicationField>('applications');
  const lines = listOf<LineField>('lines');
  if (applications === null || lines === null) throw new Error('a chosen table has no part');
  return {
    shape: flat ? 'flat' : 'normalised',
    applications,
    lines,
    members: listOf<MemberField>('members'),
    parts,
    unread: chosen.unread,
    beside,
    strays: straysOf(grids, candidates, chosen, {
      blocks,
      reports: [...beside.areas, ...decidedAreas(grids, tables, taken)],
    }),
    context,
  };
}

function missing<Field extends string>(
  chosen: readonly ChosenTable[],
  kind: InputTable,
  specs: readonly ColumnSpec<Field>[],
  name: string,
): InputProblem | null {
  // of several, those that have what is needed can be read; one that has not is asked of
  const sure = chosen.filter(({ doubt }) => doubt === null);
  for (const { candidate } of sure.length > 0 ? sure : chosen.slice(0, 1)) {
    const found = columnsAs(kind, candidate);
    const columns = specs.filter(({ field, required }) => required === true && !found.has(field));
    if (columns.length === 0) continue;
    return {
      kind: 'missingColumns',
      table: candidate.table?.name ?? name,
      sheet: candidate.grid.sheet,
      columns: columns.map(({ header }) => header),
    };
  }
  return null;
}

/** What stands beside the input tables: 設定, and the tables of plans, reports, 製品, 過年度交付 and later stages. */
interface Beside {
  readonly blocks: NonNullable<LocateOptions['blocks']>;
  readonly reports: PlanTables['areas'];
}

function straysOf(
  grids: readonly Grid[],
  candidates: readonly Candidate[],
  chosen: Chosen,
  { blocks, reports }: Beside,
): StrayLine[] {
  const words = wordsOf(chosen);
  const settled = candidates.filter((candidate) => !chosen.others.has(candidate));
  const areas = groupBy(reports, ({ grid }) => grid.sheet);
  const covered = new Map(
    grids.map(({ sheet }) => [
      sheet,
      [...(blocks.get(sheet) ?? []), ...(areas.get(sheet) ?? []).map(({ area }) => area)],
    ]),
  );
  const found = strayLines(grids, settled, covered, words);
  const known = new Set(found.map(({ sheet, row }) => `${row} ${sheet}`));
  const others = [...chosen.others].filter(
    ({ grid, headerRow }) => !reports.some((report) => report.grid === grid && report.area.row === headerRow),
  );
  const records = strayRecords(others, words);
  return [...found, ...records.filter(({ sheet, row }) => !known.has(`${row} ${sheet}`))];
}

function wordsOf({ applications, lines, members }: Chosen): KnownWords {
  const numbers = new Set(applications.flatMap(({ candidate }) => [...numbersIn('applications', candidate)]));
  const categories = new Set<string>();
  for (const { candidate } of lines) {
    const { grid, area } = candidate;
    const column = candidate.lines.get('category');
    if (column === undefined) continue;
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      const value = valueAt(grid, row, column);
      if (typeof value === 'string' && value.trim() !== '') categories.add(value);
    }
  }
  const withdrawn = new Set(applications.flatMap(({ candidate }) => withdrawnIn(candidate)));
  return { numbers, withdrawn, categories, members: members.length > 0 };
}

/** 受付番号 of the applications whose 取下げ or 辞退 says something, as they are compared. */
function withdrawnIn({ grid, area, headerRow, applications }: Candidate): string[] {
  const number = applications.get('receiptNumber');
  const columns = (['withdrawn', 'declined'] as const).flatMap((field) => applications.get(field) ?? []);
  if (number === undefined || columns.length === 0) return [];
  const rows = Array.from({ length: area.row + area.rows - headerRow - 1 }, (_, n) => headerRow + 1 + n);
  return rows
    .filter((row) => columns.some((column) => !isBlank(valueAt(grid, row, column))))
    .map((row) => keyOf(valueAt(grid, row, number)));
}
