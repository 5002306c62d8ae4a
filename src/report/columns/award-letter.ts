import { REMINDER_HEAD } from '../../catalogue/sheets/headers';
import { letterTexts } from '../../catalogue/sheets/letter-frame';
import { columnsOf, look } from './column';

const [RECEIPT, CORPORATION, ESTABLISHMENT, PROGRAMME] = REMINDER_HEAD;

/** What an applicant is told of 採択; amounts in yen. */
export interface AwardLetter {
  readonly receiptNumber: string;
  readonly corporationName: string;
  readonly establishmentName: string;
  readonly programme: string;
  readonly outcome: string;
  readonly planned: number;
  readonly amount: number;
  readonly rank: number;
  /** The how many-th of those who wait; null: it does not wait. */
  readonly waiting: number | null;
  readonly reason: string;
  readonly condition: string;
  readonly prefecture: string;
  readonly contact: string;
}

/** 採択通知: an application a row; the headers are the field names of 差込印刷. */
export const awardLetterColumns = columnsOf<AwardLetter, string | number | null>()({
  receiptNumber: { header: RECEIPT, look: look('text', 12), cell: ({ receiptNumber }) => receiptNumber },
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
  outcome: { header: '採択', look: look('center', 9), cell: ({ outcome }) => outcome },
  planned: { header: '交付予定額', look: look('yen', 12), cell: ({ planned }) => planned },
  amount: { header: '採択額', look: look('yen', 12), cell: ({ amount }) => amount },
  rank: { header: '順位', look: look('count', 6), cell: ({ rank }) => rank },
  waiting: { header: '補欠順位', look: look('count', 8), cell: ({ waiting }) => waiting },
  reason: { header: '理由', look: look('wrap', 40), cell: ({ reason }) => reason },
  condition: { header: '条件', look: look('wrap', 30), cell: ({ condition }) => condition || null },
  addressee: {
    header: '宛名',
    look: look('wrap', 44),
    cell: ({ corporationName, establishmentName }) =>
      letterTexts.addressee([corporationName, establishmentName].filter((name) => name !== '').join('　')),
  },
  prefecture: { header: '都道府県', look: look('text', 10), cell: ({ prefecture }) => prefecture },
  contact: { header: '担当', look: look('text', 14), cell: ({ contact }) => contact },
});
