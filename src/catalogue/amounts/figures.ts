import type { Rate } from '../../scheme/units';

const WHOLE = /^\d+$/;
const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

/** 1234567 → 1,234,567, and 1234.5678 → 1,234.5678 */
export function grouped(value: number): string {
  const digits = String(value);
  if (!WHOLE.test(digits)) {
    const [whole = '', ...fraction] = digits.split('.');
    return [whole.replace(GROUPS, ','), ...fraction].join('.');
  }
  let end = digits.length % 3 || 3;
  let text = digits.slice(0, end);
  for (; end < digits.length; end += 3) text += `,${digits.slice(end, end + 3)}`;
  return text;
}

/** 1,234,567円, −80,000円 */
export function yenText(value: number): string {
  return `${value < 0 ? '−' : ''}${grouped(Math.abs(value))}円`;
}

/** +1,234円, −1,234円, ±0円 */
export const signedYenText = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${yenText(Math.abs(value))}`;

const TEN_THOUSAND = 10_000;

/** 10万円; an amount that is no multiple of it as {@link yenText}. */
export const roundYenText = (value: number): string =>
  value % TEN_THOUSAND === 0 ? `${grouped(value / TEN_THOUSAND)}万円` : yenText(value);

/** 4/5 */
export function rateText({ numerator, denominator }: Rate): string {
  return `${numerator}/${denominator}`;
}

/** 2026-06-01 → 令和8年6月1日; a date before 令和 stays western. */
export function dateText(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const era = year - 2018;
  const yearText = era < 1 ? `${year}年` : `令和${era === 1 ? '元' : era}年`;
  return `${yearText}${month}月${day}日`;
}

/** 2027-03-31 → 令和8年度 */
export function fiscalYearText(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const era = (month < 4 ? year - 1 : year) - 2018;
  return `令和${era === 1 ? '元' : era}年度`;
}

/** Longest text that a cell of Excel holds. */
const CELL_LIMIT = 32_767;
const CUT_NOTE = '…（以下略）';

/** A text that fits a cell; what is too long is cut, and says so. */
export function forCell(text: string): string {
  return text.length <= CELL_LIMIT ? text : text.slice(0, CELL_LIMIT - CUT_NOTE.length) + CUT_NOTE;
}

/** A clerk's own text as a message quotes it: on one line, and long ones are cut. */
export function quotable(text: string): string {
  const line = text.replace(/\s*[\t\r\n]+\s*/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 60)}…`;
}
