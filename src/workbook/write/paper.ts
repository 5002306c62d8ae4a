import { displayWidth } from '../../base/row-heights';
import type { Paper, SheetContent } from '../../base/sheet-content';

/** Percent at which 11 points, the usual size of a workbook, are just over 8 on paper. */
const SCALE = 73;

/** What a column takes beside its characters: its padding. */
const PADDING = 0.71;

/**
 * Characters that fit beside each other on A4 lying, at {@link SCALE} between our margins, where a digit is 9 pixels wide: those
 * of 游ゴシック 11 are 8, and the room that is left is for wider fonts.
 */
const PAGE = 156;

const roomOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + PADDING, 0);

/**
 * How a sheet of these columns is printed so that no word is smaller than 8 points: fitted to one page's width where it can be,
 * otherwise on pages side by side, about equally full, with the first columns on each.
 */
export function paperOf(widths: readonly number[], titleColumns: number): Pick<SheetContent, 'paper'> {
  if (roomOf(widths) <= PAGE) return {};
  const titles = roomOf(widths.slice(0, titleColumns));
  const rest = widths.slice(titleColumns);
  const fewest = startsAt(rest, PAGE - titles).length;
  // the least room in which as many pages do, so that none is left with a column or two
  let room = roomOf(rest) / (fewest + 1);
  while (room < PAGE - titles && startsAt(rest, room).length > fewest) room += 1;
  const starts = startsAt(rest, Math.min(room, PAGE - titles));
  return {
    paper: paper(
      titleColumns,
      starts.map((at) => at + titleColumns),
    ),
  };
}

const paper = (titleColumns: number, columnStarts: readonly number[]): Paper => ({
  scale: SCALE,
  titleColumns,
  columnStarts,
  rowStarts: [],
});

/** The columns that begin another page, where so many characters fit on one. */
function startsAt(widths: readonly number[], room: number): number[] {
  const starts: number[] = [];
  let taken = 0;
  widths.forEach((width, at) => {
    taken += width + PADDING;
    if (taken <= room || at === 0) return;
    starts.push(at);
    taken = width + PADDING;
  });
  return starts;
}

/** What a line takes beyond its room where a mark ends it that must not begin the next. */
const MARK = 2;

/** Characters beside each other on the first page: as far as a text may run on over empty cells. */
export function firstPageOf(widths: readonly number[], { paper: own }: Pick<SheetContent, 'paper'>): number {
  return Math.floor(roomOf(widths.slice(0, own?.columnStarts[0]))) - MARK;
}

/** Must not begin a line. */
const CLOSING = /^[、。）」』・ー]/u;

/** A text as lines that are so many characters wide at most, but for a mark that must not begin a line. */
export function linesWithin(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && displayWidth(line) + displayWidth(character) > width && !CLOSING.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}
