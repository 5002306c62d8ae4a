import type { DutyReminder } from '../../../report/columns/duty-reminder';
import { dutyReminderRows } from '../../ministry/duties/reminders';
import type { WorkbookPort } from '../../port';
import type { CheckResult } from '../../read/check-result';
import { dutyReminders } from '../../read/duties';
import { dutyReminderSheet } from '../../write/sheets';
import { type MailSheet, planMailSheet } from './mail-sheet';

/** What 報告の督促 came to. */
export interface DutiesReminded extends MailSheet {
  /** The day that it is of; null: it is not known, and nothing is made or taken away. */
  readonly day: string | null;
  readonly reminders: readonly DutyReminder[];
}

/**
 * The sheet 報告の督促: for each corporation the reports that are overdue on a day, with the letter; none where there are
 * none.
 * @param day 2028-04-10; null: that which 設定 names, or that of the check
 * @throws WorkbookError where a sheet or a table of the clerk's bears the name
 */
export async function planDutyReminders(
  port: WorkbookPort,
  result: Pick<CheckResult, 'duties' | 'prefecture' | 'wording'>,
  day: string | null,
): Promise<DutiesReminded> {
  const duties = await result.duties(day);
  if (duties === null) return { day: null, reminders: [], dropped: false, ops: [], inverse: [] };
  const reminders = dutyReminders(duties, result);
  const rows = dutyReminderRows(reminders);
  const sheet = await planMailSheet(port, await port.describe(), dutyReminderSheet, rows);
  return { day: duties.day, reminders, ...sheet };
}
