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
  /** Written otherwise than in plain digits: how it was, so that it can be said what it was read as (L-03). */
  readonly readFrom?: string;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  /** The cell's text, for the message. */
  readonly text: string;
}

export const BLANK: Blank = { kind: 'blank' };

export const read = <T>(value: T): Read<T> => ({ kind: 'value', value });

export const unreadable = (text: string): Unreadable => ({ kind: 'unreadable', text });

/** The cell's value, or null where it is blank or cannot be read. */
export function valueOf<T>(cell: Cell<T>): T | null {
  return cell.kind === 'value' ? cell.value : null;
}

/** A whole number of at least `least`; null where the cell holds no such number. */
export function wholeOf(cell: Cell<number>, least: number): number | null {
  return cell.kind === 'value' && Number.isSafeInteger(cell.value) && cell.value >= least ? cell.value : null;
}

/** The cell as a message shows it; '' for a blank cell. */
export function textOf(cell: Cell<unknown>): string {
  if (cell.kind === 'blank') return '';
  return cell.kind === 'unreadable' ? cell.text : (cell.text ?? String(cell.value));
}

const ERROR_VALUE =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|BUSY!|GETTING_DATA)/;

/** Whether a cell's text is one of Excel's error values: what a formula shows that has come to nothing. */
export const isErrorValue = (text: string): boolean => text.startsWith('#') && ERROR_VALUE.test(text);

export function holds<T>(cell: Cell<T>, value: T): boolean {
  return valueOf(cell) === value;
}
