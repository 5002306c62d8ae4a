import type { Rule } from '../../types';
import { notice } from '../documents';
import { rule } from './rule';

/** Rules of 連携モデル (別紙2 3(2)). */
export const linkModelRules: Readonly<Record<string, Rule>> = {
  'R2-04': rule(
    '不備',
    '居宅サービス事業所と居宅介護支援事業所をそれぞれ1以上含むこと',
    notice('別紙2 3(2)'),
    '少なくとも居宅サービス事業所と居宅介護支援事業所（介護予防含む。）をそれぞれ1ずつ含む',
  ),
  'R2-05': rule(
    '要確認',
    '連携モデルの合計が都道府県の上限以内であること',
    notice('別紙2 3(2)ウ'),
    '1都道府県あたり6,000万円を上限とする',
  ),
  'R2-06': rule(
    ['不備', '情報'],
    '情報端末の台数が記入され、1台10万円以内であること',
    notice('別紙2 3(2)ウ'),
    '1台あたりの補助額は10万円以内とする',
  ),
};
