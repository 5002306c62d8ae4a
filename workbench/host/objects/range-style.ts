import type { IStyleData } from '@univerjs/core';
import { lastColumn, lastRow } from '../model/area';
import type { RangeObject } from './range';

/** Formats are compared over no more cells than this; beyond, the first ones speak for all. */
const COMPARED_CELLS = 20_000;

/** Merges a style into every cell of a range. */
export function styleCells(range: RangeObject, patch: IStyleData, location: string): void {
  const { host, sheet, present } = range;
  host.sheets.mustBeWritable(sheet, location);
  for (let row = present.row; row <= lastRow(present); row++) {
    for (let column = present.column; column <= lastColumn(present); column++) {
      host.book.change.put(sheet, row, column, { s: patch });
    }
  }
}

/** What all cells have in common, or null where they differ, as Excel answers it. */
export function commonStyle<T>(range: RangeObject, read: (style: IStyleData) => T): T | null {
  const { host, sheet, present } = range;
  const first = read(host.cells.style(sheet, present.row, present.column));
  let seen = 0;
  for (let row = present.row; row <= lastRow(present); row++) {
    for (let column = present.column; column <= lastColumn(present); column++) {
      if (read(host.cells.style(sheet, row, column)) !== first) return null;
      if ((seen += 1) >= COMPARED_CELLS) return first;
    }
  }
  return first;
}
