import { textOf, valueOf } from './cell';
import type { Member } from './records';

/** A member corporation with its establishments. */
export interface Corporation {
  readonly key: string;
  readonly members: readonly Member[];
}

/** Distinct corporations: by 法人番号; where it is blank, by 法人名 without spaces (別紙3 3(1)ウ(ii)). */
export function corporationsOf(members: readonly Member[]): Corporation[] {
  const corporations = new Map<string, Member[]>();
  for (const member of members) {
    const key = textOf(member.corporationNumber) || textOf(member.corporationName).replace(/\s+/gu, '');
    if (key === '') continue;
    const own = corporations.get(key);
    if (own === undefined) corporations.set(key, [member]);
    else own.push(member);
  }
  return [...corporations].map(([key, own]) => ({ key, members: own }));
}

export const codesOf = (member: Member): readonly string[] => valueOf(member.services)?.codes ?? [];

/** Whether one of the establishments provides one of these services. */
export function provides(members: readonly Member[], serves: (code: string) => boolean): boolean {
  return members.some((member) => codesOf(member).some(serves));
}
