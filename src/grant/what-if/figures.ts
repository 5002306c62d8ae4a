import { exactSum } from '../../base/exact-sum';
import { addTo } from '../../base/group-by';
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

/** What the applications of one 事業 come to. */
export interface ProgrammeFigures extends Pick<Figures, 'planned' | 'granted' | 'served' | 'capped'> {
  /** '' where 事業 is blank. */
  readonly programme: string;
  /** 予算額 in yen; null: none is set. */
  readonly budget: number | null;
}

export function figuresOf(ground: Ground, standing: Standing): Figures {
  const { outcomes } = standing;
  const count = (is: (outcome: Standing['outcomes'][number]) => boolean): number =>
    outcomes.filter(is).length;
  return {
    planned: exactSum(outcomes, ({ planned }) => planned),
    granted: count(({ planned }) => planned !== null && planned > 0),
    served: servedBy(ground, standing).length,
    capped: count(({ capped }) => capped),
    deficient: count(({ deficient }) => deficient),
    undetermined: count(({ undetermined }) => undetermined),
    overLimit: count(({ overLimit }) => overLimit),
  };
}

/** The same by 事業, in the order of the rule book; what is of no 事業 of it comes last, by its name. */
export function programmesOf(ground: Ground, standing: Standing): ProgrammeFigures[] {
  const { primary, others } = standing.books;
  const known = [primary, ...others].flatMap(({ scheme }) => scheme.programmes.map(({ name }) => name));
  const positions = groupsOf(ground);
  const served = new Set(servedBy(ground, standing));
  const names = new Set([...known, ...[...positions.keys()].sort()]);
  return [...names].flatMap((programme): ProgrammeFigures[] => {
    const own = positions.get(programme);
    if (own === undefined) return [];
    const outcomes = own.flatMap((at) => standing.outcomes[at] ?? []);
    return [
      {
        programme,
        planned: exactSum(outcomes, ({ planned }) => planned),
        granted: outcomes.filter(({ planned }) => planned !== null && planned > 0).length,
        served: own.filter((at) => served.has(at)).length,
        capped: outcomes.filter(({ capped }) => capped).length,
        budget: primary.settings.budgets.get(programme) ?? null,
      },
    ];
  });
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

/** Positions of the applications by 事業. */
function groupsOf({ applications }: Ground): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { programme }] of applications.entries()) addTo(groups, textOf(programme), at);
  return groups;
}

/**
 * Positions of the applications that are served: where the next does not fit, it gets the rest at most (一部交付), and
 * none behind it gets any.
 */
function servedBy({ applications, order }: Ground, { books, outcomes }: Standing): number[] {
  const { budgets, partialGrants, roundingUnit } = books.primary.settings;
  const left = new Map<string, number>(budgets);
  const served: number[] = [];
  for (const first of [true, false]) {
    for (const at of order) {
      const outcome = outcomes[at];
      const application = applications[at];
      if (outcome === undefined || application === undefined || outcome.priority !== first) continue;
      const amount = outcome.planned ?? 0;
      if (amount <= 0) continue;
      const programme = textOf(application.programme);
      const rest = left.get(programme) ?? amount;
      if (amount <= rest) served.push(at);
      else if (partialGrants === true && rest >= (roundingUnit ?? 1)) served.push(at);
      if (left.has(programme)) left.set(programme, amount <= rest ? rest - amount : 0);
    }
  }
  return served;
}
