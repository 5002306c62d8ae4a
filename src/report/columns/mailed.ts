import { MAIL_HEAD } from '../../catalogue/sheets/headers';
import { letterTexts } from '../../catalogue/sheets/letter-frame';
import { columnsOf, look } from './column';

const [, CORPORATION, ESTABLISHMENT, PROGRAMME] = MAIL_HEAD;

/** Who is written to, and by whom; blank where it is not known. */
export interface Mailed {
  readonly corporationName: string;
  readonly establishmentName: string;
  readonly programme: string;
  readonly prefecture: string;
  readonly contact: string;
}

/** Behind 受付番号, in every sheet of 差込印刷 but 差戻しデータ. */
export const applicantColumns = columnsOf<Mailed, string>()({
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
});

/** At the end of each: what frames a letter. */
export const frameColumns = columnsOf<Mailed, string>()({
  addressee: {
    header: '宛名',
    look: look('wrap', 44),
    cell: ({ corporationName, establishmentName }) =>
      letterTexts.addressee([corporationName, establishmentName].filter((name) => name !== '').join('　')),
  },
  prefecture: { header: '都道府県', look: look('text', 10), cell: ({ prefecture }) => prefecture },
  contact: { header: '担当', look: look('text', 14), cell: ({ contact }) => contact },
});
