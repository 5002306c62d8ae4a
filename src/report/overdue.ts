import { serialOfTime } from '../base/dates';
import type { LetterRecord } from './columns/letter-record';
import { pointsAsked } from './letter-reply';

/** A letter whose 期限 has passed without an answer. */
export interface OverdueLetter {
  readonly record: LetterRecord;
  /** 経過日数: days since 期限. */
  readonly days: number;
  /** 指摘件数. */
  readonly points: number;
}

/** The serial number of a day; null of what is no date: 2026-02-31 is none, though some engines take it for 3 March. */
function serialOf(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(`${day}T`)) return null;
  return serialOfTime(time, false);
}

/** Whether a text is a day, 2026-07-02. */
export const isDay = (text: string): boolean => serialOf(text) !== null;

/** How many days a day lies behind another; null where one of them is no date. On the day of 期限 none has passed. */
export function daysPast(deadline: string, day: string): number | null {
  const [from, to] = [serialOf(deadline), serialOf(day)];
  return from === null || to === null ? null : to - from;
}

/**
 * The letters that are overdue on a day, the longest first.
 * @param records the last one of each application
 * @param day 2026-07-02
 */
export function overdueOn(records: readonly LetterRecord[], day: string): OverdueLetter[] {
  return records
    .flatMap((record): OverdueLetter[] => {
      const days = record.state === '発送' ? daysPast(record.deadline, day) : null;
      return days === null || days <= 0 ? [] : [{ record, days, points: pointsAsked(record.issues) }];
    })
    .sort((a, b) => b.days - a.days);
}
