import type { SideFindings } from '../../grant/findings/side';
import type { Compliance } from '../../grant/input/records';
import { grouped, quotable, yenText } from '../amounts/figures';
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

const item = (name: string): string =>
  name === '' ? '品名が未記入の介護ソフト' : `品名「${quotable(name)}」`;
const NEAR = '品名が完全には一致しないため、同じ製品か確認してください。';
const TAKE_OVER = '正しければ、点検の画面のボタンで取り入れるか、申請に記入してください。';

type Granted = SideFindings['L-11']['noted'];

const BY_PREFECTURE = '（都道府県の定めによる）';

/** 令和6年度・令和7年度の交付額700,000円（2件） */
function granted({ years, yen, count }: Granted): string {
  const named = years
    .split('\n')
    .map((year) =>
      year === '' ? '年度の記載なし' : /^\d+$/u.test(year) ? `令和${year}年度` : `「${quotable(year)}」`,
    );
  return `過年度の交付額${yenText(yen)}（${named.join('・')}、${grouped(count)}件）`;
}

const MEND_EARLIER = `「過年度交付」の表を直してください${BY_PREFECTURE}。`;

/** 内容 and 対応 of what 製品 and 過年度交付 say beside an application. */
export const sideTexts: TextsOf<SideFindings> = {
  'L-11': [
    {
      noted: (facts) => `${facts.category}には${granted(facts)}があります${BY_PREFECTURE}。`,
      deducted: (facts) => `${facts.category}の基準額から${granted(facts)}を差し引きました${BY_PREFECTURE}。`,
      noBase: (facts) =>
        `${facts.category}には${granted(facts)}がありますが、基準額がないため差し引いていません${BY_PREFECTURE}。`,
      open: (facts) =>
        `「過年度交付」の表に読み取れない行（${facts.rows}件目${facts.count > facts.rows.split('・').length ? `など${grouped(facts.count)}件` : ''}）があり、${facts.category}の基準額から差し引く額が決まりません${BY_PREFECTURE}。`,
      unmatched: (facts) =>
        `事業所番号がないため、${facts.category}の過年度の交付額と突き合わせていません${BY_PREFECTURE}。`,
      amount: (facts) =>
        `過年度交付の交付額${quoted(facts)}は0以上の整数（円）として読めません${BY_PREFECTURE}。`,
      amountBlank: `過年度交付の交付額が未記入です${BY_PREFECTURE}。`,
      number: (facts) => `過年度交付の事業所番号${quoted(facts)}は10桁の形式ではありません${BY_PREFECTURE}。`,
      numberBlank: `過年度交付の事業所番号が未記入です${BY_PREFECTURE}。`,
      category: (facts) =>
        `過年度交付の補助区分${quoted(facts)}は、どの補助区分・事業でもありません${BY_PREFECTURE}。`,
      categoryBlank: `過年度交付の補助区分が未記入です${BY_PREFECTURE}。`,
      notEarlier: (facts) =>
        `過年度交付の年度${quoted(facts)}はこの年度より前ではないため、数えていません${BY_PREFECTURE}。`,
      noTable: `設定「過年度分の扱い」に使う「過年度交付」の表がありません${BY_PREFECTURE}。`,
    },
    {
      noted: `過年度の交付の内容を確認してください${BY_PREFECTURE}。`,
      deducted: `過年度の交付の内容を確認してください。差し引かない場合は、設定「過年度分の扱い」を「注意」か「なし」にしてください${BY_PREFECTURE}。`,
      noBase: `過年度の交付の内容を確認してください${BY_PREFECTURE}。`,
      open: `${MEND_EARLIER}直すまで、この申請の算定額は空欄のままです。`,
      unmatched: `過年度の交付があるかを確認してください${BY_PREFECTURE}。`,
      notEarlier: `年度を確認し、過年度の交付でなければ行を除いてください${BY_PREFECTURE}。`,
      noTable: `「年度」「事業所番号」「補助区分」「交付額」の見出しの表を用意するか、設定を「なし」にしてください${BY_PREFECTURE}。`,
      other: `${MEND_EARLIER}設定「過年度分の扱い」が「控除」のときは、直すまで、関係する申請の算定額は空欄のままです。`,
    },
  ],
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
