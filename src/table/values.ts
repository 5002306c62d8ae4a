import { BLANK, isErrorValue, read, unreadable, type Cell } from '../grant/cell';
import type { DateText } from '../grant/records';

/** A cell's value as the port hands it over: null for an empty cell, '#N/A' … for an error. */
export type RawValue = string | number | boolean | null;

/** Excel shows and compares 15 significant digits; what lies beyond them is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;
/** Sums of tenths come nowhere near it. */
const NOISE = 1e-6;

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Visible characters that stand for themselves, and single spaces between them. */
const ASCII = /^[!-~]+(?: [!-~]+)*$/;

/** Text with full-width letters and digits made half-width and outer spaces removed, for comparing. */
export function normalised(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/gu, '')
    .trim();
}

export function isBlank(raw: RawValue): boolean {
  return raw === null || (typeof raw === 'string' && normalised(raw) === '');
}

export const isError = (raw: RawValue): boolean => typeof raw === 'string' && isErrorValue(raw);

/** Text as written, normalised; a number as Excel would show it unformatted. An error value is unreadable. */
export function textCell(raw: RawValue): Cell<string> {
  if (raw === null || isBlank(raw)) return BLANK;
  if (isError(raw)) return unreadable(String(raw));
  if (typeof raw === 'number') return read(numberText(raw));
  if (typeof raw === 'boolean') return read(raw ? 'TRUE' : 'FALSE');
  return read(normalised(raw));
}

/** A code whose digits must all be there: 法人番号 and the like. A number beyond 15 digits has lost some. */
function numberText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/** A number: digits, full-width digits, `1,234`; nothing else is one. */
export function numberCell(raw: RawValue): Cell<number> {
  if (raw === null || isBlank(raw)) return BLANK;
  if (typeof raw === 'number') {
    return Number.isFinite(raw) ? read(withoutNoise(raw)) : unreadable(String(raw));
  }
  if (typeof raw === 'boolean') return unreadable(raw ? 'TRUE' : 'FALSE');
  const text = normalised(raw).replace(/^[−△▲]/u, '-');
  if (!GROUPED.test(text) && !PLAIN.test(text)) return unreadable(raw.trim());
  const value = Number(text.replace(/,/g, ''));
  if (!Number.isFinite(value)) return unreadable(raw.trim());
  return read(value);
}

/** `300.000` means three hundred thousand in some countries, and three hundred in others. */
const POINTS_BETWEEN_THOUSANDS = /^[+-]?\d{1,3}(\.\d{3})+$/;
const SPACES_BETWEEN_THOUSANDS = /^[+-]?\d{1,3}( \d{3})+$/;

/** An amount: a number, also with ¥, 円 or spaces between its thousands; 「30万円」 and 「300.000」 are none (L-03). */
export function yenCell(raw: RawValue): Cell<number> {
  if (typeof raw !== 'string' || isBlank(raw)) return numberCell(raw);
  const written = raw.trim();
  const text = normalised(raw)
    .replace(/^[−△▲]\s*/u, '-')
    .replace(/^([+-]?)[¥\\]\s*/u, '$1')
    .replace(/\s*円$/u, '');
  const digits = SPACES_BETWEEN_THOUSANDS.test(text) ? text.replaceAll(' ', '') : text;
  const cell = POINTS_BETWEEN_THOUSANDS.test(digits) ? unreadable(written) : numberCell(digits);
  if (cell.kind !== 'value') return unreadable(written);
  return digits === written ? cell : { ...cell, readFrom: written };
}

/** 10.499999999999979 → 10.5; a number that differs by more than noise stays as it is. */
function withoutNoise(value: number): number {
  const cleaned = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return Math.abs(cleaned - value) < NOISE ? cleaned : value;
}

/** One of a fixed list of words. */
export function wordCell<T>(raw: RawValue, words: ReadonlyMap<string, T>): Cell<T> {
  const text = textCell(raw);
  if (text.kind !== 'value') return text;
  const word = words.get(text.value);
  return word === undefined ? unreadable(text.value) : { kind: 'value', value: word, text: text.value };
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
const ERA_DATE = /^(令和|平成|[RHrh])\s*(元|\d{1,2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?$/;
const WESTERN_DATE = /^(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/;

/** A date: a serial number, ISO, 2026/6/1, 2026年6月1日, 令和8年6月1日, R8.6.1. */
export function dateCell(raw: RawValue, date1904: boolean): Cell<DateText> {
  if (raw === null || isBlank(raw)) return BLANK;
  if (typeof raw === 'boolean') return unreadable(String(raw));
  if (typeof raw === 'number') return serialDate(raw, date1904);
  const text = normalised(raw);
  const era = ERA_DATE.exec(text);
  if (era !== null) {
    const [, name = '', year = '', month = '', day = ''] = era;
    const first = ERAS[name.toUpperCase()] ?? 0;
    return calendarDate(first + (year === '元' ? 1 : Number(year)), Number(month), Number(day), raw);
  }
  const western = WESTERN_DATE.exec(text);
  if (western === null) return unreadable(raw.trim());
  return calendarDate(Number(western[1]), Number(western[2]), Number(western[3]), raw);
}

/**
 * A date of a table that was handed to a custom function, where a serial number may come as its digits
 * (`申請[#All]&""`).
 */
export const handedDate = (raw: RawValue, date1904: boolean): Cell<DateText> => {
  const serial = numberCell(raw);
  return dateCell(serial.kind === 'value' ? serial.value : raw, date1904);
};

/** Days from 1970-01-01 back to serial 0 of the two date systems. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const DAY = 86_400_000;

/** Serials before 1900-03-01 are not dates that an application can hold, and Excel's calendar is wrong there. */
function serialDate(serial: number, date1904: boolean): Cell<DateText> {
  const day = Math.floor(serial) - (date1904 ? EPOCH_1904 : EPOCH_1900);
  const date = new Date(day * DAY);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1950 || year > 2200) return unreadable(String(serial));
  return read(date.toISOString().slice(0, 10));
}

function calendarDate(year: number, month: number, day: number, raw: string): Cell<DateText> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? read(date.toISOString().slice(0, 10)) : unreadable(raw.trim());
}
