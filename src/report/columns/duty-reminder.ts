import { dutyReminderTexts } from '../../catalogue/duty-reminder-texts';
import { japaneseDate } from '../../catalogue/settings/letter-settings';
import { dutyTexts } from '../../catalogue/sheets/duty-texts';
import { MAIL_HEAD } from '../../catalogue/sheets/headers';
import { letterTexts } from '../../catalogue/sheets/letter-frame';
import type { ReportDuty } from '../../grant/joint/report-duties';
import { columnsOf, look } from './column';
import { applicantColumns, frameColumns, type Mailed } from './mailed';

const [RECEIPT] = MAIL_HEAD;

/** A report that is overdue, and whose. */
export interface OverdueReport {
  readonly receiptNumber: string;
  readonly establishmentName: string;
  readonly programme: string;
  readonly duty: ReportDuty;
}

/** A letter to a corporation: all its reports that are overdue on a day. */
export interface DutyReminder extends Pick<Mailed, 'corporationName' | 'prefecture' | 'contact'> {
  /** 2028-04-10. */
  readonly day: string;
  readonly overdue: readonly OverdueReport[];
}

/** What is said of a report that is overdue. */
export const saidOf = ({ receiptNumber, establishmentName, duty }: OverdueReport) => ({
  ...{ receiptNumber, establishmentName, daysOver: duty.daysOver },
  report: dutyTexts.report(duty),
  deadline: duty.deadline === null ? '' : dutyTexts.deadline(duty.deadline, duty.isPast),
  isDay: duty.deadline?.kind === 'day',
});

/** The text of the letter. */
export const dutyLetterText = ({
  corporationName,
  day,
  overdue,
  prefecture,
  contact,
}: DutyReminder): string =>
  dutyReminderTexts.letter({
    addressee: letterTexts.addressee(corporationName),
    ...{ day, prefecture, contact },
    missing: overdue.map(saidOf),
  });

/** Each once, as one cell has them. */
const each = (texts: readonly string[]): string =>
  [...new Set(texts)].filter((text) => text !== '').join('、');

/** The rows of `applicantColumns` are those of one application; here each cell names all of them. */
const mailedOf = ({ overdue, ...reminder }: DutyReminder): Mailed => ({
  ...reminder,
  establishmentName: each(overdue.map(({ establishmentName }) => establishmentName)),
  programme: each(overdue.map(({ programme }) => programme)),
});

const first = ({ overdue }: DutyReminder): string =>
  overdue.flatMap(({ duty: { deadline } }) => (deadline?.kind === 'day' ? [deadline.on] : [])).sort()[0] ??
  '';

const { corporationName, establishmentName, programme } = applicantColumns;
const { prefecture, contact, addressee } = frameColumns;

/** 報告の督促: a letter a row; the headers are the field names of 差込印刷. */
export const dutyReminderColumns = columnsOf<DutyReminder, string | number | null>()({
  receiptNumber: {
    header: RECEIPT,
    look: look('wrap', 14),
    cell: ({ overdue }) => each(overdue.map(({ receiptNumber }) => receiptNumber)),
  },
  corporationName: { ...corporationName, cell: (reminder) => reminder.corporationName },
  establishmentName: { ...establishmentName, cell: (reminder) => mailedOf(reminder).establishmentName },
  programme: { ...programme, cell: (reminder) => mailedOf(reminder).programme },
  day: { header: '基準日', look: look('text', 16), cell: ({ day }) => japaneseDate(day) },
  count: { header: '未提出件数', look: look('count', 9), cell: ({ overdue }) => overdue.length },
  deadline: {
    header: '期限',
    look: look('text', 16),
    cell: (reminder) => (first(reminder) === '' ? null : japaneseDate(first(reminder))),
  },
  days: {
    header: '経過日数',
    look: look('count', 8),
    cell: ({ overdue }) => Math.max(0, ...overdue.map(({ duty }) => duty.daysOver)) || null,
  },
  missing: {
    header: '未提出報告',
    look: look('wrap', 60),
    cell: ({ overdue }) => overdue.map((one) => dutyReminderTexts.missing(saidOf(one))).join('\n'),
  },
  addressee: { ...addressee, cell: (reminder) => letterTexts.addressee(reminder.corporationName) },
  prefecture: { ...prefecture, cell: (reminder) => reminder.prefecture },
  contact: { ...contact, cell: (reminder) => reminder.contact },
  letter: { header: '文面', look: look('wrap', 60), cell: dutyLetterText },
});
