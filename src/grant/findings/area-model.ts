import type { Asked, Each, Single, Text } from './cases';

/** Cases and facts of the rules of 面的支援モデル (別紙2 3(1)), and of what 別紙2 4 asks of both モデル. */
export interface AreaModelFindings {
  'R2-01': Single<{ readonly count: number; readonly least: number }>;
  /** `position` among the applications of the prefecture. */
  'R2-02': Single<{ readonly position: number; readonly most: number }>;
  'R2-03': Each<'blank' | 'other' | 'price', Text>;
  'R2-08': Asked;
  'R2-09': Each<'blank' | 'unreadable', Text>;
}
