import type { Rule } from '../../types';
import { notice } from '../documents';
import { rule } from './rule';

/** Rules of 面的支援モデル (別紙2 3(1)), and the plan that 別紙2 asks for (R2-08). */
export const areaModelRules: Readonly<Record<string, Rule>> = {
  'R2-02': rule(
    '不備',
    '1都道府県あたり3モデルまでであること',
    notice('別紙2 3(1)ウ'),
    '1都道府県あたり3モデルを上限とする',
  ),
  'R2-08': rule(['不備', '注意'], '業務改善計画を提出していること', notice('別紙2 4')),
};
