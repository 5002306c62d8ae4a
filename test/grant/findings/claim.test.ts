import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/base/cells';
import { assessedCase, type Case, check, type Said } from './said';

/** R1-70 to R1-72: 申請額 against an 算定額 of 240,000円. */

const CELL = '申請1 申請額';
const FIX =
  '申請書で金額を確認し、円単位の整数で記入してください。申請額を定めない場合は空欄にしてください。';
const claimed = (value: CellValue, said: readonly Said[]): Case => ({
  text: String(value ?? 'blank'),
  application: { 申請額: value },
  said,
  算定額: 240_000,
});
const unread = (value: string | number): Case =>
  claimed(value, [['R1-72 不備', CELL, `申請額「${value}」は0以上の整数（円）ではありません。`, FIX]]);
const less = (amount: string): Said => [
  'R1-71 注意',
  CELL,
  `申請額${amount}円が算定額240,000円を下回っています。交付予定額は申請額によります。`,
  '申請者の意思による減額か、計算誤りかを確認してください。',
];

describe('申請額', () => {
  check([
    claimed(null, []),
    claimed(240_000, []),
    claimed(240_001, [
      [
        'R1-70 要確認',
        CELL,
        '申請額240,001円が算定額240,000円を超えています。交付予定額は算定額です。',
        '申請者に計算の根拠を確認してください。申請書の額が過大でないか、経費の記入漏れがないかを見ます。',
      ],
    ]),
    claimed(239_999, [less('239,999')]),
    claimed(0, [less('0')]),
    unread(-1),
    unread(0.5),
    unread('二十四万'),
    {
      text: 'is compared with nothing where there is no 算定額',
      application: { 申請額: 1_000 },
      lines: [],
      said: [
        [
          'L-07 不備',
          '申請1 受付番号',
          '経費の行がありません。',
          '経費の表に、この受付番号の行を追加してください。',
        ],
      ],
      算定額: null,
    },
  ]);
});

describe('交付予定額 (A-17)', () => {
  it.each<[CellValue, number | null]>([
    [null, 240_000],
    [999_999, 240_000],
    [240_000, 240_000],
    // rounded down like the 算定額
    [239_999, 239_000],
    [999, 0],
    [0, 0],
    [-1, null],
    ['二十四万', null],
  ])('申請額 %j: %j', (value, planned) => {
    expect(assessedCase({ application: { 申請額: value } }).planned).toBe(planned);
  });
});
