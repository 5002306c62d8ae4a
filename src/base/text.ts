import type { CellValue } from './cells';

/** Stands for the value of a formula that no program has calculated: a file may hold the formula alone. */
export const UNCALCULATED = '#未計算';

export const isUncalculated = (text: string): boolean => text === UNCALCULATED;

const ERROR_VALUE =
  /^#(未計算|N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|BUSY!|GETTING_DATA)/;

/** Whether a cell's text is one of Excel's error values: what a formula shows that has come to nothing, or is not calculated. */
export const isErrorValue = (text: string): boolean => text.startsWith('#') && ERROR_VALUE.test(text);

/** Visible characters that stand for themselves, and single spaces between them. */
const ASCII = /^[!-~]+(?: [!-~]+)*$/;

/** What no screen shows: soft hyphens, joiners, marks of direction and of byte order. Portals and PDFs leave them in numbers. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** Text with full-width letters and digits made half-width and outer spaces removed, for comparing. */
export function normalised(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').trim();
}

export function isBlank(raw: CellValue): boolean {
  return raw === null || (typeof raw === 'string' && normalised(raw) === '');
}

export const isError = (raw: CellValue): boolean => typeof raw === 'string' && isErrorValue(raw);

/** A header as it is compared: NFKC, without any space or line break, in capitals. */
export function headerKey(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '').toUpperCase();
}
