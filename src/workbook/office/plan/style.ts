import { type Figures, LOOKS, RULE_COLOUR } from '../../../base/looks';
import type { CellStyle } from '../../../base/sheet-content';

export const TEXT = '@';
export const GENERAL = 'General';

/**
 * Words of every kind are stored as text: Excel would otherwise read 1-2 and 令和8年4月1日 as dates, 0012 and
 * full-width digits as numbers, and =1+1 as a formula.
 */
const NUMBER_FORMATS: Readonly<Record<Figures, string>> = {
  words: TEXT,
  text: TEXT,
  amount: '#,##0',
  hundredths: '#,##0.00',
};

export const numberFormatOf = (style: CellStyle): string => NUMBER_FORMATS[LOOKS[style].figures];

/** Points of 游ゴシック 11: a range takes a size, not a difference from another. */
const USUAL_SIZE = 11;

/** Lines over a table, whose place in their cells is left as it is. */
const OVER_TABLES: ReadonlySet<CellStyle> = new Set(['title', 'note']);

const HORIZONTAL = { center: 'Center', right: 'Right' } as const;
const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

/**
 * Gives a range alignment, font, fill and line; what the style leaves open stays as it is.
 * @param lined false where the lines are those of the clerk's own cells
 */
export function applyLook({ format }: Excel.Range, style: CellStyle, lined = true): void {
  const { bold, larger, color, fill, wrap, line } = LOOKS[style];
  if (bold) format.font.bold = true;
  if (larger) format.font.size = USUAL_SIZE + larger;
  if (color) format.font.color = rgb(color);
  if (fill) format.fill.color = rgb(fill);
  if (!OVER_TABLES.has(style)) {
    format.horizontalAlignment = horizontalOf(style);
    format.verticalAlignment = 'Center';
  }
  if (wrap) format.wrapText = true;
  if (line && lined) {
    const border = format.borders.getItem(EDGES[line]);
    border.style = 'Continuous';
    border.color = rgb(RULE_COLOUR);
  }
}

/** Set also where Excel would do so by itself: the cells may have had another alignment before. */
function horizontalOf(style: CellStyle): 'Left' | 'Center' | 'Right' {
  const { horizontal } = LOOKS[style];
  if (horizontal) return HORIZONTAL[horizontal];
  return numberFormatOf(style) === TEXT ? 'Left' : 'Right';
}

/** A colour of our looks in Excel's notation. */
export const rgb = (colour: string): string => `#${colour}`;

/**
 * Width in points from a width in characters, for 游ゴシック 11 (8 px a digit, 5 px padding, 0.75 pt a pixel).
 */
export function columnWidth(characters: number): number {
  return Math.round((characters * 8 + 5) * 0.75 * 100) / 100;
}
