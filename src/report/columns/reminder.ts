import { japaneseDate } from '../../catalogue/settings/letter-settings';
import { REMINDER_HEAD } from '../../catalogue/sheets/headers';
import { letterTexts } from '../../catalogue/sheets/letter-frame';
import type { OverdueLetter } from '../overdue';
import { columnsOf, look } from './column';

const [RECEIPT, CORPORATION, ESTABLISHMENT, PROGRAMME] = REMINDER_HEAD;

/** A letter that is overdue, with whom it was sent to. */
export interface Reminder extends OverdueLetter {
  /** Blank where 申請 has no such 受付番号. */
  readonly corporationName: string;
  readonly establishmentName: string;
  readonly programme: string;
  readonly prefecture: string;
  readonly contact: string;
}

/** A day as a letter has it; what is no date stays as it is written. */
const dated = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/u.test(day) ? japaneseDate(day) : day);

/** 督促: a letter a row; the headers are the field names of 差込印刷. */
export const reminderColumns = columnsOf<Reminder, string | number>()({
  receiptNumber: { header: RECEIPT, look: look('text', 12), cell: ({ record }) => record.receiptNumber },
  corporationName: {
    header: CORPORATION,
    look: look('wrap', 24),
    cell: ({ corporationName }) => corporationName,
  },
  establishmentName: {
    header: ESTABLISHMENT,
    look: look('wrap', 26),
    cell: ({ establishmentName }) => establishmentName,
  },
  programme: { header: PROGRAMME, look: look('text', 12), cell: ({ programme }) => programme },
  sentOn: { header: '発送日', look: look('text', 14), cell: ({ record }) => dated(record.sentOn) },
  deadline: { header: '期限', look: look('text', 14), cell: ({ record }) => dated(record.deadline) },
  days: { header: '経過日数', look: look('count', 8), cell: ({ days }) => days },
  points: { header: '指摘件数', look: look('count', 8), cell: ({ points }) => points },
  issues: { header: '指摘', look: look('wrap', 40), cell: ({ record }) => record.issues },
  addressee: {
    header: '宛名',
    look: look('wrap', 44),
    cell: ({ corporationName, establishmentName }) =>
      letterTexts.addressee([corporationName, establishmentName].filter((name) => name !== '').join('　')),
  },
  prefecture: { header: '都道府県', look: look('text', 10), cell: ({ prefecture }) => prefecture },
  contact: { header: '担当', look: look('text', 14), cell: ({ contact }) => contact },
});
