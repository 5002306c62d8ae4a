import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { answered } from './readings/reading';
import { applicationOf, assessmentOf, assessTables, lineOf } from './rows';

/** 基準額 of a 介護ソフト under 職員数連動, with the rules of 不備 that say why there is none. */
function softwareBase(fte: CellValue, headcount: CellValue): (number | string | null)[] {
  const result = assessTables({
    settings: answered,
    applications: [applicationOf('定着支援', 'A1', { 常勤換算: fte, 実人数: headcount })],
    lines: [lineOf('A1', 1, '介護ソフト', 3_000_000)],
  });
  const { categories, findings } = assessmentOf(result, 'A1');
  const flawed = findings.filter(({ severity }) => severity === '不備').map(({ rule }) => rule);
  return [...categories.map(({ base }) => base), ...flawed];
}

describe('職員数 = 四捨五入(常勤換算) + 実人数 (別紙1 表3 ※1・※2)', () => {
  it.each<[CellValue, CellValue, number]>([
    [1, null, 1_000_000],
    [0.5, null, 1_000_000],
    [10, null, 1_000_000],
    [10.4, null, 1_000_000],
    [10.5, null, 1_500_000],
    // 105 × 0.1 as Excel sums it
    [10.499999999999979, null, 1_500_000],
    [10.499999, null, 1_000_000],
    [20.4, null, 1_500_000],
    [20.5, null, 2_000_000],
    [30.4, null, 2_000_000],
    [30.5, null, 2_500_000],
    [200, null, 2_500_000],
    [null, 1, 1_000_000],
    [null, 10, 1_000_000],
    [null, 11, 1_500_000],
    [0, 21, 2_000_000],
    [5.4, 5, 1_000_000],
    [5.5, 5, 1_500_000],
    ['１０．５', '１０', 2_000_000],
  ])('%j and %j: %d', (fte, headcount, base) => {
    expect(softwareBase(fte, headcount)).toEqual([base]);
  });

  it.each<[CellValue, CellValue]>([
    [null, null],
    [0, null],
    [0.4, null],
    [null, 0],
    [0.4, 0],
    [-3, 5],
    [-0.1, 5],
    [5, -1],
    [-3, -5],
    [5, 1.5],
    [null, 2.5],
    ['約10名', null],
    ['約10名', 5],
    [10, '数名'],
    ['#N/A', 5],
    [9e15, 9e15],
  ])('%j and %j: nobody, or not known (R1-25)', (fte, headcount) => {
    expect(softwareBase(fte, headcount)).toEqual([null, 'R1-25']);
  });
});
