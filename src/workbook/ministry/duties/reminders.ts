import type { StoredCell } from '../../../base/cells';
import { forCell } from '../../../catalogue/amounts/figures';
import { cellsOf } from '../../../report/columns/column';
import { type DutyReminder, dutyReminderColumns } from '../../../report/columns/duty-reminder';
import { readLetterWording } from '../../../table/settings/letter-settings';
import { SHEET_MARKS } from '../../marks';
import type { Assessed } from '../../read/assessed';
import { dutyLooks, dutyReminders } from '../../read/duties';
import { dutyReminderSheet } from '../../write/sheets';
import type { MadeSheet } from '../made-sheet';

const cellsOfReminder = cellsOf(dutyReminderColumns);

/** 報告の督促: a row for each corporation that is written to. */
export const dutyReminderRows = (reminders: readonly DutyReminder[]): StoredCell[][] =>
  reminders.map((reminder) =>
    cellsOfReminder(reminder).map((cell) => (typeof cell === 'string' ? forCell(cell) : cell)),
  );

/**
 * 報告の督促 where it is there already: a report that has come in since would else be asked for again. None where nobody has
 * asked for it, or the day is not known.
 */
export function madeDutyReminders(assessed: Assessed): MadeSheet[] {
  const { info, settings, settingsTable } = assessed.gathered;
  if (!info.marks.some(({ name }) => name === SHEET_MARKS.dutyReminders)) return [];
  const duties = dutyLooks(assessed);
  if (duties === null) return [];
  const reminders = dutyReminders(duties, {
    prefecture: settings.prefectureName,
    wording: readLetterWording(settingsTable?.rows ?? [], info.date1904),
  });
  return [{ content: dutyReminderSheet(dutyReminderRows(reminders)), results: [] }];
}
