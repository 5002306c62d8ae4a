import type { Programme, Scheme } from '../../scheme/types';
import type { ApplicationField, LineField, MemberField } from '../input/records';
import type { Settings } from '../input/settings';
import { homes } from '../programmes';
import { type ApplicantRule, type Looks, looks, OF_PREFECTURE } from './cells';

/** Fields by table, in the order of the contract where the columns are. */
export interface Asked {
  readonly applications: ReadonlySet<ApplicationField>;
  readonly lines: ReadonlySet<LineField>;
  /** null: the 事業 has no 構成員. */
  readonly members: ReadonlySet<MemberField> | null;
  /** 計画 is due with the application (R6-02). */
  readonly plan: boolean;
}

/** What names an application, a line and a member, whatever is checked of it. */
const NAMES = {
  applications: ['receiptNumber', 'programme', 'corporationName'],
  lines: ['receiptNumber', 'lineNumber', 'itemName'],
  members: ['receiptNumber', 'corporationName', 'establishmentName'],
} as const;

/** Rules that apply to applications of a 事業, in the order of the rule book. */
export function rulesFor(programme: Programme, { rules }: Scheme): ApplicantRule[] {
  // the keys are the rules
  return (Object.keys(looks) as ApplicantRule[]).filter((id) => {
    const { of } = looks[id];
    if (of !== undefined && !of.includes(programme.kind)) return false;
    if (id === 'R5-08') return programme.costWords !== undefined;
    return rules[id]?.silentIn?.includes(programme.name) !== true;
  });
}

/** The columns that an applicant of a 事業 fills: those that its rules look at and those that name what is entered. */
export function askedOf(programme: Programme, scheme: Scheme, settings: Settings): Asked {
  const home = homes[programme.kind];
  const asking = rulesFor(programme, scheme)
    .map((id) => looks[id])
    .filter(({ wherever }) => wherever !== true);
  const fields = <T extends keyof typeof NAMES>(table: T): Set<NonNullable<Looks[T]>[number]> => {
    const all = new Set<NonNullable<Looks[T]>[number]>(NAMES[table]);
    for (const look of asking) for (const field of look[table] ?? []) all.add(field);
    for (const field of OF_PREFECTURE[table]) all.delete(field);
    return all;
  };
  const applications = fields('applications');
  if (programme.ofEstablishment) applications.add('establishmentName');
  // else 総事業費 is what the lines add up to
  if (settings.deductDonations !== 'fromTotal') applications.delete('totalCost');
  return {
    applications,
    lines: fields('lines'),
    members: home.members === undefined ? null : fields('members'),
    plan: home.planWithApplication === true,
  };
}
