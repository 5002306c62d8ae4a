import { MOST_UNITS } from '../../scheme/limits';
import { type Yen, yen } from '../../scheme/units';
import type { Case } from '../case';
import { type Expression, lesser } from '../explain/expression';
import { textOf, valueOf, wholeOf, writtenOf } from '../input/cell';
import type { ExpenseLine } from '../input/records';
import { isTakingBackUnclear } from '../input/withdrawn';
import { checkAlike } from './alike-lines';
import { determineCost } from './cost';
import type { LineState } from './line';
import { sayOnLine, sayUnanswered } from './line-findings';

/** The lines of an application with their 経費区分 and own cost; L-02 to L-06, L-08, L-10 and R1-06 are checked here. */
export function lineStates(entry: Case, lines: readonly ExpenseLine[]): LineState[] {
  // it is not known whether the application still stands
  const isOpen = isTakingBackUnclear(entry.application);
  const repeated = repeatedNumbers(lines);
  const states = lines.map((line) => {
    const state = stateOf(entry, line);
    determineCost(state, entry.context.settings);
    checkNumber(state, repeated);
    checkMarks(state);
    if (isOpen) state.undetermined = true;
    return state;
  });
  checkAlike(states);
  sayUnanswered(entry, states, 'R1-06', 'otherGrant');
  return states;
}

const NONE: ReadonlySet<string> = new Set();

/** 明細番号 that more than one of the lines bears. */
function repeatedNumbers(lines: readonly ExpenseLine[]): ReadonlySet<string> {
  if (lines.length < 2) return NONE;
  const seen = new Set<string>();
  let repeated: Set<string> | null = null;
  for (const line of lines) {
    const number = textOf(line.lineNumber);
    if (seen.has(number)) (repeated ??= new Set()).add(number);
    seen.add(number);
  }
  return repeated ?? NONE;
}

function stateOf({ programme, context, report }: Case, line: ExpenseLine): LineState {
  const name = valueOf(line.category);
  const category = name === null ? null : (context.categories.get(programme.name)?.get(name) ?? null);
  const state: LineState = {
    line,
    lineNumber: textOf(line.lineNumber),
    report,
    category,
    unclassified: name === null || (category === null && programme.categories !== null),
    spent: null,
    deducted: null,
    ownCost: null,
    ceiling: null,
    undetermined: false,
    excluded: false,
    packaged: false,
    slot: null,
  };
  if (state.unclassified) {
    const variant = line.category.kind === 'blank' ? 'blank' : 'unknown';
    const facts = { text: writtenOf(line.category), programme: programme.name };
    sayOnLine(state, 'L-02', 'category', { variant, facts });
  }
  return state;
}

/** L-05. */
function checkNumber(state: LineState, repeated: ReadonlySet<string>): void {
  const { lineNumber } = state;
  if (lineNumber === '') sayOnLine(state, 'L-05', 'lineNumber', { variant: 'blank' });
  else if (repeated.has(lineNumber)) {
    sayOnLine(state, 'L-05', 'lineNumber', { variant: 'twice', facts: { text: lineNumber } });
  }
}

/** 他補助 = 有 leaves the line out; while it isn't clear, it is not known whether the line counts. */
function checkMarks(state: LineState): void {
  const { otherGrant } = state.line;
  if (otherGrant.kind === 'unreadable') {
    sayOnLine(state, 'L-08', 'otherGrant', { variant: 'amount', facts: { text: otherGrant.text } });
    state.undetermined = true;
  }
  if (valueOf(otherGrant) === 'yes') {
    sayOnLine(state, 'R1-06', 'otherGrant', { severity: '要確認', variant: 'granted' });
    state.excluded = true;
  }
}

/** 台数 of a line; null unless it is a whole number of at least 1 that can be one (R1-33, R2-06). */
export const countedUnits = ({ line }: LineState): number | null => wholeOf(line.units, 1, MOST_UNITS);

/** Why the 台数 of a line is none. */
export function unitsFlaw({ line: { units } }: LineState): 'blank' | 'form' | 'tooMany' {
  if (units.kind === 'blank') return 'blank';
  return units.kind === 'value' && units.value > MOST_UNITS ? 'tooMany' : 'form';
}

/** It is not known what the line counts for. */
export const isUndetermined = (state: LineState): boolean => state.unclassified || state.undetermined;

/** 対象経費 of a line in yen: 0 where it is excluded, null where it is undetermined. */
export function eligibleCost(state: LineState): Yen | null {
  if (state.excluded) return yen(0);
  if (isUndetermined(state) || state.ownCost === null) return null;
  const { ceiling } = state;
  return ceiling === null
    ? state.ownCost
    : lesser(state.ownCost, yen(ceiling.amount * (ceiling.count ?? Number.NaN)));
}

/** 対象経費 of a line that is not excluded, as an expression over its cells. */
export function costExpression(state: LineState): Expression {
  const { row } = state.line;
  const value = isUndetermined(state) ? null : state.spent;
  const spent: Expression = { kind: 'entered', field: 'cost', row, value };
  const { deducted, ceiling } = state;
  const own: Expression =
    deducted === null || deducted === 0
      ? spent
      : { kind: 'less', of: spent, deducted: { kind: 'entered', field: 'donation', row, value: deducted } };
  return ceiling === null ? own : { kind: 'cap', amount: own, ceiling };
}
