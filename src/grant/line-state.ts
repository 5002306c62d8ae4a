import type { ExpenseCategory, Programme } from '../scheme/types';
import { yen, type Yen } from '../scheme/units';
import { textOf, valueOf } from './cell';
import type { Context, Report } from './context';
import { ownCost, type LineFinding } from './cost';
import { lesser } from './expression';
import type { ExpenseLine } from './records';

/** A line while its application is being assessed. */
export interface LineState {
  readonly line: ExpenseLine;
  /** null: free text of a 事業 without 経費区分, or unclassified. */
  readonly category: ExpenseCategory | null;
  /** 経費区分 blank or not of this 事業 (L-02). */
  readonly unclassified: boolean;
  /** Undetermined where null. */
  readonly ownCost: Yen | null;
  /** At most this much of the cost counts: 情報端末 (別紙2 3(2)ウ); null: no such limit. */
  ceiling: Yen | null;
  /** 台数 that the ceiling needs is undetermined, and so is the line. */
  undetermined: boolean;
  /** Left out by 他補助, a category that is never eligible, or another rule: its 対象経費 is 0. */
  excluded: boolean;
  /** Taken as part of the package. */
  packaged: boolean;
  /** 補助区分. */
  costCategory: string | null;
  /** Row of 算定 that the line is summed in: its 補助区分 or a finer unit of it. */
  group: string | null;
  /** Makes a finding on this line. */
  readonly say: LineFinding;
}

export const lineNumberOf = (line: ExpenseLine): string => textOf(line.lineNumber);

/** The lines of an application with their 経費区分 and own cost; L-02 to L-06, L-08 and R1-06 are checked here. */
export function lineStates(
  lines: readonly ExpenseLine[],
  programme: Programme,
  context: Context,
  report: Report,
): LineState[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const number = lineNumberOf(line);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return lines.map((line) => {
    const state = stateOf(line, programme, context, report);
    const number = lineNumberOf(line);
    if (number === '') state.say('L-05', 'lineNumber', { variant: 'blank' });
    else if (counts.get(number) !== 1) {
      state.say('L-05', 'lineNumber', { variant: 'twice', facts: { text: number } });
    }
    checkMarks(state);
    return state;
  });
}

function stateOf(line: ExpenseLine, programme: Programme, context: Context, report: Report): LineState {
  const lineNumber = lineNumberOf(line);
  const say: LineFinding = (rule, field, detail) => {
    report(rule, { table: 'lines', row: line.row, field }, { lineNumber, ...detail });
  };
  const name = valueOf(line.category);
  const category = name === null ? null : (context.categories.get(programme.name)?.get(name) ?? null);
  const unclassified = name === null || (category === null && programme.categories !== null);
  if (unclassified) {
    const variant = line.category.kind === 'blank' ? 'blank' : 'unknown';
    say('L-02', 'category', { variant, facts: { text: textOf(line.category), programme: programme.name } });
  }
  return {
    line,
    category,
    unclassified,
    ownCost: ownCost(line, context.settings, say),
    ceiling: null,
    undetermined: false,
    excluded: false,
    packaged: false,
    costCategory: null,
    group: null,
    say,
  };
}

/** 他補助 = 有 leaves the line out; a mark that is none of the agreed ones is asked about. */
function checkMarks(state: LineState): void {
  const { otherGrant, inPackage } = state.line;
  if (otherGrant.kind === 'unreadable') state.say('L-08', 'otherGrant', { facts: { text: otherGrant.text } });
  if (inPackage.kind === 'unreadable') state.say('L-08', 'inPackage', { facts: { text: inPackage.text } });
  if (valueOf(otherGrant) === 'yes') {
    state.say('R1-06', 'otherGrant');
    state.excluded = true;
  }
}

/** 対象経費 of a line in yen: 0 where it is excluded, null where it is undetermined. */
export function eligibleCost(state: LineState): Yen | null {
  if (state.excluded) return yen(0);
  if (state.unclassified || state.undetermined || state.ownCost === null) return null;
  return state.ceiling === null ? state.ownCost : lesser(state.ownCost, state.ceiling);
}
