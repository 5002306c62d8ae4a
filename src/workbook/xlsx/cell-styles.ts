import type { CellStyle } from '../port';
import type { CellFormat, StyleBook } from './style-book';

/** Ids of built-in number formats: the whole number with separators, the same with hundredths, and text. */
const SEPARATED = 3;
const HUNDREDTHS = 4;
const TEXT = 49;

const HEADER_GREEN = 'FFE2F0D9';
const HEADER_TEXT = 'FF1E4620';
const RULE = 'FF7FA66F';
const GREY = 'FF595959';

const line = (side: 'top' | 'bottom'): string =>
  '<border><left/><right/>' +
  (side === 'top' ? `<top style="thin"><color rgb="${RULE}"/></top><bottom/>` : '<top/>') +
  (side === 'bottom' ? `<bottom style="thin"><color rgb="${RULE}"/></bottom>` : '') +
  '<diagonal/></border>';

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

interface Look extends Partial<Omit<CellFormat, 'font' | 'quoted'>> {
  readonly font?: (size: number) => Readonly<Record<string, string>>;
}

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { font: (size) => ({ b: '', sz: `val="${size + 3}"` }) },
  note: { font: (size) => ({ sz: `val="${size - 2}"`, color: `rgb="${GREY}"` }) },
  header: {
    font: () => ({ b: '', color: `rgb="${HEADER_TEXT}"` }),
    fill: solid(HEADER_GREEN),
    border: line('bottom'),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: '1' },
  },
  text: { numberFormat: TEXT },
  wrap: { alignment: { vertical: 'center', wrapText: '1' } },
  center: { alignment: { horizontal: 'center', vertical: 'center' } },
  yen: { numberFormat: SEPARATED, alignment: { horizontal: 'right', vertical: 'center' } },
  count: { numberFormat: SEPARATED },
  decimal: { numberFormat: HUNDREDTHS },
  datetime: { numberFormat: TEXT },
  total: {
    numberFormat: SEPARATED,
    font: () => ({ b: '' }),
    border: line('top'),
    alignment: { vertical: 'center' },
  },
};

/** Whether a blank cell of this style looks other than none. */
export const showsBlank = (style: CellStyle): boolean => 'fill' in LOOKS[style] || 'border' in LOOKS[style];

/** Text that would turn into a formula when a clerk edits its cell. */
export const looksLikeFormula = (text: string): boolean => '=+-@'.includes(text.charAt(0)) && text !== '';

/** Finds a cell's `s` for a style of the port and the value that is to stand there. */
export interface Looks {
  index(style: CellStyle, value: unknown): string;
}

/** Which format of a style a value needs: its own, the one for text like a formula, or that of a fraction. */
function lookOf(style: CellStyle, value: unknown): string {
  if (typeof value === 'string')
    return looksLikeFormula(value) && LOOKS[style].numberFormat !== TEXT ? `${style}!` : style;
  return style === 'count' && typeof value === 'number' && !Number.isInteger(value) ? `${style}.` : style;
}

/** A value of each kind that a style may have a format of its own for. */
const KINDS = [null, '=', 0.5];

/** Formats found beforehand, for where the workbook itself is out of reach; they can be sent to another thread. */
export class FoundLooks implements Looks {
  constructor(private readonly found: ReadonlyMap<string, string>) {}

  index(style: CellStyle, value: unknown): string {
    const index = this.found.get(lookOf(style, value));
    if (index === undefined) throw new Error(`no format found for ${style}`);
    return index;
  }
}

/** Turns the port's styles into cell formats of one workbook. */
export class CellStyles implements Looks {
  private readonly indices = new Map<string, string>();

  constructor(readonly book: StyleBook) {}

  /**
   * A cell's `s`. Text that begins like a formula gets the apostrophe of Excel ("quotePrefix"), unless the
   * format is text anyway: it would else turn into a formula when a clerk edits the cell. A count that is no whole
   * number (常勤換算, an indicator) shows its hundredths instead of being rounded on paper.
   */
  index(style: CellStyle, value: unknown): string {
    const look = LOOKS[style];
    const key = lookOf(style, value);
    let index = this.indices.get(key);
    if (index === undefined) {
      index = String(
        this.book.format({
          font: this.book.font(look.font?.(this.book.fontSize)),
          fill: look.fill ?? null,
          border: look.border ?? null,
          numberFormat: key.endsWith('.') ? HUNDREDTHS : (look.numberFormat ?? 0),
          alignment: look.alignment ?? { vertical: 'center' },
          quoted: key.endsWith('!'),
        }),
      );
      this.indices.set(key, index);
    }
    return index;
  }
  /** All formats that cells of some styles may need, for {@link FoundLooks}. */
  found(styles: Iterable<CellStyle>): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const style of styles)
      for (const value of KINDS) found.set(lookOf(style, value), this.index(style, value));
    return found;
  }
}
