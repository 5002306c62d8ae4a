import type { Programme, Scheme } from '../../scheme/types';
import type { OpenCase } from '../case';
import { valueOf } from '../input/cell';
import type { Services } from '../input/records';

/** The parts of サービス種類 that are no service of this book; a code may be one of another year's only. */
export const unknownServices = ({ codes, unknown }: Services, { services }: Scheme): readonly string[] => [
  ...unknown,
  ...codes.filter((code) => !Object.hasOwn(services.names, code)),
];

/** ID-07. */
export function checkServices(
  { application, context: { scheme }, say }: OpenCase,
  programme: Programme,
): void {
  if (!programme.ofEstablishment) return;
  if (application.services.kind === 'unreadable') {
    const facts = { text: application.services.text };
    say('ID-07', 'services', { severity: '不備', variant: 'unknown', facts });
    return;
  }
  const services = valueOf(application.services);
  // a cell that holds nothing but ・ names no service
  if (services === null || services.codes.length + services.unknown.length === 0) {
    say('ID-07', 'services', { severity: '不備', variant: 'blank' });
    return;
  }
  const unknown = unknownServices(services, scheme);
  if (unknown.length > 0) {
    const facts = { text: unknown.join('、') };
    say('ID-07', 'services', { severity: '不備', variant: 'unknown', facts });
  }
  const { several = [] } = services;
  if (several.length > 0) {
    const facts = { text: several.join('、') };
    say('ID-07', 'services', { severity: '注意', variant: 'several', facts });
  }
}
