import type { Area } from '../../base/cells';
import { LimitError } from './limits';
import { XmlError } from './xml-text';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Letters of the columns that have been asked for. */
const LETTERS: string[] = [];

/** Letters of a column that counts from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 notation of a cell, row and column from 0. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1:B2 notation; a single cell is written without the colon. */
export function areaReference(area: Area): string {
  const first = cellReference(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellReference(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Reads A1, $A$1 or A1:B2; undefined where it is none of these (whole columns and #REF! included). */
export function parseArea(reference: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(reference);
  if (!match) return undefined;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] === undefined ? column : columnIndex(match[3]);
  const lastRow = match[4] === undefined ? row : Number(match[4]) - 1;
  if (row < 0 || lastRow < row || lastColumn < column) return undefined;
  if (lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** '申請 一覧'!$A$1:$C$1. Quoted always: Excel reads both forms, and no list of exceptions is needed. */
export function absoluteReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** Takes 'シート'!$A$1:$B$2 apart; undefined where it names no plain area on one sheet. */
export function parseAbsolute(reference: string): { sheet: string; area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()]+))!([^!,]+)$/.exec(reference.trim());
  const area = match ? parseArea(match[3]!) : undefined;
  if (!match || !area) return undefined;
  return { sheet: match[1] !== undefined ? match[1].replace(/''/g, "'") : match[2]!, area };
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/**
 * Number from 0 of a row by the text that stands for it.
 * @throws {@link XmlError} for what is no row of a sheet
 */
export function rowOf(text: string, offset: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new XmlError('row', offset);
  if (number > MAX_ROWS) throw new LimitError('place', offset);
  return number - 1;
}

/** Column from 0 out of a reference such as AB12 that stands at [from, to). */
export function columnAt(xml: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0) throw new XmlError('reference', from);
  if (column > MAX_COLUMNS) throw new LimitError('place', from);
  return column - 1;
}
