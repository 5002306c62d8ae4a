import { atOnce } from '../../src/base/pieces';
import { numberOf } from '../../src/grant/effects/exact';
import { indicators } from '../../src/grant/effects/indicators';
import { outliersOf } from '../../src/grant/effects/outliers';
import { comparedReports, type EffectSubject } from '../../src/grant/effects/reports';
import { type EffectTotals, effectTotals } from '../../src/grant/effects/totals';
import { BLANK, type Cell, read, valueOf } from '../../src/grant/input/cell';
import { alone, durations, type Row } from './table/rows';
import { spread } from './table/statistics';

const YEARS = [9, 10, 11];
const SERVICES = ['11', '15', '51', '54', ''];
const PROGRAMMES = ['定着支援', '面的支援モデル'];
const RUNS = 5;

/** Every report against its plan with all totals and outliers, held against sums that are added in another way. */
export function effects(count: number): Row {
  const next = random(11);
  // hours in tenths, one in eight of them blank
  const figures = (): Cell<number>[] =>
    indicators.map(() => (next(8) === 0 ? BLANK : read(next(20_000) / 10)));
  const subjects = Array.from({ length: Math.ceil(count / YEARS.length) }, (_, at): EffectSubject => ({
    receiptNumber: `R8-${String(at)}`,
    programme: PROGRAMMES[at % PROGRAMMES.length] ?? '',
    service: SERVICES[at % SERVICES.length] ?? '',
    years: YEARS,
    mustReturn: true,
  }));
  const plans = subjects.map(({ receiptNumber }) => ({ receiptNumber, figures: figures() }));
  const reports = Array.from({ length: count }, (_, row) => ({
    row,
    receiptNumber: `R8-${String(Math.floor(row / YEARS.length))}`,
    fiscalYear: YEARS[row % YEARS.length] ?? null,
    figures: figures(),
    wages: row % 2 === 0 ? ('yes' as const) : ('no' as const),
  }));
  const times: number[] = [];
  let totals: EffectTotals | null = null;
  let odd = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const compared = atOnce(comparedReports(subjects, plans, reports));
    totals = atOnce(effectTotals(compared, YEARS));
    odd = outliersOf(compared.reports).length;
    times.push(performance.now() - start);
  }
  for (const { scope, fiscalYear, indicators: own } of totals?.totals ?? []) {
    if (scope !== 'all') continue;
    own.forEach((sum, at) => {
      const pairs = reports.flatMap((report): [number, number][] => {
        const plan = plans[Math.floor(report.row / YEARS.length)];
        const [from, to] = [plan?.figures[at] ?? BLANK, report.figures[at] ?? BLANK].map(valueOf);
        return report.fiscalYear === fiscalYear && from != null && to != null ? [[from, to]] : [];
      });
      const tenths = (side: 0 | 1): number =>
        pairs.reduce((all, pair) => all + Math.round(pair[side] * 10), 0);
      if (
        pairs.length !== sum.compared ||
        numberOf(sum.baseline) !== tenths(0) / 10 ||
        numberOf(sum.measured) !== tenths(1) / 10
      )
        throw new Error(`${String(fiscalYear)} ${String(indicators[at]?.name)} differs`);
    });
  }
  return alone(
    `効果集計、効果報告${count.toLocaleString('ja-JP')}件（別に足した和と一致。違えば測定は失敗）、見るべき値${odd.toLocaleString('ja-JP')}`,
    durations(spread(times)),
  );
}

/** The same rows in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
