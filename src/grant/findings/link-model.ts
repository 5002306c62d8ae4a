import type { Each, Single, Text } from './cases';

/** Cases and facts of the rules of 連携モデル (別紙2 3(2)). */
export interface LinkModelFindings {
  'R2-04': Each<'lacking' | 'communityBased'>;
  /** `running`: what the prefecture grants up to this application. */
  'R2-05': Single<{ readonly running: number; readonly ceiling: number }>;
  /** `most`: what more 台 than these cannot have been meant. */
  'R2-06': Each<'blank' | 'form' | 'tooMany', Text & { readonly most: number }> &
    Each<'capped', { readonly ceiling: number; readonly units: number; readonly each: number }>;
  'R2-07': Each<'blank' | 'form' | 'tooMany' | 'above', Text & DemoLimit & { readonly most: number }>;
}

/** What `units` 台 may cost, and each of them. */
interface DemoLimit {
  readonly spent: number;
  readonly ceiling: number;
  readonly units: number;
  readonly each: number;
}
