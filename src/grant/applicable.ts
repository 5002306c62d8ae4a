import type { Programme, ProgrammeKind, Rule, Scheme, ServiceBook } from '../scheme/types';
import { type Concern, type Degree, homes, type ServiceList } from './programmes';

export type { Degree } from './programmes';

/** A rule that concerns an applicant. */
export interface ApplicableRule {
  readonly id: string;
  readonly rule: Rule;
  readonly degree: Degree;
}

/** 他補助 (6③, 別紙2 5, 別紙3 3(1)エ). */
const ANY: readonly Concern[] = [{ rule: 'R1-06', degree: 'judged' }];

/** Whether the requirements of a kind of 事業 depend on the サービス種類. */
export const dependsOnServices = (kind: ProgrammeKind): boolean =>
  homes[kind].concerns.some((concern) => concern.among !== undefined);

/**
 * The requirements that concern an applicant of these services in a 事業, in the order of the rule
 * numbers; of several services the union (rules.md 2).
 */
export function applicableRules(
  scheme: Scheme,
  { kind, costWords }: Pick<Programme, 'kind' | 'costWords'>,
  codes: readonly string[],
): ApplicableRule[] {
  return [...ANY, ...homes[kind].concerns]
    .filter((concern) => concern.ofListedCosts !== true || costWords !== undefined)
    .filter((concern) => concern.among === undefined || provides(codes, scheme.services[concern.among]))
    .flatMap(({ rule: id, degree }) => {
      const rule = scheme.rules[id];
      return rule === undefined ? [] : [{ id, rule, degree }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function provides(codes: readonly string[], list: ServiceBook[ServiceList]): boolean {
  const listed = 'value' in list ? list.value.flat() : list;
  return codes.some((code) => listed.includes(code));
}
