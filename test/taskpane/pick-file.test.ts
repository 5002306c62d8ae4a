import { describe, expect, it } from 'vitest';
import { draftOf, mappingInUnits, withColumn, withUnit } from '../../src/taskpane/parts/pick/draft';
import { gridOf } from '../cases/engine';

/** 「この表ですか？」 over the grid of a file: what its amounts are in is chosen too. */

const grid = gridOf('見積6月.csv', [
  ['見積一覧', null, null, null, '（単位：千円）'],
  ['整理No.', '枝番', '区分', '機種名', '見積金額'],
  ['R8-0001', '1', '見守り', '見守りセンサー', '375'],
  ['R8-0002', '1', 'インカム', 'インカム一式', '120'],
]);
const NOTHING = { sheet: null, headerRow: null, kind: null };
const draft = draftOf([grid], NOTHING, {})!;

describe('the units of a file', () => {
  it('are proposed by the line above its headers, and chosen by the clerk', () => {
    expect(mappingInUnits(draft, grid, new Map())).toMatchObject({
      ...{ kind: '経費', headerRow: 2, units: { 支出額: '千円' } },
      columns: { 受付番号: '整理No.', 経費区分: '区分', 支出額: '見積金額' },
    });
    expect(mappingInUnits(withUnit(draft, '支出額', '円'), grid, new Map()).units).toEqual({ 支出額: '円' });
  });

  it('are those that were asked of, also of amounts that have no column of their own', () => {
    const without = withColumn(draft, '支出額', '');
    expect(mappingInUnits(without, grid, new Map()).units).toBeUndefined();
    expect(mappingInUnits(without, grid, new Map([['支出額', '百万円']])).units).toEqual({
      支出額: '百万円',
    });
  });

  it('stand as they were chosen when the file is looked at again', () => {
    const chosen = mappingInUnits(withUnit(draft, '支出額', '円'), grid, new Map());
    const again = draftOf([grid], { ...NOTHING, chosen }, {})!;
    expect(mappingInUnits(again, grid, new Map())).toEqual(chosen);
  });
});
