import { describe } from 'vitest';
import { type Case, check, type Line, otherGrant, type Said, WATCH } from './said';

/** L-02, L-05, L-07, L-08, L-10 and R1-06: what a line of 経費 says, whatever its 事業. */

const CATEGORY = '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。';
const NUMBERED = '申請の中で重ならない番号を付けてください。付帯経費の「親明細」はこの番号で機器を指します。';
const DECIDES = '入力規則の値から選び直してください。直すまで、この申請の算定額は空欄のままです。';
const MARK = '入力規則の値から選び直してください。このまま計算した場合は、記入が無いものとして扱っています。';
const ADD_LINE = '経費の表に、この受付番号の行を追加してください。';

const watch = (own: Line[2]): Line => ['見守り', 300_000, { 台数: 1, ...own }];

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

describe('L-10: lines that are alike', () => {
  const TWICE =
    '同じものを二度記入していないか、見積書等で確認してください。別のものであれば、品名などで区別できるようにしてください。';
  const alike = (row: string, column: string, others: string): Said => [
    'L-10 要確認',
    `${row} ${column}`,
    `明細番号${others}の行と、経費区分・品名・製品コード・台数・支出額が同じです。そのまま計算しました。`,
    TWICE,
  ];
  const named = (own: Line[2] = {}): Line => watch({ 品名: '見守りA', ...own });
  const coded = (own: Line[2] = {}): Line => watch({ 品名: null, ...own });
  const support = (own: Line[2]): Line => ['業務改善支援', 100_000, own];
  const of = (text: string, lines: readonly Line[], said: readonly Said[], amount: number): Case => ({
    text,
    lines,
    said,
    算定額: amount,
  });
  check([
    of(
      'three of one 品名, in its spellings',
      [named(), named({ 品名: '見守り Ａ' }), named({ 台数: '１' })],
      [alike('経費1', '品名', '2・3'), alike('経費2', '品名', '1・3'), alike('経費3', '品名', '1・2')],
      720_000,
    ),
    of(
      'one 製品コード without 品名',
      [coded(), coded()],
      [alike('経費1', '製品コード', '2'), alike('経費2', '製品コード', '1')],
      480_000,
    ),
    of(
      'one of them left out',
      [named(), named({ 他補助: '有' })],
      [alike('経費1', '品名', '2'), alike('経費2', '品名', '1'), otherGrant('経費2')],
      240_000,
    ),
    of(
      'blank 製品コード and 台数 beside one 品名',
      [WATCH, support({ 品名: '研修' }), support({ 品名: '研修' })],
      [alike('経費2', '品名', '3'), alike('経費3', '品名', '2')],
      400_000,
    ),
    of('nothing that names them', [WATCH, support({ 品名: null }), support({ 品名: null })], [], 400_000),
    of('another 台数', [named(), named({ 台数: 2 })], [], 480_000),
    of('another 支出額', [named(), ['見守り', 200_000, { 台数: 1, 品名: '見守りA' }]], [], 400_000),
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

/** So that 要件確認一覧 does not take it for answered. */
const UNCLEAR: Readonly<Record<string, readonly Said[]>> = {
  他補助: [
    [
      'R1-06 情報',
      '申請1 受付番号',
      '他補助を読み取れない経費が1行あります。',
      '他の補助金等を受けるかどうかを申請者に確認し、「有」か「無」を記入してください。',
    ],
  ],
  価格公表: [
    [
      'R1-32 情報',
      '申請1 受付番号',
      '価格公表を読み取れない機器・ソフトが1行あります。',
      '販売価格が公表されているかを確認し、「有」か「無」を記入してください。',
    ],
  ],
};

describe('L-08, R1-06: marks', () => {
  const unread = (column: string): Case => ({
    text: `${column} that is none of the agreed ones`,
    lines: [watch({ [column]: '不明' })],
    said: [
      [
        'L-08 要確認',
        `経費1 ${column}`,
        '「不明」は決められた値ではないため、読み取れませんでした。',
        column === '価格公表' ? MARK : DECIDES,
      ],
      ...(UNCLEAR[column] ?? []),
    ],
    算定額: column === '価格公表' ? 240_000 : null,
  });
  const unanswered = (lines: number): Said => [
    'R1-06 注意',
    '申請1 受付番号',
    `他補助が未記入の経費が${lines}行あります。`,
    '他の補助金等を受けるかどうかを申請者に確認し、「有」か「無」を記入してください。',
  ];
  check([
    ...['他補助', 'パッケージ', '価格公表'].map(unread),
    { text: '他補助 = 無', lines: [watch({ 他補助: '無' })], said: [], 算定額: 240_000 },
    { text: '他補助 = 有', lines: [watch({ 他補助: '有' })], said: [otherGrant('経費1')], 算定額: 0 },
    {
      text: '他補助 blank on two lines: said once',
      lines: [WATCH, watch({ 他補助: null }), ['業務改善支援', 300_000, { 他補助: null }]],
      said: [unanswered(2)],
      算定額: 720_000,
    },
    {
      text: '他補助 blank where the 事業 has no 経費区分',
      programme: '事務費',
      lines: [['委託', 1_500, { 他補助: null }]],
      said: [unanswered(1)],
      算定額: 1_000,
    },
    {
      text: '他補助 blank beside one that is 有',
      lines: [watch({ 他補助: null }), watch({ 他補助: '有' })],
      said: [unanswered(1), otherGrant('経費2')],
      算定額: 240_000,
    },
  ]);
});
