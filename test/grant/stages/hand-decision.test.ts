import { describe, expect, it } from 'vitest';
import { BLANK, type Cell, read, unreadable } from '../../../src/grant/input/cell';
import type { AwardOutcome } from '../../../src/grant/stages/award-records';
import { rulingOf } from '../../../src/grant/stages/hand-decision';
import { MOST_COST } from '../../../src/scheme/limits';
import { yen } from '../../../src/scheme/units';

const cell = <Value>(value: Value | '?' | null): Cell<Value> =>
  value === null ? BLANK : value === '?' ? unreadable('?') : read(value as Value);

/** 交付予定額 3,000円. */
describe('手修正 and 手修正額', () => {
  it.each<
    readonly [
      said: AwardOutcome | '?' | null,
      given: number | '?' | null,
      outcome: string | null,
      amount: number | null,
    ]
  >([
    ['採択', null, '採択', 3_000],
    ['採択', 2_000, '採択', 2_000],
    ['採択', 9_000, '採択', 9_000],
    ['採択', 0, '採択', 0],
    ['採択', '?', '採択', null],
    ['一部採択', null, '一部採択', null],
    ['一部採択', 2_000, '一部採択', 2_000],
    ['一部採択', 0, '一部採択', 0],
    ['補欠', null, '補欠', 0],
    ['補欠', 2_000, '補欠', 0],
    ['採択相当', null, '採択相当', 0],
    ['採択相当', '?', '採択相当', 0],
    ['不採択', 2_000, '不採択', 0],
    [null, 2_999, '一部採択', 2_999],
    [null, 3_000, '採択', 3_000],
    [null, 3_001, '採択', 3_001],
    [null, 0, null, null],
    [null, 1, '一部採択', 1],
    [null, -1, null, null],
    [null, 0.5, null, null],
    [null, MOST_COST, '採択', MOST_COST],
    [null, MOST_COST + 1, null, null],
    [null, '?', null, null],
    [null, null, null, null],
    ['?', null, null, null],
    ['?', 2_000, null, null],
  ])('%s, %s円: %s %s', (said, given, outcome, amount) => {
    const ruling = rulingOf({ receiptNumber: 'A1', outcome: cell(said), amount: cell(given) }, yen(3_000));
    expect(ruling).toEqual({ outcome, amount });
  });
});
