/**
 * Σ of amounts as exact as a number can be: added one by one, figures beyond 2⁵³ would each lose some yen. What is
 * undetermined adds nothing; parts of a whole are added as they are.
 */
export function exactSum<T>(rows: readonly T[], amountOf: (row: T) => number | null): number {
  let sum = 0;
  let carried = 0n;
  for (const row of rows) {
    const amount = amountOf(row) ?? 0;
    const next = sum + amount;
    if (Number.isSafeInteger(sum) && Number.isSafeInteger(amount) && !Number.isSafeInteger(next)) {
      carried += BigInt(sum);
      sum = amount;
    } else sum = next;
  }
  if (carried === 0n) return sum;
  return Number.isSafeInteger(sum) ? Number(carried + BigInt(sum)) : Number(carried) + sum;
}
