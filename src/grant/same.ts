import { valueOf, type Cell } from './cell';
import { isCorporationNumber, isEstablishmentNumber } from './identifiers';

/** Whether two rows name one corporation or one establishment. */

interface OfCorporation {
  readonly corporationName: Cell<string>;
  readonly corporationNumber: Cell<string>;
}

interface OfEstablishment extends OfCorporation {
  readonly establishmentName: Cell<string>;
  readonly establishmentNumber: Cell<string>;
}

/** Short forms of what a corporation is, as they stand after NFKC (㈱ is (株) then). */
const SHORT_FORMS: readonly (readonly [form: RegExp, whole: string])[] = [
  [/\(株\)/gu, '株式会社'],
  [/\(有\)/gu, '有限会社'],
  [/\((?:社福|福)\)/gu, '社会福祉法人'],
  [/\(医\)/gu, '医療法人'],
  [/\(特非\)|NPO法人/gu, '特定非営利活動法人'],
  [/\(同\)/gu, '合同会社'],
  [/\(一社\)/gu, '一般社団法人'],
];

/** A name as it is compared: NFKC, without spaces, 髙 = 高, 﨑 = 崎, 〜 = ～. */
export const foldedName = (name: string): string =>
  name.normalize('NFKC').replace(/\s/gu, '').replace(/髙/gu, '高').replace(/﨑/gu, '崎').replace(/〜/gu, '~');

const corporationName = (name: string): string =>
  SHORT_FORMS.reduce((text, [form, whole]) => text.replace(form, whole), foldedName(name));

const numberOf = ({ corporationNumber }: OfCorporation): string | null => {
  const number = valueOf(corporationNumber);
  return number !== null && isCorporationNumber(number) ? number : null;
};

/** By 法人番号 where both have one, else by name. */
export function isSameCorporation(a: OfCorporation, b: OfCorporation): boolean {
  const [ours, theirs] = [numberOf(a), numberOf(b)];
  if (ours !== null && theirs !== null) return ours === theirs;
  const name = corporationName(valueOf(a.corporationName) ?? '');
  return name !== '' && name === corporationName(valueOf(b.corporationName) ?? '');
}

/** By 事業所番号; where either has none that can be one, by corporation and 事業所名. A blank name is no name. */
export function isSameEstablishment(a: OfEstablishment, b: OfEstablishment): boolean {
  const [ours, theirs] = [valueOf(a.establishmentNumber) ?? '', valueOf(b.establishmentNumber) ?? ''];
  if (isEstablishmentNumber(ours) && isEstablishmentNumber(theirs)) return ours === theirs;
  const name = foldedName(valueOf(a.establishmentName) ?? '');
  return name !== '' && name === foldedName(valueOf(b.establishmentName) ?? '') && isSameCorporation(a, b);
}
