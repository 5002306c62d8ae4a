import type { ColumnsWrite, StoredCell } from '../port';
import { CellBytes } from './cell-bytes';
import type { ByteText } from './byte-text';
import type { CellStyles } from './cell-styles';
import type { CellStore } from './cell-store';
import type { RowPatch } from './row-state';

/** What the cells of our columns are written with. */
export interface ColumnBooks {
  readonly styles: CellStyles;
  readonly store: CellStore;
  readonly byteText: (bytes: Uint8Array) => ByteText;
}

/**
 * The cells of our columns by rows. They are written as bytes, all at once, and cut out of one text: a text of its own
 * for each of half a million cells would cost more than all the rest.
 *
 * @returns the new cells of a row of the sheet, from the header's to the last one's
 */
export function columnCells(
  { sheet, row: top, column, headers, styles: looks, values }: ColumnsWrite,
  prefix: string,
  { styles, store, byteText }: ColumnBooks,
): (row: number) => RowPatch {
  const columns = headers.map((_, n) => column + n);
  const rows: readonly (readonly StoredCell[])[] = [headers, ...values];
  const bytes = new CellBytes({ sheet, prefix, strings: store.strings }, styles, store.scratch);
  const bounds = new Uint32Array(rows.length * columns.length + 1);
  let at = 0;
  for (const [n, row] of rows.entries()) {
    bytes.beginCells(top + n);
    for (const [i, place] of columns.entries()) {
      bytes.cell(place, row[i] ?? null, n === 0 ? 'header' : (looks[i] ?? 'text'));
      at += 1;
      bounds[at] = bytes.size;
    }
  }
  const text = byteText(bytes.between('', ''));
  const between = (from: number, to: number): ByteText => text.slice(bounds[from], bounds[to]);
  return (row) => {
    const first = (row - top) * columns.length;
    return {
      columns,
      cell: (n) => between(first + n, first + n + 1),
      text: () => between(first, first + columns.length),
      taken: false,
      blank: (rows[row - top] ?? []).every((value) => value === null || value === ''),
    };
  };
}
