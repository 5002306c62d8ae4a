import type { CollaborationFindings } from '../../grant/findings/collaboration';
import { dateText } from '../amounts/figures';
import { AS_DATE, EXCLUDE, quoted, type TextsOf, unread, wished } from './text';

/** 内容 and 対応 of the rules of 協働化 (別紙3 3(1)), and of the plan that 別紙3 asks for (R3-11). */
export const collaborationTexts: TextsOf<CollaborationFindings> = {
  'R3-01': [
    {
      few: (facts) =>
        `構成する法人が${facts.count === 0 ? 'ありません' : `${facts.count}法人です`}（${facts.least}法人以上が必要です）。`,
      noSmall: '小規模法人（小規模＝○）が含まれていません。',
    },
    '構成員の表で、法人と「小規模」の記載を確認してください。',
  ],
  'R3-02': [
    {
      notOne: (facts) =>
        `代表の法人が${facts.count === 0 ? 'ありません' : `${facts.count}法人あります`}（1法人であることが必要です）。`,
      noCare: '代表の法人に、介護サービスの事業所がありません。',
    },
    '構成員の表で、「代表」とサービス種類の記載を確認してください。',
  ],
  'R3-05': [(facts) => `${facts.category}は対象になりません。対象経費から除きました。`, EXCLUDE],
  'R3-06': [
    {
      granted: '社会福祉連携推進法人の設立に向けた補助金等を受けています。対象経費を0円としました。',
      unanswered: '連携推進法人設立補助が未記入か、読み取れません。',
    },
    {
      granted: '他の国庫補助の内容を確認してください。受けていない場合は「無」に直してください。',
      unanswered:
        '社会福祉連携推進法人の設立に向けた補助金等を受けるかどうかを申請者に確認し、「有」か「無」を記入してください。',
    },
  ],
  'R3-07': [
    {
      differ: (facts) => `構成員の指定権者が複数の都道府県（${facts.text}）にわたります。`,
      unanswered: '指定権者都道府県が未記入か、読み取れない構成員がいます。',
    },
    {
      differ: '関係する都道府県と、法人数等に応じた費用の按分などを調整し、記録してください。',
      unanswered: '構成員の事業所の指定権者を確認し、都道府県のコード（01〜47）を記入してください。',
    },
  ],
  'R3-11': wished(
    '業務改善計画',
    '業務改善計画の提出を求めてください。協働化では「支援実施前に」、経営改善では「支援を踏まえて」作成するものです。',
  ),
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
  'R3-14': [
    ({ applicant, leader }) =>
      `申請法人${quoted({ text: applicant })}が、構成員の代表${quoted({ text: leader })}ではありません。`,
    '申請代表者となる法人を確認し、申請の法人名・法人番号、または構成員の「代表」を直してください。',
  ],
};
