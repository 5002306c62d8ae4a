import type { Each, NoFacts, Single, Text } from './cases';

/** Cases and facts of 段階 効果. */
export interface EffectFindings {
  /** 収支 as planned and as reported, in the unit of the tables. */
  'R6-01': Single<{ readonly from: number; readonly to: number }>;
  'R6-02': Each<'strayPlan' | 'strayReport', Text> &
    Each<'noPlan', NoFacts> &
    /** `years` (令和) that are overdue, a line each; `due` of the first of them. */
    Each<'noReport', { readonly years: string; readonly due: string }>;
}
