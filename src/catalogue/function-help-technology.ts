import { r8 } from '../scheme/r8';
import { rateText, yenText } from './figures';
import { example } from './function-help-examples';
import { YEAR_OF_BOOK, type FunctionHelp, type HelpError } from './function-help-types';
import { functionTexts as texts } from './function-texts';

/** Help for the functions of 定着支援 (別紙1). */

const RATE_BEFORE_CAP =
  '補助率を先に掛け、その額と基準額を比べます（通知の文のとおりです）。対象経費を基準額で打ち切ってから補助率を掛けるのではありません。';
const rate = r8.programmes.find(({ kind }) => kind === 'technology')?.rate;
if (rate == null) throw new Error('定着支援 has no rate');
const RATE_OF_NOTICE = `補助率は通知の${rateText(rate.value)}です。都道府県の設定で下げた補助率は使いません。`;
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

const amount: FunctionHelp = {
  name: 'GRANT_AMOUNT',
  gives: '補助額（円）',
  clause: '別紙1 5(ア)・(イ)、表2、表3',
  details: [
    RATE_BEFORE_CAP,
    '1つの事業所の、1つの補助区分の額です。同じ補助区分の経費（移乗支援と入浴支援など）は、合計してから計算してください。',
    '申請ごとの端数処理（1,000円未満切捨てなど）はしません。補助区分の額を合計してから行います。',
    RATE_OF_NOTICE,
    YEAR_OF_BOOK,
    EMPTY_CELLS,
  ],
  examples: [
    example('見守り機器1台、375,000円', ['見守り', 375000], 300000),
    example(
      '介護ソフト1,500,000円、職員11名、契約は職員数連動',
      ['介護ソフト', 1500000, 1, 11, '職員数連動'],
      1200000,
    ),
    example('見守り機器6台、基準額は台数分', ['見守り', 1800000, 6], 1440000),
    example(
      '定着促進費用を含む介護ソフト（表3第3欄）',
      ['介護ソフト', 1500000, 1, 8, '職員数連動', true],
      1150000,
    ),
    example(
      '上限額4,000,000円のパッケージ（定着促進費用を含む）',
      ['パッケージ', 6500000, null, null, null, true, null, 4000000],
      4150000,
    ),
    example('令和8年度の規則集で', ['見守り', 375000, null, null, null, null, null, null, 8], 300000),
    example('対象にならない経費', ['通信費', 60000], {
      error: '#VALUE!',
      message: texts.neverEligible('通信費'),
    }),
    example('介護ソフトで契約方式がないとき', ['介護ソフト', 1500000], {
      error: '#N/A',
      message: texts.missing('契約方式', texts.reasonContract),
    }),
  ],
  errors: CATEGORY_ERRORS,
};

const base: FunctionHelp = {
  name: 'GRANT_BASE',
  gives: '基準額（円）',
  clause: '別紙1 表2、表3',
  details: [
    '機器は1台あたりの基準額×台数、ソフトは職員数と契約方式、パッケージは都道府県が定めた上限額で決まります。',
    `五事業所連携の${yenText(r8.technology.linkBonus.value.amount)}は、居宅サービス事業所と居宅介護支援事業所のソフトに限ります（表3なお書き）。該当するときだけ TRUE にしてください。`,
    YEAR_OF_BOOK,
    EMPTY_CELLS,
  ],
  examples: [
    example('移乗支援2台', ['移乗支援', 2], 2000000),
    example('介護ソフト、職員25名、職員数連動', ['介護ソフト', 1, 25, '職員数連動'], 2000000),
    example('介護ソフト、一律の契約', ['介護ソフト', null, null, 'その他'], 2500000),
    example(
      '定着促進費用と5事業所以上の連携があるとき',
      ['介護ソフト', 1, 8, '職員数連動', true, true],
      1200000,
    ),
    example('職員数連動で職員数がないとき', ['介護ソフト', 1, null, '職員数連動'], {
      error: '#N/A',
      message: texts.missing('職員数', texts.reasonStaff),
    }),
  ],
  errors: CATEGORY_ERRORS,
};

const cap: FunctionHelp = {
  name: 'GRANT_CAP',
  gives: '「上限内」または「上限適用」',
  clause: '別紙1 5(イ)',
  details: [
    '対象経費に補助率を掛けた額が基準額を超えるとき「上限適用」、基準額以下のとき「上限内」です。',
    RATE_OF_NOTICE,
    YEAR_OF_BOOK,
    EMPTY_CELLS,
  ],
  examples: [
    example('補助率を掛けた額が基準額と同じ', ['見守り', 375000], texts.within),
    example('基準額を超えるとき', ['見守り', 500000], texts.capped),
    example('台数が合わないとき', ['見守り', 500000, 1.5], {
      error: '#VALUE!',
      message: texts.notCount('台数', '1.5'),
    }),
  ],
  errors: CATEGORY_ERRORS,
};

const explain: FunctionHelp = {
  name: 'GRANT_EXPLAIN',
  gives: '計算の説明（1行の文）',
  clause: '別紙1 5、表2、表3',
  details: [
    'GRANT_AMOUNT と同じ引数を指定すると、その額になるまでの計算と根拠の条項を1行で示します。決裁の資料や申請者への説明に使えます。',
    RATE_BEFORE_CAP,
    YEAR_OF_BOOK,
  ],
  examples: [
    example(
      '基準額で頭打ちになるとき',
      ['見守り', 500000],
      '500,000円×4/5＝400,000円 ＞ 基準額300,000円×1台（別紙1 表2 3行） → 300,000円',
    ),
    example(
      '職員数で基準額が決まるとき',
      ['介護ソフト', 1500000, 1, 11, '職員数連動'],
      '1,500,000円×4/5＝1,200,000円 ≦ 基準額1,500,000円（別紙1 表3第2欄 11〜20名） → 1,200,000円',
    ),
    example('付帯経費だけのとき', ['付帯経費', 50000], {
      error: '#VALUE!',
      message: texts.dependsOnParent('付帯経費'),
    }),
  ],
  errors: CATEGORY_ERRORS,
};

const staff: FunctionHelp = {
  name: 'GRANT_STAFF',
  gives: '職員数（人）',
  clause: '別紙1 表3 ※1・※2',
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
};

export const technologyHelp: readonly FunctionHelp[] = [amount, base, cap, explain, staff];
