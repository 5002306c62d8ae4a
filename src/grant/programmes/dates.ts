import type { Text } from '../findings/cases';
import type { Application } from '../input/records';

const VARIANTS = {
  plannedOn: 'plannedUnreadable',
  supportStartedOn: 'startedUnreadable',
  supportEndedOn: 'endedUnreadable',
} as const;

type DateField = keyof typeof VARIANTS;

interface UnreadableDate<Field extends DateField> {
  readonly field: Field;
  readonly detail: { readonly variant: (typeof VARIANTS)[Field]; readonly facts: Text };
}

/** Dates that are written but are none, and so cannot be compared: what R3-12 and R3-13 say of them. */
export function unreadableDates<Field extends DateField>(
  fields: readonly Field[],
  application: Application,
): UnreadableDate<Field>[] {
  return fields.flatMap((field) => {
    const cell = application[field];
    if (cell.kind !== 'unreadable') return [];
    return { field, detail: { variant: VARIANTS[field], facts: { text: cell.text } } };
  });
}
