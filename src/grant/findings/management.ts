import type { Asked, Each, Text } from './cases';

/** Cases and facts of the rules of 経営改善 (別紙3 3(2)). */
export interface ManagementFindings {
  'R3-09': Each<'excluded' | 'blank' | 'unknown', Text>;
  'R3-10': Asked;
  'R3-13': Each<'blank'> &
    Each<'plannedUnreadable' | 'endedUnreadable', Text> &
    Each<'before', { readonly planned: string; readonly ended: string }>;
  'R3-15': Each<'reason' | 'blank' | 'not', Text>;
}
