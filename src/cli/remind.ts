import { dutyReminderTexts as reportTexts } from '../catalogue/duty-reminder-texts';
import { reminderTexts } from '../catalogue/reminder-texts';
import { saidOf } from '../report/columns/duty-reminder';
import type { CheckResult } from '../workbook/read/check-result';
import { planDutyReminders } from '../workbook/run/mail/duty-reminders';
import { planReminders } from '../workbook/run/mail/remind';
import type { XlsxWorkbook } from '../workbook/xlsx/adapter';

/**
 * Makes 督促 in a workbook and says what it is.
 * @param day 2026-07-01
 */
export async function reminders(
  workbook: XlsxWorkbook,
  outcome: CheckResult,
  day: string,
): Promise<string[]> {
  const { reminders: all, undated, dropped, ops } = await planReminders(workbook, outcome, day);
  if (ops.length > 0) await workbook.apply(ops);
  return [
    all.length === 0 ? reminderTexts.none(day) : reminderTexts.made(all.length, day),
    ...all.map(reminderTexts.line),
    ...(dropped ? [reminderTexts.dropped] : []),
    ...(undated > 0 ? [reminderTexts.undated(undated)] : []),
  ];
}

/**
 * Makes 報告の督促 in a workbook and says what it is.
 * @param day 2028-04-10; null: that which 設定 names, or that of the run
 */
export async function reportReminders(
  workbook: XlsxWorkbook,
  outcome: CheckResult,
  day: string | null,
): Promise<string[]> {
  const { day: held, reminders: all, dropped, ops } = await planDutyReminders(workbook, outcome, day);
  if (held === null) return [reportTexts.noDay];
  if (ops.length > 0) await workbook.apply(ops);
  const reports = all.reduce((sum, { overdue }) => sum + overdue.length, 0);
  return [
    all.length === 0 ? reportTexts.none(held) : reportTexts.made(all.length, reports, held),
    ...all.map(({ corporationName, overdue }) => reportTexts.line(corporationName, overdue.map(saidOf))),
    ...(dropped ? [reportTexts.dropped] : []),
  ];
}
