import type { Member, MemberField } from '../grant/records';
import { columnsOf, keyText } from './column-cells';
import type { Located } from './locate';
import { servicesCell, type BookServices } from './services';
import * as words from './words';

/** Reads the rows of 構成員. */
export function memberReader(
  table: Located<MemberField>,
  scheme: BookServices,
): (row: number, position: number) => Member {
  const { from, as, text, word } = columnsOf(table);
  const receiptNumber = from('receiptNumber');
  const corporationName = text('corporationName');
  const corporationNumber = text('corporationNumber');
  const establishmentName = text('establishmentName');
  const establishmentNumber = text('establishmentNumber');
  const services = as('services', (raw) => servicesCell(raw, scheme.services));
  const smallScale = word('smallScale', words.mark);
  const representative = word('representative', words.mark);
  const designatorPrefecture = text('designatorPrefecture');
  return (row, position) => ({
    row: position,
    receiptNumber: keyText(receiptNumber(row)),
    corporationName: corporationName(row),
    corporationNumber: corporationNumber(row),
    establishmentName: establishmentName(row),
    establishmentNumber: establishmentNumber(row),
    services: services(row),
    smallScale: smallScale(row),
    representative: representative(row),
    designatorPrefecture: designatorPrefecture(row),
  });
}
