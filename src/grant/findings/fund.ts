import type { Asked, Each, Single, Text } from './cases';

/** Cases and facts of the rules of 基金: モデル施設 and 第三者支援. */
export interface FundFindings {
  'R5-03': Single;
  'R5-05': Each<'blank' | 'unreadable' | 'few', Text & { readonly least: number }>;
  'R5-07': Asked;
}
