import type { EffectFindings } from '../../grant/findings/effects';
import { dateText, grouped } from '../amounts/figures';
import { quoted, type TextsOf } from './text';

const stray =
  (table: string) =>
  (facts: { readonly text: string }): string =>
    facts.text === ''
      ? `「${table}」の行の受付番号が未記入です。`
      : `「${table}」の受付番号${quoted(facts)}の申請が「申請」の表にありません。`;

/** 内容 and 対応 of 段階 効果. */
export const effectTexts: TextsOf<EffectFindings> = {
  'R6-01': [
    (facts) =>
      `効果報告の収支${grouped(facts.to)}が計画の${grouped(facts.from)}より良くなっていますが、賃金還元が「無」です。`,
    '収支の改善を職員の賃金にどう還元したかを事業者に確認し、「賃金還元」に記入してください。',
  ],
  'R6-02': [
    {
      strayPlan: stray('計画'),
      strayReport: stray('効果報告'),
      noPlan: '業務改善計画の表に、この申請の計画がありません。',
      noReport: (facts) =>
        `${facts.years
          .split('\n')
          .map((year) => `令和${year}年度`)
          .join('・')}の効果報告がありません（期限 ${dateText(facts.due)}）。`,
    },
    {
      noPlan: '申請とともに提出を受けた業務改善計画を、「計画」の表に記入してください。',
      noReport: '事業者に効果報告を求め、届いたら「効果報告」の表に記入してください。',
      other: '受付番号を確認し、申請の表の番号に合わせてください。',
    },
  ],
};
