import { describe } from 'vitest';
import { check, otherGrant, WATCH, type Case, type Line, type Said } from './said';

/** L-02 to L-08 and R1-06: what a line of 経費 says, whatever its 事業. */

const CATEGORY = '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。';
const COST = '見積書等で金額を確認し、円単位の整数で記入してください（例: 300000）。';
const DONATION =
  '寄付金その他の収入の額を確認し、支出額以下の整数（円）で記入してください。無い場合は空欄にしてください。';
const NUMBERED = '申請の中で重ならない番号を付けてください。付帯経費の「親明細」はこの番号で機器を指します。';
const MARK = '入力規則の値から選び直してください。このまま計算した場合は、記入が無いものとして扱っています。';
const ADD_LINE = '経費の表に、この受付番号の行を追加してください。';

const watch = (own: Line[2]): Line => ['見守り', 300_000, { 台数: 1, ...own }];
const deducted = { 寄付金等の控除: 'する' };

describe('L-02: the 経費区分', () => {
  const of = (category: string | null, message: string): Case => ({
    text: category ?? 'blank',
    lines: [WATCH, [category, 100_000]],
    said: [['L-02 不備', '経費2 経費区分', message, CATEGORY]],
    算定額: null,
  });
  check([
    of(null, '経費区分が未記入です。'),
    of('謎の機械', '経費区分「謎の機械」は定着支援の区分ではありません。'),
    of('合同研修', '経費区分「合同研修」は定着支援の区分ではありません。'),
    {
      text: 'free text where the 事業 has no list',
      programme: '事務費',
      lines: [['何でも', 1_500]],
      said: [],
      算定額: 1_000,
    },
    {
      text: 'blank where the 事業 has no list',
      programme: '事務費',
      lines: [[null, 1_500]],
      said: [['L-02 不備', '経費1 経費区分', '経費区分が未記入です。', CATEGORY]],
      算定額: null,
    },
    {
      text: 'unknown on a line that another grant bears: it does not count',
      lines: [WATCH, ['謎の機械', 100_000, { 他補助: '有' }]],
      said: [
        ['L-02 不備', '経費2 経費区分', '経費区分「謎の機械」は定着支援の区分ではありません。', CATEGORY],
        otherGrant('経費2'),
      ],
      算定額: 240_000,
    },
  ]);
});

describe('L-03, L-04: the 支出額', () => {
  const of = (cost: Line[1], message: string): Case => ({
    text: String(cost ?? 'blank'),
    lines: [['見守り', cost, { 台数: 1 }]],
    said: [['L-03 不備', '経費1 支出額', message, COST]],
    算定額: null,
  });
  check([
    of(null, '支出額が未記入です。'),
    of('30万円', '支出額「30万円」は数値として読めません。'),
    of('#N/A', '支出額「#N/A」は数値として読めません。'),
    of(300_000.5, '支出額「300000.5」は整数（円）ではありません。'),
    of(-0.5, '支出額「-0.5」は整数（円）ではありません。'),
    of(-1, '支出額「-1」が負の数です。'),
    {
      text: 'full-width digits are read, and said so',
      lines: [['見守り', '３０００００', { 台数: 1 }]],
      said: [
        [
          'L-03 情報',
          '経費1 支出額',
          '支出額が全角で記入されています。300,000円と読みました。',
          '読み取った金額が正しいか確認してください。',
        ],
      ],
      算定額: 240_000,
    },
    {
      text: '0',
      lines: [['見守り', 0, { 台数: 1 }]],
      said: [
        [
          'L-04 注意',
          '経費1 支出額',
          '支出額が0円です。',
          '記入漏れや、無償の機器でないか確認してください。',
        ],
      ],
      算定額: 0,
    },
    {
      text: 'blank, with 寄付金等: said once',
      lines: [['見守り', null, { 台数: 1, 寄付金等: 5 }]],
      said: [['L-03 不備', '経費1 支出額', '支出額が未記入です。', COST]],
      算定額: null,
    },
  ]);
});

describe('L-05: the 明細番号', () => {
  const twice = (row: string): Said => [
    'L-05 不備',
    `${row} 明細番号`,
    '明細番号「7」が同じ申請に複数あります。',
    NUMBERED,
  ];
  check([
    {
      text: 'blank',
      lines: [watch({ 明細番号: null })],
      said: [['L-05 不備', '経費1 明細番号', '明細番号が未記入です。', NUMBERED]],
      算定額: 240_000,
    },
    {
      text: 'twice: on both lines, and not on the third',
      lines: [watch({ 明細番号: 7 }), watch({ 明細番号: 8 }), watch({ 明細番号: '７' })],
      said: [twice('経費1'), twice('経費3')],
      // 900,000 × 4/5 ≤ 300,000 × 3台
      算定額: 720_000,
    },
  ]);
});

describe('L-06, S-02: 寄付金等 of 300,000円', () => {
  const of = (donation: string | number, message: string): Case => ({
    text: String(donation),
    settings: deducted,
    lines: [watch({ 寄付金等: donation })],
    said: [['L-06 不備', '経費1 寄付金等', message, DONATION]],
    算定額: null,
  });
  const fine = (text: string, donation: number, treated: string | null, amount: number): Case => ({
    text,
    settings: { 寄付金等の控除: treated },
    lines: [watch({ 寄付金等: donation })],
    said: [],
    算定額: amount,
  });
  check([
    of('少し', '寄付金等「少し」は数値として読めません。'),
    of(-1, '寄付金等「-1」が負の数です。'),
    of(-0.5, '寄付金等「-0.5」が負の数です。'),
    of(0.5, '寄付金等「0.5」は整数（円）ではありません。'),
    of(300_001, '寄付金等「300001」円が支出額300,000円を超えています。'),
    fine('all of the cost', 300_000, 'する', 0),
    fine('a third of it', 100_000, 'する', 160_000),
    fine('not deducted', 100_000, 'しない', 240_000),
    fine('0, and the prefecture has not said', 0, null, 240_000),
    {
      text: 'the prefecture has not said whether they are deducted',
      settings: { 寄付金等の控除: null },
      lines: [watch({ 寄付金等: 1_000 })],
      said: [
        [
          'S-02 不備',
          '経費1 寄付金等',
          '寄付金等1,000円がありますが、設定「寄付金等の控除」が決められていないため計算できません。',
          '「設定」の表で、寄付金等の控除を「する」「しない」から選んでください（通知に定めはありません）。',
        ],
      ],
      算定額: null,
    },
  ]);
});

describe('L-07: no line at all', () => {
  const none: Said = ['L-07 不備', '申請1 受付番号', '経費の行がありません。', ADD_LINE];
  check([
    { text: 'of 定着支援', lines: [], said: [none], 算定額: null },
    { text: 'of モデル施設', programme: 'モデル施設', lines: [], said: [none], 算定額: null },
    { text: 'of one entered as it is', programme: '事務費', lines: [], said: [], 算定額: 0 },
  ]);
});

describe('L-08, R1-06: marks', () => {
  const unread = (column: string): Case => ({
    text: `${column} that is none of the agreed ones`,
    lines: [watch({ [column]: '不明' })],
    said: [
      ['L-08 要確認', `経費1 ${column}`, '「不明」は決められた値ではないため、読み取れませんでした。', MARK],
    ],
    算定額: 240_000,
  });
  check([
    ...['他補助', 'パッケージ', '価格公表'].map(unread),
    { text: '他補助 = 無', lines: [watch({ 他補助: '無' })], said: [], 算定額: 240_000 },
    { text: '他補助 = 有', lines: [watch({ 他補助: '有' })], said: [otherGrant('経費1')], 算定額: 0 },
  ]);
});
