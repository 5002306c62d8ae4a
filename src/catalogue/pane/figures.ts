import { inJapan } from '../../base/dates';

const integer = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });

/** 1,234,567 */
export const number = (value: number): string => integer.format(value);
/** 1,234,567円 */
export const yenText = (value: number): string => `${number(value)}円`;
/** 10:42, as the sheets say it. */
export const clock = (time: Date): string => {
  const there = inJapan(time);
  return `${there.getUTCHours()}:${String(there.getUTCMinutes()).padStart(2, '0')}`;
};

/** +1,234円, −1,234円, ±0円 */
export const signedYenText = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${yenText(Math.abs(value))}`;
