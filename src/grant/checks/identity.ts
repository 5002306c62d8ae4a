import type { Programme } from '../../scheme/types';
import type { OpenCase } from '../case';
import { isErrorValue, textOf, valueOf } from '../cell';
import {
  corporationCheckDigitAgrees,
  establishmentCheckDigitAgrees,
  inScientificNotation,
  isCorporationNumber,
  isEstablishmentNumber,
  lostLeadingZero,
} from '../identifiers';
import type { Application } from '../records';

/** How many of the other applications of an establishment a finding names. */
const MOST_NAMED = 5;

/** The 受付番号 under which an establishment applies for a 事業: one, or all where there are several. */
type Applicants = string | Set<string>;

/** What occurs where among the applications of the workbook. */
export interface Occurrences {
  /** How many rows bear a 受付番号. */
  readonly receiptNumbers: ReadonlyMap<string, number>;
  /** By 事業 and 事業所番号; the same 受付番号 twice is ID-01, not ID-08. */
  readonly establishments: ReadonlyMap<string | null, ReadonlyMap<string | null, Applicants>>;
}

/** @param withdrawn 取下げ: nobody applies under them, but their 受付番号 cannot be used again for other rows. */
export function occurrencesOf(
  applications: readonly Application[],
  withdrawn: readonly Application[],
): Occurrences {
  const receiptNumbers = new Map<string, number>();
  for (const { receiptNumber } of withdrawn) {
    receiptNumbers.set(receiptNumber, (receiptNumbers.get(receiptNumber) ?? 0) + 1);
  }
  const establishments = new Map<string, Map<string, Applicants>>();
  for (const application of applications) {
    const { receiptNumber } = application;
    receiptNumbers.set(receiptNumber, (receiptNumbers.get(receiptNumber) ?? 0) + 1);
    const number = valueOf(application.establishmentNumber);
    const programme = valueOf(application.programme);
    if (number === null || programme === null) continue;
    const own = establishments.get(programme) ?? new Map<string, Applicants>();
    establishments.set(programme, own);
    const under = own.get(number);
    if (under === undefined) own.set(number, receiptNumber);
    else if (typeof under !== 'string') under.add(receiptNumber);
    else if (under !== receiptNumber) own.set(number, new Set([under, receiptNumber]));
  }
  return { receiptNumbers, establishments };
}

function applicantsOf(application: Application, { establishments }: Occurrences): Applicants | undefined {
  // one that does not say its 事業 or 事業所番号 is under neither
  return establishments.get(valueOf(application.programme))?.get(valueOf(application.establishmentNumber));
}

/** ID-01 and ID-03 to ID-09: who applies. */
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
  const { withdrawn } = application;
  // an error value is L-09
  if (withdrawn.kind === 'unreadable' && !isErrorValue(withdrawn.text)) {
    say('L-08', 'withdrawn', { facts: { text: withdrawn.text } });
  }
  const under = applicantsOf(application, occurrences);
  if (typeof under === 'object') {
    const others = firstOthers(under, receiptNumber).join('、');
    say('ID-08', 'establishmentNumber', { facts: { text: textOf(application.establishmentNumber), others } });
  }
}

function firstOthers(numbers: ReadonlySet<string>, own: string): string[] {
  const others: string[] = [];
  for (const number of numbers) {
    if (number !== own) others.push(number);
    if (others.length === MOST_NAMED) break;
  }
  return others;
}

function checkServices({ application, context: { scheme }, say }: OpenCase, programme: Programme): void {
  if (!programme.ofEstablishment) return;
  if (application.services.kind === 'unreadable') {
    say('ID-07', 'services', { variant: 'unknown', facts: { text: application.services.text } });
    return;
  }
  const services = valueOf(application.services);
  // a cell that holds nothing but ・ names no service
  if (services === null || services.codes.length + services.unknown.length === 0) {
    say('ID-07', 'services', { variant: 'blank' });
    return;
  }
  // a code may be one of another year's book only
  const foreign = services.codes.filter((code) => !Object.hasOwn(scheme.services.names, code));
  const unknown = [...services.unknown, ...foreign];
  if (unknown.length > 0) {
    say('ID-07', 'services', { variant: 'unknown', facts: { text: unknown.join('、') } });
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
