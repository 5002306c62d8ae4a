import type { Programme } from '../scheme/types';
import type { CategoryAssessment } from './assessment';
import type { Context, Report } from './context';
import type { RuleId, Saying } from './findings';
import type { Application, ApplicationField, Member } from './input/records';

/** Makes a finding on a field of the application that is being assessed. */
export type Say = <R extends RuleId>(rule: R, field: ApplicationField, ...detail: Saying<R>) => void;

/** An application while it is being assessed, before its 事業 is known. */
export interface OpenCase {
  readonly application: Application;
  readonly context: Context;
  /** For findings on other tables than 申請; of its own fields, `say` makes them. */
  readonly report: Report;
  readonly say: Say;
}

/** An application of a known 事業: what its checks and its calculation need beside its lines. */
export interface Case extends OpenCase {
  readonly programme: Programme;
  readonly members: readonly Member[];
  /** Rows of 算定 with 過年度分の扱い. */
  readonly lessEarlier: (rows: readonly CategoryAssessment[]) => CategoryAssessment[];
}

/** The case of an application whose findings a report collects. */
export function openCase(application: Application, context: Context, report: Report): OpenCase {
  const { row } = application;
  return {
    application,
    context,
    report,
    say: (rule, field, ...detail) => {
      report(rule, { table: 'applications', row, field }, '', ...detail);
    },
  };
}
