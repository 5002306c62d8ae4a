import { groupBy } from '../../base/group-by';
import type { Programme, Scheme } from '../../scheme/types';
import type { Result } from '../assessment';
import { holds, valueOf } from '../input/cell';
import type { Application, DateText } from '../input/records';
import type { MonthDay } from '../input/settings';
import { decidedOf } from './decided';
import type { DutyTables } from './effect-records';
import { notGranted } from './granted';
import { dutyOn, type DutySubject, type FiledReports, type ReportDuty, reportsOf } from './report-duties';

/** An application with all that it owes. */
export interface ApplicationDuties {
  readonly application: Application;
  readonly programme: Programme | null;
  readonly duties: readonly ReportDuty[];
}

/**
 * What every application owes on a day, those that were taken back too, in the order of 申請.
 * @param scheme the rule book of those that were taken back: nothing of it is said of them
 * @param deadline 設定 効果報告期限; null: out of range
 * @param today as 2028-04-10
 */
export function applicationDuties(
  { assessments, withdrawn }: Result,
  scheme: Scheme,
  tables: DutyTables,
  deadline: MonthDay | null,
  today: DateText,
): ApplicationDuties[] {
  const filedBy = filedReports(tables);
  const decided = decidedOf(tables.decided);
  const entries = [
    ...assessments.map((each) => ({
      ...each,
      notGranted: notGranted(each, decided(each.application.receiptNumber)),
    })),
    ...withdrawn.map(({ application }) => ({ application, scheme, notGranted: 'withdrawn' as const })),
  ].sort((one, other) => one.application.row - other.application.row);
  return entries.map(({ application, scheme: book, notGranted: why }) => {
    const programme = book.programmes.find(({ name }) => name === valueOf(application.programme)) ?? null;
    const subject: DutySubject = {
      row: application.row,
      programme,
      granted: book.fiscalYear,
      notGranted: why,
      hasNotedPlan: holds(application.improvementPlan, 'submitted'),
    };
    const reports = reportsOf(subject, filedBy(application.receiptNumber), deadline);
    return { application, programme, duties: reports.map((report) => dutyOn(report, today)) };
  });
}

/** The rows of the tables by the application that they belong to. */
export function filedReports(tables: {
  readonly [Table in keyof FiledReports]:
    | readonly (NonNullable<FiledReports[Table]>[number] & {
        readonly receiptNumber: string;
      })[]
    | null;
}): (receiptNumber: string) => FiledReports {
  const of = <Row extends { readonly receiptNumber: string }>(rows: readonly Row[] | null) =>
    groupBy(rows ?? [], ({ receiptNumber }) => receiptNumber);
  const [plans, effects, results] = [of(tables.plans), of(tables.effects), of(tables.results)];
  return (receiptNumber) => ({
    plans: tables.plans && (plans.get(receiptNumber) ?? []),
    effects: effects.get(receiptNumber) ?? [],
    results: results.get(receiptNumber) ?? [],
  });
}
