import type { Programme, Scheme, SubsidyRate } from './types';
import { type Rate, rateAtMost } from './units';

/** A 事業 with a rate that a setting may lower. */
export type RatedProgramme = Programme & { readonly rate: SubsidyRate };

/** The 事業 of a book whose rate a setting may lower. */
export function ratedBy({ programmes }: Scheme, setting: SubsidyRate['setting']): RatedProgramme[] {
  const isRated = (programme: Programme): programme is RatedProgramme => programme.rate?.setting === setting;
  return programmes.filter(isRated);
}

/**
 * The highest rate that a setting may hold: that of the 事業 that gets most; null where no 事業 of the book has it.
 * What a 事業 gets is the lesser of its own rate and the setting, see `grant/rate`.
 */
export function highestRate(scheme: Scheme, setting: SubsidyRate['setting']): Rate | null {
  let highest: Rate | null = null;
  for (const { rate } of ratedBy(scheme, setting)) {
    if (highest === null || rateAtMost(highest, rate.value)) highest = rate.value;
  }
  return highest;
}
