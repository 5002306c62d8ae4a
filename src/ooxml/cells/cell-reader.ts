import { MAX_COLUMNS } from '../../base/areas';
import type { CellValue } from '../../base/cells';
import { UNCALCULATED } from '../../base/text';
import { LimitError, LIMITS } from '../package/limits';
import { readRichText } from '../workbook/shared-strings';
import { CLOSE, OPEN, TEXT, type XmlScanner } from '../xml/xml';
import { XmlError } from '../xml/xml-text';
import { columnAt } from './address';
import { decodeCellText } from './cell-text';
import { isoToSerial } from './serial';

/** What a pass over the cells hands on, a cell at a time. */
export interface CellSink {
  /** `formula` is null for a constant, `style` the index of the cell's format. */
  cell(row: number, column: number, value: CellValue, formula: CellFormula | null, style: number): void;
  /** Whether formulas are wanted as well, and cells that hold nothing but a format. */
  readonly everything: boolean;
  /** Attributes of a row; only asked for where this is given. */
  row?(row: number, attributes: ReadonlyMap<string, string>): void;
}

export interface CellFormula {
  /** '' in a cell that takes a shared formula from another. */
  readonly text: string;
  readonly shared: string | undefined;
}

export interface ReadContext {
  /** The workbook's shared strings; null when the values do not matter. */
  readonly strings: readonly string[] | null;
  readonly date1904: boolean;
}

/** Whole numbers of so many digits are exact. */
const SAFE_DIGITS = 15;

/** Reads the cells of a sheet, one after the other. */
export class CellReader {
  /** Column of the cell read last; -1 at the beginning of a row. */
  column = -1;
  private readonly value: string;
  private readonly formula: string;
  private readonly inline: string;
  private readonly usual: { readonly open: string; readonly close: string; readonly closeValue: number };

  constructor(
    private readonly scanner: XmlScanner,
    private readonly prefix: string,
    private readonly context: ReadContext,
    private readonly sink: CellSink,
  ) {
    this.value = `${prefix}v`;
    this.formula = `${prefix}f`;
    this.inline = `${prefix}is`;
    this.usual = {
      open: `<${prefix}v>`,
      close: `</${prefix}v></${prefix}c>`,
      closeValue: `</${prefix}v>`.length,
    };
  }

  /** Reads the cell whose OPEN token is current, up to its CLOSE token. */
  read(row: number): void {
    const { scanner } = this;
    const { xml } = scanner;
    const outside = scanner.depth - 1;
    let type = '';
    let column = this.column + 1;
    let style = 0;
    let seen = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
      const code = xml.charCodeAt(scanner.attributeStart);
      const bit = 1 << (code & 31);
      if ((seen & bit) !== 0) throw new XmlError('attribute twice', scanner.start);
      seen |= bit;
      if (code === 114) column = columnAt(xml, scanner.valueStart, scanner.valueEnd);
      else if (code === 116) type = xml.slice(scanner.valueStart, scanner.valueEnd);
      else if (code === 115 && this.sink.everything) style = Number(scanner.attributeValue);
    }
    if (column >= MAX_COLUMNS) throw new LimitError('place', scanner.start);
    if (column <= this.column) throw new LimitError('order', scanner.start);
    this.column = column;
    if (!this.sink.everything && !scanner.selfClosing && this.readUsual(row, type)) return;
    let text: string | null = null;
    let formula: CellFormula | null = null;
    let computed = false;
    let valued = false;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE) {
        if (scanner.depth === outside) break;
      } else if (token === OPEN) {
        if (scanner.is(this.value)) {
          // which of two values is meant cannot be told
          if (valued) throw new XmlError('value', scanner.start);
          valued = true;
          text = this.content();
        } else if (scanner.is(this.inline)) text = readRichText(scanner, this.prefix);
        else if (scanner.is(this.formula)) {
          if (computed) throw new XmlError('formula', scanner.start);
          computed = true;
          // also where only values are wanted: a formula that cannot be read is found at once, not by whoever needs it
          formula = this.readFormula();
        } else scanner.skip();
      }
    }
    const value = text === null ? null : this.convert(type, text);
    if (computed && !this.sink.everything && isUncalculated(type, text)) {
      this.sink.cell(row, column, UNCALCULATED, null, style);
      return;
    }
    if (value !== null || this.sink.everything) this.sink.cell(row, column, value, formula, style);
  }

  /**
   * A cell that is a whole number or a shared string and nothing else, `<v>12</v></c>`, as nearly all are: read
   * without a token for each tag. False where the cell is another one, which is then read as any XML.
   */
  private readUsual(row: number, type: string): boolean {
    if (type === 's' ? this.context.strings === null : type !== '' && type !== 'n') return false;
    const { scanner, usual } = this;
    const { xml, end } = scanner;
    if (!xml.startsWith(usual.open, end)) return false;
    let at = end + usual.open.length;
    const from = at;
    let number = 0;
    for (let code = xml.charCodeAt(at); code >= 48 && code <= 57; code = xml.charCodeAt(at)) {
      number = number * 10 + code - 48;
      at += 1;
    }
    if (at === from || at - from > SAFE_DIGITS || !xml.startsWith(usual.close, at)) return false;
    scanner.leave(at + usual.closeValue);
    const value = type === 's' ? this.context.strings?.[number] : number;
    if (value === undefined) throw new XmlError('shared string', end);
    if (value !== '') this.sink.cell(row, this.column, value, null, 0);
    return true;
  }

  private content(): string {
    const { scanner } = this;
    let text = '';
    for (let token = scanner.next(); token !== CLOSE; token = scanner.next()) {
      if (token !== TEXT) scanner.skip();
      else text = text === '' ? scanner.text : text + scanner.text;
      if (text.length > LIMITS.text) throw new LimitError('text', scanner.start);
    }
    return text;
  }

  private readFormula(): CellFormula {
    const { scanner } = this;
    let isShared = false;
    let index: string | undefined;
    while (scanner.nextAttribute()) {
      if (scanner.attributeName === 't') isShared = scanner.attributeValue === 'shared';
      else if (scanner.attributeName === 'si') index = scanner.attributeValue;
    }
    return { text: this.content(), shared: isShared ? index : undefined };
  }

  private convert(type: string, text: string): CellValue {
    switch (type) {
      case '':
      case 'n':
        return number(text);
      case 's': {
        if (!this.context.strings) return text;
        const string = this.context.strings[Number(text)];
        if (string === undefined) throw new XmlError('shared string', this.scanner.start);
        return string === '' ? null : string;
      }
      case 'b':
        return text === '1' || text === 'true';
      case 'd':
        return isoToSerial(text, this.context.date1904) ?? text;
      case 'inlineStr':
        return text === '' ? null : text;
      default:
        // str: what a formula gave; e: an error, which is its text.
        return text === '' ? null : decodeCellText(text);
    }
  }
}

/** A formula without a value beside it; one whose result is an empty text says so by its type. */
const isUncalculated = (type: string, text: string | null): boolean =>
  text === null || (text === '' && type !== 'str');

function number(text: string): CellValue {
  const value = Number(text);
  if (value === 0 && text.trim() === '') return null;
  return Number.isNaN(value) ? text : value;
}
