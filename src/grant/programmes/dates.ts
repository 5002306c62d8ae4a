import { textOf } from '../cell';
import type { OpenCase } from '../case';

type DateField = 'plannedOn' | 'supportStartedOn' | 'supportEndedOn';

const VARIANTS: Readonly<Record<DateField, string>> = {
  plannedOn: 'plannedUnreadable',
  supportStartedOn: 'startedUnreadable',
  supportEndedOn: 'endedUnreadable',
};

/** R3-12, R3-13: dates that are written but are none, and so cannot be compared. */
export function sayUnreadable(
  rule: 'R3-12' | 'R3-13',
  fields: readonly DateField[],
  { application, say }: OpenCase,
): void {
  for (const field of fields) {
    const cell = application[field];
    if (cell.kind === 'unreadable')
      say(rule, field, { variant: VARIANTS[field], facts: { text: textOf(cell) } });
  }
}
