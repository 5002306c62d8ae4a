import { MAIL_HEAD } from '../../catalogue/sheets/headers';
import { columnsOf, look } from './column';
import { applicantColumns, frameColumns, type Mailed } from './mailed';

const [RECEIPT] = MAIL_HEAD;

/** What an applicant is told of 採択; amounts in yen. */
export interface AwardLetter extends Mailed {
  readonly receiptNumber: string;
  readonly outcome: string;
  readonly planned: number;
  readonly amount: number;
  readonly rank: number;
  /** The how many-th of those who wait; null: it does not wait. */
  readonly waiting: number | null;
  readonly reason: string;
  readonly condition: string;
}

/** 採択通知: an application a row; the headers are the field names of 差込印刷. */
export const awardLetterColumns = columnsOf<AwardLetter, string | number | null>()({
  receiptNumber: { header: RECEIPT, look: look('text', 12), cell: ({ receiptNumber }) => receiptNumber },
  ...applicantColumns,
  outcome: { header: '採択', look: look('center', 9), cell: ({ outcome }) => outcome },
  planned: { header: '交付予定額', look: look('yen', 12), cell: ({ planned }) => planned },
  amount: { header: '採択額', look: look('yen', 12), cell: ({ amount }) => amount },
  rank: { header: '順位', look: look('count', 6), cell: ({ rank }) => rank },
  waiting: { header: '補欠順位', look: look('count', 8), cell: ({ waiting }) => waiting },
  reason: { header: '理由', look: look('wrap', 40), cell: ({ reason }) => reason },
  condition: { header: '条件', look: look('wrap', 30), cell: ({ condition }) => condition || null },
  ...frameColumns,
});
