import type { Area } from '../../base/cells';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import type { ReadingContext } from './answers';
import type { Candidate } from './candidate';
import { candidatesOn } from './candidates';
import { bestOf, chooseTables, type ChosenTable, isLeftOut } from './choose-tables';
import type { Grid, NamedTable } from './grid';
import type { ColumnMapping, InputTable } from './mapping';
import { isOurs, kindsOf, stageOf, type StageTable } from './table-kinds';
import { isFlat, numbersIn } from './table-parts';

/** What there was besides, and why it was not read. */
export interface UnreadTable {
  readonly sheet: string;
  readonly reason: 'answer' | 'stage' | 'ours' | 'other';
  readonly stage: StageTable | null;
}

/** What besides the cells it takes to find the tables. */
export interface LocateOptions {
  readonly context?: ReadingContext;
  /** What stands on a sheet and is none of the tables: 設定. */
  readonly blocks?: ReadonlyMap<string, readonly Area[]>;
}

/** The tables of each kind. */
export interface Chosen {
  /** What nobody has said of that it is none of them: a row of it may be a line all the same. */
  readonly others: ReadonlySet<Candidate>;
  readonly flat: boolean;
  readonly applications: readonly ChosenTable[];
  readonly lines: readonly ChosenTable[];
  readonly members: readonly ChosenTable[];
  readonly unread: readonly UnreadTable[];
}

export function allCandidates(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  mappings: readonly ColumnMapping[],
  { answers }: ReadingContext,
  blocks: ReadonlyMap<string, readonly Area[]>,
): Candidate[] {
  return grids.flatMap((grid) => candidatesOn(grid, tables, mappings, answers, blocks.get(grid.sheet)));
}

export function choose(all: readonly Candidate[], context: ReadingContext): Chosen {
  const unread: UnreadTable[] = [];
  const stageTables = new Set<Candidate>();
  for (const candidate of all) {
    const stage = candidate.declared === null ? stageOf(candidate) : null;
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
  const unasked = new Set<Candidate>();
  for (const candidate of candidates) {
    if (read.has(candidate)) continue;
    const left = kindsOf(candidate).length > 0 && isLeftOut(candidate, context);
    unread.push({ sheet: candidate.grid.sheet, reason: left ? 'answer' : 'other', stage: null });
    if (!left) unasked.add(candidate);
  }
  return { others: unasked, flat, applications, lines, members, unread };
}

const without = (candidates: readonly Candidate[], chosen: readonly ChosenTable[]): Candidate[] =>
  candidates.filter((candidate) => chosen.every((table) => table.candidate !== candidate));
