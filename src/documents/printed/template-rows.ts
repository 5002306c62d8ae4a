import type { Look } from './template-looks';
import type { LookedCell, SheetRow } from './template-sheet';

/** What the sheets of the blank workbook have in common. */

/** Colours of the tabs (ARGB): to be filled, to be decided, to be read. */
export const TABS = { input: 'FF1F3864', settings: 'FFFFC000', reading: 'FF8EA0BF' } as const;

/** A cell of a row. */
export const cell = (value: LookedCell['value'], look: Look): LookedCell => ({ value, look });

/** A sheet with nothing to it but its rows. */
export const blankPlan = {
  hidden: false,
  validations: [],
  highlights: [],
  numbersAsText: [],
  merges: [],
  table: null,
  pageStarts: [],
};

const across = (count: number, text: string, look: Look): LookedCell[] =>
  Array.from({ length: count }, (_, i) => cell(i === 0 ? text : null, look));

/** The title, ruled across all columns. */
export const heading = (text: string, count: number): SheetRow => ({
  height: 32,
  cells: across(count, text, 'title'),
});

/** Year and kind of grant over the columns that stay in sight; what the sheet is for, beside it. */
export const lead = (subtitle: string, text: string, from: number, count: number): SheetRow => ({
  height: 18,
  cells: Array.from({ length: count }, (_, i) =>
    cell(i === 0 ? subtitle : i === from ? text : null, i < from ? 'subtitle' : 'lead'),
  ),
});

/** Title of a part of a sheet. */
export const section = (text: string, count: number): SheetRow => ({
  height: 24,
  cells: across(count, text, 'section'),
});

/** Points of a row of small print that is so many lines high. */
export const printHeight = (lines: number): number => 6 + 13 * lines;

/** Lines that a text takes in a column; a Japanese character is as wide as two digits, and print is a tenth smaller. */
export function printLines(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, width), 0);
}

function paragraphLines(text: string, width: number): number {
  const halves = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 1 : 2), 0);
  return Math.max(1, Math.ceil((halves * 9) / (width * 10)));
}
