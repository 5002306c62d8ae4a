import type { Scheme, SubsidyRate } from './types';
import { rateAtMost } from './units';

/**
 * The rate of the notice that a setting may lower, with its clause; null where no 事業 of the book has it. Were
 * the 事業 that one setting serves to differ, the lowest of their rates: none of them gets more than its clause.
 */
export function noticeRate({ programmes }: Scheme, setting: SubsidyRate['setting']): SubsidyRate | null {
  let lowest: SubsidyRate | null = null;
  for (const { rate } of programmes) {
    if (rate?.setting !== setting) continue;
    if (lowest === null || rateAtMost(rate.value, lowest.value)) lowest = rate;
  }
  return lowest;
}
