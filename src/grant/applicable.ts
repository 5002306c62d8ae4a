import type { ProgrammeKind, Rule, Scheme, ServiceBook } from '../scheme/types';

/**
 * How binding a requirement is: `required`, one that is not met is 不備; `requiredByReport`, at the application
 * still 注意; `judged`, 要確認 by a clerk; `wished`, 注意.
 */
export type Degree = 'required' | 'requiredByReport' | 'judged' | 'wished';

/** A rule that concerns an applicant. */
export interface ApplicableRule {
  readonly id: string;
  readonly rule: Rule;
  readonly degree: Degree;
}

/** A list of services that a requirement is for. */
type ServiceList = 'preventiveSupport' | 'standardSpec' | 'lifeLink' | 'committee' | 'dataLink';

interface Concern {
  readonly rule: string;
  readonly degree: Degree;
  /** Only where the applicant provides one of these services. */
  readonly among?: ServiceList;
}

const on = (degree: Degree, ...rules: string[]): Concern[] => rules.map((rule) => ({ rule, degree }));
const among = (services: ServiceList, degree: Degree, rule: string): Concern => ({
  rule,
  degree,
  among: services,
});

/** 他補助 (6③, 別紙2 5, 別紙3 3(1)エ). */
const ANY: readonly Concern[] = on('judged', 'R1-06');

/**
 * The requirements of each kind of 事業: what the applicant has to be, do or declare, and what a cost has to be.
 * How a figure is found and how a cell is written are no requirements.
 */
const CONCERNS: Readonly<Record<ProgrammeKind, readonly Concern[]>> = {
  technology: [
    among('preventiveSupport', 'judged', 'R1-05'),
    ...on('judged', 'R1-31', 'R1-32'),
    ...on('required', 'R1-35'),
    ...on('judged', 'R1-36'),
    ...on('required', 'R1-37', 'R1-38', 'R1-39'),
    among('standardSpec', 'required', 'R1-40'),
    among('lifeLink', 'required', 'R1-41'),
    ...on('required', 'R1-43'),
    ...on('judged', 'R1-45', 'R1-46', 'R1-48'),
    among('committee', 'requiredByReport', 'R1-50'),
    among('dataLink', 'required', 'R1-51'),
    ...on('required', 'R1-52', 'R1-53', 'R1-54'),
    ...on('wished', 'R1-55', 'R1-56', 'R1-57'),
  ],
  areaModel: on('required', 'R2-02', 'R2-08'),
  linkModel: [
    ...on('required', 'R2-04'),
    ...on('judged', 'R2-05'),
    ...on('required', 'R2-06'),
    ...on('wished', 'R2-08'),
  ],
  collaboration: [
    ...on('required', 'R3-01', 'R3-02'),
    ...on('judged', 'R3-05'),
    ...on('required', 'R3-06'),
    ...on('judged', 'R3-07', 'R3-12'),
  ],
  management: [...on('required', 'R3-09', 'R3-10'), ...on('wished', 'R3-13')],
  modelFacility: on('required', 'R5-03', 'R5-07'),
  thirdParty: on('required', 'R5-03', 'R5-05', 'R5-07'),
  asEntered: [],
};

/** Whether the requirements of a kind of 事業 depend on the サービス種類. */
export const dependsOnServices = (kind: ProgrammeKind): boolean =>
  CONCERNS[kind].some((concern) => concern.among !== undefined);

/**
 * The requirements that concern an applicant of these services in a kind of 事業, in the order of the rule
 * numbers; of several services the union (rules.md 2).
 */
export function applicableRules(
  scheme: Scheme,
  kind: ProgrammeKind,
  codes: readonly string[],
): ApplicableRule[] {
  return [...ANY, ...CONCERNS[kind]]
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
