import type { Each, Single, Text } from './cases';

/** Cases and facts of the rules of 連携モデル (別紙2 3(2)). */
export interface LinkModelFindings {
  'R2-04': Each<'lacking' | 'communityBased'>;
  /** `running`: what the prefecture grants up to this application. */
  'R2-05': Single<{ readonly running: number; readonly ceiling: number }>;
  'R2-06': Each<'blank' | 'form', Text> &
    Each<'capped', { readonly ceiling: number; readonly units: number; readonly each: number }>;
  'R2-07': Each<'blank' | 'form' | 'above', Text & DemoLimit>;
}

/** What `units` 台 may cost, and each of them. */
interface DemoLimit {
  readonly spent: number;
  readonly ceiling: number;
  readonly units: number;
  readonly each: number;
}
