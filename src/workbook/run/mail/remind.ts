import { cellsOf } from '../../../report/columns/column';
import { reminderColumns } from '../../../report/columns/reminder';
import type { WorkbookPort } from '../../port';
import type { CheckResult } from '../../read/check-result';
import { readLetterSheet } from '../../read/letters/letter-sheet';
import { type Reminders, remindersOn } from '../../read/letters/reminders';
import { reminderSheet } from '../../write/sheets';
import { type MailSheet, planMailSheet } from './mail-sheet';

/** What 督促 came to. */
export interface Reminded extends Reminders, MailSheet {}

const cellsOfReminder = cellsOf(reminderColumns);

/**
 * The sheet 督促 for the letters that are overdue on a day; none where there are none.
 * @param day 2026-07-02
 * @throws WorkbookError where a sheet or a table of the clerk's bears the name
 */
export async function planReminders(
  port: WorkbookPort,
  result: Pick<CheckResult, 'found' | 'prefecture' | 'wording'>,
  day: string,
): Promise<Reminded> {
  const info = await port.describe();
  const found = remindersOn(await readLetterSheet(port, info), result, day);
  const rows = found.reminders.map(cellsOfReminder);
  return { ...found, ...(await planMailSheet(port, info, reminderSheet, rows)) };
}
