import type { CommonFindings } from '../../grant/findings/common';
import { yenText } from '../figures';
import { settingLabel } from '../settings';
import { identityTexts } from './identity';
import { MEND_CELL, quoted, type TextsOf } from './text';

/** 内容 and 対応 of the rules of any 事業. */
export const commonTexts: TextsOf<CommonFindings> = {
  ...identityTexts,
  'L-01': [
    {
      blank: '受付番号が未記入の行です。どの申請にも集計していません。',
      unknown: (facts) =>
        `受付番号${quoted(facts)}の申請が「申請」の表にありません。どの申請にも集計していません。`,
      unreadable: (facts) =>
        `受付番号がエラー値${quoted(facts)}のため、読み取れませんでした。どの申請にも集計していません。`,
    },
    {
      unreadable: `${MEND_CELL}申請の表の番号に合わせます。`,
      other: '受付番号を確認し、申請の表の番号に合わせてください。',
    },
  ],
  'L-02': [
    {
      blank: '経費区分が未記入です。',
      unknown: (facts) => `経費区分${quoted(facts)}は${facts.programme}の区分ではありません。`,
    },
    '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。',
  ],
  'L-03': [
    {
      blank: '支出額が未記入です。',
      notNumber: (facts) => `支出額${quoted(facts)}は数値として読めません。`,
      notWhole: (facts) => `支出額${quoted(facts)}は整数（円）ではありません。`,
      negative: (facts) => `支出額${quoted(facts)}が負の数です。`,
      fullWidth: (facts) => `支出額が全角で記入されています。${yenText(facts.yen)}と読みました。`,
    },
    {
      fullWidth: '読み取った金額が正しいか確認してください。',
      other: '見積書等で金額を確認し、円単位の整数で記入してください（例: 300000）。',
    },
  ],
  'L-04': ['支出額が0円です。', '記入漏れや、無償の機器でないか確認してください。'],
  'L-05': [
    {
      blank: '明細番号が未記入です。',
      twice: (facts) => `明細番号${quoted(facts)}が同じ申請に複数あります。`,
    },
    '申請の中で重ならない番号を付けてください。付帯経費の「親明細」はこの番号で機器を指します。',
  ],
  'L-06': [
    {
      notNumber: (facts) => `寄付金等${quoted(facts)}は数値として読めません。`,
      negative: (facts) => `寄付金等${quoted(facts)}が負の数です。`,
      notWhole: (facts) => `寄付金等${quoted(facts)}は整数（円）ではありません。`,
      moreThanCost: (facts) => `寄付金等${quoted(facts)}円が支出額${yenText(facts.cost)}を超えています。`,
    },
    '寄付金その他の収入の額を確認し、支出額以下の整数（円）で記入してください。無い場合は空欄にしてください。',
  ],
  'L-07': ['経費の行がありません。', '経費の表に、この受付番号の行を追加してください。'],
  'L-08': [
    (facts) => `${quoted(facts)}は決められた値ではないため、読み取れませんでした。`,
    '入力規則の値から選び直してください。このまま計算した場合は、記入が無いものとして扱っています。',
  ],
  'L-09': [
    (facts) => `「${facts.label}」がエラー値${quoted(facts)}のため、読み取れませんでした。`,
    `${MEND_CELL}直すまで、記入が無いものとして扱います。`,
  ],
  'S-01': [
    {
      outOfRange: (facts) => `設定「${facts.label}」の値${quoted(facts)}は使えません（${facts.allowed}）。`,
      needed: (facts) => `設定「${settingLabel(facts.setting)}」が使えないため、計算できません。`,
    },
    (facts) =>
      facts.setting === 'submissionOmits'
        ? '「設定」の表で値を直してください。直すまで、提出用コピーは作れません。'
        : '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。',
  ],
  'S-02': [
    {
      unanswered: (facts) => `設定「${facts.label}」が決められていません。`,
      donation: (facts) =>
        `寄付金等${yenText(facts.yen)}がありますが、設定「寄付金等の控除」が決められていないため計算できません。`,
    },
    {
      donation:
        '「設定」の表で、寄付金等の控除を「する」「しない」から選んでください（通知に定めはありません）。',
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
  'R1-06': [
    '他の補助金等を受ける経費です。対象経費から除きました。',
    '他の補助金等の内容を確認し、重ならない場合は「無」に直してください。',
  ],
  'R1-70': [
    (facts) =>
      `申請額${yenText(facts.claimed)}が算定額${yenText(facts.computed)}を超えています。交付予定額は算定額です。`,
    '申請者に計算の根拠を確認してください。申請書の額が過大でないか、経費の記入漏れがないかを見ます。',
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
