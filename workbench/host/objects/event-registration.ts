import type { HostContext } from '../context';
import type { EventName } from '../events/event-types';
import { RichApiError } from '../richapi/error';
import type { Members } from '../richapi/member';

/** Target of the events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

interface Registration {
  readonly host: HostContext;
  readonly target: string;
  /** The word in `_RegisterXEvent` and what it stands for. */
  readonly events: Readonly<Record<string, EventName>>;
}

const WORDS = [
  'DataChanged',
  'SelectionChanged',
  'Activated',
  'Deactivated',
  'Added',
  'Deleted',
  'NameChanged',
];

/** The methods behind `onChanged.add` and its like; an event that is not offered answers ApiNotFound. */
export function registrations<T>(describe: (target: T) => Registration): NonNullable<Members<T>['methods']> {
  const methods: Record<string, (target: T, args: readonly unknown[]) => unknown> = {};
  for (const word of WORDS) {
    // office.js spells most of them _RegisterXEvent and some _RegisterEventX.
    for (const spelled of [`${word}Event`, `Event${word}`]) {
      methods[`_Register${spelled}`] = (target) => {
        change(describe(target), word, 1);
      };
      methods[`_Unregister${spelled}`] = (target) => {
        change(describe(target), word, -1);
      };
    }
  }
  return methods;
}

function change({ host, target, events }: Registration, word: string, by: 1 | -1): void {
  const name = events[word];
  if (!name) throw new RichApiError('ApiNotFound', `on${word}`);
  host.events.listen(name, target, by);
}
