import { describe } from 'vitest';
import { type Case, check, type Line, otherGrant, type Said, WATCH } from './said';

/** L-03, L-04, L-06 and S-02: 支出額 and 寄付金等 of a line. */

const COST = '見積書等で金額を確認し、円単位の整数で記入してください（例: 300000）。';
const DONATION =
  '寄付金その他の収入の額を確認し、支出額以下の整数（円）で記入してください。無い場合は空欄にしてください。';

const watch = (own: Line[2]): Line => ['見守り', 300_000, { 台数: 1, ...own }];
const deducted = { 寄付金等の控除: 'する' };

describe('L-03, L-04: the 支出額', () => {
  const of = (cost: Line[1], message: string): Case => ({
    text: String(cost ?? 'blank'),
    lines: [['見守り', cost, { 台数: 1 }]],
    said: [['L-03 不備', '経費1 支出額', message, COST]],
    算定額: null,
  });
  const meant = (cost: string, proposal: string): Case => ({
    text: `${cost}, with what it may mean`,
    lines: [['見守り', cost, { 台数: 1 }]],
    said: [
      [
        'L-03 不備',
        '経費1 支出額',
        `支出額「${cost}」は数値として読めません。`,
        `${proposal}見積書等で金額を確認してください。`,
      ],
    ],
    算定額: null,
  });
  const asRead = (cost: string): Case => ({
    text: `${cost} is read, and said so`,
    lines: [['見守り', cost, { 台数: 1 }]],
    said: [
      [
        'L-03 情報',
        '経費1 支出額',
        `支出額「${cost}」を300,000円と読みました。`,
        '読み取った金額が正しいか確認してください。',
      ],
    ],
    算定額: 240_000,
  });
  check([
    of(null, '支出額が未記入です。'),
    of('約30', '支出額「約30」は数値として読めません。'),
    meant('30万円', '300,000円のことであれば、300000と記入してください。'),
    meant('1.15百万', '1,150,000円のことであれば、1150000と記入してください。'),
    meant('300.000', '300,000円のことであれば、300000と記入してください。'),
    of(1_000_000_000_001, '支出額「1000000000001」が1兆円を超えています。'),
    of('#N/A', '支出額「#N/A」は数値として読めません。'),
    of(300_000.5, '支出額「300000.5」は整数（円）ではありません。'),
    of(-0.5, '支出額「-0.5」は整数（円）ではありません。'),
    of(-1, '支出額「-1」が負の数です。'),
    ...['３０００００', '￥３００，０００円', '300 000'].map(asRead),
    {
      text: '10¹²: 300,000 of its 4/5 count',
      lines: [['見守り', 1_000_000_000_000, { 台数: 1 }]],
      said: [],
      算定額: 300_000,
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
          '「設定」の表で、寄付金等の控除を「する」「しない」「総事業費から」から選んでください（通知に定めはありません）。',
        ],
      ],
      算定額: null,
    },
  ]);
});

describe('L-03, L-06: a line that is left out keeps nothing from being computed', () => {
  const FLAWED: Said = ['L-03 注意', '経費2 支出額', '支出額が未記入です。', COST];
  const NEVER: Said = [
    'R1-36 要確認',
    '経費2 経費区分',
    '通信費は対象になりません。対象経費から除きました。',
    '対象経費から除きました。内容を確認し、対象となる経費であれば経費区分を直してください。',
  ];
  check([
    {
      text: '他補助 = 有, and no 支出額',
      lines: [WATCH, ['移乗支援', null, { 台数: 1, 他補助: '有' }]],
      said: [FLAWED, otherGrant('経費2')],
      算定額: 240_000,
    },
    {
      text: '通信費 without 支出額',
      lines: [WATCH, ['通信費', null]],
      said: [FLAWED, NEVER],
      算定額: 240_000,
    },
    {
      text: '通信費 in full width: how it was read stays 情報',
      lines: [WATCH, ['通信費', '３００円']],
      said: [
        [
          'L-03 情報',
          '経費2 支出額',
          '支出額「３００円」を300円と読みました。',
          '読み取った金額が正しいか確認してください。',
        ],
        NEVER,
      ],
      算定額: 240_000,
    },
    {
      text: '通信費 with more 寄付金等 than it costs',
      settings: deducted,
      lines: [WATCH, ['通信費', 60_000, { 寄付金等: 70_000 }]],
      said: [
        ['L-06 注意', '経費2 寄付金等', '寄付金等「70000」円が支出額60,000円を超えています。', DONATION],
        NEVER,
      ],
      算定額: 240_000,
    },
  ]);
});
