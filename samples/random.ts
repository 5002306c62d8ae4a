/** Random choices that are the same on every run and every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean;
  /** A number of so many digits as text, never beginning with 0. */
  digits(count: number): string;
}

/** The generator mulberry32, seeded. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (least: number, most: number): number => least + (next() % (most - least + 1));
  return {
    whole,
    pick: <T>(items: readonly T[]): T => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    chance: (percent) => whole(1, 100) <= percent,
    digits: (count) => {
      let text = String(whole(1, 9));
      while (text.length < count) text += String(whole(0, 9));
      return text;
    },
  };
}
