import type { CellValue, FormulaCell } from './cells';
import type { CellStyle, SheetContent } from './sheet-content';

/** Points of one line of text at the sizes that Japanese workbooks use. */
export const LINE = 18;
/** Points of a title. */
const TITLE = 24;
/** Excel's own limit, in points. */
const HIGHEST = 409;

const WRAPPED: ReadonlySet<CellStyle> = new Set(['wrap', 'header', 'subject']);

type Values = readonly (CellValue | FormulaCell)[];

/**
 * Height of a row whose wrapped text needs more than one line; null where the usual height does. Excel fits such
 * rows when it opens a file, other programs do not, so the file says it.
 */
export const rowHeight = (
  values: Values,
  styleAt: (column: number) => CellStyle | undefined,
  content: Pick<SheetContent, 'widths'>,
): number | null =>
  rowHeights(
    values.map((_, column) => styleAt(column)),
    content,
  )(values);

/** {@link rowHeight} for rows whose cells have the same styles. */
export function rowHeights(
  styles: readonly (CellStyle | undefined)[],
  { widths }: Pick<SheetContent, 'widths'>,
): (values: Values) => number | null {
  const titles = styles.flatMap((style, column) => (style === 'title' ? [column] : []));
  const wrapped = styles.flatMap((style, column) => {
    const width = widths[column];
    return style !== undefined && WRAPPED.has(style) && width !== undefined ? [{ column, width }] : [];
  });
  return (values) => {
    if (titles.some((column) => (values[column] ?? null) !== null)) return TITLE;
    let lines = 1;
    for (const { column, width } of wrapped) {
      const value = values[column];
      if (typeof value === 'string') lines = Math.max(lines, linesOf(value, width));
    }
    return lines === 1 ? null : Math.min(HIGHEST, lines * LINE);
  };
}

/** How many lines a text takes in a column that is so many half-width characters wide. */
function linesOf(text: string, width: number): number {
  if (!text.includes('\n')) return text.length * 2 <= width ? 1 : linesOfParagraph(text, width);
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
}

const linesOfParagraph = (text: string, width: number): number =>
  Math.max(1, Math.ceil(displayWidth(text) / width));

/** A full-width character takes the room of two half-width ones. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    width += code <= 0xff || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
    // the second half of a character beyond the first plane
    if (code >= 0xd800 && code <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at += 1;
  }
  return width;
}
