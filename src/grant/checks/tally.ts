import type { Yen } from '../../scheme/units';
import type { CategoryAssessment } from '../assessment';
import { exactYen } from '../explain/expression';
import { isAdjustment } from '../lines/donations';
import type { Candidate } from '../prefecture';

/** How many of the others a finding names. */
export const MOST_NAMED = 5;
/** And the one that it is about. */
const MOST_KEPT = MOST_NAMED + 1;

/** Applications that are alike: how many, the first of them, and the sums of their 基準額. */
export class Tally {
  count = 0;
  readonly first: Candidate[] = [];
  /** By 補助区分, of those that have it; null: one of them is undetermined. */
  readonly bases = new Map<string, { readonly count: number; readonly total: Yen | null }>();

  add(candidate: Candidate): void {
    this.count += 1;
    if (this.first.length < MOST_KEPT) this.first.push(candidate);
    for (const [name, base] of basesOf(candidate.categories)) {
      const so = this.bases.get(name);
      const count = (so?.count ?? 0) + 1;
      this.bases.set(name, { count, total: so === undefined ? base : plus(so.total, base) });
    }
  }
}

/** 基準額 by 補助区分, the finer rows of it together. */
function basesOf(categories: readonly CategoryAssessment[]): Map<string, Yen | null> {
  const bases = new Map<string, Yen | null>();
  for (const row of categories) {
    if (isAdjustment(row)) continue;
    const { costCategory, base } = row;
    const so = bases.get(costCategory);
    bases.set(costCategory, so === undefined ? base : plus(so, base));
  }
  return bases;
}

const plus = (a: Yen | null, b: Yen | null): Yen | null =>
  a === null || b === null ? null : exactYen(a + b);
