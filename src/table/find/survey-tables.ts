import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import { NO_CONTEXT } from './answers';
import { bearsName, type Candidate } from './candidate';
import { allCandidates, choose, type LocateOptions } from './choose-lists';
import type { ChosenTable } from './choose-tables';
import type { Grid, NamedTable } from './grid';
import type { Located } from './input-list';
import type { ColumnMapping, InputTable } from './mapping';
import { isRead, partsOf } from './table-parts';

/** The input tables as far as they are there, needed columns or not. */
export interface TableSurvey {
  readonly shape: 'normalised' | 'flat';
  readonly applications: readonly Located<ApplicationField>[];
  readonly lines: readonly Located<LineField>[];
  readonly members: readonly Located<MemberField>[];
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
