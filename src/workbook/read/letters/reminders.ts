import type { Reminder } from '../../../report/columns/reminder';
import { isDay, overdueOn } from '../../../report/overdue';
import { receiptKey } from '../../../table/cells/receipts';
import type { CheckResult } from '../check-result';
import { lastOf, type LetterSheet, recordOf } from './letter-sheet';

/** Who is to be reminded on a day. */
export interface Reminders {
  readonly reminders: readonly Reminder[];
  /** Letters without an answer of which nobody can say whether they are overdue: their 期限 is no date. */
  readonly undated: number;
}

/**
 * The letters that are overdue on a day, those of applications that were taken back left out.
 * @param day 2026-07-02
 */
export function remindersOn(
  { rows, date1904 }: LetterSheet,
  { found, prefecture, wording }: Pick<CheckResult, 'found' | 'prefecture' | 'wording'>,
  day: string,
): Reminders {
  const { applications } = found();
  const waiting = [...lastOf(rows ?? [])].flatMap(([key, { row }]) => {
    const record = recordOf(row, date1904);
    const isOpen = record?.state === '発送' && applications.get(key)?.withdrawn !== true;
    return isOpen ? [record] : [];
  });
  const reminders = overdueOn(waiting, day).map((overdue): Reminder => {
    const application = applications.get(receiptKey(overdue.record.receiptNumber));
    const { corporationName = '', establishmentName = '', programme = '' } = application ?? {};
    return {
      ...overdue,
      ...{ corporationName, establishmentName, programme },
      ...{ prefecture: prefecture ?? '', contact: wording.contact },
    };
  });
  return { reminders, undated: waiting.filter(({ deadline }) => !isDay(deadline)).length };
}
