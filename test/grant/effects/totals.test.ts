import { beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { numberOf, percentOf } from '../../../src/grant/effects/exact';
import { indicators, placeOf } from '../../../src/grant/effects/indicators';
import {
  type EffectTotal,
  type EffectTotals,
  effectTotals,
  type IndicatorTotal,
} from '../../../src/grant/effects/totals';
import { compared, type Figures, plan, report, subject } from './rows';

const YEARS = [9, 10, 11];

describe('the totals of three reports', () => {
  let totals: readonly EffectTotal[];
  let leftOut: EffectTotals['leftOut'];
  // here, since what breaks down outside a test is no failure of one
  beforeAll(() => {
    ({ totals, leftOut } = atOnce(effectTotals(three(), YEARS)));
  });
  const three = () =>
    compared(
      [subject('A1'), subject('A2', { service: '15' }), subject('B1', { programme: '協働化', years: [9] })],
      [plan('A1', { 総業務時間: 1000.1, 収支: 10 }), plan('A2', { 総業務時間: 500.2 })],
      [
        report('A1', 9, { 総業務時間: 900.3, 収支: 20 }, { wages: 'no' }),
        report('A2', 9, { 総業務時間: 600, 収支: 5 }, { wages: 'yes' }),
        report('B1', 9, { 総業務時間: 70 }),
        report('X9', 9, { 総業務時間: 3 }),
      ],
    );
  const of = (scope: EffectTotal['scope'], name: string, year = 9): EffectTotal => {
    const found = totals.find(
      (total) => total.scope === scope && total.name === name && total.fiscalYear === year,
    );
    if (found === undefined) throw new Error(name);
    return found;
  };
  const hours = (total: EffectTotal) => total.indicators[placeOf('総業務時間')]!;

  it('only pairs count in sums, and what does not is said', () => {
    const { reports } = of('all', '');
    const whole = hours(of('all', ''));
    expect(reports).toBe(3);
    expect([whole.compared, whole.notCompared, [...whole.gaps]]).toEqual([2, 1, [['noPlan', 1]]]);
    expect(
      [whole.baseline, whole.measured, whole.difference, whole.besides.get('noPlan') ?? 0n].map(numberOf),
    ).toEqual([1500.3, 1500.3, 0, 70]);
    expect(whole.rate && percentOf(whole.rate)).toBe(0);
    expect(whole.outcomes).toEqual({ improved: 1, worse: 1, unchanged: 0, neither: 0 });
    expect(leftOut.rows).toBe(1);
    expect(numberOf(leftOut.besides[placeOf('総業務時間')]!)).toBe(3);
  });

  it('賃金還元 stands against 収支', () => {
    const { wages } = of('all', '');
    expect([wages.improved, wages.returnedNothing]).toEqual([1, 1]);
    expect(wages.ofImproved).toMatchObject({ yes: 0, no: 1 });
    expect(wages.all).toMatchObject({ yes: 1, no: 1, blank: 1 });
  });

  it('every year stands there, by scope, year and name', () => {
    expect(totals.map(({ scope, fiscalYear, name }) => [scope, fiscalYear, name])).toEqual([
      ['all', 9, ''],
      ['all', 10, ''],
      ['all', 11, ''],
      ['programme', 9, '協働化'],
      ['programme', 9, '定着支援'],
      ['service', 9, '15'],
      ['service', 9, '51'],
    ]);
    expect(hours(of('all', '', 10))).toMatchObject({ compared: 0, rate: null, notCompared: 0 });
  });
});

it('賃金還元 is counted of those alone whose 収支 is better', () => {
  const numbers = ['A1', 'A2', 'A3', 'A4'];
  const { totals } = atOnce(
    effectTotals(
      compared(
        numbers.map((number) => subject(number)),
        ['A1', 'A2', 'A3'].map((number) => plan(number, { 収支: 100 })),
        [
          report('A1', 9, { 収支: 200 }, { wages: 'no' }),
          report('A2', 9, { 収支: 50 }, { wages: 'yes' }),
          report('A3', 9, { 収支: 100 }, { wages: 'yes' }),
          report('A4', 9, { 収支: 300 }, { wages: 'yes' }),
        ],
      ),
      [],
    ),
  );
  expect(totals.map(({ scope }) => scope)).toEqual(['all', 'programme', 'service']);
  for (const { wages } of totals)
    expect(wages).toEqual({
      improved: 1,
      ofImproved: { yes: 0, no: 1, notApplicable: 0, blank: 0, unread: 0 },
      returnedNothing: 1,
      all: { yes: 3, no: 1, notApplicable: 0, blank: 0, unread: 0 },
    });
});

it('what is not compared is summed up beside, by why', () => {
  const { totals } = atOnce(
    effectTotals(
      compared(
        [subject('A1'), subject('A2')],
        [plan('A2', { 記録時間: 1, 職員数: 5 })],
        [
          report('A1', 9, { 記録時間: 70, 職員数: 2 }),
          report('A1', 9, { 記録時間: 70 }),
          report('A2', 9, { 職員数: 3 }),
        ],
      ),
      [],
    ),
  );
  const [all] = totals;
  const besides = ({ gaps, besides: sums }: IndicatorTotal) =>
    [...gaps].map(([gap, count]) => [gap, count, numberOf(sums.get(gap) ?? 0n)]);
  expect(besides(all!.indicators[placeOf('記録時間')]!)).toEqual([
    ['noPlan', 2, 140],
    ['reportBlank', 1, 0],
  ]);
  expect(besides(all!.indicators[placeOf('職員数')]!)).toEqual([['noPlan', 2, 2]]);
});

/** A generator of its own: the same rows in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

describe('2,000 reports of random figures in tenths', () => {
  const next = random(7);
  const numbers = Array.from({ length: 700 }, (_, at) => `R${String(at)}`);
  const figuresOf = (): Figures =>
    Object.fromEntries(
      indicators.flatMap(({ name }) => {
        const kind = next(10);
        if (kind === 0) return [];
        return [[name, kind === 1 ? '不明' : (next(20_000) - 500) / 10]];
      }),
    );
  const subjects = numbers.map((number) =>
    subject(number, {
      programme: ['定着支援', '面的支援モデル', '協働化'][next(3)]!,
      service: ['', '11', '51', '15'][next(4)]!,
    }),
  );
  const plans = numbers.flatMap((number) => (next(8) === 0 ? [] : [{ number, figures: figuresOf() }]));
  const effects = numbers.flatMap((number) =>
    YEARS.flatMap((year) => (next(20) === 0 ? [] : [{ number, year, figures: figuresOf() }])),
  );
  const totalsOf = (order: <T>(rows: readonly T[]) => readonly T[]) =>
    atOnce(
      effectTotals(
        compared(
          order(subjects),
          order(plans.map(({ number, figures }) => plan(number, figures))),
          order(effects.map(({ number, year, figures }) => report(number, year, figures))),
        ),
        YEARS,
      ),
    );
  let totals: readonly EffectTotal[];
  beforeAll(() => {
    ({ totals } = totalsOf((rows) => rows));
  });

  it('are the same sums as whole tenths added in another way give', () => {
    expect(effects.length).toBeGreaterThan(1_900);
    const own = new Map(plans.map(({ number, figures }) => [number, figures]));
    for (const year of YEARS) {
      const total = totals.find(({ scope, fiscalYear }) => scope === 'all' && fiscalYear === year)!;
      indicators.forEach(({ name }, at) => {
        const pairs = effects
          .filter((effect) => effect.year === year)
          .map(({ number, figures }) => [own.get(number)?.[name], figures[name]])
          .filter((pair): pair is [number, number] => pair.every((figure) => typeof figure === 'number'));
        const tenths = (side: 0 | 1): number =>
          pairs.reduce((sum, pair) => sum + Math.round(pair[side] * 10), 0);
        const sum = total.indicators[at]!;
        expect([
          sum.compared,
          numberOf(sum.baseline),
          numberOf(sum.measured),
          numberOf(sum.difference),
        ]).toEqual([pairs.length, tenths(0) / 10, tenths(1) / 10, (tenths(1) - tenths(0)) / 10]);
      });
    }
  });

  it('leave no figure out, where rows repeat, contradict each other or are nobody’s', () => {
    const rows = effects.flatMap((effect) => {
      const again = { ...effect, figures: figuresOf() };
      return [
        [effect],
        [effect, effect],
        [effect, again],
        [effect, { ...effect, number: 'X' }, { ...again, year: 12 }],
      ][next(4)]!;
    });
    const { totals: all, leftOut } = atOnce(
      effectTotals(
        compared(
          subjects,
          plans.map(({ number, figures }) => plan(number, figures)),
          rows.map(({ number, year, figures }) => report(number, year, figures)),
        ),
        YEARS,
      ),
    );
    const whole = all.filter(({ scope }) => scope === 'all');
    expect(whole.reduce((sum, { reports }) => sum + reports, 0) + leftOut.rows).toBe(rows.length);
    indicators.forEach(({ name }, at) => {
      const said = rows.reduce((sum, { figures }) => {
        const figure = figures[name];
        return typeof figure === 'number' ? sum + Math.round(figure * 10) : sum;
      }, 0);
      const sums = whole.map((total) => total.indicators[at]!);
      const counted = sums.flatMap(({ measured, besides }) => [measured, ...besides.values()]);
      expect(numberOf(counted.reduce((sum, one) => sum + one, leftOut.besides[at]!)), name).toBe(said / 10);
    });
  });

  it('do not depend on the order of rows', () => {
    expect(totalsOf((rows) => [...rows].reverse())).toEqual(totalsOf((rows) => rows));
  });

  it('come to the same by 事業, by サービス種類 and in all', () => {
    for (const year of YEARS) {
      const sums = (['all', 'programme', 'service'] as const).map((wanted) => {
        const own = totals.filter(({ scope, fiscalYear }) => scope === wanted && fiscalYear === year);
        return indicators.map((_, at) => {
          const rows = own.map((total) => total.indicators[at]!);
          return {
            reports: own.reduce((sum, total) => sum + total.reports, 0),
            compared: rows.reduce((sum, row) => sum + row.compared, 0),
            improved: rows.reduce((sum, row) => sum + row.outcomes.improved, 0),
            baseline: rows.reduce((sum, row) => sum + row.baseline, 0n),
            measured: rows.reduce((sum, row) => sum + row.measured, 0n),
            besides: rows
              .flatMap((row) => [...row.besides.values()])
              .reduce((sum, besides) => sum + besides, 0n),
          };
        });
      });
      expect(sums[1]).toEqual(sums[0]);
      expect(sums[2]).toEqual(sums[0]);
    }
  });

  it('account for every report', () => {
    for (const total of totals) {
      for (const { compared: pairs, notCompared, outcomes, gaps } of total.indicators) {
        const { improved, worse, unchanged, neither } = outcomes;
        expect(improved + worse + unchanged + neither).toBe(pairs);
        expect([...gaps.values()].reduce((sum, count) => sum + count, 0)).toBe(notCompared);
        expect(pairs + notCompared).toBe(total.reports);
      }
    }
  });
});
