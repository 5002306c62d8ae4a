import type { Scheme, ServiceGroups } from '../../scheme/types';
import { type Cell, valueOf } from '../input/cell';
import type { Member, MemberField, Services } from '../input/records';
import { type Corporate, corporationNameOf, corporationNumberOf, distinctCorporations } from './corporations';

/** A member corporation with its establishments. */
export type Corporation = Corporate<Member>;

/**
 * Whether an error value hides which corporation a member belongs to, or what it provides: the corporations of its
 * group cannot be counted then (別紙3 3(1)ウ(ii)).
 */
export const isUncountable = (member: Member, field?: MemberField): boolean => {
  const { corporationName, corporationNumber, services } = member;
  const hidden = (cell: Cell<unknown>, name: MemberField): boolean =>
    cell.kind === 'unreadable' && (field ?? name) === name;
  return (
    hidden(corporationNumber, 'corporationNumber') ||
    (corporationNumberOf(member) === null && hidden(corporationName, 'corporationName')) ||
    hidden(services, 'services')
  );
};

/** Distinct corporations among the 構成員 of an application. */
export const corporationsOf = (members: readonly Member[]): Corporation[] => distinctCorporations(members);

/** Whether it can be told whose establishment a row is, or an error value hides it: only then it counts (ID-12). */
export const isIdentified = (member: Member): boolean =>
  corporationNumberOf(member) !== null ||
  corporationNameOf(member) !== '' ||
  member.corporationNumber.kind === 'unreadable' ||
  member.corporationName.kind === 'unreadable';

/** サービス種類コード of an applicant or a member; none where the cell is blank. */
export const codesOf = ({ services }: { readonly services: Cell<Services> }): readonly string[] =>
  valueOf(services)?.codes ?? [];

/** Whether one of the codes is on a list that a clause names. */
export function isAmong(codes: readonly string[], groups: ServiceGroups): boolean {
  return codes.some((code) => groups.value.some((group) => group.includes(code)));
}

/** Whether one of the establishments provides one of these services. */
export function provides(members: readonly Member[], serves: (code: string) => boolean): boolean {
  return members.some((member) => codesOf(member).some(serves));
}

/** Whether a code is one of a care service; 養護・軽費 of 老人福祉法 are not. */
export const isCareService =
  ({ services }: Scheme) =>
  (code: string): boolean =>
    !services.welfareActHomes.includes(code);

/** Corporations that count for the 基準額: all, or those with a care service. */
export function countedCorporations(
  members: readonly Member[],
  scheme: Scheme,
  countNonCare: boolean,
): Corporation[] {
  const corporations = corporationsOf(members);
  const cares = isCareService(scheme);
  return countNonCare ? corporations : corporations.filter((entry) => provides(entry.members, cares));
}
