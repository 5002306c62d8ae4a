import { shown, type StoredCell } from '../../base/cells';
import type { Paper, SheetContent } from '../../base/sheet-content';
import { forCell } from '../../catalogue/amounts/figures';
import { SHEETS } from '../../catalogue/sheets/headers';
import { letterTexts as words } from '../../catalogue/sheets/letter-frame';
import type { ReturnLetter } from '../../report/return-letter';
import { SHEET_MARKS } from '../marks';

/** Characters of a line: A4 standing at {@link SCALE}, with room for wider fonts. */
const WIDTH = 76;

/** Percent. */
const SCALE = 90;

/** Excel holds 1,026 page breaks on a sheet. */
const MOST = 1_000;

/** 差戻し: each letter begins a page of A4; a point is one cell, which no page breaks. */
export function letterPages(letters: readonly ReturnLetter[], name: string): SheetContent {
  if (letters.length === 0) return letterSheet(name, [[SHEETS.letters], [words.none]]);
  if (letters.length > MOST)
    return letterSheet(name, [[SHEETS.letters], [words.tooMany(letters.length, MOST)]]);
  return letterSheet(name, letters.flatMap(linesOf));
}

/** Its rows: one for each paragraph and a blank one between two; the applicant and 受付番号 stand in two. */
function linesOf({ parts }: ReturnLetter): StoredCell[][] {
  return parts.flatMap(({ role, text }) => [
    ...(role === 'head' ? text.split('\n') : [text]).map((line) => [forCell(line)]),
    ...(role === 'end' ? [] : [[null]]),
  ]);
}

/** The sheet of letters that holds these cells, as they are made or as they stood before: its look follows from them. */
export function letterSheet(name: string, cells: readonly (readonly StoredCell[])[]): SheetContent {
  const texts = cells.map(([cell]) => String(shown(cell ?? null) ?? ''));
  const starts = texts.flatMap((_, row) =>
    (row === 0 || texts[row - 1] === words.end) && texts[row + 1]?.startsWith(words.receipt('')) === true
      ? [row]
      : [],
  );
  const styleOf = (row: number): SheetContent['styles'][number]['style'] | null => {
    if (texts[row] === words.begin) return 'center';
    return texts[row] === words.end ? 'right' : null;
  };
  const area = (row: number, rows = 1) => ({ row, column: 0, rows, columns: 1 });
  return {
    name,
    cells,
    blocks: [],
    table: null,
    styles: [
      { area: area(0, Math.max(1, cells.length)), style: 'wrap' },
      ...starts.map((row) => ({ area: area(row + SUBJECT), style: 'subject' as const })),
      ...texts.flatMap((_, row) => {
        const style = styleOf(row);
        return style === null ? [] : [{ area: area(row), style }];
      }),
    ],
    widths: [WIDTH],
    paper: { ...PAPER, rowStarts: starts.filter((row) => row > 0) },
    frozenRows: 0,
    mark: SHEET_MARKS.letters,
  };
}

/** Rows from the applicant, 受付番号 and a blank one down to the subject. */
const SUBJECT = 3;

const PAPER: Omit<Paper, 'rowStarts'> = {
  scale: SCALE,
  portrait: true,
  plain: true,
  titleColumns: 0,
  columnStarts: [],
};
