import Papa from 'papaparse';
import type { TextFault } from '../../catalogue/errors/text-faults';
import { decodeText, type Encoding } from './decode';

export type Delimiter = ',' | ';' | '\t';

/** A text file as rows of cells. */
export interface TextTable {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** All of one length; a cell holds its text as it is written in the file, '' where it is blank. */
  readonly rows: readonly (readonly string[])[];
  /** Rows below the widest header that end early, from 1: blank cells at their end, or something was lost. */
  readonly short: readonly number[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** What no cell can hold, in Excel's file format or on a screen; tab and line break apart. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u;

/**
 * Reads a file of comma, semicolon or tab separated values; which of them, and how it is encoded, is found out. Nothing
 * is guessed where a cell may have slipped into another column: such a file is refused whole, with the row.
 * @returns the rows, or why the file can't be read
 */
export function parseText(bytes: Uint8Array): TextTable | { readonly fault: TextFault } {
  const decoded = decodeText(bytes);
  if ('unknown' in decoded) return { fault: { kind: decoded.unknown } };
  if ('bad' in decoded) {
    const { encoding, line, before, byte } = decoded.bad;
    return { fault: { kind: 'badByte', encoding, row: line, column: columnAfter(before), byte } };
  }
  const { data, errors, meta } = Papa.parse(decoded.text, { delimitersToGuess: DELIMITERS });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) return { fault: { kind: 'quotes', row: (broken.row ?? 0) + 1 } };
  const rows = withoutEnd(data);
  const width = columnsOf(rows);
  const fault = rows.length === 0 ? ({ kind: 'empty' } as const) : (controlIn(rows) ?? overlong(rows, width));
  if (fault !== null) return { fault };
  const first = rows.findIndex(({ length }) => length >= width);
  return {
    encoding: decoded.encoding,
    // of one column only there is nothing to tell it by
    delimiter: DELIMITERS.find((delimiter) => delimiter === meta.delimiter) ?? ',',
    rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    short: rows.flatMap((row, at) => (at > first && row.length < width && !isEmpty(row) ? [at + 1] : [])),
  };
}

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The line break behind the last row, and blank lines before it, are no rows. */
function withoutEnd(data: readonly string[][]): readonly string[][] {
  const last = data.findLastIndex((row) => !isEmpty(row));
  return data.slice(0, last + 1);
}

function controlIn(rows: readonly (readonly string[])[]): TextFault | null {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => CONTROL.test(cell));
    if (column >= 0) return { kind: 'control', row: row + 1, column: column + 1 };
  }
  return null;
}

/**
 * A row that says something behind the last column has a delimiter too many in one of its cells: every cell after it
 * stands in another's column.
 */
function overlong(rows: readonly (readonly string[])[], expected: number): TextFault | null {
  const row = rows.findIndex((cells) => filled(cells) > expected);
  const found = rows[row];
  return found === undefined ? null : { kind: 'overlong', row: row + 1, columns: filled(found), expected };
}

/** As many as the header has, or as most rows have: Excel leaves out blank cells at the end of some. */
function columnsOf(rows: readonly (readonly string[])[]): number {
  const most = rows.reduce((least, row) => Math.max(least, filled(row)), 0);
  // titles above the header fill a cell or two
  const header = rows.find((row) => filled(row) * 2 >= most);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return Math.max(header?.length ?? 0, usual);
}

/** Cells up to the last that says something. */
const filled = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/** Which cell follows a text that breaks off inside a row, from 1. */
function columnAfter(before: string): number {
  const [cells = []] = Papa.parse(before, { delimitersToGuess: DELIMITERS }).data;
  return Math.max(1, cells.length);
}
