import type { CellStyle } from '../../base/sheet-content';
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

/** Turns the port's styles into cell formats of one workbook. */
export class CellStyles {
  private readonly indices = new Map<string, string>();

  constructor(readonly book: StyleBook) {}

  /**
   * A cell's `s`. Text that begins like a formula gets the apostrophe of Excel ("quotePrefix"), unless the
   * format is text anyway: it would else turn into a formula when a clerk edits the cell. A count that is no whole
   * number (常勤換算, an indicator) shows its hundredths instead of being rounded on paper.
   */
  index(style: CellStyle, value: unknown): string {
    const look = LOOKS[style];
    const quoted = typeof value === 'string' && looksLikeFormula(value) && look.numberFormat !== TEXT;
    const parted = style === 'count' && typeof value === 'number' && !Number.isInteger(value);
    const key = quoted ? `${style}!` : parted ? `${style}.` : style;
    let index = this.indices.get(key);
    if (index === undefined) {
      index = String(
        this.book.format({
          font: this.book.font(look.font?.(this.book.fontSize)),
          fill: look.fill ?? null,
          border: look.border ?? null,
          numberFormat: parted ? HUNDREDTHS : (look.numberFormat ?? 0),
          alignment: look.alignment ?? { vertical: 'center' },
          quoted,
        }),
      );
      this.indices.set(key, index);
    }
    return index;
  }
}
