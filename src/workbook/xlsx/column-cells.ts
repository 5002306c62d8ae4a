import type { StoredCell } from '../../base/cells';
import type { CellStyle } from '../../base/sheet-content';
import { CellBytes } from '../../ooxml/cells/cell-bytes';
import type { CellStore } from '../../ooxml/cells/cell-store';
import type { ByteText } from '../../ooxml/package/byte-text';
import type { RowPatch } from '../../ooxml/sheet/row-state';
import type { CellStyles } from '../../ooxml/styles/cell-styles';
import type { ColumnsWrite } from '../port';

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
  { sheet, row: top, column, headers, styles: looks, byValue, values }: ColumnsWrite,
  prefix: string,
  { styles, store, byteText }: ColumnBooks,
): (row: number) => RowPatch {
  const columns = headers.map((_, n) => column + n);
  const rowAt = (n: number): readonly StoredCell[] => (n === 0 ? headers : (values[n - 1] ?? []));
  const bytes = new CellBytes({ sheet, prefix, strings: store.strings }, styles, store.scratch);
  const styleOf = (i: number, value: StoredCell): CellStyle =>
    (typeof value === 'string' ? byValue?.[i]?.[value] : undefined) ?? looks[i] ?? 'text';
  const writeCell = (n: number, i: number): void => {
    const value = rowAt(n)[i] ?? null;
    bytes.cell(column + i, value, n === 0 ? 'header' : styleOf(i, value));
  };
  /** By row the number of its first cell among those written; -1 for a blank one, which a sheet may lack. */
  const firsts = new Int32Array(values.length + 1).fill(-1);
  const bounds = [0];
  for (let n = 0; n <= values.length; n += 1) {
    if (rowAt(n).every(isNothing)) continue;
    firsts[n] = bounds.length - 1;
    bytes.beginCells(top + n);
    for (let i = 0; i < columns.length; i += 1) {
      writeCell(n, i);
      bounds.push(bytes.size);
    }
  }
  const text = byteText(bytes.between('', ''));
  const blankCell = (n: number, i: number): ByteText => {
    const before = bytes.size;
    bytes.beginCells(top + n);
    writeCell(n, i);
    return byteText(bytes.since(before));
  };
  const between = (from: number, to: number): ByteText => text.slice(bounds[from], bounds[to]);
  const written: Written = { columns, between, blankCell };
  return (row) => new OwnRow(written, row - top, firsts[row - top] ?? -1);
}

interface Written {
  readonly columns: readonly number[];
  /** From a cell up to another, by their numbers among those written. */
  readonly between: (from: number, to: number) => ByteText;
  readonly blankCell: (n: number, i: number) => ByteText;
}

/** A class, since a sheet can have a million rows between two that hold something. */
class OwnRow implements RowPatch {
  readonly taken = false;

  constructor(
    private readonly written: Written,
    private readonly n: number,
    private readonly first: number,
  ) {}

  get columns(): readonly number[] {
    return this.written.columns;
  }

  get blank(): boolean {
    return this.first < 0;
  }

  cell(i: number): ByteText {
    const { blankCell, between } = this.written;
    return this.blank ? blankCell(this.n, i) : between(this.first + i, this.first + i + 1);
  }

  text(): ByteText {
    const { columns, blankCell, between } = this.written;
    return this.blank
      ? columns.map((_, i) => blankCell(this.n, i)).join('')
      : between(this.first, this.first + columns.length);
  }
}

const isNothing = (value: StoredCell): boolean => value === null || value === '';
