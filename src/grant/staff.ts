/** Decimal places that a sum of tenths is cleaned to before it is rounded (R1-23). */
const MILLION = 1_000_000;

/**
 * 常勤換算 rounded half up to whole persons, in decimal: 10.4 → 10, 10.5 → 11. A cell that was summed from tenths
 * may hold 10.499999999999979, which is 10.5, so the number is first brought to six decimals
 * (別紙1 表3 ※2 「小数点以下は四捨五入」).
 */
export function roundHalfUp(persons: number): number {
  const millionths = Math.round(persons * MILLION);
  return Math.floor((millionths + MILLION / 2) / MILLION);
}

/**
 * 職員数 (人) = 四捨五入(常勤換算) + 実人数; one of the two may be missing.
 * @returns null when both are missing, either is negative, 実人数 is not a whole number, or nobody is left
 * (別紙1 表3 ※1・※2).
 */
export function staffCount(fullTimeEquivalent: number | null, headcount: number | null): number | null {
  if ((fullTimeEquivalent ?? 0) < 0 || (headcount ?? 0) < 0) return null;
  const staff = roundHalfUp(fullTimeEquivalent ?? 0) + (headcount ?? 0);
  return staff >= 1 && Number.isSafeInteger(staff) ? staff : null;
}
