/** What repeated runs measured: the middle, the ends and how many runs there were. */
export interface Spread {
  median: number;
  min: number;
  max: number;
  runs: number;
}

/**
 * The middle of the values; the mean of the two middle ones where their number is even.
 *
 * @throws RangeError without values, or where one is not a finite number.
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values to take the median of');
  if (!values.every(Number.isFinite)) throw new RangeError('a value is not a finite number');
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] ?? NaN) + high) / 2;
}

/** Median, ends and number of the values, in the unit of the values; throws as {@link median}. */
export function spread(values: readonly number[]): Spread {
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    runs: values.length,
  };
}

/** One run of ours and the run of the peer right after it, in one unit. */
export interface Pair {
  ours: number;
  peer: number;
}

/**
 * Ours over the peer's, taken pair by pair: what slows the machine for a while slows both halves
 * of a pair, so it leaves the ratio alone.
 *
 * @throws RangeError without pairs, or where a peer took no time: it then measured nothing.
 */
export function ratio(pairs: readonly Pair[]): Spread {
  if (pairs.some(({ peer }) => !(peer > 0))) throw new RangeError('the peer measured nothing');
  return spread(pairs.map(({ ours, peer }) => ours / peer));
}

/**
 * Runs both alternately (A B A B), after `warmUp` pairs that are not counted.
 *
 * @param ours measures itself once and resolves to its figure.
 * @param peer the same, in the same unit.
 */
export async function paired(
  ours: () => number | Promise<number>,
  peer: () => number | Promise<number>,
  { runs, warmUp }: { runs: number; warmUp: number },
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let turn = 0; turn < warmUp + runs; turn += 1) {
    const pair = { ours: await ours(), peer: await peer() };
    if (turn >= warmUp) pairs.push(pair);
  }
  return pairs;
}
