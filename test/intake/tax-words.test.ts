import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { listsIn } from '../../src/intake/lists';
import { taxSaid } from '../../src/intake/tax-words';
import { unfoldedLists } from '../../src/intake/unfolded-lists';
import { gridOf } from '../cases/engine';

const HEADERS = ['受付番号', '明細番号', '経費区分', '品名', '支出額'];
const LINE = ['R8-1', '1', '見守り', '見守りセンサー', '375000'];

const taxesOf = (values: CellValue[][], name = '経費') =>
  listsIn([gridOf(name, values)]).taxes.map(({ table, says, text }) => [table, says, text]);

const withCost = (header: string): CellValue[][] => [[...HEADERS.slice(0, 4), header], LINE];

describe('what a file says of 税込 and 税抜', () => {
  it('is nothing where it says nothing, or leaves the choice', () => {
    expect(taxesOf([HEADERS, LINE])).toEqual([]);
    expect(taxesOf([['税込・税抜のどちらかで記入'], HEADERS, LINE])).toEqual([]);
    expect(taxSaid('税込または税抜')).toBeNull();
    expect([taxSaid('金額は税別'), taxSaid('（税込み）')]).toEqual(['excluded', 'included']);
  });

  it.each(['支出額（税抜）', '税抜支出額', '支出額 税抜き'])('is read from the header %s', (header) => {
    expect(taxesOf(withCost(header))).toEqual([['lines', 'excluded', header]]);
  });

  it('is read from a line above, unless the header says itself', () => {
    const above = [['※金額はすべて税抜で出力'], [null], HEADERS, LINE];
    expect(taxesOf(above)).toEqual([['lines', 'excluded', '※金額はすべて税抜で出力']]);
    expect(taxesOf([['金額は税抜'], ...withCost('支出額（税込）')])).toEqual([
      ['lines', 'included', '支出額（税込）'],
    ]);
  });

  it('is read from the name of the sheet or the file', () => {
    expect(taxesOf([HEADERS, LINE], '経費_税抜.csv')).toEqual([['lines', 'excluded', '経費_税抜.csv']]);
  });

  it('is read from a column beside the amounts, and from what stands behind one; of text it is not', () => {
    const beside = [
      [...HEADERS, '消費税', '備考'],
      [...LINE, '税込', '税抜の見積書あり'],
      [...LINE.with(1, '2'), '税抜', null],
      [...LINE.with(1, '3').with(4, null as never), '内税', null],
    ];
    expect(taxesOf(beside)).toEqual([
      ['lines', 'included', '税込'],
      ['lines', 'excluded', '税抜'],
    ]);
    expect(taxesOf([HEADERS, LINE.with(4, '375,000円（税抜）')])).toEqual([
      ['lines', 'excluded', '375,000円（税抜）'],
    ]);
  });

  it('stays with lines that stood beside each other', () => {
    const headers = [
      '受付番号',
      '事業',
      '法人名',
      '機器1品名',
      '機器1支出額（税抜）',
      '機器2品名',
      '機器2支出額（税抜）',
    ];
    const row = ['R8-1', '定着支援', 'みらい', '見守り', '100', 'インカム', '200'];
    const of = (values: CellValue[][]) => unfoldedLists([gridOf('一覧', values)]).taxes;
    expect(of([headers, row])).toMatchObject([{ table: 'lines', says: 'excluded' }]);
    const bare = headers.map((header) => header.replace('（税抜）', ''));
    expect(of([bare, row])).toEqual([]);
    expect(of([['金額は税抜'], bare, row])).toMatchObject([{ table: 'lines', says: 'excluded' }]);
  });
});
