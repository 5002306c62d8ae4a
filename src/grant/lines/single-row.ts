import type { Programme } from '../../scheme/types';
import type { Rate } from '../../scheme/units';
import type { CategoryAssessment } from '../assessment';
import type { Case } from '../case';
import { evaluate, type Expression, leaf, sumOf } from '../explain/expression';
import { rateOf } from '../explain/rate';
import type { LineState } from './line';
import { costExpression, eligibleCost } from './line-state';

/** What a row of 算定 is computed from. */
export interface RowParts {
  readonly name: string;
  readonly costCategory: string;
  readonly units: number | null;
  readonly members: readonly LineState[];
  readonly rate: Rate | null;
  readonly base: Expression;
  readonly programme: Programme;
}

/**
 * A row of 算定: min(⌊対象経費 × 補助率⌋, 基準額). The rate comes before the cap (別紙1 5(ア), 5(イ)).
 * @example 別紙1 表2 3行
 * 定着支援 見守り 1,000,001円 2台 → 対象経費 1,000,001、補助率額 800,000、基準額 600,000、補助額 600,000
 * @example 別紙1 表2 1行: the cap does not touch it
 * 定着支援 移乗支援 1,000,001円 1台 → 対象経費 1,000,001、補助率額 800,000、基準額 1,000,000、補助額 800,000
 */
export function cappedRow(parts: RowParts): CategoryAssessment {
  const { members, rate, programme } = parts;
  const source = programme.rate?.source ?? programme.source;
  const scaled: Expression =
    rate === null ? leaf(null, 'amount', source) : { kind: 'scale', of: costOf(members), rate, source };
  return rowOf(parts, rate, scaled);
}

/**
 * The one row of a 事業 that has no 補助区分 of its own.
 * @example 別紙2 3(1)ウ
 * 面的支援モデル 研修 25,000,000円 → 対象経費 25,000,000、補助率額 25,000,000、基準額 20,000,000、補助額 20,000,000
 */
export function wholeRow(
  { programme, context }: Pick<Case, 'programme' | 'context'>,
  members: readonly LineState[],
  base: Expression,
): CategoryAssessment {
  const { name } = programme;
  const rate = rateOf(programme, context.settings);
  return cappedRow({ name, costCategory: name, units: null, members, rate, base, programme });
}

/**
 * A row whose cost is not scaled: min(対象経費, 基準額) (別紙2 3(2)ウ).
 * @example 別紙2 3(2)ウ: no more than 10万円 of a terminal counts
 * 連携モデル 端末 900,000円 3台 → 対象経費 300,000、補助率額 300,000、基準額 8,500,000、補助額 300,000
 */
export function ceilingRow(parts: Omit<RowParts, 'rate' | 'programme'>): CategoryAssessment {
  return rowOf(parts, null, costOf(parts.members));
}

/**
 * The amount entered; no rate, no 基準額.
 * @example 別紙4 3(2)
 * 事務費 委託 1,000,001円 → 対象経費 1,000,001、補助額 1,000,001
 */
export function enteredRow(name: string, members: readonly LineState[]): CategoryAssessment {
  const expression = costOf(members);
  const amount = evaluate(expression);
  return {
    name,
    costCategory: name,
    units: null,
    eligibleCost: amount,
    rate: null,
    subsidised: null,
    base: null,
    amount,
    capped: false,
    expression,
  };
}

const costOf = (members: readonly LineState[]): Expression => ({
  kind: 'sum',
  terms: members.filter(({ excluded }) => !excluded).map(costExpression),
});

function rowOf(
  { name, costCategory, units, members, base }: Omit<RowParts, 'rate' | 'programme'>,
  rate: Rate | null,
  scaled: Expression,
): CategoryAssessment {
  const expression: Expression = { kind: 'cap', amount: scaled, ceiling: base };
  const subsidised = evaluate(scaled);
  const ceiling = evaluate(base);
  return {
    name,
    costCategory,
    units,
    eligibleCost: sumOf(members, eligibleCost),
    rate,
    subsidised,
    base: ceiling,
    amount: evaluate(expression),
    capped: subsidised !== null && ceiling !== null && subsidised > ceiling,
    expression,
  };
}
