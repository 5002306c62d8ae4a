import { describe } from 'vitest';
import { type Case, check, judged, judgedAlike, type Line, otherGrant, type Said, WATCH } from '../said';

/** R1-30 to R1-34, R1-36 and R1-45 to R1-49: devices, software and what goes with them, line by line. */

const UNITS = '見積書等で台数を確認し、1以上の整数で記入してください（一式のものは1）。';
const EXCLUDE = '対象経費から除きました。内容を確認し、対象となる経費であれば経費区分を直してください。';
const CODE = 'TAIS（福祉用具情報システム）で掲載を確認し、コードを記入してください。';
const LISTING =
  'その他機器とバックオフィスソフトは「その他」、ほかの機器・ソフトは「TAIS」か「同水準」を記入してください。';

const watch = (own: Line[2]): Line => ['見守り', 300_000, { 台数: 1, ...own }];
const other = { 掲載: 'その他', 判断理由: '必要' };

describe('R1-30 to R1-32, R1-49: 製品コード, 判断理由, 価格公表, 掲載', () => {
  const one = (text: string, line: Line, said: readonly Said[], amount = 240_000): Case => ({
    text,
    lines: [line],
    said,
    算定額: amount,
  });
  const code = (message: string): Said => ['R1-30 注意', '経費1 製品コード', message, CODE];
  const listing = (message: string): Said => ['R1-49 不備', '経費1 掲載', message, LISTING];
  check([
    one('no 製品コード', watch({ 製品コード: null }), [
      code('TAIS掲載の機器等ですが、製品コードが未記入です。'),
    ]),
    one('製品コード of another form', watch({ 製品コード: '123-456' }), [
      code('製品コード「123-456」は TAIS コードの形（00000-000000）ではありません。'),
    ]),
    one('製品コード is an error of Excel', watch({ 製品コード: '#N/A' }), [
      code('製品コード「#N/A」は TAIS コードの形（00000-000000）ではありません。'),
    ]),
    one('同水準 without 製品コード and 判断理由', watch({ 掲載: '同水準', 製品コード: null }), [
      judgedAlike('経費1', false),
    ]),
    one('同水準 with 判断理由', watch({ 掲載: '同水準', 製品コード: null, 判断理由: '同じ機能' }), [
      judgedAlike('経費1', true),
    ]),
    one('その他機器, その他', ['その他機器', 300_000, { 台数: 1, ...other }], [judged('経費1', true)]),
    one('a price that is not published', watch({ 価格公表: '無' }), [
      [
        'R1-32 要確認',
        '経費1 価格公表',
        '販売価格が公表されていない機器等です。',
        '販売価格が公表され、一般に購入できる状態にあるかを確認してください。',
      ],
    ]),
    one('a price that is', watch({ 価格公表: '有' }), []),
    {
      text: 'a price of which nothing is said, on two of three: said once',
      lines: [
        watch({ 価格公表: null }),
        ['バックオフィスソフト', 300_000, { 価格公表: null, ...other }],
        WATCH,
        ['業務改善支援', 100_000, { 価格公表: null }],
      ],
      said: [
        [
          'R1-32 注意',
          '申請1 受付番号',
          '価格公表が未記入の機器・ソフトが2行あります。',
          '販売価格が公表されているかを確認し、「有」か「無」を記入してください。',
        ],
        judged('経費2', true),
      ],
      算定額: 800_000,
    },
    one('no 掲載', watch({ 掲載: null }), [listing('掲載が未記入です。')]),
    one('掲載 that is not read', watch({ 掲載: '済' }), [listing('掲載「済」は読み取れません。')]),
    one('見守り, その他', watch(other), [
      listing('見守りの掲載に「その他」は使えません。'),
      judged('経費1', true),
    ]),
    one(
      'その他機器, TAIS',
      ['その他機器', 300_000, { 台数: 1, 掲載: 'TAIS', 製品コード: '00001-000010' }],
      [listing('その他機器の掲載に「TAIS」は使えません。')],
    ),
    // no 掲載 is asked of 業務改善支援: 400,000 × 4/5
    {
      text: '業務改善支援',
      lines: [WATCH, ['業務改善支援', 400_000, { 掲載: null }]],
      said: [],
      算定額: 560_000,
    },
  ]);
});

describe('R1-33, R1-34: 台数', () => {
  const units = (value: string | number | null, message: string): Case => ({
    text: String(value ?? 'blank'),
    lines: [watch({ 台数: value })],
    said: [['R1-33 不備', '経費1 台数', message, UNITS]],
    算定額: null,
  });
  const over = (row: string, count: number): Said => [
    'R1-34 要確認',
    `${row} 台数`,
    `見守りの台数${count}台が、設定の限度台数3台を超えています。`,
    '必要な台数かどうかを申請者に確認し、限度台数を超えて認める場合は理由を記録してください。',
  ];
  const limited = { '限度台数:見守り': 3 };
  const two = watch({ 台数: 2 });
  check([
    units(null, '見守りの台数が未記入です。'),
    units('一式', '見守りの台数「一式」は1以上の整数ではありません。'),
    units(1.5, '見守りの台数「1.5」は1以上の整数ではありません。'),
    units(0, '見守りの台数「0」は1以上の整数ではありません。'),
    units(100_001, '見守りの台数「100001」が100,000台を超えています。'),
    { text: '100,000', lines: [watch({ 台数: 100_000 })], said: [], 算定額: 240_000 },
    {
      text: 'blank on a line that another grant bears',
      lines: [WATCH, ['移乗支援', 500_000, { 他補助: '有' }]],
      said: [['R1-33 注意', '経費2 台数', '移乗支援の台数が未記入です。', UNITS], otherGrant('経費2')],
      算定額: 240_000,
    },
    {
      text: 'as many as the limit',
      settings: limited,
      lines: [two, WATCH],
      said: [],
      算定額: 480_000,
    },
    {
      text: 'over the limit from the second line on, over all lines of the 経費区分',
      settings: limited,
      lines: [two, two, WATCH, ['移乗支援', 100_000, { 台数: 9 }]],
      said: [over('経費2', 4), over('経費3', 5)],
      算定額: 800_000,
    },
    {
      text: 'a line that another grant bears does not count towards it',
      settings: limited,
      lines: [two, watch({ 台数: 2, 他補助: '有' }), WATCH],
      said: [otherGrant('経費2')],
      算定額: 480_000,
    },
  ]);
});

describe('R1-36, R1-45, R1-46, R1-48: what is never eligible', () => {
  const never = (category: string, rule: string, message: string): Case => ({
    text: category,
    lines: [WATCH, [category, 100_000]],
    said: [[`${rule} 要確認`, '経費2 経費区分', message, EXCLUDE]],
    算定額: 240_000,
  });
  check([
    never('通信費', 'R1-36', '通信費は対象になりません。対象経費から除きました。'),
    never(
      '操作説明',
      'R1-45',
      'メーカーや販売店等による機器の操作説明は対象になりません。対象経費から除きました。',
    ),
    never(
      'センター研修',
      'R1-46',
      'センター等が実施する研修の費用は、それぞれの事業で負担するものです。対象経費から除きました。',
    ),
    never('開発費', 'R1-48', '開発に要する経費は対象になりません。対象経費から除きました。'),
  ]);
});
