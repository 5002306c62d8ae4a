import { identityTexts, taisCodeText } from '../catalogue/findings/identity';
import { messageOf } from '../catalogue/findings/worded';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import type { VariantOf } from '../grant/findings';
import { textOf } from '../grant/input/cell';
import {
  corporationCheckDigitAgrees,
  establishmentCheckDigitAgrees,
  inScientificNotation,
  isCorporationNumber,
  isEstablishmentNumber,
  isTaisCode,
  lostLeadingZero,
} from '../grant/input/identifiers';
import { textCell } from '../table/cells/values';
import { notGiven, outOfDomain } from './argument-error';
import { type Argument, isAbsent, wordArgument } from './arguments';

type Checked = 'ID-03' | 'ID-04' | 'ID-05' | 'ID-06' | 'R1-30';

/** A rule that a number does not meet, and in which way; null: nothing is wrong. */
type Flaw = { [R in Checked]: readonly [rule: R, variant: VariantOf<R>] }[Checked] | null;

/** Of the rules that look at a number: all texts would be loaded with the functions. */
const TEXTS = { ...identityTexts, 'R1-30': taisCodeText };

const { idKinds } = texts;

const CHECKS: ReadonlyMap<string, (text: string) => Flaw> = new Map([
  [idKinds.corporation, corporationFlaw],
  [idKinds.establishment, establishmentFlaw],
  [idKinds.tais, (text: string): Flaw => (isTaisCode(text) ? null : ['R1-30', 'form'])],
]);

/** OK, or what is wrong with a number, in the words of the finding that it would give. */
export function grantCheckId(kind: Argument, value: Argument): string {
  const name = wordArgument('種類', kind);
  const check = CHECKS.get(name.replace(/\s+/gu, ''));
  if (check === undefined) throw outOfDomain(texts.notIdentifier(name, [...CHECKS.keys()]));
  if (isAbsent(value)) throw notGiven(texts.notGiven('値'));
  const text = textOf(textCell(value ?? null));
  const flaw = check(text);
  if (flaw === null) return texts.idInOrder;
  const [rule, variant] = flaw;
  return messageOf(TEXTS, { rule, variant, facts: { text } });
}

/** ID-05, ID-06. */
function corporationFlaw(text: string): Flaw {
  if (!isCorporationNumber(text)) return ['ID-05', inScientificNotation(text) ? 'scientific' : 'form'];
  return corporationCheckDigitAgrees(text) ? null : ['ID-06', 'checkDigit'];
}

/** ID-03, ID-04. */
function establishmentFlaw(text: string): Flaw {
  if (!isEstablishmentNumber(text)) return ['ID-03', lostLeadingZero(text) ? 'leadingZero' : 'form'];
  return establishmentCheckDigitAgrees(text) ? null : ['ID-04', 'checkDigit'];
}
