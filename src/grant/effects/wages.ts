/** 賃金還元 of a report; notApplicable: 該当なし, neither 有 nor 無. */
export type Wages = 'yes' | 'no' | 'notApplicable' | 'blank' | 'unread';

/**
 * R6-01: 収支 is better than in a plan, and nothing of it went into wages (別紙1 6⑥); the two figures, or null.
 * @param planned 収支 of each plan of the application; of several the least.
 */
export function returnedNothing(
  planned: readonly (number | null)[],
  reported: number | null,
  wages: Wages | null,
): { readonly from: number; readonly to: number } | null {
  const known = planned.filter((balance) => balance !== null);
  if (known.length === 0 || reported === null || wages !== 'no') return null;
  const from = Math.min(...known);
  return reported > from ? { from, to: reported } : null;
}
