import { japaneseDate } from '../../catalogue/settings/letter-settings';
import { MAIL_HEAD } from '../../catalogue/sheets/headers';
import { isDay, type OverdueLetter } from '../overdue';
import { columnsOf, look } from './column';
import { applicantColumns, frameColumns, type Mailed } from './mailed';

const [RECEIPT] = MAIL_HEAD;

/** A letter that is overdue, with whom it was sent to; blank where 申請 has no such 受付番号. */
export interface Reminder extends OverdueLetter, Mailed {}

/** A day as a letter has it; what is no date stays as it is written. */
const dated = (day: string): string => (isDay(day) ? japaneseDate(day) : day);

/** 督促: a letter a row; the headers are the field names of 差込印刷. */
export const reminderColumns = columnsOf<Reminder, string | number>()({
  receiptNumber: { header: RECEIPT, look: look('text', 12), cell: ({ record }) => record.receiptNumber },
  ...applicantColumns,
  sentOn: { header: '発送日', look: look('text', 14), cell: ({ record }) => dated(record.sentOn) },
  deadline: { header: '期限', look: look('text', 14), cell: ({ record }) => dated(record.deadline) },
  days: { header: '経過日数', look: look('count', 8), cell: ({ days }) => days },
  points: { header: '指摘件数', look: look('count', 8), cell: ({ points }) => points },
  issues: { header: '指摘', look: look('wrap', 40), cell: ({ record }) => record.issues },
  ...frameColumns,
});
