import type { CellValue } from '../../base/cells';
import { dayOfSerial } from '../../base/dates';
import { isBlank, normalised } from '../../base/text';
import { BLANK, type Cell, read, unreadable } from '../../grant/input/cell';
import type { DateText } from '../../grant/input/records';
import { withoutKanji } from './kanji-numbers';
import { numberCell } from './numbers';

/** The year before 令和元年. */
export const BEFORE_REIWA = 2018;

const ERAS: Readonly<Record<string, number>> = {
  令和: BEFORE_REIWA,
  令: BEFORE_REIWA,
  R: BEFORE_REIWA,
  平成: 1988,
  平: 1988,
  H: 1988,
};
const ERA_DATE =
  /^(令和|平成|[令平RHrh])\.?\s*(元|\d{1,2})\s*[年.\-/・]\s*(\d{1,2})\s*[月.\-/・]\s*(\d{1,2})\s*日?$/u;
/** R80601 and R080601. */
const ERA_DIGITS = /^([RHrh])(\d{1,2})(\d{2})(\d{2})$/;
const WESTERN_DATE = /^(\d{4})\s*[年.\-/・]\s*(\d{1,2})\s*[月.\-/・]\s*(\d{1,2})\s*日?$/u;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** As the contract has them: the others are said to be read. */
const LITERAL =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?:\d{4}|(?:令和|平成)(?:元|\d{1,2}))年\d{1,2}月\d{1,2}日)$/u;

/** A day of the week, or the time of a day, behind a date. */
const WEEKDAY = /\s*(?:\([日月火水木金土](?:曜日?)?\)|(?<=[\s\d日])[日月火水木金土]曜日?)$/u;
const TIME = /[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/**
 * A date: a serial number, ISO, 2026/6/1, 2026.6.1, 20260601, 2026年6月1日, 令和8年6月1日, 令和八年六月一日, R8.6.1,
 * R80601, with a day of the week behind it. 「8.4.1」, 「4月1日」 and 「1/4/2026」 leave a year or an order open: none.
 */
export function dateCell(raw: CellValue, date1904: boolean): Cell<DateText> {
  if (raw === null || isBlank(raw)) return BLANK;
  if (typeof raw === 'boolean') return unreadable(String(raw));
  if (typeof raw === 'number') return serialDate(raw, date1904);
  const date = writtenDate(normalised(raw));
  if (date === null) return unreadable(raw.trim());
  const written = raw.trim();
  return LITERAL.test(normalised(raw).replace(TIME, ''))
    ? read(date)
    : { kind: 'value', value: date, readFrom: written, reading: 'date' };
}

/** The day that a text names; null: none. */
export function writtenDate(text: string): DateText | null {
  const bare = text.replace(TIME, '').replace(WEEKDAY, '');
  const plain = bare.includes('年') ? withoutKanji(bare) : bare;
  const era = ERA_DATE.exec(plain) ?? ERA_DIGITS.exec(plain);
  if (era !== null) {
    const [, name = '', year = '', month = '', day = ''] = era;
    const first = ERAS[name.toUpperCase()] ?? 0;
    return calendarDate(first + (year === '元' ? 1 : Number(year)), Number(month), Number(day));
  }
  const western = WESTERN_DATE.exec(plain) ?? EIGHT_DIGITS.exec(plain);
  return western === null ? null : calendarDate(Number(western[1]), Number(western[2]), Number(western[3]));
}

/**
 * A date of a table that was handed to a custom function, where a serial number may come as its digits
 * (`申請[#All]&""`).
 */
export const handedDate = (raw: CellValue, date1904: boolean): Cell<DateText> => {
  const serial = numberCell(raw);
  return dateCell(serial.kind === 'value' ? serial.value : raw, date1904);
};

/** Serials before 1900-03-01 are not dates that an application can hold, and Excel's calendar is wrong there. */
function serialDate(serial: number, date1904: boolean): Cell<DateText> {
  const date = dayOfSerial(serial, date1904);
  const year = date.getUTCFullYear();
  if (!Number.isNaN(year) && year >= 1950 && year <= 2200) return read(date.toISOString().slice(0, 10));
  // eight digits in a number cell lie beyond every serial of a date
  const digits = EIGHT_DIGITS.exec(String(serial));
  const named = digits && calendarDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  return named === null
    ? unreadable(String(serial))
    : { kind: 'value', value: named, readFrom: String(serial), reading: 'date' };
}

function calendarDate(year: number, month: number, day: number): DateText | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
