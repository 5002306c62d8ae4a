import type { Rule } from '../../types';
import { rule } from './rule';

/** Rules of the stages after the application; the notices know no ranking beyond 別紙1 6①. */
export const stageRules: Readonly<Record<string, Rule>> = {
  'S4-06': rule('要確認', '採択の手修正が予算額の範囲内で、使えること', null, undefined, { stage: '採択' }),
};
