import { describe, expect, it } from 'vitest';
import { rate, rateAtMost, yen } from '../../src/scheme/units';

describe('yen', () => {
  it.each([0, 1, -1, 375_000, Number.MAX_SAFE_INTEGER])('takes whole yen: %d', (value) => {
    expect(yen(value)).toBe(value);
  });

  it('makes one 0 of both', () => {
    expect(Object.is(yen(-0), 0)).toBe(true);
  });

  it.each([0.5, 299_999.99999999994, Number.NaN, Infinity, 2 ** 53])('refuses anything else: %d', (value) => {
    expect(() => yen(value)).toThrow(new RangeError(`not whole yen: ${value}`));
  });
});

describe('a rate', () => {
  it.each([
    [4, 5],
    [1, 1],
    [0, 1],
  ])('is a fraction of whole numbers: %d/%d', (numerator, denominator) => {
    expect(rate(numerator, denominator)).toEqual({ numerator, denominator });
  });

  it.each([
    [5, 4],
    [-1, 2],
    [0, 0],
    [-2, -1],
    [0.8, 1],
    [1, 1.5],
    [1, Number.NaN],
  ])('is nothing else: %d/%d', (numerator, denominator) => {
    expect(() => rate(numerator, denominator)).toThrow(
      new RangeError(`not a rate: ${numerator}/${denominator}`),
    );
  });

  it('is compared without a division', () => {
    expect(rateAtMost(rate(2, 3), rate(4, 5))).toBe(true);
    expect(rateAtMost(rate(8, 10), rate(4, 5))).toBe(true);
    expect(rateAtMost(rate(9, 10), rate(4, 5))).toBe(false);
  });
});
