import { columnAt } from './address';
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

  /** null where the row is written in another way. */
  find({ start, openEnd }: RowTag): RowEnd | null {
    const { xml } = this;
    const at = xml.indexOf(this.close, openEnd);
    if (at < 0 || xml.lastIndexOf(this.open, at) !== start) return null;
    if (at === openEnd) return { at, lastColumn: -1 };
    if (!xml.endsWith(this.cellClose, at) && !xml.endsWith('/>', at)) return null;
    const cell = xml.lastIndexOf(this.cell, at);
    // Behind the cell may stand something else that ends in the same way.
    if (cell < openEnd || this.endOf(cell) !== at) return null;
    const reference = cell + this.cell.length;
    return { at, lastColumn: columnAt(xml, reference, xml.indexOf('"', reference)) };
  }

  private endOf(cell: number): number {
    const { xml, cellClose } = this;
    const open = xml.indexOf('>', cell);
    if (xml.charAt(open - 1) === '/') return open + 1;
    return xml.indexOf(cellClose, open) + cellClose.length;
  }
}
