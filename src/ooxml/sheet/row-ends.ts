import { columnAt } from '../cells/address';
import type { RowTag } from './row-tag';

/** Where a row ends, and the column of its last cell. */
export interface RowEnd {
  /** Start of the end tag. */
  readonly at: number;
  readonly lastColumn: number;
}

/**
 * Finds the end of rows without a look at their cells, in sheets as Excel and others write them: a tag stands
 * only where it means something, and each cell says its reference first.
 */
export class RowEnds {
  /** No row that follows has an end tag as it is looked for. */
  private last = false;

  private constructor(
    private readonly xml: string,
    private readonly open: string,
    private readonly close: string,
    private readonly cell: string,
    private readonly cellClose: string,
  ) {}

  /** null where comments, CDATA or the like could hold what looks like a tag. */
  static of(xml: string, from: number, prefix: string): RowEnds | null {
    // A single character is found many times faster than two.
    const holds = (sign: string): boolean => xml.includes(sign, from) && xml.includes(`<${sign}`, from);
    if (holds('!') || holds('?')) return null;
    return new RowEnds(xml, `<${prefix}row`, `</${prefix}row>`, `<${prefix}c r="`, `</${prefix}c>`);
  }

  /**
   * null where the row is written in another way. Nothing is looked for outside the row: a sheet whose cells are written
   * otherwise would be searched through for each of its rows.
   */
  find({ start, openEnd }: RowTag): RowEnd | null {
    if (this.last) return null;
    const at = this.xml.indexOf(this.close, openEnd);
    this.last = at < 0;
    if (at < 0 || this.xml.lastIndexOf(this.open, at) !== start) return null;
    if (at === openEnd) return { at, lastColumn: -1 };
    const row = this.xml.slice(openEnd, at);
    if (!row.endsWith(this.cellClose) && !row.endsWith('/>')) return null;
    const cell = row.lastIndexOf(this.cell);
    // Behind the cell may stand something else that ends in the same way.
    if (cell < 0 || this.endOf(row, cell) !== row.length) return null;
    const reference = cell + this.cell.length;
    return { at, lastColumn: columnAt(row, reference, row.indexOf('"', reference)) };
  }

  private endOf(row: string, cell: number): number {
    const open = row.indexOf('>', cell);
    if (row.charAt(open - 1) === '/') return open + 1;
    return row.indexOf(this.cellClose, open) + this.cellClose.length;
  }
}
