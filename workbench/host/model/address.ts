import { type Area, MAX_COLUMNS, MAX_ROWS, areaBetween, lastColumn, lastRow } from './area';

/** 0 → A, 26 → AA */
function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26 */
function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 申請 stays as it is; R8 申請 and 2026 must be quoted in an address. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;

/** B3, B3:D5, B:D or 3:5; with `$` when `absolute`. */
export function cellAddress(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (index: number): string => mark + columnName(index);
  const row = (index: number): string => mark + String(index + 1);
  if (isWholeColumns(area)) return `${column(area.column)}:${column(lastColumn(area))}`;
  if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow(area))}`;
  const first = column(area.column) + row(area.row);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${column(lastColumn(area))}${row(lastRow(area))}`;
}

export interface ParsedAddress {
  readonly sheet: string | null;
  readonly area: Area;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an A1 address, with or without a sheet; null where it is none or lies outside a sheet. */
export function parseAddress(text: string): ParsedAddress | null {
  const split = /^(?:('(?:[^']|'')+'|[^'!]+)!)?([^!]+)$/.exec(text.trim().replace(/^=/, ''));
  if (!split) return null;
  const [, quoted, cells = ''] = split;
  const sheet = quoted?.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : (quoted ?? null);
  const area = parseCells(cells);
  return area && { sheet, area };
}

function parseCells(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return inside(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return inside(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = ROWS.exec(text);
  if (rows) return inside(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function inside(row1: number, column1: number, row2: number, column2: number): Area | null {
  const fits = [row1, row2].every((row) => row >= 0 && row < MAX_ROWS);
  const fitsAcross = [column1, column2].every((column) => column >= 0 && column < MAX_COLUMNS);
  return fits && fitsAcross ? areaBetween(row1, column1, row2, column2) : null;
}
