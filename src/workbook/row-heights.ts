import type { CellStyle, CellValue, FormulaCell, SheetContent } from './port';

/** Points of one line of text at the sizes that Japanese workbooks use. */
export const LINE = 18;
/** Points of a title. */
const TITLE = 24;
/** Excel's own limit, in points. */
const HIGHEST = 409;

const WRAPPED: ReadonlySet<CellStyle> = new Set(['wrap', 'header']);

/**
 * Height of a row whose wrapped text needs more than one line; null where the usual height does. Excel fits such
 * rows when it opens a file, other programs do not, so the file says it.
 */
export function rowHeight(
  values: readonly (CellValue | FormulaCell)[],
  styleAt: (column: number) => CellStyle | undefined,
  { widths }: SheetContent,
): number | null {
  let lines = 1;
  for (let column = 0; column < values.length; column++) {
    const style = styleAt(column);
    const value = values[column] ?? null;
    if (value === null || style === undefined) continue;
    if (style === 'title') return TITLE;
    const width = widths[column];
    if (typeof value !== 'string' || width === undefined || !WRAPPED.has(style)) continue;
    lines = Math.max(lines, linesOf(value, width));
  }
  return lines === 1 ? null : Math.min(HIGHEST, lines * LINE);
}

/** How many lines a text takes in a column that is so many half-width characters wide. */
function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(displayWidth(paragraph) / width)), 0);
}

/** A full-width character takes the room of two half-width ones. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    width += code <= 0xff || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
    // the second half of a character beyond the first plane
    if (code >= 0xd800 && code <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
  }
  return width;
}
