import type { LinkModelFindings } from '../../grant/findings/link-model';
import { grouped, roundYenText, yenText } from '../amounts/figures';
import { quoted, type TextsOf } from './text';

/** What a デモ環境 costs against what as many 情報端末 may. */
const demoText = ({ spent, units, ceiling, each }: Record<'spent' | 'units' | 'ceiling' | 'each', number>) =>
  `支出額${yenText(spent)}が、情報端末（1台${roundYenText(each)}以内）の${units}台分${yenText(ceiling)}を超えています。`;

/** 内容 and 対応 of the rules of 連携モデル (別紙2 3(2)). */
export const linkModelTexts: TextsOf<LinkModelFindings> = {
  'R2-04': [
    {
      lacking: '構成員に、居宅サービス事業所と居宅介護支援事業所（介護予防を含む）の両方がそろっていません。',
      communityBased:
        '構成員に居宅サービス事業所（介護予防を含む）がなく、地域密着型サービスの事業所だけがあります。',
    },
    {
      lacking: '構成員の表で、事業所とサービス種類を確認してください。',
      communityBased:
        '構成員の表で、事業所とサービス種類を確認してください。地域密着型サービスで足りると判断する場合は、厚生労働省に照会し、結果を記録してください。',
    },
  ],
  'R2-05': [
    (facts) =>
      `連携モデルの補助額の合計が${yenText(facts.running)}となり、都道府県の上限${yenText(facts.ceiling)}を超えています。`,
    '採択の順番と額を決めてください（行の順に足しています）。',
  ],
  'R2-06': [
    {
      blank: '情報端末の台数が未記入です。',
      form: (facts) => `情報端末の台数${quoted(facts)}は1以上の整数ではありません。`,
      tooMany: (facts) => `情報端末の台数${quoted(facts)}が${grouped(facts.most)}台を超えています。`,
      capped: (facts) =>
        `情報端末は1台${roundYenText(facts.each)}以内のため、${facts.units}台で${yenText(facts.ceiling)}を対象としました。`,
    },
    {
      capped: '端末の台数と金額を確認してください。',
      other: '見積書等で台数を確認し、1以上の整数で記入してください。',
    },
  ],
  'R2-07': [
    {
      blank: (facts) => `台数が未記入です。1台とみて、デモ環境の${demoText(facts)}`,
      form: (facts) =>
        `台数${quoted(facts)}は1以上の整数ではありません。1台とみて、デモ環境の${demoText(facts)}`,
      tooMany: (facts) =>
        `台数${quoted(facts)}が${grouped(facts.most)}台を超えています。1台とみて、デモ環境の${demoText(facts)}`,
      above: (facts) => `デモ環境の${demoText(facts)}`,
    },
    'デモ環境に PC・タブレット端末が含まれるか確認し、含まれる場合は経費区分「端末」の行に分けて記入してください。ポスターやデモ用の介護ソフトの経費であれば、そのままで構いません。',
  ],
};
