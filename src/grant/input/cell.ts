/**
 * What stands in an input cell. Blank is never 0, and what cannot be read is kept as it was written, so that a
 * finding can say what was seen.
 */
export type Cell<T> = Blank | Read<T> | Unreadable;

export interface Blank {
  readonly kind: 'blank';
}

export interface Read<T> {
  readonly kind: 'value';
  readonly value: T;
  /** What was written, where the value is a word of ours for it. */
  readonly text?: string;
  /** Written otherwise than the contract has it: how it was, so that it can be said what it was read as (L-03, Y-06). */
  readonly readFrom?: string;
  /** And in which way it was read. */
  readonly reading?: ReadingKind;
  /** The contract's word that it was read as, where the value is one of ours. */
  readonly readAs?: string;
  /** A clerk must judge whether it was read rightly (L-08). */
  readonly judged?: true;
}

/** Ways in which a cell is read that says the contract's value in other words. */
export type ReadingKind =
  | 'number' // full width, ¥, 円, separators, ▲
  | 'unit' // 3台
  | 'zero' // 「なし」 for an amount of 0
  | 'date' // 8桁, 曜日, 漢数字 and the like
  | 'code' // T, hyphens, spaces in a number of digits
  | 'name' // an official or a usual name of a 事業 or 経費区分
  | 'word'; // a synonym, a mark, a word with a remark behind it

export interface Unreadable {
  readonly kind: 'unreadable';
  /** The cell's text, for the message. */
  readonly text: string;
  /** What it may mean: proposed to the clerk, never computed with. */
  readonly proposed?: string | number;
}

export const BLANK: Blank = { kind: 'blank' };

export const read = <T>(value: T): Read<T> => ({ kind: 'value', value });

export const unreadable = (text: string): Unreadable => ({ kind: 'unreadable', text });

/** The cell's value, or null where it is blank or cannot be read. */
export function valueOf<T>(cell: Cell<T>): T | null {
  return cell.kind === 'value' ? cell.value : null;
}

/** A whole number from `least` to `most`; null where the cell holds no such number. */
export function wholeOf(
  cell: Cell<number>,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number | null {
  if (cell.kind !== 'value' || !Number.isSafeInteger(cell.value)) return null;
  return cell.value >= least && cell.value <= most ? cell.value : null;
}

/** The cell as a message shows it; '' for a blank cell. */
export function textOf(cell: Cell<unknown>): string {
  if (cell.kind === 'blank') return '';
  return cell.kind === 'unreadable' ? cell.text : (cell.text ?? String(cell.value));
}

/** The cell as it was written, where it is quoted: 「ＡＢＣ（県）」 is not told as 「ABC(県)」. */
export const writtenOf = (cell: Cell<unknown>): string =>
  cell.kind === 'value' ? (cell.readFrom ?? textOf(cell)) : textOf(cell);

const DITTO = new Set(['〃', '々', '〻', '仝', '同上', '″', '〃〃']);
const LONGEST_DITTO = 2;

/** Whether a cell says no more than that it is as the one above it. */
export const isDitto = (text: string): boolean => {
  const bare = text.trim();
  return bare.length <= LONGEST_DITTO && DITTO.has(bare);
};

export function holds<T>(cell: Cell<T>, value: T): boolean {
  return valueOf(cell) === value;
}
