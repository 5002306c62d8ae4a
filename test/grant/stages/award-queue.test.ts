import { describe, expect, it } from 'vitest';
import { Queue } from '../../../src/grant/stages/award-queue';
import { yen } from '../../../src/scheme/units';

type Step = readonly [
  planned: number,
  outcome: string | null,
  amount: number | null,
  cause: string,
  room: number | null,
];

/** 予算額 left, 一部交付 and 端数処理単位 (null: out of range), and what each in turn gets. */
describe('予算額 in the order of 採択', () => {
  it.each<
    readonly [
      note: string,
      room: number | null,
      partialGrants: boolean | null,
      roundingUnit: 1 | 100 | 1_000 | null,
      steps: readonly Step[],
    ]
  >([
    [
      'to the last yen',
      5_000,
      false,
      1_000,
      [
        [3_000, '採択', 3_000, 'within', 5_000],
        [2_000, '採択', 2_000, 'within', 2_000],
        [1_000, '補欠', 0, 'short', 0],
        [1_000, '補欠', 0, 'behind', 0],
      ],
    ],
    [
      'one yen short, and nobody jumps the queue',
      2_999,
      false,
      1_000,
      [
        [3_000, '補欠', 0, 'short', 2_999],
        [1_000, '補欠', 0, 'behind', 2_999],
      ],
    ],
    [
      'a remainder rounded down; what rounding leaves stays',
      5_999,
      true,
      1_000,
      [
        [3_000, '採択', 3_000, 'within', 5_999],
        [4_000, '一部採択', 2_000, 'remainder', 2_999],
        [500, '補欠', 0, 'behind', 999],
      ],
    ],
    [
      'a remainder of less than the unit',
      999,
      true,
      1_000,
      [
        [3_000, '補欠', 0, 'short', 999],
        [500, '補欠', 0, 'behind', 999],
      ],
    ],
    ['by 100', 999, true, 100, [[3_000, '一部採択', 900, 'remainder', 999]]],
    [
      '一部交付 out of range: open from the cut on',
      3_000,
      null,
      1_000,
      [
        [2_000, '採択', 2_000, 'within', 3_000],
        [2_000, null, null, 'setting', 1_000],
        [500, null, null, 'setting', null],
      ],
    ],
    [
      '端数処理単位 out of range, likewise',
      3_000,
      true,
      null,
      [
        [4_000, null, null, 'setting', 3_000],
        [500, null, null, 'setting', null],
      ],
    ],
    ['what is left is not known', null, false, 1_000, [[1_000, null, null, 'open', null]]],
    ['nothing is left', 0, true, 1_000, [[1_000, '補欠', 0, 'short', 0]]],
  ])('%s', (_, room, partialGrants, roundingUnit, steps) => {
    const queue = new Queue(room, { partialGrants, roundingUnit });
    for (const [planned, outcome, amount, cause, left] of steps) {
      expect(queue.next(yen(planned))).toEqual({ outcome, amount, cause, room: left });
    }
  });
});
