import { BOTH, KIND_OF, type TableKind } from '../../catalogue/settings/reading-words';
import { keyOf } from '../cells/receipts';
import { type Grid, valueAt } from '../find/grid';
import type { Located } from '../find/input-list';
import type { TableSurvey } from '../find/survey-tables';
import { guessTables, type TableGuess } from './guess-table';

/** Fewer points are no table at all: a memo has a line of words too. */
const LEAST_POINTS = 0.8;

/** What the sheets may hold of the tables that were not found; of each kind the likeliest. */
export function guessedTables(
  grids: readonly Grid[],
  survey: TableSurvey,
  settingsSheet: string | null,
): TableGuess[] {
  const { applications, lines, members } = survey;
  const taken = new Set(
    [...applications, ...lines, ...members].map(({ grid }) => grid.sheet).concat(settingsSheet ?? []),
  );
  const free = grids.filter(({ sheet, visible }) => visible && !taken.has(sheet));
  const known = knownNumbers(survey);
  const likely = (kinds: readonly TableKind[], numbers?: ReadonlySet<string>): TableGuess[] =>
    guessTables(free, { kinds, ...(numbers && { numbers }) }).filter(({ points }) => points >= LEAST_POINTS);
  if (lines.length > 0)
    return applications.length > 0 ? [] : likely([KIND_OF.applications], known.lines).slice(0, 1);
  if (applications.length > 0) return likely([KIND_OF.lines], known.applications).slice(0, 1);
  // of each sheet the kind that it looks most like
  const all = likely([KIND_OF.applications, KIND_OF.lines, BOTH]);
  const line = all.find(({ kind }) => kind === KIND_OF.lines);
  const other = all.find(({ kind }) => kind !== KIND_OF.lines);
  if (other?.kind === BOTH) return other.points >= (line?.points ?? 0) ? [other] : line ? [line] : [];
  return [other, line].filter((guess) => guess !== undefined);
}

/** The 受付番号 of the tables that were found, as they are compared. */
function knownNumbers({ applications, lines }: TableSurvey): {
  readonly applications: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
} {
  return { applications: numbersOf(applications), lines: numbersOf(lines) };
}

/** The 受付番号 that tell a table of each kind: those that the other tables hold. */
export function tellingNumbers(survey: TableSurvey): Readonly<Record<TableKind, ReadonlySet<string>>> {
  const { applications, lines } = knownNumbers(survey);
  return { 申請: lines, 経費: applications, 申請と経費: new Set(), 構成員: applications };
}

function numbersOf(parts: readonly Located<string>[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { grid, rows, columns } of parts) {
    const column = columns.get('receiptNumber');
    if (column === undefined) continue;
    for (const row of rows) numbers.add(keyOf(valueAt(grid, row, column)));
  }
  numbers.delete('');
  return numbers;
}
