import type { Asked, Single } from './cases';

/** Cases and facts of the rules of 面的支援モデル (別紙2 3(1)), and of the plan that 別紙2 asks for (R2-08). */
export interface AreaModelFindings {
  /** `position` among the applications of the prefecture. */
  'R2-02': Single<{ readonly position: number; readonly most: number }>;
  'R2-08': Asked;
}
