import type { SideFindings } from '../../grant/findings/side';
import type { Compliance } from '../../grant/input/records';
import { quotable } from '../amounts/figures';
import { quoted, type TextsOf } from './text';

/** The contract's words, as 製品 and 申請 have them. */
export const complianceWords: Readonly<Record<Compliance, string>> = {
  yes: '有',
  no: '無',
  unlisted: '未掲載',
};

type Suggested = Pick<SideFindings['L-12']['blank'], 'item' | 'product' | 'row' | 'version' | 'value'>;

/** 「製品」の表の3件目「ケアソフトA」（版 2.1）では「有」 */
const told = ({ product, row, version, value }: Suggested): string =>
  `「製品」の表の${row}件目「${quotable(product)}」${version === '' ? '' : `（版 ${quotable(version)}）`}では「${complianceWords[value]}」`;

const item = (name: string): string => `品名「${quotable(name)}」`;
const NEAR = '品名が完全には一致しないため、同じ製品か確認してください。';
const TAKE_OVER = '正しければ、点検の画面のボタンで取り入れるか、申請に記入してください。';

/** 内容 and 対応 of what 製品 says beside an application. */
export const sideTexts: TextsOf<SideFindings> = {
  'L-12': [
    {
      blank: (facts) => `${item(facts.item)}は、${told(facts)}です。申請では未記入です。`,
      other: (facts) => `${item(facts.item)}は、${told(facts)}です。申請では${quoted(facts)}です。`,
      blankNear: (facts) => `${item(facts.item)}に似た品名は、${told(facts)}です。申請では未記入です。`,
      otherNear: (facts) =>
        `${item(facts.item)}に似た品名は、${told(facts)}です。申請では${quoted(facts)}です。`,
      differ: (facts) =>
        `${item(facts.item)}について、「製品」の表の${facts.rows}件目の値が食い違うため、提案しません。`,
      several: (facts) => `${item(facts.item)}の値が「製品」の表で製品ごとに異なるため、提案しません。`,
      partly: (facts) =>
        `${item(facts.item)}は「製品」の表にありますが、${item(facts.other)}はないため、提案しません。`,
      word: (facts) => `「製品」の表の${quoted(facts)}は決められた値ではないため、提案に使いません。`,
    },
    {
      blank: TAKE_OVER,
      other: `どちらが正しいか資料で確認してください。${TAKE_OVER}`,
      blankNear: `${NEAR}${TAKE_OVER}`,
      otherNear: `${NEAR}${TAKE_OVER}`,
      differ: '「製品」の表で、版などを確認し、正しい行だけを残してください。',
      several: '製品ごとの資料を確認し、申請に記入する値を決めてください。',
      partly: '「製品」の表に行を加えるか、資料で確認して申請に記入してください。',
      word: '「有」「無」「未掲載」のどれかに直してください。',
    },
  ],
};
