import { SHEETS } from '../../catalogue/sheets/headers';
import { cellsOf, headersOf } from '../../report/columns/column';
import { reminderColumns } from '../../report/columns/reminder';
import { SHEET_MARKS } from '../marks';
import type { WorkbookPort, WriteOp } from '../port';
import type { CheckResult } from '../read/check-result';
import { readLetterSheet } from '../read/letters/letter-sheet';
import { type Reminders, remindersOn } from '../read/letters/reminders';
import { reminderSheet } from '../write/sheets';
import { refuseForeign } from './foreign-sheet';

/** What 督促 came to. */
export interface Reminded extends Reminders {
  /** A sheet of a day before has gone, since nobody is to be reminded any more. */
  readonly dropped: boolean;
  readonly ops: readonly WriteOp[];
  readonly inverse: readonly WriteOp[];
}

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
  const mark = SHEET_MARKS.reminders;
  const standing = info.marks.find(({ name }) => name === mark)?.sheet ?? null;
  const used = info.sheets.find(({ name }) => name === standing)?.used ?? null;
  const columns = headersOf(reminderColumns).length;
  const rows = used === null ? 0 : used.row + used.rows - 1;
  const before =
    standing === null || rows < 1
      ? []
      : await port.readFormulas(standing, { row: 1, column: 0, rows, columns });
  const drop: WriteOp = { op: 'dropSheet', name: standing ?? SHEETS.reminders, mark };
  const asBefore: WriteOp = { op: 'sheet', content: reminderSheet(before) };
  if (found.reminders.length === 0) {
    return standing === null
      ? { ...found, dropped: false, ops: [], inverse: [] }
      : { ...found, dropped: true, ops: [drop], inverse: [asBefore] };
  }
  if (standing === null) refuseForeign(info, SHEETS.reminders);
  const content = reminderSheet(found.reminders.map(cellsOfReminder));
  return {
    ...found,
    dropped: false,
    ops: [{ op: 'sheet', content }],
    inverse: [standing === null ? drop : asBefore],
  };
}
