import { eachPiece, type Pieces } from '../../base/pieces';
import type { Comparison, Gap, Outcome } from './comparison';
import { rateOf } from './comparison';
import type { Fraction, Millionths } from './exact';
import { BALANCE, indicators } from './indicators';
import type { ComparedReport, ComparedReports } from './reports';
import type { Wages } from './wages';

/** Of what reports a total is: all of a year, those of a 事業, those of a first サービス種類. */
export type Scope = 'all' | 'programme' | 'service';

/** What the reports of a group come to in one indicator; sums are over those alone that can be compared. */
export interface IndicatorTotal {
  readonly compared: number;
  readonly baseline: Millionths;
  readonly measured: Millionths;
  readonly difference: Millionths;
  /** null where Σ baseline is 0 or nothing is compared. */
  readonly rate: Fraction | null;
  /** How many reports came out so. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly notCompared: number;
  /** Why, with how many. */
  readonly gaps: ReadonlyMap<Gap, number>;
  /** Σ of what the reports say all the same that are not compared, by why. */
  readonly besides: ReadonlyMap<Gap, Millionths>;
}

export interface WageTotals {
  /** Reports with a better 収支. */
  readonly improved: number;
  /** 賃金還元 of those. */
  readonly ofImproved: Readonly<Record<Wages, number>>;
  /** R6-01. */
  readonly returnedNothing: number;
  /** 賃金還元 of all. */
  readonly all: Readonly<Record<Wages, number>>;
}

export interface EffectTotal {
  readonly scope: Scope;
  /** 令和. */
  readonly fiscalYear: number;
  /** 事業, or code of サービス種類; '' for all. */
  readonly name: string;
  readonly reports: number;
  /** In the order of {@link indicators}. */
  readonly indicators: readonly IndicatorTotal[];
  readonly wages: WageTotals;
}

export interface EffectTotals {
  readonly totals: readonly EffectTotal[];
  /** Rows of 効果報告 in none of them, and Σ of what they say of each indicator. */
  readonly leftOut: { readonly rows: number; readonly besides: readonly Millionths[] };
}

/**
 * Totals of each year, 事業 and first サービス種類: by scope, year and name. Sums by 事業 and by サービス種類 are each the total.
 * @param years that are there in any case.
 */
export function* effectTotals(
  { reports, leftOut }: ComparedReports,
  years: readonly number[],
): Pieces<EffectTotals> {
  const groups = new Map<string, Gathering>();
  const groupOf = (scope: Scope, fiscalYear: number, name: string): Gathering => {
    const key = `${scope}\n${String(fiscalYear)}\n${name}`;
    const before = groups.get(key);
    if (before !== undefined) return before;
    const begun = gathering(scope, fiscalYear, name);
    groups.set(key, begun);
    return begun;
  };
  for (const year of years) groupOf('all', year, '');
  yield* eachPiece(reports, (report) => {
    const { fiscalYear, subject } = report;
    add(groupOf('all', fiscalYear, ''), report);
    add(groupOf('programme', fiscalYear, subject.programme), report);
    add(groupOf('service', fiscalYear, subject.service), report);
  });
  const besides = indicators.map((_, at) =>
    leftOut.reduce((sum, { measured }) => sum + (measured[at] ?? 0n), 0n),
  );
  const totals = [...groups.values()].map(totalled).sort(inOrder);
  return { totals, leftOut: { rows: leftOut.length, besides } };
}

interface Gathering {
  readonly scope: Scope;
  readonly fiscalYear: number;
  readonly name: string;
  reports: number;
  readonly sums: readonly Sum[];
  readonly wages: {
    improved: number;
    ofImproved: Record<Wages, number>;
    returnedNothing: number;
    all: Record<Wages, number>;
  };
}

interface Sum {
  compared: number;
  baseline: bigint;
  measured: bigint;
  readonly besides: Map<Gap, bigint>;
  readonly outcomes: Record<Outcome, number>;
  readonly gaps: Map<Gap, number>;
}

const noWages = (): Record<Wages, number> => ({ yes: 0, no: 0, notApplicable: 0, blank: 0, unread: 0 });

const gathering = (scope: Scope, fiscalYear: number, name: string): Gathering => ({
  ...{ scope, fiscalYear, name },
  reports: 0,
  sums: indicators.map(() => ({
    ...{ compared: 0, baseline: 0n, measured: 0n },
    outcomes: { improved: 0, worse: 0, unchanged: 0, neither: 0 },
    gaps: new Map(),
    besides: new Map(),
  })),
  wages: { improved: 0, ofImproved: noWages(), returnedNothing: 0, all: noWages() },
});

function add(group: Gathering, { comparisons, wages, returnedNothing }: ComparedReport): void {
  group.reports += 1;
  comparisons.forEach((comparison, at) => {
    const sum = group.sums[at];
    if (sum !== undefined) addOne(sum, comparison);
  });
  group.wages.all[wages] += 1;
  if (returnedNothing) group.wages.returnedNothing += 1;
  const balance = comparisons[BALANCE];
  if (balance?.gap !== null || balance.outcome !== 'improved') return;
  group.wages.improved += 1;
  group.wages.ofImproved[wages] += 1;
}

function addOne(sum: Sum, comparison: Comparison): void {
  if (comparison.gap === null) {
    sum.compared += 1;
    sum.baseline += comparison.baseline;
    sum.measured += comparison.measured;
    sum.outcomes[comparison.outcome] += 1;
    return;
  }
  const { gap, measured } = comparison;
  sum.gaps.set(gap, (sum.gaps.get(gap) ?? 0) + 1);
  sum.besides.set(gap, (sum.besides.get(gap) ?? 0n) + (measured ?? 0n));
}

const totalled = ({ sums, ...group }: Gathering): EffectTotal => ({
  ...group,
  indicators: sums.map((sum) => {
    const difference = sum.measured - sum.baseline;
    return {
      ...sum,
      difference,
      rate: rateOf(difference, sum.baseline),
      notCompared: group.reports - sum.compared,
    };
  }),
});

const SCOPES: readonly Scope[] = ['all', 'programme', 'service'];

const inOrder = (a: EffectTotal, b: EffectTotal): number =>
  SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) ||
  a.fiscalYear - b.fiscalYear ||
  // of one scope and year each name is there once
  (a.name < b.name ? -1 : 1);
