import type { CommonFindings } from '../../grant/findings/common';
import type { SettingKey } from '../../grant/input/settings';
import { yenText } from '../amounts/figures';
import { settingLabel } from '../settings';
import { identityTexts } from './identity';
import { lineTexts } from './lines';
import { readingTexts } from './readings';
import { NOT_CALCULATED, OPEN_IN_EXCEL, quoted, type TextsOf } from './text';

/** What a setting out of range stops, where that is not an amount. */
const STOPPED: Readonly<Partial<Record<SettingKey, string>>> = {
  submissionOmits: '提出用コピーは作れません。',
  recordActor: '操作記録に操作者の名を残しません。',
};

const mendSetting = ({ setting }: { readonly setting: SettingKey }): string =>
  `「設定」の表で値を直してください。直すまで、${STOPPED[setting] ?? 'この設定を使う金額は空欄のままです。'}`;

/** 内容 and 対応 of the rules of any 事業. */
export const commonTexts: TextsOf<CommonFindings> = {
  ...identityTexts,
  ...lineTexts,
  ...readingTexts,
  'S-01': [
    {
      outOfRange: (facts) => `設定「${facts.label}」の値${quoted(facts)}は使えません（${facts.allowed}）。`,
      uncalculated: (facts) => `設定「${facts.label}」の${NOT_CALCULATED}`,
      needed: (facts) => `設定「${settingLabel(facts.setting)}」が使えないため、計算できません。`,
    },
    { uncalculated: OPEN_IN_EXCEL, outOfRange: mendSetting, needed: mendSetting },
  ],
  'S-02': [
    {
      unanswered: (facts) => `設定「${facts.label}」が決められていません。`,
      donation: (facts) =>
        `寄付金等${yenText(facts.yen)}がありますが、設定「寄付金等の控除」が決められていないため計算できません。`,
    },
    {
      donation:
        '「設定」の表で、寄付金等の控除を「する」「しない」「総事業費から」から選んでください（通知に定めはありません）。',
      other: '「設定」の表で値を決めてください。通知に定めが無いものは、都道府県の方針で決めます。',
    },
  ],
  'S-03': [
    {
      unknown: (facts) => `設定の項目「${facts.label}」は使われません。`,
      resembles: (facts) =>
        `設定の項目「${facts.label}」は使われません。${quoted(facts)}のことではありませんか。`,
      twice: (facts) =>
        `設定の項目「${facts.label}」が下の行にもあり、値が違います。下の行の値${facts.text === '' ? '（空欄）' : quoted(facts)}を使いました。`,
    },
    {
      unknown: '項目の名を確かめてください。覚え書きであれば、そのままで構いません。',
      resembles: (facts) =>
        `「設定」の表で項目の名を${quoted(facts)}に直してください。直すまで、この行の値は使いません。`,
      twice: '「設定」の表で、使う行を一つだけ残してください。',
    },
  ],
  'R1-70': [
    (facts) =>
      facts.lines === 0
        ? `申請額${yenText(facts.claimed)}がありますが、経費の行がないため、算定額と交付予定額は${yenText(facts.computed)}です。`
        : `申請額${yenText(facts.claimed)}が算定額${yenText(facts.computed)}を超えています。交付予定額は算定額です。`,
    (facts) =>
      facts.lines === 0
        ? '経費の表に、この受付番号の行を追加してください。'
        : '申請者に計算の根拠を確認してください。申請書の額が過大でないか、経費の記入漏れがないかを見ます。',
  ],
  'R1-71': [
    (facts) =>
      `申請額${yenText(facts.claimed)}が算定額${yenText(facts.computed)}を下回っています。交付予定額は申請額によります。`,
    '申請者の意思による減額か、計算誤りかを確認してください。',
  ],
  'R1-72': [
    (facts) => `申請額${quoted(facts)}は0以上の整数（円）ではありません。`,
    '申請書で金額を確認し、円単位の整数で記入してください。申請額を定めない場合は空欄にしてください。',
  ],
};
