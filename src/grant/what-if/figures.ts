import { exactSum } from '../../base/exact-sum';
import { textOf } from '../input/cell';
import type { Ground } from './ground';
import type { Standing } from './varied';

/** What all applications come to. */
export interface Figures {
  /** Σ 交付予定額 in yen. */
  readonly planned: number;
  /** Applications with a 交付予定額 above 0. */
  readonly granted: number;
  /** Those of them that 予算額 of their 事業 lasts for, in the order of 採択; all where it has none. */
  readonly served: number;
  readonly capped: number;
  /** 不備. */
  readonly deficient: number;
  /** Applications whose 算定額 is undetermined; they are in no sum. */
  readonly undetermined: number;
  /** Applications with 台数 above 限度台数. */
  readonly overLimit: number;
}

export const FIGURES = [
  'planned',
  'granted',
  'served',
  'capped',
  'deficient',
  'undetermined',
  'overLimit',
] as const satisfies readonly (keyof Figures)[];

export function figuresOf(ground: Ground, standing: Standing): Figures {
  const { outcomes } = standing;
  const count = (is: (outcome: Standing['outcomes'][number]) => boolean): number =>
    outcomes.filter(is).length;
  return {
    planned: exactSum(outcomes, ({ planned }) => planned),
    granted: count(({ planned }) => planned !== null && planned > 0),
    served: servedBy(ground, standing),
    capped: count(({ capped }) => capped),
    deficient: count(({ deficient }) => deficient),
    undetermined: count(({ undetermined }) => undetermined),
    overLimit: count(({ overLimit }) => overLimit),
  };
}

/** By how much each figure differs from that of the base. */
export function differenceBetween(base: Figures, figures: Figures): Figures {
  const by = (key: keyof Figures): number => figures[key] - base[key];
  return {
    planned: by('planned'),
    granted: by('granted'),
    served: by('served'),
    capped: by('capped'),
    deficient: by('deficient'),
    undetermined: by('undetermined'),
    overLimit: by('overLimit'),
  };
}

/** Where the next does not fit, it gets the rest at most (一部交付), and none behind it gets any. */
function servedBy({ applications, order }: Ground, { books, outcomes }: Standing): number {
  const { budgets, partialGrants, roundingUnit } = books.primary.settings;
  const left = new Map<string, number>(budgets);
  let served = 0;
  for (const first of [true, false]) {
    for (const at of order) {
      const outcome = outcomes[at];
      const application = applications[at];
      if (outcome === undefined || application === undefined || outcome.priority !== first) continue;
      const amount = outcome.planned ?? 0;
      if (amount <= 0) continue;
      const programme = textOf(application.programme);
      const rest = left.get(programme) ?? amount;
      if (amount <= rest) served += 1;
      else if (partialGrants === true && rest >= (roundingUnit ?? 1)) served += 1;
      if (left.has(programme)) left.set(programme, amount <= rest ? rest - amount : 0);
    }
  }
  return served;
}
