import type { CellValue } from '../../base/cells';
import { headerKey, isErrorValue } from '../../base/text';

/** Why a row below a header is neither an application nor a line. */
export type LeftReason = 'sum' | 'example' | 'note' | 'header' | 'unnumbered';

/** A word that stands for a sum by itself. */
export const SUM = /^(?:合計|小計|総計|総合計|累計|計|TOTAL|SUBTOTAL|GRANDTOTAL)$/;
const SUM_AROUND = /^(?:合計|小計|総計|累計)|(?:合計|小計|総計|累計)$/;
/** A 受付番号 that ends so is none: 4月計, 計3件. */
const SUM_NUMBER = /計$|^TOTAL|^(?:全|計)?[0-9,]+件$/;
const EXAMPLE = /^(?:記入例|記載例|入力例|例|見本|サンプル)(?:[0-9]*|[:：(（].*)$/;
const NOTE = /^(?:以下余白|余白|以上|備考|注|注意|※.*|備考[:：(（].*)$/;

/** Most 受付番号: letters and digits, none of which is a word looked for. */
const ORDINARY = /^(?!.*total)[-_/.a-z]*[0-9][-_/.a-z0-9]*$/i;

/** A text without blanks and the brackets around it; '' for what is none. */
export const squeezed = (value: CellValue): string =>
  typeof value === 'string' ? headerKey(value).replace(/^[(（【[<〈]|[)）】\]>〉]$/gu, '') : '';

/** What stands in place of a 受付番号; '' where it is an ordinary one. */
export const numberWord = (number: CellValue): string =>
  typeof number === 'string' && ORDINARY.test(number) ? '' : squeezed(number);

export const isSum = (word: string): boolean => SUM.test(word) || SUM_AROUND.test(word);

/** Why a row with this in place of its 受付番号 is no record; null: it is one, or has none. */
export function leftByNumber(number: CellValue): LeftReason | null {
  const text = numberWord(number);
  return text === '' ? null : leftByWord(text);
}

/** @param word as {@link numberWord} gives it, not ''. */
export function leftByWord(word: string): LeftReason | null {
  if (isErrorValue(word)) return null;
  if (isSum(word) || SUM_NUMBER.test(word)) return 'sum';
  if (EXAMPLE.test(word)) return 'example';
  return NOTE.test(word) ? 'note' : null;
}
