import type { AreaModelFindings } from '../../grant/findings/area-model';
import { wished, type TextsOf } from './text';

/** 内容 and 対応 of the rules of 面的支援モデル (別紙2 3(1)), and the plan that 別紙2 asks for (R2-08). */
export const areaModelTexts: TextsOf<AreaModelFindings> = {
  'R2-02': [
    (facts) => `面的支援モデルの${facts.position}件目です。1都道府県あたり${facts.most}モデルが上限です。`,
    '採択するモデルを選び、対象としない申請は取下げを求めてください（行の順に数えています）。取下げは「取下げ」の列に日付を記入します。',
  ],
  'R2-08': wished('業務改善計画', '業務改善計画の提出を求めてください（連携モデルでは推奨です）。'),
};
