/** How many, and their amount in yen. */
export interface Counted {
  readonly count: number;
  readonly amount: number;
}

/** What rows without one of their own come to. */
export const sumsOf = (rows: readonly Counted[]): Counted => ({
  count: sumOf(rows, ({ count }) => count),
  amount: sumOf(rows, ({ amount }) => amount),
});

export const sumOf = <T>(rows: readonly T[], figure: (row: T) => number): number =>
  rows.reduce((total, row) => total + figure(row), 0);

/** So many rows, the largest by amount; what does not find room, or has no row of its own, is the rest. */
export function largest<T extends Counted>(
  rows: readonly T[],
  most: number,
  isOwn: (row: T) => boolean,
): { readonly first: T[]; readonly rest: readonly T[] } {
  const sorted = rows.filter(isOwn).sort((a, b) => b.amount - a.amount || b.count - a.count);
  const others = rows.filter((row) => !isOwn(row));
  if (others.length === 0 && sorted.length <= most) return { first: sorted, rest: [] };
  return { first: sorted.slice(0, most - 1), rest: [...sorted.slice(most - 1), ...others] };
}
