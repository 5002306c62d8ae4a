import { dutyTexts } from '../../../../catalogue/sheets/duty-texts';
import type { DutyState } from '../../../../grant/joint/effect-duties';
import type { NotOwed } from '../../../../grant/joint/report-duties';
import type { Duties, DutyApplicant, DutyLook } from '../../../../workbook/read/duties';

/** A report that is owed, in the list. */
export interface DutyItem {
  readonly applicant: DutyApplicant;
  readonly duty: DutyLook;
  readonly state: DutyState;
  readonly report: string;
}

/** What of the list is shown; null: all. */
export interface DutyFilter {
  readonly state: DutyState | null;
  readonly report: string | null;
  readonly programme: string | null;
}

export const ALL_DUTIES: DutyFilter = { state: null, report: null, programme: null };

export const DUTY_STATES = ['overdue', 'due', 'in'] as const satisfies readonly DutyState[];

/** Every report that is owed: what is overdue first, the longest on top, then what comes next. */
export function dutyItems({ applicants }: Duties): DutyItem[] {
  const items = applicants.flatMap((applicant) =>
    applicant.duties.flatMap((duty): DutyItem[] =>
      duty.state === 'notOwed'
        ? []
        : [{ applicant, duty, state: duty.state, report: dutyTexts.report(duty) }],
    ),
  );
  return items.sort(
    (one, other) =>
      DUTY_STATES.indexOf(one.state) - DUTY_STATES.indexOf(other.state) ||
      other.duty.daysOver - one.duty.daysOver ||
      dueOn(one).localeCompare(dueOn(other)),
  );
}

/** What has no day comes after what has one. */
const dueOn = ({ duty: { deadline } }: DutyItem): string => (deadline?.kind === 'day' ? deadline.on : '9');

export const isShown =
  ({ state, report, programme }: DutyFilter) =>
  (item: DutyItem): boolean =>
    (state === null || item.state === state) &&
    (report === null || item.report === report) &&
    (programme === null || item.applicant.programme === programme);

/** How many there are by a name, in the order in which they come. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
  readonly overdue: number;
}

export function countsBy(items: readonly DutyItem[], nameOf: (item: DutyItem) => string): NameCount[] {
  const counts = new Map<string, NameCount>();
  for (const item of items) {
    const name = nameOf(item);
    const { count, overdue } = counts.get(name) ?? { count: 0, overdue: 0 };
    counts.set(name, { name, count: count + 1, overdue: overdue + (item.state === 'overdue' ? 1 : 0) });
  }
  return [...counts.values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'ja', { numeric: true }),
  );
}

/** Who owes nothing, by the reason. */
export function notOwedBy({ applicants }: Duties): ReadonlyMap<NotOwed, readonly DutyApplicant[]> {
  const groups = new Map<NotOwed, DutyApplicant[]>();
  for (const applicant of applicants) {
    if (applicant.duties.some(({ notOwed }) => notOwed === null)) continue;
    const reasons = applicant.duties.flatMap(({ notOwed }) => notOwed ?? []);
    const reason = reasons.find((each) => each !== 'notAsked') ?? 'notAsked';
    groups.set(reason, [...(groups.get(reason) ?? []), applicant]);
  }
  return groups;
}
