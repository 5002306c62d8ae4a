import type { AreaModelFindings } from '../../grant/findings/area-model';
import { AS_DATE, quoted, type TextsOf, unread, wished } from './text';

/** 内容 and 対応 of the rules of 面的支援モデル (別紙2 3(1)), and of what 別紙2 4 asks of both モデル. */
export const areaModelTexts: TextsOf<AreaModelFindings> = {
  'R2-01': [
    (facts) =>
      `構成員の事業所が${facts.count === 0 ? 'ありません' : `${facts.count}か所です`}。「地域における複数の介護事業所等」を支援する事業です（${facts.least}か所以上が必要です）。`,
    '構成員の表に、支援する事業所をすべて記入してください。',
  ],
  'R2-02': [
    (facts) => `面的支援モデルの${facts.position}件目です。1都道府県あたり${facts.most}モデルが上限です。`,
    '採択するモデルを選び、対象としない申請は取下げを求めてください（行の順に数えています）。取下げは「取下げ」の列に日付を記入します。',
  ],
  'R2-03': [
    {
      blank: '機器の掲載が未記入です。定着支援の対象となる機器か確認できません。',
      other: (facts) =>
        `機器の掲載が${quoted(facts)}です。対象は原則として定着支援の対象となる機器で、「これによりがたい場合は厚生労働省に協議すること」とされています。`,
      price: '機器の価格が公表されていません。定着支援の対象となる機器は、価格が公表されているものです。',
    },
    {
      blank: 'TAIS への掲載の有無を確認し、「掲載」を選んでください。',
      other: '厚生労働省に協議し、その結果を記録してください。',
      price: '価格の公表の有無を確認し、公表されていない場合は厚生労働省に協議してください。',
    },
  ],
  'R2-08': wished('業務改善計画', '業務改善計画の提出を求めてください（連携モデルでは推奨です）。'),
  'R2-09': [
    { blank: 'センター相談日が未記入です。', unreadable: unread('センター相談日') },
    {
      blank:
        '介護生産性向上総合相談センターへの相談を勧めてください（連携モデルでは、計画の作成とともに推奨です）。',
      unreadable: `センターに相談した日を確認し、${AS_DATE}`,
    },
  ],
};
