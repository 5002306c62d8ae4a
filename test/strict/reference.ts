/** A rectangle of cells; rows and columns count from 1, both ends are in it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

const AREA = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;

export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number;
}

/** undefined where the text is no reference, reaches beyond a sheet, or names the corners the wrong way round. */
export function parseBox(reference: string): Box | undefined {
  const match = AREA.exec(reference);
  if (!match) return undefined;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  const box = {
    left: columnNumber(column),
    top: Number(row),
    right: columnNumber(lastColumn),
    bottom: Number(lastRow),
  };
  const ordered = box.left <= box.right && box.top <= box.bottom;
  return ordered && box.right <= LAST_COLUMN && box.bottom <= LAST_ROW ? box : undefined;
}

export const isArea = (text: string): boolean => parseBox(text) !== undefined;
export const isCell = (text: string): boolean => isArea(text) && !text.includes(':');
export const isAreas = (text: string): boolean => text !== '' && text.trim().split(/\s+/).every(isArea);

export const overlap = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Pairs of boxes that have a cell in common, found row by row. */
export function overlaps(boxes: readonly Box[]): (readonly [Box, Box])[] {
  const found: (readonly [Box, Box])[] = [];
  let open: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.top - b.top)) {
    open = open.filter(({ bottom }) => bottom >= box.top);
    for (const other of open) if (overlap(box, other)) found.push([other, box]);
    open.push(box);
  }
  return found;
}
