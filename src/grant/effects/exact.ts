/**
 * Figures of 効果報告 as whole millionths: 0.1 + 0.2 is 0.3, and a cell that was summed from tenths and holds
 * 10.499999999999979 is 10.5 (R1-23 takes 常勤換算 so too).
 */
export type Millionths = bigint;

const ONE = 1_000_000n;
const DIGITS = 6;

/** 1.5e-7 taken apart. */
const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u;

/** Rounded half up, away from 0. */
export function exact(value: number): Millionths {
  if (Number.isSafeInteger(value)) return BigInt(value) * ONE;
  const [, sign, whole = '0', fraction = '', exponent = '0'] = WRITTEN.exec(String(value)) ?? [];
  const digits = BigInt(whole + fraction);
  const places = fraction.length - Number(exponent) - DIGITS;
  const size = places <= 0 ? digits * 10n ** BigInt(-places) : halfUp(digits, 10n ** BigInt(places));
  return sign === '-' ? -size : size;
}

/** Of whole numbers from 0 on. */
const halfUp = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

/** The number nearest to it: what a cell shows and a formula of Excel compares with. */
export function numberOf(figure: Millionths): number {
  const size = figure < 0n ? -figure : figure;
  const text = `${String(size / ONE)}.${String(size % ONE).padStart(DIGITS, '0')}`;
  return figure < 0n ? -Number(text) : Number(text);
}

/** A part of a whole; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** So many parts in `whole`, rounded half up, away from 0. */
export function partsIn({ numerator, denominator }: Fraction, whole: bigint): number {
  const size = halfUp((numerator < 0n ? -numerator : numerator) * whole, denominator);
  return Number(numerator < 0n ? -size : size);
}

const HUNDREDTHS_OF_PERCENT = 10_000n;
const HUNDRED = 100;

/** Percent to two places. */
export const percentOf = (fraction: Fraction): number => partsIn(fraction, HUNDREDTHS_OF_PERCENT) / HUNDRED;
