import type { ManagementFindings } from '../../grant/findings/management';
import { dateText } from '../amounts/figures';
import { AS_DATE, asked, quoted, type TextsOf, unread } from './text';

/** 内容 and 対応 of the rules of 経営改善 (別紙3 3(2)). */
export const managementTexts: TextsOf<ManagementFindings> = {
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
  'R3-15': [
    {
      reason: '支援機関がその他機関ですが、「支援が可能であると判断する機関」とした理由が未記入です。',
      blank: '効果検証協力が未記入です。',
      not: (facts) => `効果検証協力が${quoted(facts)}です。`,
    },
    {
      reason: '実施主体として支援が可能と判断した理由を、支援費の行の「判断理由」に記入してください。',
      other: '「厚生労働省等が実施する調査研究事業等に協力すること」を申請者に確認してください。',
    },
  ],
};
