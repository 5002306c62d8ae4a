import type { CellValue } from '../../base/cells';
import { INVISIBLE, isError } from '../../base/text';
import { textOf } from '../../grant/input/cell';
import { textCell } from './texts';

const DASHES = /[‐‑‒–—―−ー─━﹘﹣]/gu;
const SPACES = /\s+/gu;

/** 受付番号 as it is compared: NFKC, without spaces, all dashes as one, case folded. */
export const receiptKey = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(SPACES, '').replace(DASHES, '-').toUpperCase();

/** The key of what a cell holds; '' where blank. */
export const keyOf = (raw: CellValue): string => receiptKey(textOf(textCell(raw)));

/**
 * The 受付番号 of a workbook: however a cell spells one, it is the number as it was written first, so that the rows
 * of one application find each other.
 */
export class Receipts {
  private readonly byKey = new Map<string, string>();
  private readonly known = new Map<CellValue, string>();

  /** '' where blank, an error value as it is. */
  of(raw: CellValue): string {
    if (raw === null) return '';
    const known = this.known.get(raw);
    if (known !== undefined) return known;
    const text = textOf(textCell(raw));
    const number = text === '' || isError(text) ? text : this.first(text);
    this.known.set(raw, number);
    return number;
  }

  private first(text: string): string {
    const key = receiptKey(text);
    const first = this.byKey.get(key);
    if (first !== undefined) return first;
    this.byKey.set(key, text);
    return text;
  }
}
