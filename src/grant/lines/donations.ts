import { MOST_COST } from '../../scheme/limits';
import { type Rate, type Yen, yen } from '../../scheme/units';
import type { CategoryAssessment } from '../assessment';
import type { Case } from '../case';
import { type EnteredYen, evaluate, type Expression } from '../explain/expression';
import { rateOf } from '../explain/rate';
import { type Cell, textOf, wholeOf } from '../input/cell';
import type { LineState } from './line';

/** 補助区分 of the row that takes back what 寄付金等 of the whole application leave no room for. */
export const ADJUSTMENT = '寄付金調整';

/**
 * 寄付金等の控除 = 総事業費から: Σ補助額 is at most ⌊max(0, 総事業費 − Σ寄付金等) × 補助率⌋ yen, once per application
 * and before rounding. What it is above that is taken back by a row of its own, so that sums agree.
 */
export interface DonationLimit {
  /** null: Σ補助額 is within the limit. */
  readonly row: CategoryAssessment | null;
  /** How much more Σ補助額 may be, in yen; null: nothing limits it, or that is not determined. */
  readonly room: Yen | null;
  /** false: 総事業費 or 寄付金等 cannot be told, and so nothing can be granted. */
  readonly determined: boolean;
}

const UNLIMITED: DonationLimit = { row: null, room: null, determined: true };

/** @param rows the rows of 算定 as they are without 寄付金等. */
export function donationLimit(
  entry: Case,
  states: readonly LineState[],
  rows: readonly CategoryAssessment[],
): DonationLimit {
  const { programme, context } = entry;
  if (context.settings.deductDonations !== 'fromTotal') return UNLIMITED;
  const remaining: Expression = {
    kind: 'remaining',
    of: totalCostOf(entry, states),
    deducted: { kind: 'sum', terms: states.flatMap(donationOf) },
  };
  const ceiling = scaled(remaining, rateOf(programme, context.settings), entry);
  const granted: Expression = {
    kind: 'sum',
    terms: rows.map(({ amount }, index) => ({ kind: 'grant', index, value: amount })),
  };
  const expression: Expression = { kind: 'adjustment', of: granted, ceiling };
  const [most, sum, amount] = [ceiling, granted, expression].map(evaluate);
  if (most == null) return { ...UNLIMITED, determined: false };
  if (sum == null || amount == null) return UNLIMITED;
  const row = amount === 0 ? null : rowOf(expression, amount);
  return { row, room: yen(Math.max(0, most - sum)), determined: true };
}

/** Without a 補助率 the whole counts. */
function scaled(of: Expression, rate: Rate | null, { programme }: Case): Expression {
  const source = programme.rate?.source ?? programme.source;
  return rate === null ? of : { kind: 'scale', of, rate, source };
}

const rowOf = (expression: Expression, amount: Yen): CategoryAssessment => ({
  name: ADJUSTMENT,
  costCategory: ADJUSTMENT,
  units: null,
  eligibleCost: null,
  rate: null,
  subsidised: null,
  base: null,
  amount,
  capped: false,
  expression,
});

export const isAdjustment = ({ costCategory }: Pick<CategoryAssessment, 'costCategory'>): boolean =>
  costCategory === ADJUSTMENT;

/** 総事業費 as the application says it; else 支出額 of all its lines, those that are left out too. L-03. */
function totalCostOf({ application, say }: Case, states: readonly LineState[]): Expression {
  const { totalCost, row } = application;
  if (totalCost.kind === 'blank') return { kind: 'sum', terms: states.flatMap(spentOf) };
  const value = wholeYen(totalCost);
  if (value === null)
    say('L-03', 'totalCost', { severity: '不備', variant: 'total', facts: { text: textOf(totalCost) } });
  else if (totalCost.kind === 'value' && totalCost.readFrom !== undefined) {
    const facts = { text: totalCost.readFrom, yen: value };
    say('L-03', 'totalCost', { severity: '情報', variant: 'totalReadAs', facts });
  }
  return { kind: 'entered', field: 'totalCost', row, value };
}

/** What cannot be read on a line that is left out adds nothing, as little as the line itself. */
function spentOf({ line, excluded }: LineState): EnteredYen[] {
  const value = wholeYen(line.cost);
  return value === null && excluded ? [] : [{ kind: 'entered', field: 'cost', row: line.row, value }];
}

/** A blank cell is none. */
function donationOf({ line, excluded }: LineState): EnteredYen[] {
  if (line.donation.kind === 'blank') return [];
  const value = wholeYen(line.donation);
  if (value === 0 || (value === null && excluded)) return [];
  return [{ kind: 'entered', field: 'donation', row: line.row, value }];
}

/** Whole yen of at least 0; null where the cell holds no such amount. */
function wholeYen(cell: Cell<number>): Yen | null {
  const value = wholeOf(cell, 0, MOST_COST);
  return value === null ? null : yen(value);
}
