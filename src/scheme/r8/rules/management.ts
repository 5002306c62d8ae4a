import type { Citation, Rule } from '../../types';
import { notice } from '../documents';
import { rule } from './rule';

/** 効果検証協力. */
const COOPERATION: Citation = {
  source: notice('別紙3 3(2)エ(ii)'),
  quote: '厚生労働省等が実施する調査研究事業等に協力すること',
};

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
  'R3-15': rule(
    ['要確認', '注意'],
    '実施主体が支援可能と判断する機関による支援で、調査研究事業等に協力すること',
    notice('別紙3 3(2)イ・エ(ii)'),
    '実施主体が、介護事業者等の経営改善に資する支援が可能であると判断する機関',
    { ofVariant: { blank: COOPERATION, not: COOPERATION } },
  ),
};
