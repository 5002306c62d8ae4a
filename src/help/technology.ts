import { yenText } from '../catalogue/amounts/figures';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import type { Scheme } from '../scheme/types';
import { examplesOf, forCategory, rateOfNotice, roundingOf, wordsOf } from './book';
import { example } from './examples';
import { type FunctionHelp, type HelpError, YEAR_OF_BOOK } from './types';

/** Help for the functions of 定着支援 (別紙1). */

const RATE_BEFORE_CAP =
  '補助率を先に掛け、その額と基準額を比べます（通知の文のとおりです）。対象経費を基準額で打ち切ってから補助率を掛けるのではありません。';
const EMPTY_CELLS =
  '空欄のセルは、Excel によって0として渡されます。0では意味をなさない引数（台数、職員数など）の0は、指定なしとして扱います。';

const CATEGORY_ERRORS: readonly HelpError[] = [
  {
    code: '#VALUE!',
    when: '経費区分が通知の区分にない、または補助の対象にならない（通信費など）とき。台数や職員数が1以上の整数でないとき。',
    remedy: 'セルを選ぶと、どの引数がなぜ使えないかが表示されます。その引数を直してください。',
  },
  {
    code: '#N/A',
    when: 'ソフトの契約方式や職員数、パッケージ上限額など、額を決めるのに要る引数がないとき。',
    remedy: '足りない引数を指定してください。わからないまま0円とすることはありません。',
  },
];

const amount = (scheme: Scheme): FunctionHelp => ({
  name: 'GRANT_AMOUNT',
  gives: '補助額（円）',
  clause: wordsOf(scheme, 'GRANT_AMOUNT').clause,
  details: [
    RATE_BEFORE_CAP,
    '1つの事業所の、1つの補助区分の額です。同じ補助区分の経費（移乗支援と入浴支援など）は、合計してから計算してください。',
    `申請ごとの端数処理（${roundingOf(scheme)}）はしません。補助区分の額を合計してから行います。`,
    ...rateOfNotice(scheme, 'technology'),
    YEAR_OF_BOOK,
    EMPTY_CELLS,
  ],
  examples: [
    ...examplesOf(scheme, 'GRANT_AMOUNT'),
    ...forCategory(scheme, 'never', (name) =>
      example('対象にならない経費', [name, 60000], {
        error: '#VALUE!',
        message: texts.neverEligible(name),
      }),
    ),
    ...forCategory(scheme, 'software', (name) =>
      example(`${name}で契約方式がないとき`, [name, 1500000], {
        error: '#N/A',
        message: texts.missing('契約方式', texts.reasonContract),
      }),
    ),
  ],
  errors: CATEGORY_ERRORS,
});

const base = (scheme: Scheme): FunctionHelp => ({
  name: 'GRANT_BASE',
  gives: '基準額（円）',
  clause: wordsOf(scheme, 'GRANT_BASE').clause,
  details: [
    '機器は1台あたりの基準額×台数、ソフトは職員数と契約方式、パッケージは都道府県が定めた上限額で決まります。',
    `五事業所連携の${yenText(scheme.technology.linkBonus.value.amount)}は、居宅サービス事業所と居宅介護支援事業所のソフトに限ります（${scheme.technology.linkBonus.source.clause}）。該当するときだけ TRUE にしてください。`,
    YEAR_OF_BOOK,
    EMPTY_CELLS,
  ],
  examples: [
    ...examplesOf(scheme, 'GRANT_BASE'),
    ...forCategory(scheme, 'software', (name) =>
      example('職員数連動で職員数がないとき', [name, 1, null, '職員数連動'], {
        error: '#N/A',
        message: texts.missing('職員数', texts.reasonStaff),
      }),
    ),
  ],
  errors: CATEGORY_ERRORS,
});

const cap = (scheme: Scheme): FunctionHelp => ({
  name: 'GRANT_CAP',
  gives: '「上限内」または「上限適用」',
  clause: wordsOf(scheme, 'GRANT_CAP').clause,
  details: [
    '対象経費に補助率を掛けた額が基準額を超えるとき「上限適用」、基準額以下のとき「上限内」です。',
    ...rateOfNotice(scheme, 'technology'),
    YEAR_OF_BOOK,
    EMPTY_CELLS,
  ],
  examples: [
    ...examplesOf(scheme, 'GRANT_CAP'),
    ...forCategory(scheme, 'device', (name) =>
      example('台数が合わないとき', [name, 500000, 1.5], {
        error: '#VALUE!',
        message: texts.notCount('台数', '1.5'),
      }),
    ),
  ],
  errors: CATEGORY_ERRORS,
});

const explain = (scheme: Scheme): FunctionHelp => ({
  name: 'GRANT_EXPLAIN',
  gives: '計算の説明（1行の文）',
  clause: wordsOf(scheme, 'GRANT_EXPLAIN').clause,
  details: [
    'GRANT_AMOUNT と同じ引数を指定すると、その額になるまでの計算と根拠の条項を1行で示します。決裁の資料や申請者への説明に使えます。',
    RATE_BEFORE_CAP,
    YEAR_OF_BOOK,
  ],
  examples: [
    ...examplesOf(scheme, 'GRANT_EXPLAIN'),
    ...forCategory(scheme, 'accessory', (name) =>
      example(`${name}だけのとき`, [name, 50000], {
        error: '#VALUE!',
        message: texts.dependsOnParent(name),
      }),
    ),
  ],
  errors: CATEGORY_ERRORS,
});

const staff = (scheme: Scheme): FunctionHelp => ({
  name: 'GRANT_STAFF',
  gives: '職員数（人）',
  clause: wordsOf(scheme, 'GRANT_STAFF').clause,
  details: [
    '常勤換算を四捨五入し、実人数を加えます。どちらか一方だけでもかまいません。',
    '四捨五入は10進数で行います。0.1を足し合わせたセルの 10.499999999999979 は10.5とみなし、11とします。',
    '結果は GRANT_AMOUNT などの「職員数」に使います。',
  ],
  examples: [
    example('常勤換算10.4人', [10.4], 10),
    example('常勤換算10.5人', [10.5], 11),
    example('常勤換算3.4人と実人数12人', [3.4, 12], 15),
    example('実人数だけ', [null, 9], 9),
    example('どちらも0のとき', [0, 0], { error: '#N/A', message: texts.nobody }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '負の数、数値でない値、整数でない実人数のとき。',
      remedy: '人数を直してください。',
    },
    {
      code: '#N/A',
      when: '職員数が1名に満たないとき（どちらも空欄のときを含みます）。',
      remedy: '申請時点の常勤換算か実人数を指定してください。',
    },
  ],
});

/** In the words and figures of a year. */
export const technologyHelp = (scheme: Scheme): FunctionHelp[] =>
  [amount, base, cap, explain, staff].map((help) => help(scheme));
