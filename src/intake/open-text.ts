import type { TextFault } from '../catalogue/errors/text-faults';
import type { Grid } from '../table/find/grid';
import { parseText, type TextTable } from './text/parse';

/** A text file, and its cells as those of a sheet. */
export interface OpenedText {
  readonly text: TextTable;
  readonly grid: Grid;
}

/**
 * Reads a text file as a sheet.
 * @param name what the file is called where a cell of it is named
 */
export function openText(name: string, bytes: Uint8Array): OpenedText | { readonly fault: TextFault } {
  const text = parseText(bytes);
  if ('fault' in text) return text;
  const { rows } = text;
  const grid: Grid = {
    sheet: name,
    visible: true,
    area: { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 },
    values: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    merges: [],
  };
  return { text, grid };
}
