import * as z from 'zod/mini';
import type { CellValue } from '../../base/cells';
import { dayOfSerial } from '../../base/dates';
import { isErrorValue, normalised } from '../../base/text';
import { NO_COLUMN, THAT_DAY } from '../../catalogue/settings';
import { prefectureNames } from '../../catalogue/template/template-texts';
import { valueOf } from '../../grant/input/cell';
import { proposedYen } from '../../grant/input/proposed-yen';
import type { DateText } from '../../grant/input/records';
import type { MonthDay } from '../../grant/input/settings';
import { REPORT_COLUMNS } from '../../report';
import { type Rate, rate, rateAtMost } from '../../scheme/units';
import { BEFORE_REIWA } from '../cells/dates';
import { dateCell, numberCell, textCell, yenCell } from '../cells/values';
import { headerKey } from '../columns';

// the pages' CSP forbids eval, which zod would otherwise try
z.config({ jitless: true });

/** What the value of a setting may be; a value that does not parse is out of range. */
export type SettingSchema<T> = z.ZodMiniType<T>;

/** A cell that Excel has read as a date: 4/5 typed into a cell becomes the 5th of April. */
const DATE_SERIAL_LEAST = 36_526;

/** A schema that reads a cell; null from `parse` is out of range. */
function cell<T>(parse: (raw: CellValue) => T | null) {
  return z.transform((raw, context): T => {
    const value = parse(raw as CellValue);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: 'out of range', input: raw });
    return z.NEVER;
  });
}

/** A fraction: 4/5, 0.8, 80%, １０／１０. A date serial is a fraction that Excel has mistaken for a date. */
export const fraction = (most: Rate): SettingSchema<Rate> =>
  cell((raw) => {
    const read = fractionOf(raw);
    return read !== null && read.numerator > 0 && rateAtMost(read, most) ? read : null;
  });

function fractionOf(raw: CellValue): Rate | null {
  if (typeof raw === 'number' && raw >= DATE_SERIAL_LEAST) return dateAsFraction(raw);
  const text = textCell(raw);
  if (text.kind !== 'value') return null;
  const parts = /^(\d{1,4})\s*[/⁄]\s*(\d{1,4})$/.exec(text.value);
  if (parts !== null) return safeRate(Number(parts[1]), Number(parts[2]));
  const percent = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%$/.exec(text.value);
  const decimal = percent ?? /^([01])(?:\.(\d{1,6}))?$/.exec(text.value);
  if (decimal === null) return null;
  const digits = decimal[2] ?? '';
  return safeRate(Number(`${decimal[1] ?? ''}${digits}`), 10 ** digits.length * (percent === null ? 1 : 100));
}

function dateAsFraction(serial: number): Rate | null {
  const date = dayOfSerial(serial, false);
  return safeRate(date.getUTCMonth() + 1, date.getUTCDate());
}

function safeRate(numerator: number, denominator: number): Rate | null {
  return denominator >= 1 && numerator <= denominator ? rate(numerator, denominator) : null;
}

const number = cell((raw) => {
  const read = numberCell(raw);
  return read.kind === 'value' ? read.value : null;
});

/** 円 as 設定 may say it: 500万円, 千円, 1,000円. Elsewhere 千 and 万 are proposed and not read. */
const amount = cell((raw) => {
  const read = yenCell(raw);
  if (read.kind === 'value') return read.value;
  const text = typeof raw === 'string' ? normalised(raw) : '';
  if (!/[千万億]/u.test(text)) return null;
  return proposedYen(/^\d/u.test(text) ? text : `1${text}`);
});

/** Whole yen, from `least` to `most`. */
export const wholeYen = (least: number, most: number): SettingSchema<number> =>
  z.pipe(amount, z.int().check(z.gte(least), z.lte(most)));

/** A whole number, from `least` to `most`. */
export const whole = (least: number, most: number): SettingSchema<number> =>
  z.pipe(number, z.int().check(z.gte(least), z.lte(most)));

/** One of a few amounts in yen. */
export const among = (allowed: readonly number[]): SettingSchema<number> =>
  z.pipe(amount, z.literal([...allowed]));

/** One of a few words, and what each means. */
export const word = <T>(entries: Readonly<Record<string, T & {}>>): SettingSchema<T & {}> =>
  cell((raw) => {
    const text = textCell(raw);
    return text.kind === 'value' && Object.hasOwn(entries, text.value) ? (entries[text.value] ?? null) : null;
  });

/** 有 and 無 say the same of what is done or not. */
export const doOrNot = word<boolean>({ する: true, しない: false, 有: true, 無: false });

/** 令和 by its year: 8, 令和8年度, R8, 2026. */
export const fiscalYear = (most: number): SettingSchema<number> =>
  z.pipe(
    cell((raw) => {
      const read = textCell(raw);
      return read.kind === 'value' ? yearOf(read.value) : null;
    }),
    z.int().check(z.gte(1), z.lte(most)),
  );

function yearOf(text: string): number | null {
  const [, era = '', digits = ''] =
    /^(令和|R)?(元|\d{1,4})(?:年度?)?$/iu.exec(text.replaceAll(' ', '')) ?? [];
  if (digits === '') return null;
  const year = digits === '元' ? 1 : Number(digits);
  // four digits are a year of the western calendar
  return era === '' && digits.length === 4 ? year - BEFORE_REIWA : year;
}

/** 都道府県 by its code (01–47), and how it calls itself on sheets and in the pane. */
export interface NamedPrefecture {
  readonly code: string;
  readonly name: string;
}

/** 01–47, the name (東京都), or both; a name of its own may follow the code, but not that of another 都道府県. */
export const prefecture: SettingSchema<NamedPrefecture> = cell((raw) => {
  const read = textCell(raw);
  if (read.kind !== 'value') return null;
  const [, digits = '', own = ''] = /^(\d{0,2})[\s:：(（]*([^)）]*)[)）]?$/u.exec(read.value) ?? [];
  const named = prefectureNames.indexOf(own);
  const code = digits === '' ? named + 1 : Number(digits);
  const name = prefectureNames[code - 1];
  if (name === undefined || (named >= 0 && named + 1 !== code)) return null;
  if (own !== '' && named < 0 && !/^\p{L}+[都道府県]$/u.test(own)) return null;
  return { code: String(code).padStart(2, '0'), name: own === '' ? name : own };
});

/** Days of each month in a year that is no leap year: a day that not every year has is no 期限. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of any year: 3/31, 3月31日, 03-31; or a date, whose year says nothing. */
export const monthDay: SettingSchema<MonthDay> = cell((raw) => {
  if (typeof raw === 'number') {
    if (raw < DATE_SERIAL_LEAST) return null;
    const date = dayOfSerial(raw, false);
    return dayOfMonth(date.getUTCMonth() + 1, date.getUTCDate());
  }
  const read = textCell(raw);
  const parts = read.kind === 'value' ? /^(\d{1,2})\s*[/⁄\-月]\s*(\d{1,2})日?$/.exec(read.value) : null;
  return parts && dayOfMonth(Number(parts[1]), Number(parts[2]));
});

const dayOfMonth = (month: number, day: number): MonthDay | null =>
  day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) ? { month, day } : null;

/** A day as in the tables; '' where it is said to be that of the run. */
export const dayOrThat = (date1904: boolean): SettingSchema<DateText | ''> =>
  cell((raw) => {
    const read = textCell(raw);
    return read.kind === 'value' && read.value === THAT_DAY ? '' : valueOf(dateCell(raw, date1904));
  });

/** A header as it was written; whether there is such a column is seen when the tables are found. */
export const header: SettingSchema<string> = cell((raw) => {
  const read = textCell(raw);
  return read.kind === 'value' && !isErrorValue(read.value) ? read.value : null;
});

const reportColumnByKey = new Map(REPORT_COLUMNS.map((header) => [headerKey(header), header]));

/** Headers of the ministry sheets, separated; one that is on none of them makes the value out of range. */
export const reportColumns: SettingSchema<readonly string[]> = cell((raw) => {
  const read = textCell(raw);
  if (read.kind !== 'value') return null;
  if (read.value === NO_COLUMN) return [];
  const parts = read.value.split(/[・、,，;；\n]/u).filter((part) => part.trim() !== '');
  const headers = parts.map((part) => reportColumnByKey.get(headerKey(part)));
  return headers.every((header) => header !== undefined) ? [...new Set(headers)] : null;
});
