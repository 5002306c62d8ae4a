import { degreeTexts, requirementHeaders } from '../catalogue/functions/function-requirement-texts';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { applicableRules, dependsOnServices } from '../grant/applicable';
import { newest } from '../scheme';
import type { Programme, Scheme } from '../scheme/types';
import { servicesCell } from '../table/cells/services';
import { notGiven, outOfDomain } from './argument-error';
import { type Argument, isAbsent, wordArgument } from './arguments';
import { programmeOf } from './figures';

/**
 * ルール, 要件, 条項, 必須か of what concerns an applicant of these services, header row first.
 * @param programme 定着支援 where it is not given.
 */
export function grantRequirements(
  services: Argument,
  programme: Argument,
  scheme: Scheme = newest,
): string[][] {
  const applied = isAbsent(programme) ? programmeOf(scheme, 'technology') : programmeNamed(programme, scheme);
  const codes = codesOf(services, scheme);
  if (codes.length === 0 && dependsOnServices(applied.kind)) throw notGiven(texts.noServices);
  const rows = applicableRules(scheme, applied, codes).map(({ id, rule, degree }) => [
    id,
    rule.requirement,
    rule.source?.clause ?? '',
    degreeTexts[degree],
  ]);
  return [[...requirementHeaders], ...rows];
}

function codesOf(raw: Argument, { services }: Scheme): readonly string[] {
  if (isAbsent(raw)) return [];
  const cell = servicesCell(raw ?? null, services);
  if (cell.kind === 'unreadable') throw outOfDomain(texts.unknownServices([cell.text]));
  if (cell.kind === 'blank') return [];
  const written = cell.value;
  if (written.unknown.length > 0) throw outOfDomain(texts.unknownServices(written.unknown));
  return written.codes;
}

/** The 事業 of a name that has to be given. */
export function programmeNamed(raw: Argument, { programmes }: Scheme): Programme {
  const name = wordArgument('事業', raw);
  const named = programmes.find((programme) => programme.name === name);
  if (named !== undefined) return named;
  const names = programmes.map((programme) => programme.name);
  throw outOfDomain(texts.notProgramme(name, names));
}
