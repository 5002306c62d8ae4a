import type { Cell } from '../grant/input/cell';

/** A table as GRANT_TOTAL looks at it; rows and columns count from 0, below the header row. */
export interface TotalTable {
  readonly rows: number;
  /** Column that tells a record from an empty row: 受付番号, or the first one. */
  readonly key: number;
  /** NFKC, trimmed; '' for a blank cell and for the 0 that an empty cell reaches a function as. */
  text(row: number, column: number): string;
  number(row: number, column: number): Cell<number>;
}

/** What is made of the matching rows. */
export type Measure =
  | { readonly kind: 'rows' }
  | { readonly kind: 'sum'; readonly column: number }
  /** Distinct values of the first of these columns that is filled in, spaces apart. */
  | { readonly kind: 'distinct'; readonly columns: readonly number[] };

/** The cell has to be equal to the text. */
export interface Condition {
  readonly column: number;
  readonly value: string;
}

/** A cell that makes the figure undetermined. */
export interface TotalProblem {
  /** `notNumber`: a cell to be summed; `noKey`: a row that is no record and yet holds a figure. */
  readonly kind: 'notNumber' | 'noKey';
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Decimal digits that a sum of decimals is brought to: what lies beyond them is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;

/**
 * One figure over the rows that meet every condition. Blank cells are left out; rows without a key and rows of
 * totals are no records.
 * @param totalLabels how a row of totals is labelled, in its key or its first column.
 */
export function total(
  table: TotalTable,
  measure: Measure,
  conditions: readonly Condition[],
  totalLabels: readonly string[],
): number | TotalProblem {
  const distinct = new Set<string>();
  let sum = 0;
  let records = 0;
  for (let row = 0; row < table.rows; row += 1) {
    if (!conditions.every(({ column, value }) => table.text(row, column) === value)) continue;
    const key = table.text(row, table.key);
    if (isTotal(key, totalLabels) || isTotal(table.text(row, 0), totalLabels)) continue;
    if (measure.kind === 'sum') {
      const cell = table.number(row, measure.column);
      const problem = problemOf(cell, key, { row, column: measure.column });
      if (problem !== null) return problem;
      if (cell.kind === 'value') sum += cell.value;
    } else if (key !== '') {
      records += 1;
      if (measure.kind === 'distinct') distinct.add(firstOf(table, row, measure.columns));
    }
  }
  if (measure.kind === 'rows') return records;
  if (measure.kind === 'sum') return Number(sum.toPrecision(SIGNIFICANT_DIGITS));
  distinct.delete('');
  return distinct.size;
}

function problemOf(
  cell: Cell<number>,
  key: string,
  at: { readonly row: number; readonly column: number },
): TotalProblem | null {
  if (cell.kind === 'unreadable') return { kind: 'notNumber', text: cell.text, ...at };
  const filled = cell.kind === 'value' && cell.value !== 0;
  return filled && key === '' ? { kind: 'noKey', text: String(cell.value), ...at } : null;
}

const isTotal = (text: string, labels: readonly string[]): boolean =>
  text !== '' && labels.includes(text.replace(/\s+/gu, ''));

function firstOf(table: TotalTable, row: number, columns: readonly number[]): string {
  for (const column of columns) {
    const text = table.text(row, column).replace(/\s+/gu, '');
    if (text !== '') return text;
  }
  return '';
}
