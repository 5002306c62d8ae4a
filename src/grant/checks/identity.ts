import { isErrorValue } from '../../base/text';
import type { Programme } from '../../scheme/types';
import type { OpenCase } from '../case';
import { textOf, valueOf } from '../input/cell';
import {
  corporationCheckDigitAgrees,
  establishmentCheckDigitAgrees,
  inScientificNotation,
  isCorporationNumber,
  isEstablishmentNumber,
  lostLeadingZero,
} from '../input/identifiers';
import type { Application } from '../input/records';
import { checkServices } from './services';

/** What occurs where among the applications of the workbook. */
export interface Occurrences {
  /** How many rows bear a 受付番号. */
  readonly receiptNumbers: ReadonlyMap<string, number>;
}

/** @param withdrawn 取下げ: nobody applies under them, but their 受付番号 cannot be used again for other rows. */
export function occurrencesOf(
  applications: readonly Application[],
  withdrawn: readonly Application[],
): Occurrences {
  const receiptNumbers = new Map<string, number>();
  for (const { receiptNumber } of [...applications, ...withdrawn]) {
    receiptNumbers.set(receiptNumber, (receiptNumbers.get(receiptNumber) ?? 0) + 1);
  }
  return { receiptNumbers };
}

/** ID-01, ID-03 to ID-07 and ID-09: who applies. */
export function checkIdentity(entry: OpenCase, programme: Programme | null, occurrences: Occurrences): void {
  const { application, say } = entry;
  const { receiptNumber } = application;
  if (receiptNumber === '') say('ID-01', 'receiptNumber', { variant: 'blank' });
  else if (isErrorValue(receiptNumber)) {
    say('ID-01', 'receiptNumber', { variant: 'unreadable', facts: { text: receiptNumber } });
  } else if (occurrences.receiptNumbers.get(receiptNumber) !== 1) {
    say('ID-01', 'receiptNumber', { variant: 'twice', facts: { text: receiptNumber } });
  }
  for (const { field, label, texts } of application.contradictions) {
    say('ID-09', field, { facts: { label, texts: texts.join('」「') } });
  }
  if (programme !== null) checkServices(entry, programme);
  checkEstablishmentNumber(entry, programme);
  checkCorporationNumber(entry);
  for (const field of ['withdrawn', 'declined'] as const) {
    const cell = application[field];
    // an error value is L-09
    if (cell.kind !== 'unreadable' || isErrorValue(cell.text)) continue;
    say('L-08', field, { variant: 'amount', facts: { text: cell.text } });
  }
}

/** ID-03, ID-04. 養護・軽費 of 老人福祉法 have no 事業所番号. */
function checkEstablishmentNumber(
  { application, context, say }: OpenCase,
  programme: Programme | null,
): void {
  const { scheme, settings } = context;
  const number = textOf(application.establishmentNumber);
  if (!isEstablishmentNumber(number)) {
    const services = valueOf(application.services);
    const homesOnly =
      (programme?.kind === 'technology' || programme?.kind === 'modelFacility') &&
      services !== null &&
      services.codes.length > 0 &&
      services.unknown.length === 0 &&
      services.codes.every((code) => scheme.services.welfareActHomes.includes(code));
    if (programme?.ofEstablishment !== true || homesOnly) return;
    const variant = number === '' ? 'blank' : lostLeadingZero(number) ? 'leadingZero' : 'form';
    say('ID-03', 'establishmentNumber', { variant, facts: { text: number } });
    return;
  }
  if (!establishmentCheckDigitAgrees(number)) {
    say('ID-04', 'establishmentNumber', { variant: 'checkDigit', facts: { text: number } });
  }
  const { prefecture } = settings;
  if (prefecture !== null && !number.startsWith(prefecture)) {
    say('ID-04', 'establishmentNumber', { variant: 'prefecture', facts: { text: number, prefecture } });
  }
}

/** ID-05, ID-06. */
function checkCorporationNumber({ application: { corporationNumber }, say }: OpenCase): void {
  const number = textOf(corporationNumber);
  if (number === '') say('ID-06', 'corporationNumber', { variant: 'blank' });
  else if (!isCorporationNumber(number)) {
    const variant = inScientificNotation(number) ? 'scientific' : 'form';
    say('ID-05', 'corporationNumber', { variant, facts: { text: number } });
  } else if (!corporationCheckDigitAgrees(number)) {
    say('ID-06', 'corporationNumber', { variant: 'checkDigit', facts: { text: number } });
  }
}
