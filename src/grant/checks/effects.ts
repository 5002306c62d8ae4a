import { groupBy } from '../../base/group-by';
import type { Programme, Scheme } from '../../scheme/types';
import type { Assessment, Result } from '../assessment';
import { reporter } from '../context';
import { improved } from '../effects/wages';
import type { Finding } from '../finding';
import { textOf, valueOf } from '../input/cell';
import type { Application, DateText } from '../input/records';
import type { MonthDay } from '../input/settings';
import { decidedOf } from '../joint/decided';
import { effectDuties } from '../joint/effect-duties';
import type {
  DutyTables,
  EffectRecord,
  EffectTables,
  PlanRecord,
  ResultRecord,
} from '../joint/effect-records';
import { isGranted } from '../joint/granted';
import { homes } from '../programmes';
import { checkUnread } from './effect-cells';
import { checkPlansAgree, checkReportsAgree } from './effect-doubles';
import { checkYearColumn, checkYears, yearless } from './effect-years';

/**
 * R6-01 to R6-03: 計画, 効果報告 and 実績報告 held against the applications. These belong to 段階 効果: no 判定 and no amount
 * depends on them.
 * @param scheme for rows that belong to no application.
 * @param deadline 設定 効果報告期限; null: out of range, and no report is held to a day.
 * @param today a report is overdue from the day after the one that it is due on.
 */
export function checkEffects(
  result: Result,
  tables: EffectTables & Partial<Pick<DutyTables, 'results'>>,
  scheme: Scheme,
  deadline: MonthDay | null,
  today: DateText,
): Finding[] {
  const { assessments, withdrawn } = result;
  const { plans, effects } = tables;
  const findings: Finding[] = [];
  checkYearColumn(tables, scheme, findings);
  const plansOf = byReceiptNumber(plans ?? []);
  const effectsOf = byReceiptNumber(effects ?? []);
  const decidedFor = decidedOf(tables.decided);
  for (const assessment of assessments) {
    const { application, scheme: book } = assessment;
    const { receiptNumber } = application;
    const [planned, reported] = [plansOf.get(receiptNumber) ?? [], effectsOf.get(receiptNumber) ?? []];
    const report = reporter(book, receiptNumber, findings);
    checkPlansAgree(planned, report);
    checkReportsAgree(reported, report);
    checkYears(reported, programmeOf(application, book), book.fiscalYear, report);
    checkWages(assessment, planned, reported, findings);
    if (!isGranted(assessment, decidedFor(receiptNumber))) continue;
    if (plans !== null && planned.length === 0) checkPlanDue(assessment, findings);
    if (effects !== null && deadline !== null)
      checkReportsDue(assessment, reported, deadline, today, findings);
  }
  const known = new Set([...assessments, ...withdrawn].map(({ application }) => application.receiptNumber));
  checkUnread(tables.unread ?? [], result, scheme, findings);
  checkStrays('plans', plans ?? [], known, scheme, findings);
  checkStrays('effects', effects ?? [], known, scheme, findings);
  checkStrays('results', tables.results ?? [], known, scheme, findings);
  return findings;
}

const byReceiptNumber = <Row extends { readonly receiptNumber: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> => groupBy(rows, ({ receiptNumber }) => receiptNumber);

/** R6-01: 収支 is better than in a plan, and nothing of it went into wages, or nobody can say whether it did (6⑥). */
function checkWages(
  { application, scheme }: Assessment,
  plans: readonly PlanRecord[],
  effects: readonly EffectRecord[],
  into: Finding[],
): void {
  if (!mustReturn(programmeOf(application, scheme))) return;
  const planned = plans.map(({ balance }) => valueOf(balance));
  const report = reporter(scheme, application.receiptNumber, into);
  for (const { row, balance, wages } of effects) {
    const facts = improved(planned, valueOf(balance));
    if (facts === null) continue;
    const place = { table: 'effects', row, field: WAGES } as const;
    if (wages.kind === 'blank') report('R6-01', place, '', { variant: 'blank', facts });
    else if (wages.kind === 'unreadable')
      report('R6-01', place, '', { variant: 'unread', facts: { ...facts, text: textOf(wages) } });
    else if (wages.value === 'no') report('R6-01', place, '', { variant: 'none', facts });
  }
}

const WAGES = '賃金還元';

const programmeOf = ({ programme }: Application, { programmes }: Scheme): Programme | null =>
  programmes.find(({ name }) => name === valueOf(programme)) ?? null;

/** Whoever has to announce it (R1-52) has to do it. */
export const mustReturn = (programme: Programme | null): boolean =>
  programme !== null && homes[programme.kind].concerns.some(({ rule }) => rule === 'R1-52');

/** R6-02: 計画 is due with the application. */
function checkPlanDue({ application, scheme }: Assessment, into: Finding[]): void {
  const programme = programmeOf(application, scheme);
  if (programme === null || homes[programme.kind].planWithApplication !== true) return;
  const place = { table: 'applications', row: application.row, field: 'receiptNumber' } as const;
  reporter(scheme, application.receiptNumber, into)('R6-02', place, '', { variant: 'noPlan' });
}

/** R6-02: a year whose report is overdue. */
function checkReportsDue(
  { application, scheme }: Assessment,
  effects: readonly EffectRecord[],
  deadline: MonthDay,
  today: DateText,
  into: Finding[],
): void {
  const programme = programmeOf(application, scheme);
  if (programme === null) return;
  const overdue = effectDuties(programme, scheme.fiscalYear, effects, deadline, today).filter(
    ({ state }) => state === 'overdue',
  );
  const [first] = overdue;
  if (first === undefined) return;
  const place = { table: 'applications', row: application.row, field: 'receiptNumber' } as const;
  const facts = { years: overdue.map(({ fiscalYear }) => fiscalYear).join('\n'), due: first.dueOn };
  const report = reporter(scheme, application.receiptNumber, into);
  const rows = yearless(effects).map(({ row }) => row + 1);
  if (rows.length === 0) report('R6-02', place, '', { variant: 'noReport', facts });
  else report('R6-02', place, '', { variant: 'maybeReport', facts: { ...facts, rows: rows.join('・') } });
}

const STRAYS = { plans: 'strayPlan', effects: 'strayReport', results: 'strayResult' } as const;

/** R6-02: rows whose 受付番号 is in no application. */
function checkStrays(
  table: keyof typeof STRAYS,
  rows: readonly (PlanRecord | EffectRecord | ResultRecord)[],
  known: ReadonlySet<string>,
  scheme: Scheme,
  into: Finding[],
): void {
  for (const { row, receiptNumber } of rows) {
    if (receiptNumber !== '' && known.has(receiptNumber)) continue;
    const variant = STRAYS[table];
    const place = { table, row, field: 'receiptNumber' } as const;
    reporter(scheme, receiptNumber, into)('R6-02', place, '', { variant, facts: { text: receiptNumber } });
  }
}
