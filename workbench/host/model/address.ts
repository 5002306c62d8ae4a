import { columnName } from '../../../src/base/a1';
import { parseArea } from '../../../src/base/references';
import { type Area, insideSheet, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from './area';

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

/** Reads an A1 address, with or without a sheet; null where it is none or lies outside a sheet. */
export function parseAddress(text: string): ParsedAddress | null {
  const split = /^(?:('(?:[^']|'')+'|[^'!]+)!)?([^!]+)$/.exec(text.trim().replace(/^=/, ''));
  if (!split) return null;
  const [, quoted, cells = ''] = split;
  const sheet = quoted?.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : (quoted ?? null);
  const area = parseArea(cells);
  return area && insideSheet(area) ? { sheet, area } : null;
}
