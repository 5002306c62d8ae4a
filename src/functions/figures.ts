import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { evaluate, type Expression, leaf } from '../grant/explain/expression';
import type { Programme, ProgrammeKind, Scheme } from '../scheme/types';
import type { Yen } from '../scheme/units';
import { outOfDomain } from './argument-error';

/** min(amount, ceiling). */
export type Cap = Extract<Expression, { kind: 'cap' }>;

/**
 * The 事業 of a kind that a function is about.
 * @throws ArgumentError where the year has none.
 */
export function programmeOf(scheme: Scheme, kind: ProgrammeKind): Programme {
  const programme = scheme.programmes.find((candidate) => candidate.kind === kind);
  if (programme === undefined) throw outOfDomain(texts.noSuchProgramme(scheme.fiscalYear));
  return programme;
}

/** min(⌊対象経費 × 補助率⌋, 基準額): the rate of the notice comes before the cap (別紙1 5(ア), 5(イ)). */
export function cappedAmount(spent: Yen, { name, rate }: Programme, ceiling: Expression): Cap {
  if (rate === null) throw new Error(`${name} has no rate`);
  const of = leaf(spent, 'cost');
  return { kind: 'cap', amount: { kind: 'scale', of, rate: rate.value, source: rate.source }, ceiling };
}

/**
 * The value in yen of an expression whose arguments were checked: undetermined can only be a figure that is too large.
 * @throws ArgumentError where a figure is larger than whole yen can be held exactly.
 */
export function valueOf(expression: Expression): Yen {
  try {
    const value = evaluate(expression);
    if (value !== null) return value;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw outOfDomain(texts.tooLarge);
}
