import { groupBy } from '../../base/group-by';
import { eachPiece, type Pieces } from '../../base/pieces';
import { type Cell, valueOf } from '../input/cell';
import { baselineIn, compare, type Comparison, type Found, reportedIn } from './comparison';
import { exact, type Millionths } from './exact';
import { BALANCE, indicators } from './indicators';
import { returnedNothing, type Wages } from './wages';

/** An application, as far as its reports are concerned. */
export interface EffectSubject {
  readonly receiptNumber: string;
  readonly programme: string;
  /** Code of its first サービス種類; '' where it has none. */
  readonly service: string;
  /** 年度 (令和) for which it owes a report; none where it was granted nothing. */
  readonly years: readonly number[];
  /** An improved 収支 is to go into wages (R6-01). */
  readonly mustReturn: boolean;
}

/** A row of 計画, its cells in the order of {@link indicators}. */
export interface PlanFigures {
  readonly receiptNumber: string;
  readonly figures: readonly Cell<number>[];
}

/** A row of 効果報告. */
export interface ReportFigures extends PlanFigures {
  /** Position in the table, from 0. */
  readonly row: number;
  readonly fiscalYear: number | null;
  readonly wages: Wages;
}

/** A report that somebody owed, held against the plan. */
export interface ComparedReport {
  readonly row: number;
  readonly subject: EffectSubject;
  readonly fiscalYear: number;
  /** In the order of {@link indicators}. */
  readonly comparisons: readonly Comparison[];
  /** What each cell says, whether it can be compared or not. */
  readonly measured: readonly (Millionths | null)[];
  readonly wages: Wages;
  /** R6-01. */
  readonly returnedNothing: boolean;
}

/** Why a row of 効果報告 is in no total. */
export type LeftOut = 'stray' | 'noYear' | 'notOwed' | 'notYet';

export interface LeftOutReport {
  readonly row: number;
  readonly receiptNumber: string;
  readonly why: LeftOut;
  readonly measured: readonly (Millionths | null)[];
}

export interface ComparedReports {
  readonly reports: readonly ComparedReport[];
  readonly leftOut: readonly LeftOutReport[];
}

/**
 * Each row of 効果報告 against the plan of its application: the reports that are owed (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)),
 * and the rows that nobody owes, which count in no total.
 * @param unfiled rows that say that nothing has come yet, whatever else they hold.
 */
export function* comparedReports(
  subjects: readonly EffectSubject[],
  plans: readonly PlanFigures[],
  effects: readonly ReportFigures[],
  unfiled: readonly ReportFigures[] = [],
): Pieces<ComparedReports> {
  const known = new Map(subjects.map((subject) => [subject.receiptNumber, subject]));
  const plansOf = groupBy(plans, ({ receiptNumber }) => receiptNumber);
  const sameYear = groupBy(effects, keyOf);
  const baselines = new Map<string, readonly Found[]>();
  const baselinesOf = (receiptNumber: string): readonly Found[] => {
    const before = baselines.get(receiptNumber);
    if (before !== undefined) return before;
    const own = plansOf.get(receiptNumber) ?? [];
    const found = indicators.map((_, at) => baselineIn(own.map(({ figures }) => figures[at] ?? BLANK)));
    baselines.set(receiptNumber, found);
    return found;
  };
  const reports: ComparedReport[] = [];
  const leftOut: LeftOutReport[] = [];
  yield* eachPiece(effects, (effect) => {
    const { row, receiptNumber, fiscalYear, figures, wages } = effect;
    const subject = known.get(receiptNumber);
    const measured = indicators.map((_, at) => millionths(figures[at] ?? BLANK));
    const why = whyLeftOut(subject, fiscalYear);
    if (subject === undefined || fiscalYear === null || why !== null) {
      leftOut.push({ row, receiptNumber, why: why ?? 'stray', measured });
      return;
    }
    const baseline = baselinesOf(receiptNumber);
    const beside = sameYear.get(keyOf(effect)) ?? [effect];
    const comparisons = indicators.map(({ wanted }, at) => {
      const all = beside.map((each) => each.figures[at] ?? BLANK);
      const first = beside.find((each) => valueOf(each.figures[at] ?? BLANK) !== null);
      const reported = reportedIn(figures[at] ?? BLANK, all, first === effect);
      return compare(baseline[at] ?? { gap: 'noPlan' }, reported, wanted, measured[at] ?? null);
    });
    reports.push({
      ...{ row, subject, fiscalYear, comparisons, measured, wages },
      returnedNothing:
        subject.mustReturn &&
        returnedNothing(
          (plansOf.get(receiptNumber) ?? []).map((plan) => valueOf(plan.figures[BALANCE] ?? BLANK)),
          valueOf(figures[BALANCE] ?? BLANK),
          wages,
        ) !== null,
    });
  });
  for (const { row, receiptNumber, figures } of unfiled) {
    leftOut.push({ row, receiptNumber, why: 'notYet', measured: figures.map(millionths) });
  }
  return { reports, leftOut };
}

const BLANK = { kind: 'blank' } as const;

const keyOf = ({ receiptNumber, fiscalYear }: ReportFigures): string =>
  `${receiptNumber}\n${String(fiscalYear ?? '')}`;

function millionths(cell: Cell<number>): Millionths | null {
  const value = valueOf(cell);
  return value === null ? null : exact(value);
}

function whyLeftOut(subject: EffectSubject | undefined, fiscalYear: number | null): LeftOut | null {
  if (subject === undefined) return 'stray';
  if (fiscalYear === null) return 'noYear';
  return subject.years.includes(fiscalYear) ? null : 'notOwed';
}
