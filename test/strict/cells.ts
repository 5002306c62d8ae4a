import { checkElements } from './elements';
import type { Say } from './fault';
import { columnNumber, LAST_COLUMN } from './reference';
import { decoded, plainText } from './texts';
import { checkFormula, type Sheet } from './workbook';
import { child, type Element } from './xml';

/** What the other parts say that cells count on. */
export interface CellContext {
  readonly sheets: readonly Sheet[];
  /** Number of cell formats. */
  readonly formats: number;
  /** Shared strings. */
  readonly strings: readonly string[];
  /** Rows whose texts are wanted, by number from 1. */
  readonly headerRows: ReadonlySet<number>;
}

const ERRORS =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!)$/;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
const REFERENCE = /^([A-Z]{1,3})([1-9]\d*)$/;

/** Holds the rows of a sheet against the rules, one after another. */
export class CellCheck {
  /** Texts of the wanted rows by reference; null where the cell is no text. */
  readonly texts = new Map<string, string | null>();
  /** References of cells with formulas. */
  readonly formulas = new Set<string>();
  private readonly shared = new Set<string>();
  private row = 0;

  constructor(
    private readonly context: CellContext,
    private readonly say: Say,
  ) {}

  take(row: Element): void {
    checkElements(row, this.say);
    const number = Number(row.attributes.get('r') ?? this.row + 1);
    if (number <= this.row) this.say(`row ${number}`, `behind row ${this.row}`);
    this.row = Math.max(number, this.row);
    this.checkStyle(row.attributes.get('s'), `row ${number}`);
    let column = 0;
    for (const cell of row.children) {
      if (cell.name !== 's:c') continue;
      const [, letters, own] = REFERENCE.exec(cell.attributes.get('r') ?? '') ?? [];
      const at = letters === undefined ? column + 1 : columnNumber(letters);
      const place = cell.attributes.get('r') ?? `row ${number}, column ${at}`;
      if (cell.attributes.has('r') && Number(own) !== number) this.say(place, `in row ${number}`);
      if (at <= column) this.say(place, 'behind a cell further to the right');
      if (at > LAST_COLUMN) this.say(place, 'beyond the last column');
      column = Math.max(at, column);
      this.cell(cell, place);
      if (this.context.headerRows.has(number)) this.texts.set(`${number} ${at}`, this.textOf(cell));
    }
  }

  private cell(cell: Element, place: string): void {
    const { say } = this;
    this.checkStyle(cell.attributes.get('s'), place);
    const type = cell.attributes.get('t') ?? 'n';
    const [value, formula, inline] = ['s:v', 's:f', 's:is'].map((name) => child(cell, name));
    if (formula) this.formula(formula, place);
    if (inline && type !== 'inlineStr') say(place, `inline text in a cell of type ${type}`);
    if (value && !this.fits(type, value.text))
      say(place, `${JSON.stringify(value.text)} in a cell of type ${type}`);
    const text = this.textOf(cell);
    if (text !== null && text.length > 32_767) say(place, `${text.length} characters`);
  }

  private fits(type: string, text: string): boolean {
    if (type === 'n') return text === '' || NUMBER.test(text);
    if (type === 'b') return text === '0' || text === '1';
    if (type === 'e') return ERRORS.test(text);
    if (type === 's') return /^\s*\d+\s*$/.test(text) && Number(text) < this.context.strings.length;
    return true;
  }

  private formula(formula: Element, place: string): void {
    this.formulas.add(place);
    const index = formula.attributes.get('si');
    if (formula.attributes.get('t') === 'shared') {
      if (index === undefined) this.say(place, 'a shared formula without its number');
      else if (formula.attributes.has('ref') || formula.text !== '') this.shared.add(index);
      else if (!this.shared.has(index)) this.say(place, `shared formula ${index} is not there`);
      if (formula.text === '') return;
    }
    // Excel keeps the other cells of a data table without a text
    if (formula.text === '' && formula.attributes.get('t') === 'dataTable') return;
    checkFormula(formula.text, place, this.context.sheets, this.say);
  }

  private checkStyle(style: string | undefined, place: string): void {
    const known =
      style === undefined || (/^\d+$/.test(style) && Number(style) < Math.max(1, this.context.formats));
    if (!known) this.say(place, `format ${style}, there are ${this.context.formats}`);
  }

  /** The text of a cell; null where it holds something else or nothing. */
  private textOf(cell: Element): string | null {
    const type = cell.attributes.get('t');
    const value = child(cell, 's:v')?.text;
    if (type === 's') return this.context.strings[Number(value)] ?? null;
    if (type === 'str') return decoded(value ?? '');
    const inline = child(cell, 's:is');
    return type === 'inlineStr' && inline ? plainText(inline) : null;
  }
}
