declare const yenMark: unique symbol;

/** Whole yen (円). Made only by {@link yen}. */
export type Yen = number & { readonly [yenMark]: true };

/**
 * Whole yen from a number.
 * @throws RangeError when the number is not a whole number that a double holds exactly.
 */
export function yen(value: number): Yen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole yen: ${value}`);
  // -0 would be written to a cell as "-0"
  return (value === 0 ? 0 : value) as Yen;
}

/** A rate as a fraction of two whole numbers: 4/5 is {4, 5}. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A rate as a fraction.
 * @throws RangeError when it is not a fraction of whole numbers between 0 and 1.
 */
export function rate(numerator: number, denominator: number): Rate {
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (!whole || numerator < 0 || denominator < 1 || numerator > denominator) {
    throw new RangeError(`not a rate: ${numerator}/${denominator}`);
  }
  return { numerator, denominator };
}

/** True when `a` is at most `b`, compared without division. */
export function rateAtMost(a: Rate, b: Rate): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}
