import { reminderTexts } from '../catalogue/reminder-texts';
import type { CheckResult } from '../workbook/read/check-result';
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
