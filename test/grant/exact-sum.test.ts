import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/base/exact-sum';

const own = (value: number | null): number | null => value;

describe('a sum of many amounts', () => {
  it.each([
    ['nothing', [], 0],
    ['what is undetermined adds nothing', [null, 3, null, 4], 7],
    ['parts of a whole', [0.5, 0.25, 1], 1.75],
    // one by one, 2⁵³ + 1 is 2⁵³, and so is that + 1
    ['ones beyond 2⁵³', [2 ** 53 - 1, 1, 1, 1, 1], 2 ** 53 + 3],
    ['ones before it', [1, 1, 1, 2 ** 53 - 1, 2], 2 ** 53 + 4],
    ['a part of a whole beyond 2⁵³', [2 ** 53 - 1, 2, 0.5], 2 ** 53 + 2],
    ['taken back to what a number holds', [2 ** 53 - 1, 2 ** 53 - 1, 1 - 2 ** 53, 1 - 2 ** 53, 5], 5],
  ])('%s', (_name, amounts, sum) => {
    expect(exactSum(amounts, own)).toBe(sum);
  });

  it('is what whole numbers of any length say, in any order', () => {
    const amount = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.maxSafeInteger(),
      fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1, -1),
    );
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
        const whole = amounts.reduce((sum, each) => sum + BigInt(each), 0n);
        expect(exactSum(amounts, own)).toBe(Number(whole));
      }),
    );
  });
});
