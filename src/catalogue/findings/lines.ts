import type { Text } from '../../grant/findings/cases';
import type { CommonFindings } from '../../grant/findings/common';
import { quotable, yenText } from '../amounts/figures';
import { MEND_CELL, NOT_CALCULATED, OPEN_IN_EXCEL, quoted, type TextsOf } from './text';

type LineRule = Extract<keyof CommonFindings, `L-${string}` | 'R1-06'>;

const unreadWord = (facts: Text): string =>
  `${quoted(facts)}は決められた値ではないため、読み取れませんでした。`;

const unreadLinks = (facts: Text): string =>
  `連携事業所数${quoted(facts)}は0以上の整数ではないため、読み取れませんでした。`;

type ErrorFacts = CommonFindings['L-09']['error'];

/** 内容 and 対応 of a cell that holds an error value, no value yet, or 〃. */
export const errorMessages = {
  error: (facts: ErrorFacts): string =>
    `「${facts.label}」がエラー値${quoted(facts)}のため、読み取れませんでした。`,
  uncalculated: (facts: ErrorFacts): string => `「${facts.label}」の${NOT_CALCULATED}`,
  ditto: (facts: ErrorFacts): string => `「${facts.label}」が${quoted(facts)}のため、読み取れませんでした。`,
};
export const errorActions = {
  error: `${MEND_CELL}直すまで、記入が無いものとして扱います。`,
  uncalculated: `${OPEN_IN_EXCEL}それまで、記入が無いものとして扱います。`,
  ditto: '上の行と同じ値を記入してください。直すまで、記入が無いものとして扱います。',
};

/** 内容 and 対応 of what a line of 経費 says, whatever its 事業, and a cell that cannot be read. */
export const lineTexts: TextsOf<Pick<CommonFindings, LineRule>> = {
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
      uncalculated: `支出額の${NOT_CALCULATED}`,
      notNumber: (facts) => `支出額${quoted(facts)}は数値として読めません。`,
      notWhole: (facts) => `支出額${quoted(facts)}は整数（円）ではありません。`,
      negative: (facts) => `支出額${quoted(facts)}が負の数です。`,
      tooLarge: (facts) => `支出額${quoted(facts)}が1兆円を超えています。`,
      readAs: (facts) => `支出額${quoted(facts)}を${yenText(facts.yen)}と読みました。`,
      proposed: (facts) => `支出額${quoted(facts)}は数値として読めません。`,
      total: (facts) =>
        `総事業費${quoted(facts)}は0以上の整数（円）ではないため、寄付金等を差し引いた上限を計算できません。`,
      sum: (facts) => `経費${facts.lines}行の支出額の合計が大きすぎるため、円の単位まで計算できません。`,
      totalReadAs: (facts) => `総事業費${quoted(facts)}を${yenText(facts.yen)}と読みました。`,
    },
    {
      uncalculated: OPEN_IN_EXCEL,
      readAs: '読み取った金額が正しいか確認してください。',
      totalReadAs: '読み取った金額が正しいか確認してください。',
      total:
        '申請書で総事業費を確認し、円単位の整数で記入してください。空欄にすると、経費の支出額の計を総事業費とします。',
      sum: '支出額の桁を確認し、円単位の整数で記入してください。',
      proposed: (facts) =>
        `${yenText(facts.yen)}のことであれば、${facts.yen}と記入してください。見積書等で金額を確認してください。`,
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
    {
      judged: (facts) =>
        `${quoted(facts)}は決められた値ではありません。「${facts.readAs}」とみて計算しました。`,
      word: unreadWord,
      amount: unreadWord,
      links: unreadLinks,
      linksAside: unreadLinks,
    },
    {
      word: '入力規則の値から選び直してください。このまま計算した場合は、記入が無いものとして扱っています。',
      amount: '入力規則の値から選び直してください。直すまで、この申請の算定額は空欄のままです。',
      links:
        'データ連携をする事業所の数を確認し、整数で記入してください（例: 5）。加算の有無が決まらないため、直すまで、この申請の算定額は空欄のままです。',
      linksAside:
        'データ連携をする事業所の数を確認し、整数で記入してください（例: 5）。この申請では、事業所の数によって基準額は変わりません。',
      judged: (facts) => `契約書等で確認し、正しければ「${facts.readAs}」に直してください。`,
    },
  ],
  'L-09': [errorMessages, errorActions],
  'L-10': [
    (facts) =>
      `明細番号${quotable(facts.others)}の行と、経費区分・品名・製品コード・台数・支出額が同じです。そのまま計算しました。`,
    '同じものを二度記入していないか、見積書等で確認してください。別のものであれば、品名などで区別できるようにしてください。',
  ],
  'R1-06': [
    {
      granted: '他の補助金等を受ける経費です。対象経費から除きました。',
      blank: (facts) => `他補助が未記入の経費が${facts.lines}行あります。`,
      unclear: (facts) => `他補助を読み取れない経費が${facts.lines}行あります。`,
    },
    {
      granted: '他の補助金等の内容を確認し、重ならない場合は「無」に直してください。',
      other: '他の補助金等を受けるかどうかを申請者に確認し、「有」か「無」を記入してください。',
    },
  ],
};
