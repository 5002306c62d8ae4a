import type { Asked, Each, Single, Text } from './cases';

/** Cases and facts of the rules of 基金: モデル施設 and 第三者支援, and the costs that it lists (R5-08). */
export interface FundFindings {
  'R5-03': Each<'excluded' | 'judged'>;
  'R5-05': Each<'blank' | 'unreadable' | 'few', Text & { readonly least: number }>;
  'R5-07': Asked;
  /** `listed`: the words of the list. */
  'R5-08': Single<Text & { readonly listed: string }>;
}
