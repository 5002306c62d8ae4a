import { MOST_COST } from '../../scheme/limits';
import { type Yen, yen } from '../../scheme/units';
import { valueOf, wholeOf } from '../input/cell';
import type { AwardOutcome, HandDecision } from './award-records';

/** How a clerk has decided; null: it cannot be told, or not with how much. */
export interface Ruling {
  readonly outcome: AwardOutcome | null;
  readonly amount: Yen | null;
}

/** Outcomes that give something. */
export const isGranting = (outcome: AwardOutcome): boolean => outcome === '採択' || outcome === '一部採択';

/** Outcomes that do not say how much by themselves. */
export const needsAmount = (outcome: AwardOutcome): boolean => outcome === '一部採択';

/**
 * What a by-hand entry decides. 手修正額 alone says how much; 採択 alone is 交付予定額, and 一部採択 alone says too little.
 * 採択額 of 補欠, 採択相当 and 不採択 is 0.
 */
export function rulingOf({ outcome, amount }: HandDecision, planned: Yen): Ruling {
  const said = valueOf(outcome);
  if (outcome.kind === 'unreadable') return { outcome: null, amount: null };
  if (said !== null && !isGranting(said)) return { outcome: said, amount: yen(0) };
  const given = wholeOf(amount, 0, MOST_COST);
  if (amount.kind !== 'blank') {
    // an amount of 0 alone may mean 補欠 or 不採択
    if (given === null || (given === 0 && said === null)) return { outcome: said, amount: null };
    return { outcome: said ?? (given < planned ? '一部採択' : '採択'), amount: yen(given) };
  }
  return { outcome: said, amount: said === null || needsAmount(said) ? null : planned };
}
