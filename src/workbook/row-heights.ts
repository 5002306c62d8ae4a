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
  if (values.some((value, column) => value !== null && styleAt(column) === 'title')) return TITLE;
  let lines = 1;
  values.forEach((value, column) => {
    const style = styleAt(column);
    const width = widths[column];
    if (typeof value !== 'string' || style === undefined || width === undefined || !WRAPPED.has(style))
      return;
    lines = Math.max(lines, linesOf(value, width));
  });
  return lines === 1 ? null : Math.min(HIGHEST, lines * LINE);
}

/** How many lines a text takes in a column that is so many half-width characters wide. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(displayWidth(paragraph) / width)), 0);
}

/** A full-width character takes the room of two half-width ones. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u00ff' || /[\uff61-\uff9f]/.test(character) ? 1 : 2;
  return width;
}
