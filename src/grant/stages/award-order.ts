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
  readonly number: readonly string[];
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
      number: partsOf(application.receiptNumber),
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
    byParts(a.number, b.number) ||
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

/** R8-0012 as R, -, and its numbers without leading zeros. */
const partsOf = (receiptNumber: string): readonly string[] =>
  (receiptNumber.match(/\d+|\D+/gu) ?? []).map((part) =>
    isNumber(part) ? part.replace(/^0+(?=\d)/u, '') : part,
  );

const isNumber = (part: string): boolean => /^\d/u.test(part);

/** Numbers as numbers, however long; a number comes before text. */
function byParts(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [one = '', other = ''] = [a[at], b[at]];
    if (one === other) continue;
    const [number, otherNumber] = [isNumber(one), isNumber(other)];
    if (number !== otherNumber) return number ? -1 : 1;
    return (number ? one.length - other.length : 0) || byText(one, other);
  }
  return a.length - b.length;
}
