/** What 賃金還元 of a report says; notApplicable: 該当なし, neither 有 nor 無. */
export type WagesSaid = 'yes' | 'no' | 'notApplicable';
export type Wages = WagesSaid | 'blank' | 'unread';

/** 収支 as planned and as reported. */
interface Improved {
  readonly from: number;
  readonly to: number;
}

/** R6-01: 収支 is better than in a plan, and nothing of it went into wages (別紙1 6⑥); the two figures, or null. */
export const returnedNothing = (
  planned: readonly (number | null)[],
  reported: number | null,
  wages: Wages,
): Improved | null => (wages === 'no' ? improved(planned, reported) : null);

/**
 * The two figures where 収支 is better than in a plan; else null.
 * @param planned 収支 of each plan of the application; of several the least.
 */
export function improved(planned: readonly (number | null)[], reported: number | null): Improved | null {
  const known = planned.filter((balance) => balance !== null);
  if (known.length === 0 || reported === null) return null;
  const from = Math.min(...known);
  return reported > from ? { from, to: reported } : null;
}
