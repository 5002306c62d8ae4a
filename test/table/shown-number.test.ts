import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownNumber } from '../../src/table/cells/shown-number';

describe('a whole number as its number format shows it', () => {
  it.each([
    [1, '0000', '0001'],
    [12345, '0000', null],
    [0, '0000', '0000'],
    [0, '0000;-0000;"なし"', null],
    [7, '"R8-"0000', 'R8-0007'],
    [7, '\\R0-000', 'R0-007'],
    [71234, '0-000', '71-234'],
    [7, '00"号"', '07号'],
    [7, '[Red]000', '007'],
    [7, '000_ ;[Red]\\-000', '007'],
    [7, '000;@', '007'],
    // what adds nothing, or does more than fill up
    [7, 'General', null],
    [7, '0', null],
    [7, '@', null],
    [7, '#,##0', null],
    [7, '0.00', null],
    [7, '00%', null],
    [46000, 'yyyy/m/d', null],
    [7, '[h]:mm', null],
    [7, '[<10]000;0', null],
    [-7, '0000', null],
    [1.5, '0000', null],
    [7, '', null],
  ])('%s in %s is %s', (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  it('fills with zeros up to the digits of the format, and loses none', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (value, digits) => {
        const text = String(value).padStart(digits, '0');
        expect(shownNumber(value, '0'.repeat(digits)) ?? String(value)).toBe(text);
      }),
    );
  });
});
