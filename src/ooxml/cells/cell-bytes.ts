import { columnName } from '../../base/a1';
import type { CellValue, FormulaCell } from '../../base/cells';
import type { CellStyle } from '../../base/sheet-content';
import { encoded, fromByteText } from '../package/byte-text';
import { type CellStyles, looksLikeFormula } from '../styles/cell-styles';
import type { StringTable } from '../workbook/string-table';
import { cellXml, MAX_TEXT } from './cell-writer';
import type { Scratch } from './scratch';

/** What lies around a cell's row number and value: `<c r="AB`, `" s="3" t="s"><v>`. */
interface Frame {
  readonly style: CellStyle | undefined;
  readonly open: Uint8Array;
  readonly middle: Uint8Array;
}

type Kind = 'empty' | 'number' | 'text';

/** A cell as it was written last in its column, and where its bytes behind the row number stand. */
interface Written {
  readonly value: CellValue;
  readonly style: CellStyle | undefined;
  readonly open: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const ZERO = 48;

/**
 * Rows of a sheet of ours, written as bytes: a report has millions of cells, and a text for each would cost more
 * than all the rest. What is not plain (formulas, fractions, text that looks like a formula) is {@link cellXml}'s.
 */
export class CellBytes {
  private bytes: Uint8Array;
  private length = 0;
  private readonly frames: Readonly<Record<Kind, Frame[]>> = { empty: [], number: [], text: [] };
  private readonly above: Written[] = [];
  private readonly close: Uint8Array;
  private readonly closeRow: Uint8Array;
  private row = 0;
  private rowNumber = '';
  private rowStart = 0;
  private rowOpen = 0;

  constructor(
    private readonly place: {
      readonly sheet: string;
      readonly prefix: string;
      readonly strings: StringTable;
    },
    private readonly styles: CellStyles,
    private readonly scratch: Scratch,
  ) {
    this.bytes = scratch.bytes;
    const { prefix } = place;
    this.close = fromByteText(`</${prefix}v></${prefix}c>`);
    this.closeRow = fromByteText(`</${prefix}row>`);
  }

  /** What is written, between two pieces of ASCII. */
  between(head: string, foot: string): Uint8Array {
    const bytes = new Uint8Array(head.length + this.length + foot.length);
    bytes.set(fromByteText(head));
    bytes.set(this.bytes.subarray(0, this.length), head.length);
    bytes.set(fromByteText(foot), head.length + this.length);
    return bytes;
  }

  /** What is written from a place on. */
  since(from: number): Uint8Array {
    return this.bytes.slice(from, this.length);
  }

  /** How many bytes are written. */
  get size(): number {
    return this.length;
  }

  /** Cells that follow are of this row, whose own element is not written. */
  beginCells(row: number): void {
    this.row = row;
    this.rowNumber = String(row + 1);
  }

  beginRow(row: number, attributes: string): void {
    this.rowStart = this.length;
    this.beginCells(row);
    this.text(`<${this.place.prefix}row r="${this.rowNumber}"${attributes}>`);
    this.rowOpen = this.length;
  }

  /** A row without a cell is not written. */
  endRow(): void {
    if (this.length === this.rowOpen) this.length = this.rowStart;
    else this.put(this.closeRow);
  }

  cell(column: number, value: CellValue | FormulaCell, style: CellStyle | undefined): void {
    const above = this.above[column];
    // Most cells hold what the one above holds: they differ from it in the row number alone.
    if (above?.value === value && above.style === style) {
      if (typeof value === 'string' && value !== '') this.place.strings.again();
      this.put(above.open);
      this.text(this.rowNumber);
      this.putAgain(above.from, above.to);
    } else if (value === null || value === '') {
      if (style !== undefined) this.plain('empty', column, value, style);
    } else if (isWhole(value)) this.plain('number', column, value, style, value);
    else if (isPlain(value)) this.plain('text', column, value, style, this.place.strings.index(value));
    else {
      const shown = typeof value === 'object' ? null : value;
      const index = style === undefined ? '' : this.styles.index(style, shown);
      this.text(encoded(cellXml(this.place, this.row, column, value, index)));
    }
  }

  /** @param content the whole number that stands in the cell */
  private plain(
    kind: Kind,
    column: number,
    value: CellValue,
    style: CellStyle | undefined,
    content?: number,
  ): void {
    const frames = this.frames[kind];
    let frame = frames[column];
    if (frame?.style !== style || frame === undefined)
      frame = frames[column] = this.frame(kind, column, style);
    const { open, middle } = frame;
    this.put(open);
    this.text(this.rowNumber);
    const from = this.length;
    this.put(middle);
    if (content !== undefined) {
      this.digits(content);
      this.put(this.close);
    }
    this.above[column] = { value, style, open, from, to: this.length };
  }

  private frame(kind: Kind, column: number, style: CellStyle | undefined): Frame {
    const { prefix } = this.place;
    const look = style === undefined ? '' : ` s="${this.styles.index(style, null)}"`;
    const rest = { empty: '/>', number: `><${prefix}v>`, text: ` t="s"><${prefix}v>` }[kind];
    return {
      style,
      open: fromByteText(`<${prefix}c r="${columnName(column)}`),
      middle: fromByteText(`"${look}${rest}`),
    };
  }

  private put(piece: Uint8Array): void {
    const bytes = this.reserve(piece.length);
    const from = this.length;
    for (let at = 0; at < piece.length; at++) bytes[from + at] = piece[at]!;
    this.length = from + piece.length;
  }

  /** Once more what has been written from one place to another. */
  private putAgain(from: number, to: number): void {
    const bytes = this.reserve(to - from);
    let at = this.length;
    for (let next = from; next < to; next++) {
      bytes[at] = bytes[next]!;
      at += 1;
    }
    this.length = at;
  }

  private text(piece: string): void {
    const bytes = this.reserve(piece.length);
    const from = this.length;
    for (let at = 0; at < piece.length; at++) bytes[from + at] = piece.charCodeAt(at);
    this.length = from + piece.length;
  }

  /** @param value a whole number from 0 */
  private digits(value: number): void {
    let count = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) count += 1;
    this.reserve(count);
    let rest = value;
    for (let at = this.length + count - 1; at >= this.length; at--) {
      const tens = Math.floor(rest / 10);
      // ZERO is added last: with it the greatest whole numbers would be rounded.
      this.bytes[at] = ZERO + (rest - tens * 10);
      rest = tens;
    }
    this.length += count;
  }

  private reserve(count: number): Uint8Array {
    if (this.length + count > this.bytes.length) this.bytes = this.scratch.reserve(this.length + count);
    return this.bytes;
  }
}

/** A whole number without a sign; minus zero is none. */
const isWhole = (value: CellValue | FormulaCell): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && (value > 0 || Object.is(value, 0));

/** Text that needs no apostrophe. */
function isPlain(value: CellValue | FormulaCell): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT && !looksLikeFormula(value);
}
