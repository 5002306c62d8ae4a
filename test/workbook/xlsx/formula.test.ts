import { describe, expect, it } from 'vitest';
import { columnName } from '../../../src/base/a1';
import { parseAbsolute, parseArea } from '../../../src/ooxml/cells/address';
import { formulaFromFile, formulaToFile, shiftFormula } from '../../../src/ooxml/cells/formula';
import { isoToSerial } from '../../../src/ooxml/cells/serial';

describe('formulas in a file', () => {
  it.each([
    ['=SUM(A1:B2)', 'SUM(A1:B2)'],
    ['=XLOOKUP("XLOOKUP(",A:A,B:B)', '_xlfn.XLOOKUP("XLOOKUP(",A:A,B:B)'],
    ['=FILTER(T[FILTER(x)],1)', '_xlfn._xlws.FILTER(T[FILTER(x)],1)'],
    ["='LET('!A1", "'LET('!A1"],
  ])('%s is stored as %s and read back', (formula, stored) => {
    expect(formulaToFile(formula)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(formula);
  });

  it.each([
    ['A1+$A1+A$1+$A$1', 'C4+$A4+C$1+$A$1'],
    ['SUM(B2:C3)&"A1"', 'SUM(D5:E6)&"A1"'],
    ["'A1 表'!A1+申請!B2", "'A1 表'!C4+申請!D5"],
    ['LOG10(A1)+表[A1]', 'LOG10(C4)+表[A1]'],
    ['A1048576', '#REF!'],
  ])('%s moves to %s', (formula, moved) => {
    expect(shiftFormula(formula, 3, 2)).toBe(moved);
  });
});

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnName(column)).toBe(letters);
    expect(parseArea(`${letters}1`)).toEqual({ row: 0, column, rows: 1, columns: 1 });
  });

  it.each(['XFE1', 'A0', 'A1048577', 'B2:A1', '#REF!', 'A:A', ''])('%s is no area', (reference) => {
    expect(parseArea(reference)).toBeUndefined();
  });

  it('takes sheet names with quotes apart', () => {
    expect(parseAbsolute("'設定''控え'!$B$2:$C$3")).toEqual({
      sheet: "設定'控え",
      area: { row: 1, column: 1, rows: 2, columns: 2 },
    });
    expect(parseAbsolute('申請!#REF!')).toBeUndefined();
    expect(parseAbsolute('申請!$A$1,申請!$C$1')).toBeUndefined();
  });
});

describe('ISO dates', () => {
  it.each<[string, boolean, number | undefined]>([
    ['2026-04-01', false, 46113],
    ['2026-04-01T12:00:00', false, 46113.5],
    ['2026-04-01T12:00:00Z', false, 46113.5],
    ['1900-02-28', false, 59],
    ['1900-03-01', false, 61],
    ['2026-04-01', true, 44651],
    ['06:00:00', false, 0.25],
    ['令和8年', false, undefined],
  ])('%s (1904: %s) is %s', (text, date1904, serial) => {
    expect(isoToSerial(text, date1904)).toBe(serial);
  });
});
