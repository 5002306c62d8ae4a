import { type Figures, type Look, LOOKS, RULE_COLOUR } from '../../base/looks';
import type { CellStyle } from '../../base/sheet-content';
import type { StyleBook } from './style-book';

/** Ids of built-in number formats. Words keep none: a file's text is a text of itself, whatever its cell's format. */
const NUMBER_FORMATS: Readonly<Record<Figures, number>> = { words: 0, text: 49, amount: 3, hundredths: 4 };

const rgb = (colour: string): string => `rgb="FF${colour}"`;

const lineXml = (side: 'top' | 'bottom'): string =>
  '<border><left/><right/>' +
  (side === 'top' ? `<top style="thin"><color ${rgb(RULE_COLOUR)}/></top><bottom/>` : '<top/>') +
  (side === 'bottom' ? `<bottom style="thin"><color ${rgb(RULE_COLOUR)}/></bottom>` : '') +
  '<diagonal/></border>';

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${rgb(colour)}/><bgColor indexed="64"/></patternFill></fill>`;

/** Changes to the workbook's own font, whose size a style's is larger than. */
const fontOf = ({ bold, larger, color }: Look, size: number): Readonly<Record<string, string>> => ({
  ...(bold && { b: '' }),
  ...(larger && { sz: `val="${size + larger}"` }),
  ...(color && { color: rgb(color) }),
});

/** Every cell is centred vertically; what Excel does by itself across (words left, figures right) is not said. */
const alignmentOf = ({ horizontal, wrap }: Look): Readonly<Record<string, string>> => ({
  ...(horizontal && { horizontal }),
  vertical: 'center',
  ...(wrap && { wrapText: '1' }),
});

/** Whether a blank cell of this style looks other than none. */
export const showsBlank = (style: CellStyle): boolean => 'fill' in LOOKS[style] || 'line' in LOOKS[style];

/** Text that would turn into a formula when a clerk edits its cell. */
export const looksLikeFormula = (text: string): boolean => '=+-@'.includes(text.charAt(0)) && text !== '';

/** A font and a border of the workbook's, by their numbers; border 0 is none. */
export type Face = NonNullable<ReturnType<StyleBook['facesOf']>>;

/** Turns the port's styles into cell formats of one workbook. */
export class CellStyles {
  private readonly indices = new Map<string, string>();

  /** @param faces fonts and borders that headers and other cells take over, by their numbers in the book */
  constructor(
    readonly book: StyleBook,
    private readonly faces: { readonly header?: Face | null; readonly body?: Face | null } = {},
  ) {}

  /**
   * A cell's `s`. Text that begins like a formula gets the apostrophe of Excel ("quotePrefix"), unless the
   * format is text anyway: it would else turn into a formula when a clerk edits the cell. A count that is no whole
   * number (常勤換算, an indicator) shows its hundredths instead of being rounded on paper.
   */
  index(style: CellStyle, value: unknown): string {
    const look = LOOKS[style];
    const quoted = typeof value === 'string' && looksLikeFormula(value) && look.figures !== 'text';
    const parted = style === 'count' && typeof value === 'number' && !Number.isInteger(value);
    const key = quoted ? `${style}!` : parted ? `${style}.` : style;
    let index = this.indices.get(key);
    if (index === undefined) {
      const face = style === 'header' ? this.faces.header : this.faces.body;
      index = String(
        this.book.format({
          font: this.book.font(fontOf(look, this.book.fontSize), face?.font),
          fill: look.fill ? solid(look.fill) : null,
          border: face && face.border > 0 ? face.border : look.line ? lineXml(look.line) : null,
          numberFormat: look.sign ?? NUMBER_FORMATS[parted ? 'hundredths' : look.figures],
          alignment: alignmentOf(look),
          quoted,
        }),
      );
      this.indices.set(key, index);
    }
    return index;
  }
}
