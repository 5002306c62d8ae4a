import type { CellValue } from '../base/cells';
import { INVISIBLE, isErrorValue, isUncalculated } from '../base/text';

/** What other programs do to codes and names on the way, and what can't be undone without asking. */
export type DamageKind =
  /** 4.01E+12 for a code of 13 digits: the last ones are lost. */
  | 'exponent'
  /** 9 digits of 10, 12 of 13: the 0 before them is lost. */
  | 'zero'
  /** 1月2日, Jan-02 or 2026/1/2 for a code such as 1-2. */
  | 'date'
  /** Characters that come of reading text in another encoding. */
  | 'mojibake'
  /** A character that only the computer has on which it was made. */
  | 'gaiji'
  /** #N/A and the like. */
  | 'error'
  /** A number with characters that nobody sees: it is another one than the same without them. */
  | 'invisible'
  /** A formula without its value. */
  | 'uncalculated';

export interface Damage {
  readonly kind: DamageKind;
  /** Of the file, from 0. */
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly text: string;
}

/** Digits of the codes that have a fixed number of them. */
const DIGITS: Readonly<Record<string, number>> = { corporationNumber: 13, establishmentNumber: 10 };

/** Fields that hold a code, in which neither a date nor an exponent can stand. */
const CODES: ReadonlySet<string> = new Set([
  ...Object.keys(DIGITS),
  'receiptNumber',
  'productCode',
  'services',
  'lineNumber',
  'parentLine',
]);

const EXPONENT = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/iu;
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const DATE = new RegExp(
  `^(?:\\d{1,2}月\\d{1,2}日|(?:${MONTHS})-\\d{1,2}|\\d{1,2}-(?:${MONTHS})|\\d{4}/\\d{1,2}/\\d{1,2})(?: 0?0:00(?::00)?)?$`,
  'iu',
);

/**
 * UTF-8 read as CP932 is full of 繧, 縺 and 繝; CP932 read as UTF-8 of the replacement character; EUC-JP read as CP932
 * of half-width kana, and UTF-8 read as Western of Ã and ã beside signs that no Japanese text has.
 */
const MOJIBAKE =
  /\ufffd|[縺繧繝譁蜿莠]{1}[\uff61-\uff9f\u0080-\u00ff]|[繧縺繝][^\u3040-\u30ff]?[繧縺繝]|[ÃãâåæçèéÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
/** The private areas of Unicode, to which a decoder brings the private bytes of CP932. */
const GAIJI = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u;
/** Zero-width characters, soft hyphens and marks of direction. */
/** So many half-width kana without a voiced mark or a space among them are no name. */
const KANA_RUN = /[\uff66-\uff9d]{2,}[\u3400-\u9fff]?[\uff66-\uff9d]{2,}/u;
const EUC = /[､｡･｢｣]{2}|[､･][ｦ-ﾝ][､･]/u;

/** What the text of one cell has suffered; null where nothing shows. */
export function damageOf(value: CellValue, field: string | null): DamageKind | null {
  if (value === null || typeof value === 'boolean') return null;
  const text = String(value).trim();
  if (isUncalculated(text)) return 'uncalculated';
  if (typeof value === 'string' && isMojibake(text)) return 'mojibake';
  if (isErrorValue(text)) return 'error';
  if (typeof value === 'string' && GAIJI.test(text)) return 'gaiji';
  if (field === null || !CODES.has(field)) return null;
  if (String(value).search(INVISIBLE) >= 0) return 'invisible';
  if (EXPONENT.test(text)) return 'exponent';
  if (DATE.test(text)) return 'date';
  const digits = DIGITS[field];
  return digits !== undefined && /^\d+$/u.test(text) && text.length === digits - 1 ? 'zero' : null;
}

const isMojibake = (text: string): boolean => MOJIBAKE.test(text) || (EUC.test(text) && KANA_RUN.test(text));
