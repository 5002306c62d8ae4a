import { describe, expect, it } from 'vitest';
import { columnIndex, columnName, rangeReference } from '../../../src/base/a1';
import { intersects } from '../../../src/base/areas';
import { parseArea, parseReference, splitReferences } from '../../../src/base/references';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s, and back', (index, letters) => {
    expect(columnName(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  it('writes a single cell without a colon', () => {
    expect(rangeReference({ row: 13, column: 16, rows: 1, columns: 1 })).toBe('Q14');
    expect(rangeReference({ row: 3, column: 16, rows: 151, columns: 8 })).toBe('Q4:X154');
  });

  it('reads cells, whole rows and whole columns, with or without dollars', () => {
    expect(parseArea('$B$2:$C$9')).toEqual({ row: 1, column: 1, rows: 8, columns: 2 });
    expect(parseArea('b2')).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(parseArea('3:5')).toEqual({ row: 2, column: 0, rows: 3, columns: 16_384 });
    expect(parseArea('A:C')).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 3 });
  });

  it.each(['', 'A', 'A0', '#REF!', '表1[申請額]', 'A1,B2'])('gives nothing for %j', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  it('reads a sheet name in quotes, with its apostrophes', () => {
    expect(parseReference("='令和8年度 申請''(2)'!$A$4:$B$5")).toEqual({
      sheet: "令和8年度 申請'(2)",
      area: { row: 3, column: 0, rows: 2, columns: 2 },
    });
    expect(parseReference('申請!Q14')?.sheet).toBe('申請');
  });

  it('gives nothing for a broken name or a name that is a constant', () => {
    expect(parseReference('=#REF!')).toBeNull();
    expect(parseReference('=申請!#REF!')).toBeNull();
    expect(parseReference('=0.8')).toBeNull();
  });

  it('splits a list of areas, leaving commas in quoted names', () => {
    expect(splitReferences("申請!A1:B2, 'a, b'!C3,申請!D4")).toEqual(['申請!A1:B2', "'a, b'!C3", '申請!D4']);
  });

  it('sees an overlap by a single cell, and none between neighbours', () => {
    const area = { row: 2, column: 2, rows: 3, columns: 3 };
    expect(intersects(area, { row: 4, column: 4, rows: 1, columns: 1 })).toBe(true);
    expect(intersects(area, { row: 2, column: 5, rows: 3, columns: 1 })).toBe(false);
  });
});
