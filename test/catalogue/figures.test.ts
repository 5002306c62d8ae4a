import { describe, expect, it } from 'vitest';
import { grouped, signedYenText, yenText } from '../../src/catalogue/amounts/figures';
import { inText } from '../../src/report/tags';

describe('figures in texts', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
    [-1_234_567, '-1,234,567'],
    [10.5, '10.5'],
    [1234.5678, '1,234.5678'],
    [-0.5, '-0.5'],
  ])('%d reads %s', (value, text) => {
    expect(grouped(value)).toBe(text);
    expect(inText(value)).toBe(text);
  });

  it('yen carry their unit and, for a difference, their sign', () => {
    expect([0, 80_000, -80_000].map(yenText)).toEqual(['0円', '80,000円', '−80,000円']);
    expect([0, 80_000, -80_000].map(signedYenText)).toEqual(['±0円', '+80,000円', '−80,000円']);
  });
});
