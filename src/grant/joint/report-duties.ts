import { daysBetween } from '../../base/dates';
import type { Programme } from '../../scheme/types';
import type { DateText } from '../input/records';
import type { MonthDay } from '../input/settings';
import { homes } from '../programmes';
import type { DutyState } from './effect-duties';
import { effectReportYears, reportDueOn } from './effect-reports';
import type { NotGranted } from './granted';

/** 計画, 効果報告 and 事後評価 (002 3(3), 5(5)①). */
export type DutyKind = 'plan' | 'effect' | 'evaluation';

/** A day, or the paper that a report comes in with; `open`: 設定 効果報告期限 is out of range. */
export type Deadline =
  | { readonly kind: 'day'; readonly on: DateText }
  | { readonly kind: 'withApplication' | 'withResult' | 'open' };

/** Why a report is not owed: the 事業 asks for none, only wishes for one, is not known; or there is no grant. */
export type NotOwed = NotGranted | 'notAsked' | 'wished' | 'unknownProgramme';

/** The row that reports it. */
export interface FiledAt {
  readonly table: 'plans' | 'effects' | 'results' | 'applications';
  readonly row: number;
  /** 提出日 as it is written; '' where there is none. */
  readonly submittedOn: string;
}

/** A report that an application owes or does not, whatever the day. */
export interface OwedReport {
  readonly kind: DutyKind;
  /** 令和; of 効果報告 that is owed. */
  readonly fiscalYear: number | null;
  /** null where it is not owed. */
  readonly deadline: Deadline | null;
  /** The paper that it was to come in with has come: it is late without a day. */
  readonly isPast: boolean;
  readonly filed: FiledAt | null;
  readonly notOwed: NotOwed | null;
  /** Of 効果報告 that is not there: there are reports of no year that can be read. */
  readonly isInDoubt?: true;
}

/** 期限前, 超過, 提出済 or 対象外, as of a day. */
export interface ReportDuty extends OwedReport {
  readonly state: DutyState | 'notOwed';
  /** Days since 期限; 0 where it is not overdue, or has no day. */
  readonly daysOver: number;
}

/** What is to be known of an application. */
export interface DutySubject {
  /** Its place in 申請. */
  readonly row: number;
  /** null: unknown. */
  readonly programme: Programme | null;
  /** Fiscal year of the grant (令和). */
  readonly granted: number;
  readonly notGranted: NotGranted | null;
  /** 業務改善計画 of 申請 = 提出済: counts where there is no row of 計画. */
  readonly hasNotedPlan: boolean;
}

interface Filed {
  /** Its place in its table. */
  readonly row: number;
  readonly submittedOn?: string;
}

/** The rows that belong to the application. */
export interface FiledReports {
  /** Rows that say something; null: the workbook keeps no such table. */
  readonly plans: readonly Filed[] | null;
  readonly effects: readonly (Filed & { readonly fiscalYear: number | null })[];
  /** Rows of 実績報告; `isEvaluated`: 事後評価 = 提出済, null without such a column. */
  readonly results: readonly (Filed & { readonly isEvaluated: boolean | null })[];
}

/**
 * All that an application owes, or why it does not: 計画 once, 効果報告 for each of its years, 事後評価 once
 * (別紙1 7, 別紙2 4(1), 別紙3 4, 002 3(3), 5(5)). 計画 is due with the application or, where it comes out of the support,
 * with 実績報告, and so is 事後評価.
 * @param deadline 設定 効果報告期限; null: out of range.
 */
export function reportsOf(
  subject: DutySubject,
  filed: FiledReports,
  deadline: MonthDay | null,
): OwedReport[] {
  const { programme, granted } = subject;
  const years = programme === null ? [] : effectReportYears(programme, granted);
  const home = programme === null ? null : homes[programme.kind];
  const plan = reasonOf(subject, home?.hasPlan === true, home?.planIsWished);
  const effect = reasonOf(subject, years.length > 0);
  const evaluation = reasonOf(subject, home?.hasEvaluation === true);
  const withApplication = home?.planWithApplication === true;
  const resultCame = filed.results.length > 0;
  const isYearless = filed.effects.some(({ fiscalYear }) => fiscalYear === null);
  return [
    owed('plan', plan, planIn(subject, filed), {
      deadline: { kind: withApplication ? 'withApplication' : 'withResult' },
      isPast: withApplication || resultCame,
    }),
    ...(effect === null ? years : [null]).map((fiscalYear) =>
      owed('effect', effect, effectIn(filed, fiscalYear), {
        fiscalYear,
        ...(isYearless && effectIn(filed, fiscalYear) === null && { isInDoubt: true as const }),
        deadline:
          deadline === null || fiscalYear === null
            ? { kind: 'open' }
            : { kind: 'day', on: reportDueOn(fiscalYear, deadline) },
      }),
    ),
    owed('evaluation', evaluation, evaluationIn(filed), {
      deadline: { kind: 'withResult' },
      isPast: filed.results.some(({ isEvaluated }) => isEvaluated !== null),
    }),
  ];
}

/** A report as it stands on a day: in once a row reports it, else overdue from the day after its 期限. */
export function dutyOn(report: OwedReport, today: DateText): ReportDuty {
  const { deadline, filed, isPast, notOwed } = report;
  if (notOwed !== null) return { ...report, state: 'notOwed', daysOver: 0 };
  if (filed !== null) return { ...report, state: 'in', daysOver: 0 };
  const daysOver = deadline?.kind === 'day' ? Math.max(0, daysBetween(deadline.on, today)) : 0;
  return { ...report, state: isPast || daysOver > 0 ? 'overdue' : 'due', daysOver };
}

function reasonOf(
  { programme, notGranted }: DutySubject,
  isAsked: boolean,
  isWished: boolean | undefined = false,
): NotOwed | null {
  if (notGranted === 'withdrawn') return notGranted;
  if (programme === null) return 'unknownProgramme';
  if (isWished) return 'wished';
  return isAsked ? notGranted : 'notAsked';
}

/** Where it is not owed, nothing is said of when. */
function owed(
  kind: DutyKind,
  notOwed: NotOwed | null,
  filed: FiledAt | null,
  when: Pick<OwedReport, 'deadline'> & Partial<Pick<OwedReport, 'fiscalYear' | 'isPast' | 'isInDoubt'>>,
): OwedReport {
  const nothing = { kind, fiscalYear: null, deadline: null, isPast: false, filed, notOwed };
  return notOwed === null ? { ...nothing, ...when } : nothing;
}

/** A plan by its row; where there is none, by what 申請 says: that it has yet to be entered is no matter of the applicant's. */
function planIn({ row, hasNotedPlan }: DutySubject, { plans }: FiledReports): FiledAt | null {
  const entered = filedAt('plans', plans ?? []);
  if (entered !== null) return entered;
  return hasNotedPlan ? { table: 'applications', row, submittedOn: '' } : null;
}

/** The report of a year; of an application that owes none, whichever there is. */
const effectIn = ({ effects }: FiledReports, year: number | null): FiledAt | null =>
  filedAt(
    'effects',
    effects.filter(({ fiscalYear }) => year === null || fiscalYear === year),
  );

const evaluationIn = ({ results }: FiledReports): FiledAt | null =>
  filedAt(
    'results',
    results.filter(({ isEvaluated }) => isEvaluated === true),
  );

/** The first of these rows in their table, in whatever order they are handed. */
function filedAt(table: FiledAt['table'], rows: readonly Filed[]): FiledAt | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const { row, submittedOn = '' } = others.reduce((one, other) => (other.row < one.row ? other : one), first);
  return { table, row, submittedOn };
}
