import type { Severity } from '../../scheme/types';
import type { Case } from '../case';
import type { Detail } from '../findings';
import { valueOf } from '../input/cell';
import {
  corporationCheckDigitAgrees,
  establishmentCheckDigitAgrees,
  inScientificNotation,
  isCorporationNumber,
  isEstablishmentNumber,
  lostLeadingZero,
} from '../input/identifiers';
import type { Member, MemberField } from '../input/records';
import { homes } from '../programmes';
import { unknownServices } from './services';

type Stated = Detail<'ID-12'> & { readonly severity: Severity };
type Say = (field: MemberField, detail: Stated) => void;

/** ID-12: the numbers and services of the 構成員, each where it is given; an error value in them is L-09. */
export function checkMembers(entry: Case): void {
  const { members: role } = homes[entry.programme.kind];
  if (role === undefined) return;
  for (const member of entry.members) {
    const say: Say = (field, detail) => {
      entry.report('ID-12', { table: 'members', row: member.row, field }, '', detail);
    };
    checkCorporation(member, role === 'counted', say);
    checkEstablishment(member, entry, say);
    checkServices(member, entry, say);
  }
}

/** @param counted The 基準額 depends on the number of corporations (別紙3 3(1)ウ(ii)). */
function checkCorporation(member: Member, counted: boolean, say: Say): void {
  const { corporationName, corporationNumber } = member;
  const field = 'corporationNumber';
  if (corporationNumber.kind === 'blank') {
    if (corporationName.kind === 'blank') say(field, { severity: '不備', variant: 'nameless' });
    else if (counted) say(field, { severity: '要確認', variant: 'numberBlank' });
  }
  const number = valueOf(corporationNumber);
  if (number === null) return;
  const facts = { text: number };
  if (!isCorporationNumber(number)) {
    const variant = inScientificNotation(number) ? 'numberScientific' : 'numberForm';
    say(field, { severity: '不備', variant, facts });
  } else if (!corporationCheckDigitAgrees(number)) {
    say(field, { severity: '注意', variant: 'numberCheckDigit', facts });
  }
}

function checkEstablishment(member: Member, { context }: Case, say: Say): void {
  const number = valueOf(member.establishmentNumber);
  if (number === null) return;
  const field = 'establishmentNumber';
  const facts = { text: number };
  if (!isEstablishmentNumber(number)) {
    say(field, { severity: '不備', variant: lostLeadingZero(number) ? 'leadingZero' : 'form', facts });
    return;
  }
  if (!establishmentCheckDigitAgrees(number)) {
    say(field, { severity: '注意', variant: 'establishmentCheckDigit', facts });
  }
  const prefecture = prefectureOf(member) ?? context.settings.prefecture;
  if (prefecture !== null && !number.startsWith(prefecture)) {
    say(field, { severity: '注意', variant: 'prefecture', facts: { ...facts, prefecture } });
  }
}

/** 指定権者都道府県 as a code; null where it is none. */
function prefectureOf({ designatorPrefecture }: Member): string | null {
  const text = valueOf(designatorPrefecture);
  return text !== null && /^\d{2}$/.test(text) ? text : null;
}

function checkServices(member: Member, { context }: Case, say: Say): void {
  const services = valueOf(member.services);
  if (services === null) return;
  const unknown = unknownServices(services, context.scheme);
  if (unknown.length > 0) {
    say('services', { severity: '不備', variant: 'unknown', facts: { text: unknown.join('、') } });
  }
  const { several = [] } = services;
  if (several.length > 0) {
    say('services', { severity: '注意', variant: 'several', facts: { text: several.join('、') } });
  }
}
