import type { CellValue } from '../base/cells';
import { normalised } from '../base/text';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import type { Contract } from '../grant/input/records';
import { newestOf, schemeOf } from '../scheme';
import type { Scheme } from '../scheme/types';
import { type Yen, yen } from '../scheme/units';
import { numberCell, wordCell } from '../table/cells/values';
import * as words from '../table/cells/words';
import { notGiven, outOfDomain } from './argument-error';

/**
 * What a cell hands to a custom function. An empty cell arrives as 0 on the desktop and as null on the web, an
 * argument that was left out as null.
 */
export type Argument = CellValue | undefined;

const shown = (raw: Argument): string => (raw === null || raw === undefined ? '' : String(raw));

/** Left out, empty, or the 0 of an empty cell where 0 is no legal value. */
export const isAbsent = (raw: Argument): boolean =>
  raw === null || raw === undefined || raw === 0 || (typeof raw === 'string' && normalised(raw) === '');

function numberOf(raw: Argument): number | null {
  const cell = numberCell(raw ?? null);
  return cell.kind === 'value' ? cell.value : null;
}

/**
 * A cost in whole yen; 0 is legal.
 * @throws ArgumentError
 */
export function costArgument(parameter: string, raw: Argument): Yen {
  if (raw === null || raw === undefined || raw === '')
    throw notGiven(texts.missing(parameter, texts.reasonCost));
  const value = numberOf(raw);
  if (value === null || !Number.isSafeInteger(value) || value < 0)
    throw outOfDomain(texts.notYen(parameter, shown(raw)));
  return yen(value);
}

/** An amount in whole yen, or null where it is not given; 0 counts as not given. */
export function yenArgument(parameter: string, raw: Argument): Yen | null {
  return isAbsent(raw) ? null : costArgument(parameter, raw);
}

/** A count (台数, 法人数), or null where it is not given; 0 counts as not given. */
export function countArgument(parameter: string, raw: Argument): number | null {
  if (isAbsent(raw)) return null;
  const value = numberOf(raw);
  if (value === null || !Number.isSafeInteger(value) || value < 1)
    throw outOfDomain(texts.notCount(parameter, shown(raw)));
  return value;
}

/** 台数; 1 where it is not given. */
export const unitsArgument = (raw: Argument): number => countArgument('台数', raw) ?? 1;

/** 職員数 (人), or null where it is not given. */
export function staffArgument(raw: Argument): number | null {
  if (isAbsent(raw)) return null;
  const value = numberOf(raw);
  if (value === null || !Number.isSafeInteger(value) || value < 1)
    throw outOfDomain(texts.staffWhole(shown(raw)));
  return value;
}

/** 常勤換算 or 実人数, or null where it is not given; 0 counts as not given. */
export function personsArgument(parameter: string, raw: Argument): number | null {
  if (isAbsent(raw)) return null;
  const value = numberOf(raw);
  if (value === null || value < 0) throw outOfDomain(texts.notStaffNumber(parameter, shown(raw)));
  return value;
}

export function contractArgument(raw: Argument): Contract | null {
  if (isAbsent(raw)) return null;
  const cell = wordCell(raw ?? null, words.contract);
  // a word that a clerk must judge has no finding here to say so
  if (cell.kind !== 'value' || cell.judged) throw outOfDomain(texts.notContract(shown(raw)));
  return cell.value;
}

/** TRUE, 1, ○ or 有; anything that is absent is false. */
export function truthArgument(parameter: string, raw: Argument): boolean {
  if (isAbsent(raw) || raw === false) return false;
  if (raw === true || raw === 1) return true;
  const cell = wordCell(raw ?? null, words.mark);
  if (cell.kind !== 'value') throw outOfDomain(texts.notTruth(parameter, shown(raw)));
  return cell.value;
}

/** パッケージ上限額 in yen within the notice's range, or null where it is not given. */
export function ceilingArgument(raw: Argument, least: Yen, most: Yen): Yen | null {
  if (isAbsent(raw)) return null;
  const value = numberOf(raw);
  if (value === null || !Number.isSafeInteger(value) || value < least || value > most) {
    throw outOfDomain(texts.ceilingRange(shown(raw), least, most));
  }
  return yen(value);
}

export function textArgument(raw: Argument): string {
  return normalised(shown(raw));
}

/** A text that must be given; the 0 of an empty cell is none. */
export function wordArgument(parameter: string, raw: Argument): string {
  if (isAbsent(raw)) throw notGiven(texts.notGiven(parameter));
  return textArgument(raw);
}

const FISCAL_YEAR = /^(?:令和|R)?\s*(元|\d{1,4})\s*(?:年度?)?$/i;
/** 令和 n is the year 2018 + n. */
const BEFORE_REIWA = 2018;

/**
 * The rule book of an argument 年度; the newest where it is not given.
 * @throws ArgumentError where it cannot be read, or there is no book of that year.
 */
export function bookArgument(raw: Argument, books: readonly Scheme[]): Scheme {
  if (isAbsent(raw)) return newestOf(books);
  const year = fiscalYearArgument(raw);
  const book = schemeOf(year, books);
  if (book !== null) return book;
  throw outOfDomain(
    texts.noRuleBook(
      year,
      books.map(({ fiscalYear }) => fiscalYear),
    ),
  );
}

/** 年度 as a number of 令和: 8, 令和8年度, R8 and 2026 are the same. */
function fiscalYearArgument(raw: Argument): number {
  const text = wordArgument('年度', raw);
  const written = FISCAL_YEAR.exec(text)?.[1];
  const number = written === '元' ? 1 : Number(written ?? 0);
  const year = number > BEFORE_REIWA ? number - BEFORE_REIWA : number;
  if (year < 1 || year > 99) throw outOfDomain(texts.notFiscalYear(text));
  return year;
}
