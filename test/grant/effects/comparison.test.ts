import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { INDICATORS } from '../../../src/catalogue/sheets/headers';
import { GAPS } from '../../../src/grant/effects/comparison';
import { exact, numberOf, percentOf } from '../../../src/grant/effects/exact';
import { indicators, placeOf } from '../../../src/grant/effects/indicators';
import { comparedReports } from '../../../src/grant/effects/reports';
import { returnedNothing } from '../../../src/grant/effects/wages';
import { compared, type Figures, plan, report, subject } from './rows';

/** Baseline, measured, difference, percent and outcome of one indicator, or why there are none. */
function held(name: (typeof INDICATORS)[number], plans: readonly Figures[], measured: Figures): unknown {
  const { reports } = compared(
    [subject('A1')],
    plans.map((figures) => plan('A1', figures)),
    [report('A1', 9, measured)],
  );
  const comparison = reports[0]?.comparisons[placeOf(name)];
  if (comparison === undefined || comparison.gap !== null) return comparison?.gap;
  const { baseline, difference, rate, outcome } = comparison;
  return [
    numberOf(baseline),
    numberOf(comparison.measured),
    numberOf(difference),
    rate === null ? null : percentOf(rate),
    outcome,
  ];
}

it('the indicators are those of the tables', () => {
  expect(indicators.map(({ name }) => name)).toEqual(INDICATORS);
});

describe('a figure', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [10.499999999999979, 10.5],
    [-1.0000005, -1.000001],
    [1.5e-7, 0],
    [5e-7, 0.000001],
    [1e21, 1e21],
    [9_007_199_254_740_991, 9_007_199_254_740_991],
    [-123_456.789, -123_456.789],
  ])('%d is %d', (written, taken) => {
    expect(numberOf(exact(written))).toBe(taken);
  });
});

describe('a report against the plan', () => {
  it.each([
    ['総業務時間', 1800, 1620, [1800, 1620, -180, -10, 'improved']],
    ['総業務時間', 1800, 1800.5, [1800, 1800.5, 0.5, 0.03, 'worse']],
    ['超過勤務時間', 30, 30, [30, 30, 0, 0, 'unchanged']],
    ['直接介護時間', 900, 990, [900, 990, 90, 10, 'improved']],
    ['間接業務時間', 300, 310, [300, 310, 10, 3.33, 'worse']],
    ['記録時間', 0.3, 0.1 + 0.2, [0.3, 0.3, 0, 0, 'unchanged']],
    ['年休取得日数', 8, 7.9, [8, 7.9, -0.1, -1.25, 'worse']],
    ['職員数', 20, 22, [20, 22, 2, 10, 'neither']],
    ['職員数', 20, 20, [20, 20, 0, 0, 'unchanged']],
    ['離職者数', 0, 1, [0, 1, 1, null, 'worse']],
    ['利用者満足度', 3, 4, [3, 4, 1, 33.33, 'improved']],
    ['収支', -400, -100, [-400, -100, 300, 75, 'improved']],
    ['収支', 300, -300, [300, -300, -600, -200, 'worse']],
  ] as const)('%s from %d to %d', (name, from, to, expected) => {
    expect(held(name, [{ [name]: from }], { [name]: to })).toEqual(expected);
  });

  it('is not compared where something is missing, which never is 0', () => {
    expect(held('収支', [], { 収支: 1 })).toBe('noPlan');
    expect(held('収支', [{ 職員数: 3 }], { 収支: 1 })).toBe('planBlank');
    expect(held('収支', [{ 収支: '約100万' }], { 収支: 1 })).toBe('planUnread');
    expect(held('収支', [{ 収支: 0 }], { 職員数: 1 })).toBe('reportBlank');
    expect(held('収支', [{ 収支: 0 }], { 収支: '増' })).toBe('reportUnread');
    expect(held('収支', [{ 収支: 0 }, { 収支: 1 }], { 収支: 2 })).toBe('plansDiffer');
    expect(held('収支', [{ 収支: 1 }, { 職員数: 1 }], { 収支: 2 })).toEqual([1, 2, 1, 100, 'improved']);
  });

  it('is not read where one of several plans cannot be', () => {
    expect(held('収支', [{ 職員数: 1 }, { 収支: '約100万' }], { 収支: 1 })).toBe('planUnread');
  });

  it('two of one year count once where they agree, and not at all where they do not', () => {
    const of = (first: number, second: number): unknown[] =>
      compared(
        [subject('A1')],
        [plan('A1', { 収支: 1 })],
        [report('A1', 9, { 収支: first }), report('A1', 9, { 収支: second })],
      ).reports.map(({ comparisons }) => comparisons[placeOf('収支')]?.gap);
    expect(of(5, 5)).toEqual([null, 'repeated']);
    expect(of(5, 6)).toEqual(['reportsDiffer', 'reportsDiffer']);
  });

  it('of two of one year that counts which says something', () => {
    const { reports } = compared(
      [subject('A1')],
      [plan('A1', { 収支: 1 })],
      [report('A1', 9, { 収支: null }), report('A1', 9, { 収支: 5 }), report('A1', 10, { 収支: 5 })],
    );
    expect(reports.map(({ comparisons }) => comparisons[placeOf('収支')]?.gap)).toEqual([
      'reportBlank',
      null,
      null,
    ]);
  });

  it('the reasons are listed in the order in which they are looked for, plan first', () => {
    expect(GAPS).toEqual([
      ...['noPlan', 'plansDiffer', 'planBlank', 'planUnread'],
      ...['reportBlank', 'reportUnread', 'reportsDiffer', 'repeated'],
    ]);
  });
});

it('rows that nobody owes are in no total, and it is said why', () => {
  const { reports, leftOut } = compared(
    [subject('A1'), subject('B1', { programme: '経営改善', years: [9] }), subject('C1', { years: [] })],
    [],
    [
      report('A1', 11, {}),
      report('A1', 12, {}),
      report('B1', 10, {}),
      report('C1', 9, {}),
      report('X9', 9, { 収支: 7 }),
      report('A1', null, {}),
    ].map((effect, row) => ({ ...effect, row })),
  );
  expect(reports.map(({ row }) => row)).toEqual([0]);
  expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
    [1, 'notOwed'],
    [2, 'notOwed'],
    [3, 'notOwed'],
    [4, 'stray'],
    [5, 'noYear'],
  ]);
});

it('a row that says that nothing has come is in no total, whosever it is', () => {
  const unfiled = [report('A1', 9, { 収支: 5 }, { row: 4 }), report('X9', null, {}, { row: 5 })];
  const { reports, leftOut } = atOnce(
    comparedReports([subject('A1')], [], [report('A1', 9, { 収支: 7 })], unfiled),
  );
  // nor a second report of its year
  expect(reports.map(({ comparisons }) => comparisons[placeOf('収支')]?.gap)).toEqual(['noPlan']);
  expect(reports).toHaveLength(1);
  expect(leftOut.map(({ row, receiptNumber, why }) => [row, receiptNumber, why])).toEqual([
    [4, 'A1', 'notYet'],
    [5, 'X9', 'notYet'],
  ]);
  expect(leftOut.map(({ measured }) => measured[placeOf('収支')])).toEqual([exact(5), null]);
});

it('R6-01: a better 収支 of which nothing went into wages, where it has to', () => {
  const returned = (own: Parameters<typeof subject>[1], to: number, wages: 'no' | 'notApplicable' | 'yes') =>
    compared([subject('A1', own)], [plan('A1', { 収支: 100 })], [report('A1', 9, { 収支: to }, { wages })])
      .reports[0]?.returnedNothing;
  expect(returned({}, 101, 'no')).toBe(true);
  expect(returned({}, 100, 'no')).toBe(false);
  expect(returned({}, 101, 'notApplicable')).toBe(false);
  expect(returned({}, 101, 'yes')).toBe(false);
  expect(returned({ mustReturn: false }, 101, 'no')).toBe(false);
});

describe('R6-01 by itself', () => {
  it.each([
    ['the least of several plans counts', [300, null, 100], 200, 'no', { from: 100, to: 200 }],
    ['no plan says a 収支', [null], 200, 'no', null],
    ['the report says none', [-100], null, 'no', null],
    ['nothing is said of wages', [100], 200, 'blank', null],
    ['as before', [100], 100, 'no', null],
  ] as const)('%s', (_text, planned, reported, wages, expected) => {
    expect(returnedNothing(planned, reported, wages)).toEqual(expected);
  });
});
