import type { CellValue } from '../../base/cells';
import { normalised } from '../../base/text';
import { valueOf } from '../../grant/input/cell';
import { handedDate } from './dates';
import { withoutKanji } from './kanji-numbers';

/**
 * R9, 令和9年度, 令和元年度, 2027年度分, FY2027, 令和9(2027)年度; a remark in brackets may stand behind or within it.
 */
const YEAR =
  /^(?:令和|令|R|FY)?\s*\.?\s*(\d{1,2}|\d{4}|元)\s*(?:年度?)?(?:分|実績|報告)?(?:\s*\(([^()]*)\)\s*(?:年度?)?(?:分|実績|報告)?)?$/iu;

/** A remark that names a year itself. */
const YEAR_BESIDE =
  /^(?:(?:令和|令|R|FY)\s*\.?\s*(?:\d{1,2}|\d{4}|元)\s*(?:年度?)?|\d{4}\s*(?:年度?)?|\d{1,2}\s*年度)$/iu;

/** 令和元年 was 2019. */
const ERA = 2018;

/** A fiscal year begins in April. */
const FIRST_MONTH = 4;

/** Half-width, with figures for 〇一二. */
export const written = (raw: CellValue): string => withoutKanji(normalised(String(raw ?? '')));

/** 令和 by 9, R9, 令和9年度, 令和九年度, 2027, 2027(令和9)年度; none where two years are named. */
export function fiscalYearOf(raw: CellValue): number | null {
  const [, year = '', beside = ''] = YEAR.exec(written(raw)) ?? [];
  const named = reiwa(year);
  return YEAR_BESIDE.test(beside.trim()) && fiscalYearOf(beside.trim()) !== named ? null : named;
}

function reiwa(text: string): number | null {
  const year = text === '元' ? 1 : Number(text);
  if (year > ERA) return year - ERA;
  return year > 0 && year < 100 ? year : null;
}

/** 年度 of a report: as above, or the fiscal year that a day lies in (2028-03-31 lies in 令和9年度). */
export function reportYearOf(raw: CellValue, date1904: boolean): number | null {
  const named = fiscalYearOf(raw);
  if (named !== null) return named;
  const day = valueOf(handedDate(raw, date1904));
  if (day === null) return null;
  const [year = 0, month = 0] = day.split('-').map(Number);
  return reiwa(String(month < FIRST_MONTH ? year - 1 : year));
}
