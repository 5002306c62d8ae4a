import { describe, expect, it } from 'vitest';
import { grownFormula } from '../../../src/documents/form/grown-formula';
import { firstRow, grownAreas, lastRow } from '../../../src/documents/form/row-growth';

/** Row 5 stands three times, row 10 twice. */
const growth = new Map([
  [4, 2],
  [9, 1],
]);
const growths = new Map([['様式', growth]]);

describe('rows that stand more than once', () => {
  it('move what is below them', () => {
    expect([0, 4, 5, 9, 10].map((row) => [firstRow(growth, row), lastRow(growth, row)])).toEqual([
      [0, 0],
      [4, 6],
      [7, 7],
      [11, 12],
      [13, 13],
    ]);
  });

  it('widen areas that end with them', () => {
    expect(grownAreas(growth, 'A1:B4 C5 D5:D8 E10:E11 F6')).toBe('A1:B4 C5:C7 D5:D10 E12:E14 F8');
    expect(grownAreas(growth, 'A:A')).toBe('A:A');
  });
});

describe('a formula', () => {
  it.each([
    ['A4+A6', 'A4+A8'],
    ['$A$6*A$12', '$A$8*A$15'],
    ['SUM(D5:D5)', 'SUM(D5:D7)'],
    ['SUM(D5)', 'SUM(D5:D7)'],
    ['SUBTOTAL(9,D5)', 'SUBTOTAL(9,D5:D7)'],
    ['D5*2', 'D5*2'],
    ['SUM(D5:D9)', 'SUM(D5:D11)'],
    ['SUM($5:$5)', 'SUM($5:$7)'],
    ['様式!A6&"様式!A6"', '様式!A8&"様式!A6"'],
    ["'様式'!A6:B6", "'様式'!A8:B8"],
    ['他!A6+[1]様式!A6', '他!A6+[1]様式!A6'],
    ['表[A6]+LOG10(A6)', '表[A6]+LOG10(A8)'],
    ['A1048576', 'A1048576'],
  ])('on the sheet: %s → %s', (formula, grown) => {
    expect(grownFormula(formula, '様式', growths, null)).toBe(grown);
  });

  it.each([
    ['E5/$E$6', 'E6/$E$8'],
    ['F4+D5', 'F5+D6'],
    ['SUM(D$5:D5)', 'SUM(D$5:D6)'],
    ['ROW()-6', 'ROW()-6'],
    ['他!A5', '他!A5'],
  ])('in the second copy of row 5: %s → %s', (formula, grown) => {
    expect(grownFormula(formula, '様式', growths, { row: 4, offset: 1 })).toBe(grown);
  });

  it('on another sheet moves only what it names there', () => {
    expect(grownFormula("A6+様式!A6+'様式'!B$12", '他', growths, null)).toBe("A6+様式!A8+'様式'!B$15");
  });
});
