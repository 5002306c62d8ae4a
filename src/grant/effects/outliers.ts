import { addTo } from '../../base/group-by';
import { type Millionths, numberOf, partsIn, percentOf } from './exact';
import { type IndicatorName, indicators, placeOf } from './indicators';
import type { ComparedReport } from './reports';

/** What makes a figure one to look at; no finding, and no 判定 depends on it. */
export type Oddity =
  /** The rate lies far from those of the other reports. Percent. */
  | { readonly kind: 'farRate'; readonly rate: number; readonly median: number; readonly reports: number }
  /** Below 0, where there is no such thing. */
  | { readonly kind: 'negative' }
  /** A part is more than its whole. */
  | { readonly kind: 'moreThan'; readonly whole: IndicatorName; readonly than: number };

export interface Outlier {
  readonly report: ComparedReport;
  /** Position among {@link indicators}. */
  readonly indicator: number;
  readonly measured: number;
  /** null where there is none. */
  readonly baseline: number | null;
  readonly oddity: Oddity;
}

/** Of fewer reports of one year a median says little. */
export const LEAST_REPORTS = 8;
/** How many times 中央絶対偏差 (MAD) a rate may lie from the median. */
export const MOST_DEVIATIONS = 5;
/** Percent points that it may lie from it in any case: where nearly all are alike, MAD is next to nothing. */
export const LEAST_POINTS = 10;

/** A rate in millionths. */
const SCALE = 1_000_000n;
const POINT = Number(SCALE / 100n);

/**
 * Figures to look at: values that cannot be, and rates beyond median ± max(5 MAD, 10 points) among at least eight reports of
 * the indicator and year. By year, indicator and 受付番号, whatever the order of rows.
 */
export function outliersOf(reports: readonly ComparedReport[]): Outlier[] {
  const byYear = new Map<number, ComparedReport[]>();
  for (const report of reports) addTo(byYear, report.fiscalYear, report);
  const far = [...byYear.values()].flatMap((own) => indicators.flatMap((_, at) => farRates(own, at)));
  return [...far, ...reports.flatMap(impossible)].sort(inOrder);
}

interface Rated {
  readonly report: ComparedReport;
  /** In millionths. */
  readonly rate: number;
  readonly percent: number;
}

function farRates(reports: readonly ComparedReport[], at: number): Outlier[] {
  const rated = reports.flatMap((report): Rated[] => {
    const comparison = report.comparisons[at];
    if (comparison?.gap !== null || comparison.rate === null) return [];
    return [{ report, rate: partsIn(comparison.rate, SCALE), percent: percentOf(comparison.rate) }];
  });
  if (rated.length < LEAST_REPORTS) return [];
  // twice the median and four times the deviation are whole numbers, whatever lies between two
  const twice = doubleMedian(rated.map(({ rate }) => rate));
  const away = ({ rate }: Rated): number => Math.abs(2 * rate - twice);
  const deviation = doubleMedian(rated.map(away));
  const median = percentOf({ numerator: BigInt(twice), denominator: 2n * SCALE });
  return rated
    .filter((each) => 2 * away(each) > MOST_DEVIATIONS * deviation && away(each) > 2 * LEAST_POINTS * POINT)
    .map(({ report, percent }) =>
      outlier(report, at, { kind: 'farRate', rate: percent, median, reports: rated.length }),
    );
}

/** The two in the middle added, or the one twice. */
function doubleMedian(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const [below, above] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return (sorted[below] ?? 0) + (sorted[above] ?? 0);
}

/** What is a part of what. */
const PARTS: readonly (readonly [part: IndicatorName, whole: IndicatorName])[] = [
  ['超過勤務時間', '総業務時間'],
  ['直接介護時間', '総業務時間'],
  ['間接業務時間', '総業務時間'],
  ['記録時間', '総業務時間'],
  ['離職者数', '職員数'],
];

function impossible(report: ComparedReport): Outlier[] {
  const { measured } = report;
  const below = indicators.flatMap((indicator, at) =>
    !('signed' in indicator) && isNegative(measured[at] ?? null)
      ? [outlier(report, at, { kind: 'negative' })]
      : [],
  );
  const above = PARTS.flatMap(([part, whole]) => {
    const [own, all] = [measured[placeOf(part)] ?? null, measured[placeOf(whole)] ?? null];
    if (own === null || all === null || own <= all) return [];
    return [outlier(report, placeOf(part), { kind: 'moreThan', whole, than: numberOf(all) })];
  });
  return [...below, ...above];
}

const isNegative = (figure: Millionths | null): boolean => figure !== null && figure < 0n;

function outlier(report: ComparedReport, at: number, oddity: Oddity): Outlier {
  const comparison = report.comparisons[at];
  const baseline = comparison?.gap === null ? numberOf(comparison.baseline) : null;
  return { report, indicator: at, measured: numberOf(report.measured[at] ?? 0n), baseline, oddity };
}

const KINDS: readonly Oddity['kind'][] = ['moreThan', 'negative', 'farRate'];

function inOrder(a: Outlier, b: Outlier): number {
  const number = ({ report }: Outlier): string => report.subject.receiptNumber;
  return (
    a.report.fiscalYear - b.report.fiscalYear ||
    a.indicator - b.indicator ||
    (number(a) < number(b) ? -1 : number(a) > number(b) ? 1 : 0) ||
    KINDS.indexOf(a.oddity.kind) - KINDS.indexOf(b.oddity.kind) ||
    a.measured - b.measured
  );
}
