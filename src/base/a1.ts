import type { Area, CellPlace } from './cells';

/** Letters of the columns that have been asked for. */
const LETTERS: string[] = [];

/** Letters of a column that counts from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  return (LETTERS[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column from 0 by its letters: A is 0, AA is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Q14: row and column count from 0. */
export function cellReference(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1:B2; a single cell is written without the colon. */
export function rangeReference(area: Area): string {
  const first = cellReference(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellReference(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet's name as a reference needs it; quoted where it holds anything but letters and digits. */
export function sheetReference(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : quoteSheet(name);
}

/** Quoted always. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** 申請!Q14, the way a clerk reads it. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheetReference(sheet)}!${cellReference(row, column)}`;
}

/** 申請!$A$4:$Q$154; both corners, also of a single cell. */
export function areaAddress(sheet: string, { row, column, rows, columns }: Area): string {
  return `${sheetReference(sheet)}!${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}

/** '申請 一覧'!$A$1:$C$1. Quoted always: Excel reads both forms, and no list of exceptions is needed. */
export function absoluteReference(sheet: string, { row, column, rows, columns }: Area): string {
  const [first, last] = [corner(row, column), corner(row + rows - 1, column + columns - 1)];
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** A cell that a clerk can be taken to. */
export const cellPlace = (sheet: string, row: number, column: number): CellPlace => ({
  sheet,
  row,
  column,
  address: cellAddress(sheet, row, column),
});
