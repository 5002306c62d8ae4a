import { letterTexts } from '../../catalogue/sheets/letter-frame';
import type { ReportApplication } from '../input';
import type { LetterWording } from '../letter-wording';
import type { ReturnLetter } from '../return-letter';
import { columnsOf, look } from './column';

/** A letter with the application that it is about. */
export interface LetterRow {
  readonly letter: ReturnLetter;
  readonly application: ReportApplication | undefined;
  readonly wording: LetterWording;
}

/** 差戻し: a letter a row; the headers are the field names of 差込印刷. */
export const letterColumns = columnsOf<LetterRow, string | number>()({
  corporationName: {
    header: '法人名',
    look: look('wrap', 24),
    cell: ({ application }) => application?.corporationName ?? '',
  },
  addressee: {
    header: '宛名',
    look: look('wrap', 56),
    cell: ({ letter }) => letterTexts.addressee(letter.applicant),
  },
  receiptNumber: { header: '受付番号', look: look('text', 11), cell: ({ letter }) => letter.receiptNumber },
  programme: {
    header: '事業',
    look: look('text', 12),
    cell: ({ application }) => application?.programme ?? '',
  },
  establishmentName: {
    header: '事業所名',
    look: look('wrap', 30),
    cell: ({ application }) => application?.establishmentName ?? '',
  },
  subject: { header: '件名', look: look('text', 18), cell: ({ wording }) => wording.subject },
  opening: { header: '前文', look: look('text', 24), cell: ({ wording }) => wording.opening },
  body: { header: '補正事項', look: look('text', 56), cell: ({ letter }) => letter.body },
  closing: { header: '結び', look: look('text', 16), cell: ({ wording }) => wording.closing },
  deadline: { header: '回答期限', look: look('text', 13), cell: ({ wording }) => wording.deadline },
  contact: { header: '担当', look: look('text', 14), cell: ({ wording }) => wording.contact },
  points: { header: '件数', look: look('count', 6), cell: ({ letter }) => letter.points },
});
