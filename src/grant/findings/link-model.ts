import type { Each, Single, Text } from './cases';

/** Cases and facts of the rules of 連携モデル (別紙2 3(2)). */
export interface LinkModelFindings {
  'R2-04': Single;
  /** `running`: what the prefecture grants up to this application. */
  'R2-05': Single<{ readonly running: number; readonly ceiling: number }>;
  'R2-06': Each<'blank' | 'form', Text> &
    Each<'capped', { readonly ceiling: number; readonly units: number; readonly each: number }>;
}
