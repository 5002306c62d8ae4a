import type { LinkModelFindings } from '../../grant/findings/link-model';
import { roundYenText, yenText } from '../figures';
import { quoted, type TextsOf } from './text';

/** 内容 and 対応 of the rules of 連携モデル (別紙2 3(2)). */
export const linkModelTexts: TextsOf<LinkModelFindings> = {
  'R2-04': [
    '構成員に、居宅サービス事業所と居宅介護支援事業所（介護予防を含む）の両方がそろっていません。',
    '構成員の表で、事業所とサービス種類を確認してください。',
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
      capped: (facts) =>
        `情報端末は1台${roundYenText(facts.each)}以内のため、${facts.units}台で${yenText(facts.ceiling)}を対象としました。`,
    },
    {
      capped: '端末の台数と金額を確認してください。',
      other: '見積書等で台数を確認し、1以上の整数で記入してください。',
    },
  ],
};
