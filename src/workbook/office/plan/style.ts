import type { CellStyle } from '../../../base/sheet-content';

/** How a style looks in Excel; a property that is absent is left as it is. */
export interface Look {
  readonly numberFormat: string;
  readonly bold?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Center';
  readonly wrap?: true;
  readonly line?: 'EdgeTop' | 'EdgeBottom';
}

export const TEXT = '@';
export const GENERAL = 'General';
const AMOUNT = '#,##0';

/** Colour of the lines under our headers and over our totals. */
export const RULE_COLOUR = '#7FA66F';

/**
 * Every style of words is stored as text: Excel would otherwise read 1-2 and 令和8年4月1日 as dates, 0012 and
 * full-width digits as numbers, and =1+1 as a formula.
 */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { numberFormat: TEXT, bold: true, size: 14 },
  note: { numberFormat: TEXT, size: 9, color: '#595959' },
  header: {
    numberFormat: TEXT,
    bold: true,
    color: '#1E4620',
    fill: '#E2F0D9',
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    line: 'EdgeBottom',
  },
  text: { numberFormat: TEXT, horizontal: 'Left', vertical: 'Center' },
  wrap: { numberFormat: TEXT, horizontal: 'Left', vertical: 'Center', wrap: true },
  center: { numberFormat: TEXT, horizontal: 'Center', vertical: 'Center' },
  yen: { numberFormat: AMOUNT, horizontal: 'Right', vertical: 'Center' },
  count: { numberFormat: AMOUNT, horizontal: 'Right', vertical: 'Center' },
  decimal: { numberFormat: '#,##0.00', horizontal: 'Right', vertical: 'Center' },
  datetime: { numberFormat: TEXT, horizontal: 'Left', vertical: 'Center' },
  total: { numberFormat: AMOUNT, bold: true, horizontal: 'Right', vertical: 'Center', line: 'EdgeTop' },
};

/**
 * Width in points from a width in characters, for 游ゴシック 11 (8 px a digit, 5 px padding, 0.75 pt a pixel).
 */
export function columnWidth(characters: number): number {
  return Math.round((characters * 8 + 5) * 0.75 * 100) / 100;
}
