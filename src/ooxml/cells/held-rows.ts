import type { Area, CellValue } from '../../base/cells';
import { LimitError, LIMITS } from '../package/limits';

/**
 * From so many columns on, a gap in a row stays a gap: JavaScript then holds the row by its entries. A stray cell in
 * column XFD of each row would else take 131 KB a row.
 */
export const GAP = 2_048;

/** The values of a sheet as they are read, row by row. */
export class HeldRows {
  /** Numbers of the rows that hold values, from 0, and their values from column A on; ragged, gaps included. */
  readonly numbers: number[] = [];
  readonly values: CellValue[][] = [];
  private current = -1;
  private row: CellValue[] = [];
  private blank: CellValue[] = [];
  private last = -1;
  private slots = 0;
  private isSparse = false;
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  /** @param room cells that may be held */
  constructor(private readonly room: number = LIMITS.cells) {}

  /** Takes a cell; those of a row come one after the other. @throws {@link LimitError} where there is no more room */
  put(row: number, column: number, value: CellValue): void {
    if (row !== this.current) this.begin(row);
    const values = this.row;
    if (column - values.length > GAP) this.isSparse = true;
    else while (values.length < column) values.push(null);
    values[column] = value;
    if (this.isSparse) this.slots += 1;
    if (column > this.last) this.last = column;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  /** The smallest rectangle that holds them all; null where there are none. */
  get used(): Area | null {
    const { top, left, bottom, right } = this;
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Cells that are held, gaps of less than {@link GAP} included. */
  get held(): number {
    return this.slots + (this.isSparse ? 0 : this.row.length);
  }

  private begin(row: number): void {
    this.finish();
    this.current = row;
    // As long as the row above: rows that end alike are taken as they are, and none grows cell by cell.
    this.row = this.blank.slice();
    this.last = -1;
    this.numbers.push(row);
    this.values.push(this.row);
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
  }

  private finish(): void {
    const { row, last } = this;
    // A row far shorter than the one above does not keep its length.
    if (!this.isSparse && (last + 1) * 2 < row.length) row.length = last + 1;
    if (this.isSparse) this.blank = [];
    else if (row.length !== this.blank.length) this.blank = row.map(() => null);
    this.slots = this.held;
    this.isSparse = false;
    if (this.slots > this.room) throw new LimitError('cells');
  }
}
