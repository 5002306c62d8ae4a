import type { Assessment } from '../assessment';
import { valueOf } from '../input/cell';
import type { Application } from '../input/records';

/** What an application is ranked by. */
interface Ranked {
  readonly assessment: Pick<Assessment, 'application' | 'priority'>;
  readonly points: number | null;
}

/** An application with its place in the order, made once: comparing is all that is left. */
interface Keyed<Row> {
  readonly row: Row;
  readonly priority: boolean;
  readonly points: number | null;
  readonly receivedOn: string | null;
  readonly number: string;
  readonly application: Application;
}

/**
 * The order of 採択 within a 事業: 優先 (6①), points (higher first, blank last), 受付日 (blank last), 受付番号. The order of
 * the rows says nothing.
 */
export function inOrder<Row extends Ranked>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row): Keyed<Row> => {
    const { application, priority } = row.assessment;
    return {
      row,
      priority,
      points: row.points,
      receivedOn: valueOf(application.receivedOn),
      number: keyOf(application.receiptNumber),
      application,
    };
  });
  return keyed.sort(compare).map(({ row }) => row);
}

function compare(a: Keyed<unknown>, b: Keyed<unknown>): number {
  if (a.priority !== b.priority) return a.priority ? -1 : 1;
  return (
    blankLast(a.points, b.points, (one, other) => other - one) ||
    blankLast(a.receivedOn, b.receivedOn, byText) ||
    byText(a.number, b.number) ||
    // 1 and 01 are one number written in two ways
    byText(a.application.receiptNumber, b.application.receiptNumber) ||
    a.application.row - b.application.row
  );
}

function blankLast<T>(a: T | null, b: T | null, by: (a: T, b: T) => number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return by(a, b);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Between the parts of a 受付番号: before any character of one. */
const END = '\0';

/**
 * R8-0012 so that comparing texts compares its numbers as numbers, however long: a number is preceded by how many digits
 * it has without leading zeros, and comes before text.
 */
const keyOf = (receiptNumber: string): string =>
  receiptNumber.replace(/(\d+)|(\D+)/gu, (_, digits: string | undefined, text: string) => {
    if (digits === undefined) return `1${text}${END}`;
    const number = digits.replace(/^0+(?=\d)/u, '');
    return `0${String.fromCharCode(number.length)}${number}${END}`;
  });
