import type { Pause } from '../../base/slices';
import type { Matter } from '../../workbook/read/what-if/engine';
import type { Request } from './messages';

/** Records that are copied at once: some milliseconds. */
const ROWS = 200;

/** Hands all that もし〜なら is computed of to the worker, with pauses: copying it at once would hold up the page. */
export async function handOver(
  { submission, settingRows, outcomes, scheme, others, books }: Matter,
  post: (message: Request) => void,
  pause: Pause,
  isOver: () => boolean,
): Promise<void> {
  const { applications, lines, members, ...rest } = submission;
  const inParts = async <T>(all: readonly T[], make: (part: T[]) => Request): Promise<void> => {
    for (let from = 0; from < all.length && !isOver(); from += ROWS) {
      post(make(all.slice(from, from + ROWS)));
      await pause();
    }
  };
  await inParts(applications, (rows) => ({ kind: 'applications', rows }));
  await inParts(lines, (rows) => ({ kind: 'lines', rows }));
  await inParts(members, (rows) => ({ kind: 'members', rows }));
  await inParts(outcomes, (part) => ({ kind: 'outcomes', outcomes: part }));
  if (isOver()) return;
  const yearOf = ({ fiscalYear }: Matter['scheme']): number => fiscalYear;
  post({
    kind: 'ground',
    rest,
    settingRows: [...settingRows],
    year: yearOf(scheme),
    others: others.map(yearOf),
    books: books.map(yearOf),
  });
}
