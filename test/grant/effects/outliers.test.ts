import { describe, expect, it } from 'vitest';
import { indicators } from '../../../src/grant/effects/indicators';
import { LEAST_REPORTS, outliersOf } from '../../../src/grant/effects/outliers';
import { compared, type Figures, plan, report, subject } from './rows';

/** Applications A1 … of one baseline, each with a report of this. */
function oddities(baseline: Figures, measured: readonly Figures[]): unknown[] {
  const numbers = measured.map((_, at) => `A${String(at + 1)}`);
  const { reports } = compared(
    numbers.map((number) => subject(number)),
    numbers.map((number) => plan(number, baseline)),
    measured.map((figures, at) => report(numbers[at]!, 9, figures, { row: at })),
  );
  return outliersOf(reports).map(({ report: { subject: own }, indicator, oddity }) => [
    own.receiptNumber,
    indicators[indicator]?.name,
    oddity,
  ]);
}

describe('a rate far from the others', () => {
  const hours = (...percents: number[]): Figures[] =>
    percents.map((percent) => ({ 記録時間: 100 + percent }));
  const base = { 記録時間: 100 };

  it('is one beyond five deviations from the median', () => {
    // median −5.5, deviations 4.5 3.5 2.5 1.5 0.5 0.5 1.5 2.5 3.5 85.5: MAD 2.5, so beyond ±12.5
    const rates = [-10, -9, -8, -7, -6, -5, -4, -3, -2, 80];
    expect(oddities(base, hours(...rates))).toEqual([
      ['A10', '記録時間', { kind: 'farRate', rate: 80, median: -5.5, reports: 10 }],
    ]);
    expect(oddities(base, hours(...rates.slice(0, 9), 7))).toEqual([]);
    expect(oddities(base, hours(...rates.slice(0, 9), 7.1))).toHaveLength(1);
  });

  it('but for ten points where nearly all are alike', () => {
    const same = Array.from({ length: 8 }, () => 0);
    expect(oddities(base, hours(...same, 10))).toEqual([]);
    expect(oddities(base, hours(...same, -11))).toHaveLength(1);
  });

  it('and not among too few', () => {
    const few = Array.from({ length: LEAST_REPORTS - 2 }, () => 0);
    expect(oddities(base, hours(...few, 90))).toEqual([]);
    expect(oddities(base, hours(...few, 0, 90))).toHaveLength(1);
  });
});

it('a value that cannot be is one, whatever the plan says', () => {
  expect(
    oddities({}, [
      { 総業務時間: 100, 記録時間: 100.1, 直接介護時間: 100 },
      { 職員数: 3, 離職者数: 4 },
      { 年休取得日数: -1, 収支: -5 },
      { 記録時間: 5 },
    ]),
  ).toEqual([
    ['A1', '記録時間', { kind: 'moreThan', whole: '総業務時間', than: 100 }],
    ['A3', '年休取得日数', { kind: 'negative' }],
    ['A2', '離職者数', { kind: 'moreThan', whole: '職員数', than: 3 }],
  ]);
});
