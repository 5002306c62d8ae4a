import { type Cell, valueOf } from './cell';
import type { Application, ExpenseLine } from './records';
import type { Submission } from './submission';

/** An application that its applicant has taken back (取下げ): it stands in the table, and counts nowhere. */
export interface Withdrawn {
  readonly application: Application;
  /** Its rows of 経費. */
  readonly lines: readonly ExpenseLine[];
}

type TakenBack = Pick<Application, 'withdrawn' | 'declined'>;

/** The cell that says that an application is taken back: 取下げ or 辞退, whichever does; null: neither. */
export const takenBackBy = ({ withdrawn, declined }: TakenBack): Cell<boolean> | null =>
  [withdrawn, declined].find((cell) => valueOf(cell) === true) ?? null;

/** Whether 取下げ or 辞退 holds something that is none of the agreed words: nobody knows whether there is an amount. */
export const isTakingBackUnclear = ({ withdrawn, declined }: TakenBack): boolean =>
  withdrawn.kind === 'unreadable' || declined.kind === 'unreadable';

/** The applications that are to be assessed, and those that were taken back. */
export function partWithdrawn(applications: readonly Application[]): {
  readonly active: readonly Application[];
  readonly withdrawn: readonly Application[];
} {
  const isWithdrawn = (application: Application): boolean => takenBackBy(application) !== null;
  const withdrawn = applications.filter(isWithdrawn);
  if (withdrawn.length === 0) return { active: applications, withdrawn };
  return { active: applications.filter((application) => !isWithdrawn(application)), withdrawn };
}

/** The 受付番号 that only withdrawn applications bear: a row under one that is applied under anew belongs to that. */
export function withdrawnNumbers(
  active: readonly Application[],
  withdrawn: readonly Application[],
): ReadonlySet<string> {
  const numbers = new Set(withdrawn.map(({ receiptNumber }) => receiptNumber));
  for (const { receiptNumber } of active) numbers.delete(receiptNumber);
  numbers.delete('');
  return numbers;
}

/** The submission without the error values in what was taken back: nobody has to mend them. */
export function withoutWithdrawnErrors(
  submission: Submission,
  withdrawn: readonly Application[],
  numbers: ReadonlySet<string>,
): Submission {
  if (withdrawn.length === 0) return submission;
  const rows = new Set(withdrawn.map(({ row }) => row));
  const errors = submission.errors.filter(
    ({ place, receiptNumber }) =>
      !numbers.has(receiptNumber) && !(place.table === 'applications' && rows.has(place.row)),
  );
  return { ...submission, errors };
}
