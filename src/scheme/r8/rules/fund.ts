import type { Rule } from '../../types';
import { fund } from '../documents';
import { rule } from './rule';

/** Rules of 基金: モデル施設 and 第三者支援, and the costs that it lists (R5-08). */
export const fundRules: Readonly<Record<string, Rule>> = {
  'R5-03': rule(
    ['不備', '要確認'],
    '介護保険法に基づくサービスの事業所であること',
    fund('5(1)'),
    '介護保険法に基づく全サービスを対象とする',
    // 5(1) is of 第三者支援; of モデル施設 the notice says nothing
    { ofVariant: { judged: { source: fund('3(1)②ア'), quote: null } } },
  ),
  'R5-05': rule(
    '不備',
    '実地による個別支援を3回以上行うこと',
    fund('5(3)'),
    '実地による個別支援を３回以上実施する',
  ),
  'R5-07': rule(
    ['注意', '不備'],
    '業務改善計画を作成していること',
    fund('3(1)※3・5(3)※8'),
    '支援を受けながら、事前評価（課題抽出）を踏まえた「業務改善計画」',
  ),
  'R5-08': rule('要確認', '要綱が列挙する経費であること', fund('3(2)①・4(2)')),
};
