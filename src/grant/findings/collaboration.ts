import type { Asked, Each, Single, Text } from './cases';

/** Cases and facts of the rules of 協働化 (別紙3 3(1)), and of the plan that 別紙3 asks for (R3-11). */
export interface CollaborationFindings {
  'R3-01': Each<'few', { readonly count: number; readonly least: number }> & Each<'noSmall'>;
  'R3-02': Each<'notOne', { readonly count: number }> & Each<'noCare'>;
  'R3-05': Single<{ readonly category: string }>;
  'R3-06': Each<'granted' | 'unanswered'>;
  'R3-07': Each<'differ', Text> & Each<'unanswered'>;
  'R3-11': Asked;
  'R3-12': Each<'blank'> &
    Each<'plannedUnreadable' | 'startedUnreadable', Text> &
    Each<'after', { readonly planned: string; readonly started: string }>;
  /** `applicant`, `leader`: 法人名. */
  'R3-14': Single<{ readonly applicant: string; readonly leader: string }>;
}
