import { describe, expect, it } from 'vitest';
import { assessedCase, check, judged, judgedAlike, otherGrant, type Said } from '../said';
import { ceiling, marked, packed, software, watch } from './packed';

/** R1-38, R1-60, R1-61: what makes a package (別紙1 4(2)). */

const SINGLE: Said = [
  'R1-38 不備',
  '申請1 受付番号',
  'パッケージの条件を満たしません。介護ソフト・インカム・介護業務支援のいずれか（TAIS掲載または同水準）と、連動する機器等が必要です。単体の導入として計算しました。',
  'パッケージに含める機器等を確認し、単体の導入であれば「パッケージ」の印を消してください。',
];
const WITHOUT_GRANTED: Said = [
  'R1-38 要確認',
  '申請1 受付番号',
  '他の補助金等を受ける機器等を除くと、パッケージの条件を満たしません。介護ソフト・インカム・介護業務支援のいずれか（TAIS掲載または同水準）と、連動する機器等が必要です。単体の導入として計算しました。',
  '機器等の「他補助」が正しいか確認し、単体の導入であれば「パッケージ」の印を消してください。',
];
const unset: Said = [
  'R1-60 不備',
  '申請1 受付番号',
  '設定「パッケージ上限額」が未設定か範囲外のため、パッケージを計算できません（4,000,000〜10,000,000円）。',
  '都道府県で定めた上限額を「設定」の表に記入してください。',
];
const OF_OTHER: Said = [
  'R1-61 要確認',
  '経費2 パッケージ',
  'ウ②の機器等（掲載が「その他」）にパッケージの印があります。パッケージに含めず、単体として計算しました。',
  '単体としての申請でよいか確認し、よければ「パッケージ」の印を消してください。',
];

describe('R1-38: what makes a package', () => {
  const other = { 掲載: 'その他', 判断理由: '必要' };
  const noListing: Said = [
    'R1-49 不備',
    '経費1 掲載',
    '掲載が未記入です。',
    'その他機器とバックオフィスソフトは「その他」、ほかの機器・ソフトは「TAIS」か「同水準」を記入してください。',
  ];
  check([
    // 1,500,000 × 4/5
    packed('介護ソフト and a device', [software, watch], [], 1_200_000),
    packed(
      '介護ソフト of 同水準 and a device',
      [marked('介護ソフト', 1_000_000, { 掲載: '同水準', 判断理由: '同じ機能' }), watch],
      [judgedAlike('経費1', true)],
      1_200_000,
    ),
    packed('インカム and a device', [marked('インカム', 1_000_000, { 台数: 1 }), watch], [], 1_200_000),
    packed(
      '介護業務支援 and a device',
      [marked('介護業務支援', 1_000_000, { 台数: 1 }), watch],
      [],
      1_200_000,
    ),
    // one by one: 1,000,000 × 4/5 = 800,000 ≤ 2,500,000; 500,000 × 4/5 = 400,000 > 300,000
    packed('介護ソフト alone', [software, ['見守り', 500_000, { 台数: 1 }]], [SINGLE], 1_100_000),
    packed(
      'devices without one of 介護業務支援',
      [watch, marked('移乗支援', 500_000, { 台数: 1 })],
      [SINGLE],
      700_000,
    ),
    packed(
      '介護ソフト without 掲載 and a device',
      [marked('介護ソフト', 1_000_000, { 掲載: null }), watch],
      [SINGLE, noListing],
      1_100_000,
    ),
    packed(
      'one of two that another grant bears: too few are left',
      [marked('介護ソフト', 1_000_000, { 他補助: '有' }), marked('インカム', 500_000, { 台数: 1 })],
      [otherGrant('経費1'), WITHOUT_GRANTED],
      400_000,
    ),
    packed(
      'the only 介護業務支援 that another grant bears',
      [marked('介護ソフト', 1_000_000, { 他補助: '有' }), watch, marked('移乗支援', 500_000, { 台数: 1 })],
      [otherGrant('経費1'), WITHOUT_GRANTED],
      700_000,
    ),
    packed(
      'a line that another grant bears, where enough is left',
      [software, watch, marked('移乗支援', 500_000, { 台数: 1, 他補助: '有' })],
      [otherGrant('経費3')],
      1_200_000,
    ),
    packed(
      'and no package even with the line that another grant bears',
      [watch, marked('移乗支援', 500_000, { 台数: 1, 他補助: '有' })],
      [otherGrant('経費2'), SINGLE],
      300_000,
    ),
    packed(
      'ウ② is not part of it',
      [software, marked('その他機器', 500_000, { 台数: 1, ...other }), watch],
      [OF_OTHER, judged('経費2', true)],
      1_600_000,
    ),
    packed(
      'and so makes no package',
      [software, marked('その他機器', 500_000, { 台数: 1, ...other })],
      [SINGLE, OF_OTHER, judged('経費2', true)],
      1_200_000,
    ),
    packed(
      'ウ② alone is not asked for more',
      [['介護ソフト', 1_000_000], marked('その他機器', 500_000, { 台数: 1, ...other })],
      [OF_OTHER, judged('経費2', true)],
      1_200_000,
    ),
  ]);
});

describe('L-08: a mark that is none of the agreed ones', () => {
  const unclear = (row: number): Said => [
    'L-08 要確認',
    `経費${row} パッケージ`,
    '「たぶん」は決められた値ではないため、読み取れませんでした。',
    '入力規則の値から選び直してください。直すまで、この申請の算定額は空欄のままです。',
  ];
  check([
    packed(
      'among those of a package: nothing is known of any of them, and nothing is missing either',
      [software, marked('見守り', 500_000, { 台数: 1, パッケージ: 'たぶん' })],
      [unclear(2)],
      null,
    ),
    packed(
      'where nothing else is marked',
      [
        ['介護ソフト', 1_000_000],
        ['見守り', 500_000, { 台数: 1, パッケージ: 'たぶん' }],
      ],
      [unclear(2)],
      null,
    ),
  ]);

  it('leaves the marked lines undetermined, and no other', () => {
    const { lines } = assessedCase({
      settings: ceiling,
      lines: [
        software,
        marked('見守り', 500_000, { 台数: 1, パッケージ: 'たぶん' }),
        ['移乗支援', 300_000, { 台数: 1 }],
        ['業務改善支援', 10_000],
      ],
      application: { 業務改善支援: 'コンサル' },
    });
    expect(lines.map(({ eligibleCost }) => eligibleCost)).toEqual([null, null, 300_000, 10_000]);
  });
});

describe('the mark on a line that is part of no package', () => {
  it('is ignored: 業務改善支援 has its own 補助区分', () => {
    const { categories } = assessedCase({
      settings: ceiling,
      lines: [software, watch, marked('業務改善支援', 100_000)],
      application: { 業務改善支援: 'コンサル' },
    });
    expect(categories.map(({ name, eligibleCost }) => [name, eligibleCost])).toEqual([
      ['パッケージ', 1_500_000],
      ['業務改善支援', 100_000],
    ]);
  });
});

describe('付帯経費 of a device of which it is not known whether it counts', () => {
  it('is not known either', () => {
    const { lines } = assessedCase({
      lines: [
        ['見守り', 500_000, { 台数: 1, 他補助: 'たぶん' }],
        ['付帯経費', 10_000, { 親明細: 1 }],
        ['移乗支援', 300_000, { 台数: 1 }],
        ['付帯経費', 20_000, { 親明細: 3 }],
      ],
    });
    expect(lines.map(({ eligibleCost }) => eligibleCost)).toEqual([null, null, 300_000, 20_000]);
  });
});

describe('R1-60: the パッケージ上限額', () => {
  check([
    { text: 'not set', lines: [software, watch], said: [unset], 算定額: null },
    {
      text: 'not set, and no package',
      lines: [['介護ソフト', 1_000_000]],
      said: [],
      算定額: 800_000,
    },
  ]);
});
