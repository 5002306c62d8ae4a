import { describe, expect, it } from 'vitest';
import { amountRow } from '../../rows';
import {
  assessedCase,
  type Case,
  check,
  judged,
  judgedAlike,
  type Line,
  otherGrant,
  type Said,
  WATCH,
} from '../said';

/** R1-35 and R1-37: 付帯経費 and 定着促進費用, which go with something else. */

const PARENT =
  '主となる機器（TAIS掲載または同水準。介護ソフトと「その他機器」を除く）の明細番号を記入してください。';

const watch = (own: Line[2]): Line => ['見守り', 300_000, { 台数: 1, ...own }];
const other = { 掲載: 'その他', 判断理由: '必要' };

describe('R1-35: 付帯経費 and its 親明細', () => {
  const accessory = (parent: number | null): Line => ['付帯経費', 50_000, { 親明細: parent }];
  const left = (message: string): Said => ['R1-35 不備', '経費2 親明細', message, PARENT];
  const of = (text: string, lines: readonly Line[], said: readonly Said[], amount: number | null): Case => ({
    text,
    lines,
    said,
    算定額: amount,
  });
  const excluded = '対象経費から除きました。';
  const unfit = (name: string) =>
    left(`付帯経費の親明細「1」（${name}）は、主となる機器になりません。${excluded}`);
  check([
    // (300,000 + 50,000) × 4/5
    of('with a device', [WATCH, accessory(1)], [], 280_000),
    of('with a device that stands below it', [accessory(2), WATCH], [], 280_000),
    of(
      'blank, and so is the 明細番号 of a device',
      [watch({ 明細番号: null }), accessory(null)],
      [
        [
          'L-05 不備',
          '経費1 明細番号',
          '明細番号が未記入です。',
          '申請の中で重ならない番号を付けてください。付帯経費の「親明細」はこの番号で機器を指します。',
        ],
        left(`付帯経費の「親明細」が未記入です。${excluded}`),
      ],
      240_000,
    ),
    of('blank', [WATCH, accessory(null)], [left(`付帯経費の「親明細」が未記入です。${excluded}`)], 240_000),
    of(
      'of no line',
      [WATCH, accessory(9)],
      [left(`付帯経費の親明細「9」が、この申請の明細にありません。${excluded}`)],
      240_000,
    ),
    of(
      'itself',
      [WATCH, accessory(2)],
      [left(`付帯経費の親明細「2」（付帯経費）は、主となる機器になりません。${excluded}`)],
      240_000,
    ),
    of('介護ソフト', [['介護ソフト', 300_000], accessory(1)], [unfit('介護ソフト')], 240_000),
    of(
      'その他機器',
      [['その他機器', 300_000, { 台数: 1, ...other }], accessory(1)],
      [judged('経費1', true), unfit('その他機器')],
      240_000,
    ),
    of(
      'a device without 掲載',
      [watch({ 掲載: null }), accessory(1)],
      [
        [
          'R1-49 不備',
          '経費1 掲載',
          '掲載が未記入です。',
          'その他機器とバックオフィスソフトは「その他」、ほかの機器・ソフトは「TAIS」か「同水準」を記入してください。',
        ],
        unfit('見守り'),
      ],
      240_000,
    ),
    of(
      'a line of no known 経費区分',
      [['謎の機械', 1_000], accessory(1)],
      [
        [
          'L-02 不備',
          '経費1 経費区分',
          '経費区分「謎の機械」は定着支援の区分ではありません。',
          '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。',
        ],
        unfit('謎の機械'),
      ],
      null,
    ),
    of(
      'a device of 同水準',
      [watch({ 掲載: '同水準' }), accessory(1)],
      [judgedAlike('経費1', false)],
      280_000,
    ),
    of(
      'a device that another grant bears',
      [watch({ 他補助: '有' }), accessory(1)],
      [otherGrant('経費1'), left(`付帯経費の親明細「1」が対象外のため、${excluded}`)],
      0,
    ),
  ]);
});

describe('R1-35: two lines that bear the 明細番号 of the 親明細 (L-05)', () => {
  const twice = (row: string): Said => [
    'L-05 不備',
    `${row} 明細番号`,
    '明細番号「1」が同じ申請に複数あります。',
    '申請の中で重ならない番号を付けてください。付帯経費の「親明細」はこの番号で機器を指します。',
  ];
  const lift: Line = ['移乗支援', 1_000_000, { 台数: 1, 明細番号: 1 }];
  const accessory: Line = ['付帯経費', 50_000, { 親明細: 1 }];
  check([
    {
      text: 'and lead to different 補助区分: undetermined',
      lines: [WATCH, lift, accessory],
      said: [twice('経費1'), twice('経費2')],
      算定額: null,
    },
    {
      text: 'and one of them is left out: undetermined',
      lines: [WATCH, watch({ 明細番号: 1, 他補助: '有' }), accessory],
      said: [twice('経費1'), twice('経費2'), otherGrant('経費2')],
      算定額: null,
    },
    {
      // (300,000 × 2 + 50,000) × 4/5
      text: 'and lead to one: it goes there',
      lines: [WATCH, watch({ 明細番号: 1 }), accessory],
      said: [twice('経費1'), twice('経費2')],
      算定額: 520_000,
    },
  ]);

  it('leaves the 補助区分 as they are, and the sum of 対象経費 blank', () => {
    const { categories, eligibleCost } = assessedCase({ lines: [WATCH, lift, accessory] });
    expect(categories.map(amountRow)).toEqual([
      ['機器100', 1_000_000, 800_000, 1_000_000, 800_000],
      ['機器30', 300_000, 240_000, 300_000, 240_000],
    ]);
    expect(eligibleCost).toBeNull();
  });
});

describe('R1-37: 定着促進費用', () => {
  const adoption: Line = ['定着促進費用', 100_000];
  check([
    {
      text: 'without 介護ソフト',
      lines: [WATCH, adoption],
      said: [
        [
          'R1-37 不備',
          '経費2 経費区分',
          '定着促進費用ですが、介護ソフトの行がありません。対象経費から除きました。',
          '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの行を確認してください。',
        ],
      ],
      算定額: 240_000,
    },
    {
      // (300,000 + 100,000) × 4/5
      text: 'with 介護ソフト',
      lines: [['介護ソフト', 300_000], adoption],
      said: [],
      算定額: 320_000,
    },
    {
      text: 'with 介護ソフト that another grant bears',
      lines: [['介護ソフト', 300_000, { 他補助: '有' }], adoption],
      said: [
        otherGrant('経費1'),
        [
          'R1-37 要確認',
          '経費2 経費区分',
          '定着促進費用に伴う介護ソフトが他の補助金等を受けるため、対象経費から除きました。',
          '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの「他補助」が正しいか確認してください。',
        ],
      ],
      算定額: 0,
    },
    {
      // (300,000 + 100,000) × 4/5
      text: 'marked, where nothing makes a package: the mark does not count',
      lines: [
        ['介護ソフト', 300_000],
        ['定着促進費用', 100_000, { パッケージ: '○' }],
      ],
      said: [],
      算定額: 320_000,
    },
    {
      text: 'left out, it asks for no 契約方式',
      application: { 契約方式: null },
      lines: [WATCH, ['定着促進費用', 100_000, { 他補助: '有' }]],
      said: [
        otherGrant('経費2'),
        [
          'R1-37 不備',
          '経費2 経費区分',
          '定着促進費用ですが、介護ソフトの行がありません。対象経費から除きました。',
          '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの行を確認してください。',
        ],
      ],
      算定額: 240_000,
    },
  ]);
});
