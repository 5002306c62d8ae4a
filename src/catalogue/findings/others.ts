import type { AreaModelFindings } from '../../grant/findings/area-model';
import type { CollaborationFindings } from '../../grant/findings/collaboration';
import type { FundFindings } from '../../grant/findings/fund';
import type { LinkModelFindings } from '../../grant/findings/link-model';
import type { ManagementFindings } from '../../grant/findings/management';
import { dateText, roundYenText, yenText } from '../figures';
import { AS_DATE, asked, EXCLUDE, quoted, unread, wished, type TextsOf } from './text';

/** 内容 and 対応 of the rules of 別紙2, 別紙3 and 基金. */
export const otherTexts: TextsOf<
  AreaModelFindings & LinkModelFindings & CollaborationFindings & ManagementFindings & FundFindings
> = {
  'R2-02': [
    (facts) => `面的支援モデルの${facts.position}件目です。1都道府県あたり${facts.most}モデルが上限です。`,
    '採択するモデルを選び、対象としない申請は取下げを求めてください（行の順に数えています）。取下げは「取下げ」の列に日付を記入します。',
  ],
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
  'R2-08': wished('業務改善計画', '業務改善計画の提出を求めてください（連携モデルでは推奨です）。'),
  'R3-01': [
    {
      few: (facts) => `構成する法人が${facts.count}です（${facts.least}法人以上が必要です）。`,
      noSmall: '小規模法人（小規模＝○）が含まれていません。',
    },
    '構成員の表で、法人と「小規模」の記載を確認してください。',
  ],
  'R3-02': [
    {
      notOne: (facts) => `代表の法人が${facts.count}です（一つであることが必要です）。`,
      noCare: '代表の法人に、介護サービスの事業所がありません。',
    },
    '構成員の表で、「代表」とサービス種類の記載を確認してください。',
  ],
  'R3-05': [(facts) => `${facts.category}は対象になりません。対象経費から除きました。`, EXCLUDE],
  'R3-06': [
    '社会福祉連携推進法人の設立に向けた補助金等を受けています。対象経費を0円としました。',
    '他の国庫補助の内容を確認してください。受けていない場合は「無」に直してください。',
  ],
  'R3-07': [
    (facts) => `構成員の指定権者が複数の都道府県（${facts.text}）にわたります。`,
    '関係する都道府県と、法人数等に応じた費用の按分などを調整し、記録してください。',
  ],
  'R3-09': [
    {
      excluded: (facts) =>
        `支援機関が${quoted(facts)}です。民間のコンサルティング会社は除かれるため、対象経費を0円としました。`,
      blank: '支援機関が未記入です。',
      unknown: (facts) => `支援機関${quoted(facts)}は一覧にありません。`,
    },
    '支援を行う機関を確認し、一覧から選んでください。',
  ],
  'R3-10': asked('厚労省承認', '経営分析プログラムには「有」', '厚生労働省が認めたことを確認してください。'),
  'R3-12': [
    {
      blank: '計画作成日が未記入です（支援実施前の作成が必要です）。',
      plannedUnreadable: unread('計画作成日'),
      startedUnreadable: unread('支援開始日'),
      after: (facts) =>
        `計画作成日${dateText(facts.planned)}が支援開始日${dateText(facts.started)}より後です。`,
    },
    {
      startedUnreadable: `支援開始日を確認し、${AS_DATE}`,
      plannedUnreadable: `業務改善計画の作成日を確認し、${AS_DATE}`,
      other: '業務改善計画の作成日を確認してください。',
    },
  ],
  'R3-13': [
    {
      blank: '計画作成日または支援終了日が未記入です。',
      plannedUnreadable: unread('計画作成日'),
      endedUnreadable: unread('支援終了日'),
      before: (facts) =>
        `計画作成日${dateText(facts.planned)}が支援終了日${dateText(facts.ended)}より前です。`,
    },
    {
      plannedUnreadable: `業務改善計画の作成日を確認し、${AS_DATE}`,
      endedUnreadable: `支援終了日を確認し、${AS_DATE}`,
      other: '支援を踏まえて業務改善計画を作成しているか確認してください。',
    },
  ],
  'R5-03': [
    'サービス種類が養護・軽費だけです。介護保険法に基づくサービスの事業所が対象です。',
    'サービス種類を確認してください。',
  ],
  'R5-05': [
    {
      blank: '実地支援回数が未記入です。',
      unreadable: (facts) =>
        `実地支援回数${quoted(facts)}は数値として読めません（${facts.least}回以上が必要です）。`,
      few: (facts) => `実地支援回数が${quoted(facts)}です（${facts.least}回以上が必要です）。`,
    },
    '支援の計画を確認し、実地による個別支援の回数を記入してください。',
  ],
  'R5-07': asked('業務改善計画', '「提出済」', '業務改善計画の提出を求めてください。'),
};
