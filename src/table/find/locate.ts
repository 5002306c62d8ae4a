import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import { NO_CONTEXT, type ReadingContext } from './answers';
import { bearsName, type Candidate } from './candidate';
import { candidatesOn } from './candidates';
import { bestOf, chooseTables, isLeftOut, type ChosenTable } from './choose-tables';
import { applicationColumns, lineColumns, memberColumns, type ColumnSpec } from '../columns';
import type { Area } from '../../base/cells';
import { valueAt, type Grid, type NamedTable } from './grid';
import { inputList, type InputList, type Located } from './input-list';
import type { ColumnMapping, InputTable } from './mapping';
import { strayLines, type KnownWords, type StrayLine } from './stray-lines';
import { columnsAs, isOurs, scoreAs, stageOf, type StageTable } from './table-kinds';
import { isFlat, isRead, numbersIn, partsOf, type TablePart } from './table-parts';

export { type InputList, type Located } from './input-list';

/** What there was besides, and why it was not read. */
export interface UnreadTable {
  readonly sheet: string;
  readonly reason: 'answer' | 'stage' | 'ours' | 'other';
  readonly stage: StageTable | null;
}

export interface InputTables {
  /** flat: `applications` and `lines` are one and the same table. */
  readonly shape: 'normalised' | 'flat';
  readonly applications: InputList<ApplicationField>;
  readonly lines: InputList<LineField>;
  readonly members: InputList<MemberField> | null;
  /** Every part of every table; a flat table is one of 申請 and one of 経費. */
  readonly parts: readonly TablePart[];
  readonly unread: readonly UnreadTable[];
  /** Rows outside of them all that say what a line says. */
  readonly strays: readonly StrayLine[];
  readonly context: ReadingContext;
}

/** The input tables as far as they are there, needed columns or not. */
export interface TableSurvey {
  readonly shape: 'normalised' | 'flat';
  readonly applications: readonly Located<ApplicationField>[];
  readonly lines: readonly Located<LineField>[];
  readonly members: readonly Located<MemberField>[];
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

/** What besides the cells it takes to find the tables. */
export interface LocateOptions {
  readonly context?: ReadingContext;
  /** What stands on a sheet and is none of the tables: 設定. */
  readonly blocks?: ReadonlyMap<string, readonly Area[]>;
}

interface Chosen {
  readonly flat: boolean;
  readonly applications: readonly ChosenTable[];
  readonly lines: readonly ChosenTable[];
  readonly members: readonly ChosenTable[];
  readonly unread: readonly UnreadTable[];
}

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
    strays: strayLines(grids, candidates, blocks, wordsOf(chosen)),
    context,
  };
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
  return { numbers, categories, members: members.length > 0 };
}

function allCandidates(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[],
  { answers }: ReadingContext,
  blocks: ReadonlyMap<string, readonly Area[]>,
): Candidate[] {
  return grids.flatMap((grid) => candidatesOn(grid, tables, mappings, answers, blocks.get(grid.sheet)));
}

/**
 * What there is of 申請, 経費 and 構成員, so that a clerk can be shown what is missing. Beyond what
 * {@link locateTables} takes, a table counts that bears the right name but has too few of its columns.
 */
export function surveyTables(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[] = [],
  { context = NO_CONTEXT, blocks = new Map() }: LocateOptions = {},
): TableSurvey {
  const candidates = allCandidates(grids, tables, mappings, context, blocks);
  const sure = choose(candidates, context);
  const taken = new Set(
    [...sure.applications, ...sure.lines, ...sure.members].map((table) => table.candidate),
  );
  const orNamed = (chosen: readonly ChosenTable[], name: string): readonly ChosenTable[] => {
    if (chosen.length > 0) return chosen;
    const found = named(candidates, name, taken);
    if (found === null) return [];
    taken.add(found);
    return [{ candidate: found, doubt: null, key: '' }];
  };
  const applications = orNamed(sure.applications, '申請');
  const [head] = applications;
  const flat = sure.flat || (sure.lines.length === 0 && head !== undefined && holdsLines(head.candidate));
  const lines = flat ? applications : orNamed(sure.lines, '経費');
  const members = orNamed(sure.members, '構成員');
  const located = <Field extends string>(kind: InputTable, chosen: readonly ChosenTable[]) =>
    partsOf<Field>(kind, chosen, kind !== 'members' && flat)
      .filter(isRead)
      .map((part) => part.located as unknown as Located<Field>);
  return {
    shape: flat ? 'flat' : 'normalised',
    applications: located<ApplicationField>('applications', applications),
    lines: located<LineField>('lines', lines),
    members: located<MemberField>('members', members),
  };
}

function choose(all: readonly Candidate[], context: ReadingContext): Chosen {
  const unread: UnreadTable[] = [];
  const stageTables = new Set<Candidate>();
  for (const candidate of all) {
    const stage = stageOf(candidate);
    const reason = stage !== null ? 'stage' : isOurs(candidate, sheetTexts.rules('')) ? 'ours' : null;
    if (reason === null) continue;
    stageTables.add(candidate);
    unread.push({ sheet: candidate.grid.sheet, reason, stage });
  }
  const candidates = all.filter((candidate) => !stageTables.has(candidate));
  const of = (kind: InputTable, free: readonly Candidate[]) => {
    const usable = free.filter((candidate) => !isLeftOut(candidate, context));
    const best = bestOf(kind, usable, context);
    return { best, usable };
  };
  const tablesOf = (kind: InputTable, best: Candidate | null, usable: readonly Candidate[]) =>
    best === null ? [] : chooseTables(kind, best, usable, context, (candidate) => numbersIn(kind, candidate));
  const main = of('applications', candidates);
  const flat = main.best !== null && isFlat(main.best);
  // beside a flat table, tables of 申請 or 経費 alone make another list
  const alike = flat ? main.usable.filter(isFlat) : main.usable;
  const applications = tablesOf('applications', main.best, alike);
  const others = without(candidates, applications);
  const line = of('lines', others);
  const lines = flat ? applications : tablesOf('lines', line.best, line.usable);
  const rest = without(others, lines);
  const member = of('members', rest);
  const members = tablesOf('members', member.best, member.usable);
  const read = new Set([...applications, ...lines, ...members].map(({ candidate }) => candidate));
  for (const candidate of candidates) {
    if (read.has(candidate)) continue;
    const kinds: InputTable[] = ['applications', 'lines', 'members'];
    const left = kinds.some((kind) => scoreAs(kind, candidate) > 0 && isLeftOut(candidate, context));
    unread.push({ sheet: candidate.grid.sheet, reason: left ? 'answer' : 'other', stage: null });
  }
  return { flat, applications, lines, members, unread };
}

const without = (candidates: readonly Candidate[], chosen: readonly ChosenTable[]): Candidate[] =>
  candidates.filter((candidate) => chosen.every((table) => table.candidate !== candidate));

/** A candidate that bears the name and is not taken; ListObjects first. */
function named(
  candidates: readonly Candidate[],
  name: string,
  taken: ReadonlySet<Candidate>,
): Candidate | null {
  const free = candidates.filter((candidate) => !taken.has(candidate) && bearsName(candidate, name));
  return free.find(({ table }) => table !== null) ?? free[0] ?? null;
}

/** A flat table whose 経費区分 is missing: it has other columns that only 経費 has. */
function holdsLines({ lines }: Candidate): boolean {
  return lines.has('cost') || lines.has('lineNumber');
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
