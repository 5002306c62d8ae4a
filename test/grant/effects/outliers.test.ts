import { describe, expect, it } from 'vitest';
import { indicators } from '../../../src/grant/effects/indicators';
import { LEAST_REPORTS, outliersOf } from '../../../src/grant/effects/outliers';
import { compared, type Figures, plan, report, subject } from './rows';

/** Applications A1 … of one baseline, each with a report of this. */
function outliers(baseline: Figures, measured: readonly Figures[], others: readonly Figures[] = []) {
  const numbers = measured.map((_, at) => `A${String(at + 1)}`);
  const { reports } = compared(
    [...numbers, ...others.map((_, at) => `B${String(at + 1)}`)].map((number) => subject(number)),
    [
      ...numbers.map((number) => plan(number, baseline)),
      ...others.map((figures, at) => plan(`B${String(at + 1)}`, figures)),
    ],
    [
      ...measured.map((figures, at) => report(numbers[at]!, 9, figures, { row: at })),
      ...others.map((_, at) => report(`B${String(at + 1)}`, 9, { 記録時間: 500 }, { row: 90 + at })),
    ],
  );
  return outliersOf(reports);
}

const oddities = (...given: Parameters<typeof outliers>): unknown[] =>
  outliers(...given).map(({ report: { subject: own }, indicator, oddity }) => [
    own.receiptNumber,
    indicators[indicator]?.name,
    oddity,
  ]);

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

describe('what cannot be', () => {
  it.each([
    ['超過勤務時間', '総業務時間'],
    ['直接介護時間', '総業務時間'],
    ['間接業務時間', '総業務時間'],
    ['記録時間', '総業務時間'],
    ['離職者数', '職員数'],
  ] as const)('%s is no more than %s', (part, whole) => {
    expect(oddities({}, [{ [whole]: 5, [part]: 5 }])).toEqual([]);
    expect(oddities({}, [{ [whole]: 5, [part]: 6 }])).toEqual([
      ['A1', part, { kind: 'moreThan', whole, than: 5 }],
    ]);
    expect(oddities({}, [{ [part]: 6 }])).toEqual([]);
  });

  it('is below 0, and what is not said is no part of that', () => {
    expect(oddities({}, [{ 総業務時間: -5 }])).toEqual([['A1', '総業務時間', { kind: 'negative' }]]);
    expect(oddities({}, [{ 年休取得日数: 0 }])).toEqual([]);
  });

  it('stands with its baseline, where there is one', () => {
    const shown = (baseline: Figures) =>
      outliers(baseline, [{ 年休取得日数: -1.5 }]).map(({ measured, baseline: from }) => [measured, from]);
    expect(shown({ 年休取得日数: 8 })).toEqual([[-1.5, 8]]);
    expect(shown({})).toEqual([[-1.5, null]]);
  });
});

describe('the order of outliers', () => {
  const listed = (...rows: readonly (readonly [number: string, year: number, figures: Figures])[]) => {
    const numbers = [...new Set(rows.map(([number]) => number))];
    const { reports } = compared(
      numbers.map((number) => subject(number)),
      [],
      rows.map(([number, year, figures], row) => report(number, year, figures, { row })),
    );
    return outliersOf(reports).map(({ report: { subject: own, fiscalYear }, indicator, measured, oddity }) =>
      [fiscalYear, indicators[indicator]?.name, own.receiptNumber, oddity.kind, measured].join(' '),
    );
  };

  it('is by year, indicator and 受付番号', () => {
    const negative: Figures = { 年休取得日数: -1 };
    expect(
      listed(
        ['A2', 10, negative],
        ['A2', 9, { ...negative, 職員数: -1 }],
        ['A3', 9, negative],
        ['A1', 9, negative],
      ),
    ).toEqual([
      '9 年休取得日数 A1 negative -1',
      '9 年休取得日数 A2 negative -1',
      '9 年休取得日数 A3 negative -1',
      '9 職員数 A2 negative -1',
      '10 年休取得日数 A2 negative -1',
    ]);
  });

  it('is then by what is odd, and by the figure', () => {
    expect(listed(['A1', 9, { 総業務時間: -5, 記録時間: -3 }])).toEqual([
      '9 総業務時間 A1 negative -5',
      '9 記録時間 A1 moreThan -3',
      '9 記録時間 A1 negative -3',
    ]);
    const [low, high]: Figures[] = [{ 年休取得日数: -2 }, { 年休取得日数: -1 }];
    const both = ['9 年休取得日数 A1 negative -2', '9 年休取得日数 A1 negative -1'];
    expect(listed(['A1', 9, low!], ['A1', 9, high!])).toEqual(both);
    expect(listed(['A1', 9, high!], ['A1', 9, low!])).toEqual(both);
  });

  it('has a far rate last', () => {
    const same = Array.from({ length: 8 }, (): Figures => ({ 記録時間: 100 }));
    const kinds = outliers({ 記録時間: 100 }, [...same, { 記録時間: -50, 総業務時間: -80 }])
      .filter(({ indicator }) => indicators[indicator]?.name === '記録時間')
      .map(({ oddity }) => oddity.kind);
    expect(kinds).toEqual(['moreThan', 'negative', 'farRate']);
  });
});

it('a report whose baseline is 0 has no rate, and counts in no median', () => {
  const same = Array.from({ length: 7 }, (): Figures => ({ 記録時間: 100 }));
  const far: Figures = { 記録時間: 190 };
  const none: Figures[] = [{ 記録時間: 0 }];
  expect(oddities({ 記録時間: 100 }, [...same.slice(1), far], none)).toEqual([]);
  expect(oddities({ 記録時間: 100 }, [...same, far], none)).toEqual([
    ['A8', '記録時間', { kind: 'farRate', rate: 90, median: 0, reports: 8 }],
  ]);
});
