import type { Member, MemberField } from '../grant/records';
import { columnsOf } from './column-cells';
import type { ColumnNotes } from './column-notes';
import type { Located } from './locate';
import type { Receipts } from './receipts';
import { servicesCell, type BookServices } from './services';
import { corporationNumberCell, establishmentNumberCell } from './texts';
import * as words from './words';

/** Reads the rows of 構成員. */
export function memberReader(
  table: Located<MemberField>,
  notes: ColumnNotes,
  receipts: Receipts,
  scheme: BookServices,
): (row: number, position: number) => Member {
  const { from, as, text, name, word } = columnsOf(table, notes);
  const receiptNumber = from('receiptNumber');
  const corporationName = name('corporationName');
  const corporationNumber = as('corporationNumber', corporationNumberCell);
  const establishmentName = name('establishmentName');
  const establishmentNumber = as('establishmentNumber', establishmentNumberCell);
  const services = as('services', (raw) => servicesCell(raw, scheme.services));
  const smallScale = word('smallScale', words.mark);
  const representative = word('representative', words.mark);
  const designatorPrefecture = text('designatorPrefecture');
  return (row, position) => {
    notes.row = position;
    return {
      row: position,
      receiptNumber: receipts.of(receiptNumber(row)),
      corporationName: corporationName(row),
      corporationNumber: corporationNumber(row),
      establishmentName: establishmentName(row),
      establishmentNumber: establishmentNumber(row),
      services: services(row),
      smallScale: smallScale(row),
      representative: representative(row),
      designatorPrefecture: designatorPrefecture(row),
    };
  };
}
