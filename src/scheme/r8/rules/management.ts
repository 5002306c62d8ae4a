import type { Rule } from '../../types';
import { notice } from '../documents';
import { rule } from './rule';

/** Rules of 経営改善 (別紙3 3(2)). */
export const managementRules: Readonly<Record<string, Rule>> = {
  'R3-09': rule(
    '不備',
    '支援機関が民間のコンサルティング会社でないこと',
    notice('別紙3 3(2)イ'),
    '民間のコンサルティング会社は除く',
  ),
  'R3-10': rule(
    '不備',
    '経営分析プログラムを厚生労働省が認めていること',
    notice('別紙3 3(2)イ'),
    '経営分析プログラムは厚生労働省が認める場合のみ実施可能とする',
  ),
  'R3-13': rule(
    '注意',
    '業務改善計画を支援を踏まえて作成していること',
    notice('別紙3 4(1)'),
    '支援を踏まえて作成するものとする',
  ),
};
