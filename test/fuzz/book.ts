import type { Dice } from './dice';

/** A workbook as the mutations see it: cells by place, before anything is written. */
export interface FuzzCell {
  value: string | number | boolean | null;
  /** An error value: `value` is its text. */
  isError?: true;
  /** Without the =; where the value is null the formula has none stored. */
  formula?: string;
  /** Number format; General without. */
  format?: string;
  /** The text in runs, with a reading that is no part of it. */
  isRich?: true;
}

export interface FuzzTable {
  name: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface FuzzSheet {
  name: string;
  /** From A1; a row may be short. */
  rows: FuzzCell[][];
  /** The contract's name of each column, wherever its header went and whatever it says; null for others. */
  columns: (string | null)[];
  /** Row of the headers. */
  head: number;
  /** Which of the contract's lists it is. */
  kind: '申請' | '経費' | '構成員' | '設定' | 'other';
  table: FuzzTable | null;
  merges: string[];
  hiddenRows: Set<number>;
}

export interface FuzzBook {
  sheets: FuzzSheet[];
  /** What 交付予定額 and 算定額 must be, by 受付番号, as long as nothing was done that can change a figure. */
  expected: ReadonlyMap<string, Amounts> | null;
}

export interface Amounts {
  readonly computed: number | null;
  readonly planned: number | null;
  readonly verdict: string;
}

/** A change with a name to repeat it by; a harmless one changes no figure. */
export interface Mutation<T> {
  readonly name: string;
  readonly isHarmless?: true;
  /** How often beside the others; 1 without. */
  readonly weight?: number;
  /** What was done and where; null where there was nothing to do it to. */
  readonly apply: (subject: T, dice: Dice) => string | null;
}

export const cellAt = (sheet: FuzzSheet, row: number, column: number): FuzzCell => {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row]!;
  while (line.length <= column) line.push({ value: null });
  return line[column]!;
};

/** Rows of the list below its headers that hold something. */
export const bodyRows = (sheet: FuzzSheet): number[] =>
  sheet.rows.flatMap((line, at) =>
    at > sheet.head && line.some(({ value, formula }) => value !== null || formula !== undefined) ? [at] : [],
  );

export const sheetsOfKind = (book: FuzzBook, ...kinds: FuzzSheet['kind'][]): FuzzSheet[] =>
  book.sheets.filter(({ kind }) => kinds.includes(kind));
