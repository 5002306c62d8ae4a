import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaBlocks, repairable } from '../../../src/workbook/office/look/repair-blocks';

describe('a formula that is written again', () => {
  it.each([
    ['=GRANT_AMOUNT("見守り",375000)', '=GRANT_AMOUNT("見守り",375000)'],
    [
      '=_xldudf_GRANT_AMOUNT("見守り",_xldudf_GRANT_STAFF(10.4))',
      '=GRANT_AMOUNT("見守り",GRANT_STAFF(10.4))',
    ],
    ['=@grant_amount(A1)', '=@grant_amount(A1)'],
    ['=ROUND(GRANT_BASE("見守り")/2,0)', '=ROUND(GRANT_BASE("見守り")/2,0)'],
    ['=VLOOKUPP(A1,B:C,2)', null],
    ['=VLOOKUPP("GRANT_AMOUNT(1)")', null],
    ["=VLOOKUPP('GRANT_AMOUNT(1)'!A1)", null],
    ['=MY_GRANT_AMOUNT(1)', null],
    ['=GRANT_AMOUNT', null],
    ['GRANT_AMOUNT(1)', null],
    [null, null],
  ])('%s → %s', (formula, expected) => {
    expect(repairable(formula, '#NAME?', '#NAME?')).toBe(expected);
  });

  it.each([
    ['#NAME?', '#NAME?', true],
    ['#CALC!', '#NAME?', true],
    ['#CALC!', '#CALC!', true],
    [300_000, '#NAME?', true],
    ['#VALUE!', '#VALUE!', true],
    ['#N/A', '#N/A', true],
    ['#SPILL!', '#SPILL!', true],
    ['#BUSY!', '#BUSY!', false],
    ['#GETTING_DATA', '#BUSY!', false],
    ['適', '適', false],
    [0, '0', false],
    [300_000, '####', false],
    [null, null, false],
  ])('comes to an error by its value or by what it shows: %s, shown as %s', (value, text, again) => {
    const formula = '=GRANT_AMOUNT("見守り",1)';
    expect(repairable(formula, value, text)).toBe(again ? formula : null);
  });
});

describe('blocks', () => {
  it('hold runs down a column, joined with those beside them', () => {
    const cells = [
      ['=a', '=b', null],
      ['=c', '=d', null],
      [null, '=e', '=f'],
    ];
    expect(formulaBlocks('算定', { row: 3, column: 1 }, cells)).toEqual([
      { sheet: '算定', area: { row: 3, column: 1, rows: 2, columns: 1 }, formulas: [['=a'], ['=c']] },
      { sheet: '算定', area: { row: 3, column: 2, rows: 3, columns: 1 }, formulas: [['=b'], ['=d'], ['=e']] },
      { sheet: '算定', area: { row: 5, column: 3, rows: 1, columns: 1 }, formulas: [['=f']] },
    ]);
    const square = [
      ['=a', '=b'],
      ['=c', '=d'],
    ];
    expect(formulaBlocks('算定', { row: 0, column: 0 }, square)).toMatchObject([{ formulas: square }]);
  });

  it('hold every formula once, at its place, and no other cell', () => {
    const cells = fc.array(fc.array(fc.option(fc.constantFrom('=a', '=b')), { maxLength: 6 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(cells, (matrix) => {
        const found = new Map<string, string>();
        for (const { area, formulas } of formulaBlocks('S', { row: 2, column: 3 }, matrix)) {
          expect([formulas.length, formulas[0]?.length]).toEqual([area.rows, area.columns]);
          formulas.forEach((row, r) =>
            row.forEach((formula, c) => {
              const key = `${area.row + r},${area.column + c}`;
              expect(found.has(key)).toBe(false);
              found.set(key, formula);
            }),
          );
        }
        const wanted = matrix.flatMap((row, r) =>
          row.flatMap((formula, c) => (formula === null ? [] : [[`${r + 2},${c + 3}`, formula] as const])),
        );
        expect([...found].sort()).toEqual([...wanted].sort());
      }),
    );
  });
});
