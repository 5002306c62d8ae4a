import type { CommonFindings } from '../../grant/findings/common';
import { quotable, yenText } from '../figures';
import { settingLabel } from '../settings';
import { lineTexts } from './lines';
import { MEND_CELL, quoted, type TextsOf } from './text';

/** 内容 and 対応 of the rules of any 事業. */
export const commonTexts: TextsOf<CommonFindings> = {
  ...lineTexts,
  'ID-01': [
    {
      blank: '受付番号が未記入です。',
      twice: (facts) => `受付番号${quoted(facts)}が複数の申請にあります。`,
      unreadable: (facts) => `受付番号がエラー値${quoted(facts)}のため、読み取れませんでした。`,
    },
    {
      blank: '受付番号を記入してください。経費の行はこの番号で申請と結び付きます。',
      twice: 'どの申請のものか確認し、番号が重ならないように直してください。',
      unreadable: `${MEND_CELL}経費の行は受付番号で申請と結び付きます。`,
    },
  ],
  'ID-02': [
    { blank: '事業が未記入です。', unknown: (facts) => `事業${quoted(facts)}は規則集にありません。` },
    '事業の名称（定着支援、協働化など）を正しく記入してください。記入されるまで金額は計算できません。',
  ],
  'ID-03': [
    {
      blank: '事業所番号が未記入です。',
      leadingZero: (facts) => `事業所番号${quoted(facts)}が9桁です。先頭の0が落ちた疑いがあります。`,
      form: (facts) => `事業所番号${quoted(facts)}は10桁の番号の形ではありません。`,
    },
    {
      leadingZero:
        '指定通知書で番号を確認し、セルの表示形式を「文字列」にしてから先頭の0を付けて入力してください。',
      other: '指定通知書で10桁の事業所番号を確認し、記入してください。',
    },
  ],
  'ID-04': [
    {
      checkDigit: (facts) => `事業所番号${quoted(facts)}の検査数字が合いません。`,
      prefecture: (facts) =>
        `事業所番号${quoted(facts)}の先頭2桁が都道府県コード${facts.prefecture}と異なります。`,
    },
    '写し間違いがないか、指定通知書と突き合わせてください。',
  ],
  'ID-05': [
    {
      scientific: (facts) =>
        `法人番号が${quoted(facts)}になっています。Excel が数値に変えたもので、下の桁は復元できません。`,
      form: (facts) => `法人番号${quoted(facts)}は13桁の数字ではありません。`,
    },
    {
      scientific: '元の申請書で13桁を確認し、表示形式を「文字列」にしてから入力し直してください。',
      form: '国税庁の法人番号公表サイトなどで13桁を確認し、記入してください。',
    },
  ],
  'ID-06': [
    {
      blank: '法人番号が未記入です。',
      checkDigit: (facts) => `法人番号${quoted(facts)}の検査数字が合いません。`,
    },
    '国税庁の法人番号公表サイトで番号を確認してください。',
  ],
  'ID-07': [
    {
      blank: 'サービス種類が未記入です。',
      unknown: (facts) => `サービス種類${quoted(facts)}はコード表にありません。`,
    },
    'サービス種類コード（例: 51、11・43）で記入してください。養護老人ホームは「養護」、軽費老人ホームは「軽費」です。',
  ],
  'ID-08': [
    (facts) =>
      `同じ事業所番号${quoted(facts)}・同じ事業の申請がほかにもあります（受付番号 ${quotable(facts.others)}）。`,
    '重複した申請でないか、または別の機器等の申請か、申請者に確認してください。',
  ],
  'ID-09': [
    (facts) =>
      `同じ受付番号の行で「${facts.label}」の記載が食い違っています（「${quotable(facts.texts)}」）。最初の記載で計算しました。`,
    'どの記載が正しいか確認し、すべての行を同じにしてください。',
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
