import type { CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { BLANK, type Cell, read, type ReadingKind, unreadable } from '../../grant/input/cell';
import { proposedYen } from '../../grant/input/proposed-yen';
import { noAmount } from './words';

/** Excel shows and compares 15 significant digits; what lies beyond them is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;
/** Sums of tenths come nowhere near it. */
const NOISE = 1e-6;

/** `1,234`, `1、234` or `1 234`: one kind of separator, groups of three. */
const GROUPED = /^\d{1,3}(?:([,、 ])\d{3}(?:\1\d{3})*)(?:\.\d+)?$/u;
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
/** As anybody writes it, and so no reading. */
const LITERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/;

const MINUS = /^[-−△▲‐–—]\s*/u;
const BRACKETED = /^\((.+)\)$/;

/** The number that a text without unit or currency is; null: none. */
function parsed(text: string): number | null {
  const inner = BRACKETED.exec(text)?.[1];
  const minus = inner === undefined ? MINUS.exec(text) : null;
  const digits = inner ?? (minus === null ? text.replace(/^\+/, '') : text.slice(minus[0].length));
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return null;
  const value = Number(digits.replace(/[,、 ]/gu, ''));
  if (!Number.isFinite(value)) return null;
  return inner === undefined && minus === null ? value : -value;
}

/** 10.499999999999979 → 10.5; a number that differs by more than noise stays as it is. */
function withoutNoise(value: number): number {
  const cleaned = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return Math.abs(cleaned - value) < NOISE ? cleaned : value;
}

/** A number cell, a truth value or a blank, of which there is nothing to parse; null for a text. */
function untold(raw: CellValue): Cell<number> | null {
  if (raw === null || isBlank(raw)) return BLANK;
  if (typeof raw === 'number') {
    return Number.isFinite(raw) ? read(withoutNoise(raw)) : unreadable(String(raw));
  }
  return typeof raw === 'boolean' ? unreadable(raw ? 'TRUE' : 'FALSE') : null;
}

/** A number: digits, full-width digits, `1,234`; nothing else is one. */
export function numberCell(raw: CellValue): Cell<number> {
  const cell = untold(raw);
  if (cell !== null || typeof raw !== 'string') return cell ?? BLANK;
  const value = parsed(normalised(raw));
  return value === null ? unreadable(raw.trim()) : read(value);
}

/** The value that was told, with how it was written where that is not plain digits. */
function told(raw: string, value: number, kind: ReadingKind): Cell<number> {
  const written = raw.trim();
  return LITERAL.test(written) ? read(value) : { kind: 'value', value, readFrom: written, reading: kind };
}

/** What is counted, behind its number. */
const COUNTED = /\s*(?:台|式|人|名|件|回|事業所)$/u;

/** A number of persons, which may have decimals: also with 人 or 名 behind it. */
export function decimalCell(raw: CellValue): Cell<number> {
  const cell = untold(raw);
  if (cell !== null || typeof raw !== 'string') return cell ?? BLANK;
  const text = normalised(raw);
  const bare = text.replace(COUNTED, '');
  const value = parsed(bare);
  return value === null ? unreadable(raw.trim()) : told(raw, value, bare === text ? 'number' : 'unit');
}

/** `300.000` means three hundred thousand in some countries, and three hundred in others. */
const POINTS_BETWEEN_THOUSANDS = /^\D{0,2}\d{1,3}(?:\.\d{3})+$/u;

/** A count: also with its unit behind it (3台). 「3台以上」, 「1.000」 and 「1千」 are none. */
export function countCell(raw: CellValue): Cell<number> {
  const cell = decimalCell(raw);
  if (typeof raw !== 'string' || cell.kind === 'blank') return cell;
  const bare = normalised(raw).replace(COUNTED, '');
  return cell.kind === 'value' && !POINTS_BETWEEN_THOUSANDS.test(bare) ? cell : inDoubt(raw, bare);
}

/** No number, with the one that may be meant. */
function inDoubt(raw: string, text: string): Cell<number> {
  const proposed = proposedYen(text);
  return proposed === null ? unreadable(raw.trim()) : { ...unreadable(raw.trim()), proposed };
}

/** ¥ before the digits, 円 and the dash of a price behind them. */
const CURRENCY = /^([-−△▲‐–—]?\s*)[¥\\]\s*/u;
const AFTER_PRICE = /(?<=[\d円])\.?\s*[-−‐–—―─ー]$/u;
const YEN = /\s*円$/u;

/** An amount: a number, also with ¥ and 円 or spaces between its thousands; 「30万円」 and 「300.000」 are none (L-03). */
export function yenCell(raw: CellValue): Cell<number> {
  const cell = untold(raw);
  if (cell !== null || typeof raw !== 'string') return cell ?? BLANK;
  const bare = normalised(raw).replace(CURRENCY, '$1').replace(AFTER_PRICE, '').replace(YEN, '');
  const value = POINTS_BETWEEN_THOUSANDS.test(bare) ? null : parsed(bare);
  return value === null ? inDoubt(raw, bare) : told(raw, value, 'number');
}

/** 寄付金等: an amount, or a word or a dash for none. */
export function donationCell(raw: CellValue): Cell<number> {
  const written = typeof raw === 'string' ? normalised(raw) : '';
  return noAmount.has(written)
    ? { kind: 'value', value: 0, readFrom: String(raw).trim(), reading: 'zero' }
    : yenCell(raw);
}

/** What an indicator of 計画 or 効果報告 is measured in, a month or a year of it too. */
const MEASURED =
  /\s*(?:時間|hours?|hrs?|h|日間?|人|名|点|ポイント|pt|%|円)(?:\s*[/／]\s*(?:月|年|人|1?[かヶケカ]月))?$/iu;
const HOURS_AND_MINUTES = /^(.*\d)\s*時間\s*(\d{1,2})\s*分$/u;
const MINUTES = 60;

/** A number as an indicator is reported: also with its unit behind it, 120時間30分, ¥; 「約120」 and 「120万円」 are none. */
export function indicatorCell(raw: CellValue): Cell<number> {
  const cell = untold(raw);
  if (cell !== null || typeof raw !== 'string') return cell ?? BLANK;
  const text = normalised(raw);
  const [, hours, minutes] = HOURS_AND_MINUTES.exec(text) ?? [];
  const whole = hours === undefined ? null : parsed(hours);
  const bare = text.replace(CURRENCY, '$1').replace(MEASURED, '');
  const value =
    whole !== null && Number(minutes) < MINUTES
      ? withoutNoise(whole + Math.sign(whole || 1) * (Number(minutes) / MINUTES))
      : parsed(bare);
  return value === null ? unreadable(raw.trim()) : read(value);
}
