import { r8 } from './r8';
import type { Scheme } from './types';

/** Every rule book there is, oldest first. */
export const schemes: readonly Scheme[] = [r8];

/** The rule book of a fiscal year (令和); null where there is none. */
export function schemeOf(fiscalYear: number, books: readonly Scheme[] = schemes): Scheme | null {
  return books.find((book) => book.fiscalYear === fiscalYear) ?? null;
}

/** 年度 (令和) of a workbook whose 設定 names none: that of the first rule book, whatever books come after. */
export const DEFAULT_YEAR = r8.fiscalYear;
