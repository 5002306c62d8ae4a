import { LEAVE, questionKeys, TABLE_ANSWERS, USE } from '../../catalogue/settings/reading-words';
import type { ReadingContext } from './answers';
import { bearsName, type Candidate } from './candidate';
import type { InputTable } from './mapping';
import { columnsAs, isComplete, isDoubtfulName, sameColumns, scoreAs } from './table-kinds';

/** Why it is asked whether a table is to be used. */
export type TableDoubt = 'name' | 'hidden' | 'common' | 'columns';

/** A table of one kind, and what is asked of it. */
export interface ChosenTable {
  readonly candidate: Candidate;
  /** null: it is read. */
  readonly doubt: TableDoubt | null;
  /** Key of the question. */
  readonly key: string;
}

const CONTRACT_NAMES: Readonly<Record<InputTable, string>> = {
  applications: '申請',
  lines: '経費',
  members: '構成員',
};

/** How a question and a clerk call a table: by its sheet; where that holds several of them, by its first cell too. */
function keyOf(candidate: Candidate, others: readonly Candidate[]): string {
  const { grid, line } = candidate;
  const alone = others.every((other) => other === candidate || other.grid !== grid);
  return alone ? questionKeys.table(grid.sheet) : questionKeys.rowOf(grid.sheet, line.row + 1);
}

/** What 設定 says of a table: 使う, 使わない, or nothing. */
function answerOf(candidate: Candidate, key: string, { answers }: ReadingContext) {
  return (
    answers.of(key, TABLE_ANSWERS) ?? answers.of(questionKeys.table(candidate.grid.sheet), TABLE_ANSWERS)
  );
}

/** Points above those of columns: what a clerk has said, the table's own name, sheets that can be seen, names that say nothing against it. */
const BEARS_NAME = 1000;
const DOUBTFUL = 500;
const VISIBLE = 100;

/** The candidate that is taken for a kind of table before all others; ListObjects before plain ranges. */
export function bestOf(
  kind: InputTable,
  candidates: readonly Candidate[],
  context: ReadingContext,
): Candidate | null {
  let chosen: Candidate | null = null;
  let most = -Infinity;
  for (const candidate of candidates) {
    const points = scoreAs(kind, candidate);
    if (points === 0) continue;
    const total =
      2 * points +
      (candidate.declared !== null ? 4 * BEARS_NAME : 0) +
      (bearsName(candidate, CONTRACT_NAMES[kind]) ? 2 * BEARS_NAME : 0) +
      (candidate.table !== null ? 1 : 0) +
      (candidate.grid.visible ? 2 * VISIBLE : 0) -
      (isDoubtful(candidate, context) ? 2 * DOUBTFUL : 0);
    if (total > most) [chosen, most] = [candidate, total];
  }
  return chosen;
}

const isDoubtful = ({ grid, table }: Candidate, { fiscalYear }: ReadingContext): boolean =>
  isDoubtfulName(grid.sheet, fiscalYear) || (table !== null && isDoubtfulName(table.name, fiscalYear));

/** Left out by an answer of 準備. */
export function isLeftOut(candidate: Candidate, context: ReadingContext): boolean {
  const { grid, line } = candidate;
  return [questionKeys.table(grid.sheet), questionKeys.rowOf(grid.sheet, line.row + 1)].some(
    (key) => context.answers.of(key, TABLE_ANSWERS) === LEAVE,
  );
}

/**
 * The tables of one kind that are one list with the best of them, each with what is asked of it: all that have the
 * columns without which no row can be computed, and those that have at least half of its columns.
 * @param numbersOf the 受付番号 that stand in a table.
 */
export function chooseTables(
  kind: InputTable,
  best: Candidate,
  candidates: readonly Candidate[],
  context: ReadingContext,
  numbersOf: (candidate: Candidate) => ReadonlySet<string>,
): ChosenTable[] {
  const peers = candidates.filter((candidate) => candidate === best || isPeer(kind, best, candidate));
  const asked = peers.map((candidate) => {
    const key = keyOf(candidate, peers);
    const used = candidate.declared !== null || answerOf(candidate, key, context) === USE;
    return { candidate, key, used };
  });
  const alone = peers.length === 1;
  const byName = asked.map(({ candidate, used }): TableDoubt | null => {
    if (alone || used) return null;
    if (isDoubtful(candidate, context)) return 'name';
    if (!candidate.grid.visible && peers.some(({ grid }) => grid.visible)) return 'hidden';
    return candidate === best || sameColumns(kind, best, candidate) ? null : 'columns';
  });
  return asked.map(({ candidate, key, used }, at): ChosenTable => {
    const own = byName[at] ?? null;
    if (alone || used || own !== null) return { candidate, key, doubt: own };
    const numbers = numbersOf(candidate);
    // a table whose name already says so is asked of, and this one is not
    const rival = asked.some(
      (other, place) =>
        place !== at && (byName[place] ?? null) === null && sharesAny(numbers, numbersOf(other.candidate)),
    );
    return { candidate, key, doubt: rival ? 'common' : null };
  });
}

function isPeer(kind: InputTable, best: Candidate, candidate: Candidate): boolean {
  if (scoreAs(kind, candidate) === 0) return false;
  if (candidate.declared !== null) return true;
  const columns = columnsAs(kind, candidate);
  if (!columns.has('receiptNumber')) return false;
  if (kind === 'members' && !sameColumns(kind, best, candidate) && !hasOwnColumn(columns)) return false;
  return isComplete(kind, candidate) || isNearlyPeer(kind, best, candidate);
}

/** Columns that a table of 申請 without its 事業 must have, and that 構成員 and 経費 don't. */
const LEAST_OWN = 3;

/** More than half of the columns are there, and it is not rather a table of another kind. */
function isNearlyPeer(kind: InputTable, best: Candidate, candidate: Candidate): boolean {
  const columns = columnsAs(kind, candidate);
  if (columns.size * 2 <= columnsAs(kind, best).size) return false;
  if (kind !== 'applications') return kind === 'lines';
  const own = [...columns.keys()].filter(
    (field) => !columnsAs('members', candidate).has(field) && !columnsAs('lines', candidate).has(field),
  );
  return own.length >= LEAST_OWN;
}

const hasOwnColumn = (columns: ReadonlyMap<string, number>): boolean =>
  ['representative', 'smallScale', 'designatorPrefecture'].some((field) => columns.has(field));

function sharesAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const number of few) if (many.has(number)) return true;
  return false;
}
