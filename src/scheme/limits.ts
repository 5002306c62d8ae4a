import { yen } from './units';

/** Bounds of the data itself, which no notice sets: what lies beyond them was not meant. */

/** 支出額 of a line at most: sums over it stay exact. */
export const MOST_COST = yen(1_000_000_000_000);

/** 台数 of a line at most: above it the cell holds something else, a price or a 製品コード. */
export const MOST_UNITS = 100_000;

/** Units in which applicants write amounts, in yen. */
export const WRITTEN_UNITS: Readonly<Record<string, number>> = {
  千: 1_000,
  万: 10_000,
  百万: 1_000_000,
  億: 100_000_000,
};
