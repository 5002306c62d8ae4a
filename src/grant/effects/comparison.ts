import { type Cell, valueOf } from '../input/cell';
import { exact, type Fraction, type Millionths } from './exact';
import type { Wanted } from './indicators';

/** What the change of an indicator means. */
export type Outcome = 'improved' | 'worse' | 'unchanged' | 'neither';

/** Why an indicator of a report cannot be compared. Never is what is missing taken for 0. */
export type Gap =
  | 'noPlan' // no row of 計画 for the application
  | 'plansDiffer' // several, and they say different figures
  | 'planBlank'
  | 'planUnread' // no number
  | 'reportBlank'
  | 'reportUnread'
  | 'reportsDiffer' // several reports of one year, and they say different figures
  | 'repeated'; // several of one year that agree: the first of them is compared

export const GAPS: readonly Gap[] = [
  'noPlan',
  'plansDiffer',
  'planBlank',
  'planUnread',
  'reportBlank',
  'reportUnread',
  'reportsDiffer',
  'repeated',
];

/** An indicator of a report beside its baseline in 計画. */
export type Comparison = Compared | NotCompared;

export interface Compared {
  readonly gap: null;
  readonly baseline: Millionths;
  readonly measured: Millionths;
  readonly difference: Millionths;
  /** Of the baseline's size, so that its sign is that of the difference; null where the baseline is 0. */
  readonly rate: Fraction | null;
  readonly outcome: Outcome;
}

export interface NotCompared {
  readonly gap: Gap;
  /** What the report says all the same; null: no number. */
  readonly measured: Millionths | null;
}

/** A figure that a table gives, or why it gives none. */
export type Found = { readonly figure: Millionths } | { readonly gap: Gap };

/**
 * Baseline 1,800 hours, measured 1,620: difference −180, rate −10 %, and for an indicator of which fewer is wanted improved.
 * @param measured what the report's own cell says, whether it counts or not: no figure is in no sum at all.
 */
export function compare(
  baseline: Found,
  reported: Found,
  wanted: Wanted,
  measured: Millionths | null,
): Comparison {
  if ('gap' in baseline) return { gap: baseline.gap, measured };
  if ('gap' in reported) return { gap: reported.gap, measured };
  const difference = reported.figure - baseline.figure;
  return {
    gap: null,
    baseline: baseline.figure,
    measured: reported.figure,
    difference,
    rate: rateOf(difference, baseline.figure),
    outcome: outcomeOf(difference, wanted),
  };
}

/** null: nothing is a part of nothing. */
export function rateOf(difference: Millionths, baseline: Millionths): Fraction | null {
  if (baseline === 0n) return null;
  return { numerator: difference, denominator: baseline < 0n ? -baseline : baseline };
}

export function outcomeOf(difference: Millionths, wanted: Wanted): Outcome {
  if (difference === 0n) return 'unchanged';
  if (wanted === 'neither') return 'neither';
  return difference > 0n === (wanted === 'more') ? 'improved' : 'worse';
}

/** The one figure that the plans of an application give for an indicator. */
export function baselineIn(cells: readonly Cell<number>[]): Found {
  if (cells.length === 0) return { gap: 'noPlan' };
  const figures = figuresIn(cells);
  if (figures.size > 1) return { gap: 'plansDiffer' };
  const [figure] = figures;
  if (figure !== undefined) return { figure };
  return { gap: cells.some(({ kind }) => kind === 'unreadable') ? 'planUnread' : 'planBlank' };
}

/** Different figures in these cells. */
const figuresIn = (cells: readonly Cell<number>[]): Set<Millionths> =>
  new Set(
    cells.flatMap((cell) => {
      const value = valueOf(cell);
      return value === null ? [] : [exact(value)];
    }),
  );

/**
 * What a report says, among those of the same application and year.
 * @param cell of the report itself.
 * @param all of them, the report's own among them.
 * @param isFirst it is the first that gives a figure.
 */
export function reportedIn(cell: Cell<number>, all: readonly Cell<number>[], isFirst: boolean): Found {
  const value = valueOf(cell);
  if (value === null) return { gap: cell.kind === 'unreadable' ? 'reportUnread' : 'reportBlank' };
  if (all.length > 1 && figuresIn(all).size > 1) return { gap: 'reportsDiffer' };
  return isFirst ? { figure: exact(value) } : { gap: 'repeated' };
}
