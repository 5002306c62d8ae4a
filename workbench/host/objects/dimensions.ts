import { BooleanNumber } from '@univerjs/core';
import {
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/preset-sheets-core';
import { type Area, intersection, lastColumn, lastRow, toCorners } from '../model/area';
import { booleanArgument, numberArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import type { RangeObject } from './range';

/** The grid counts in pixels of 96 to the inch, Office.js in points of 72. */
const POINTS_PER_PIXEL = 72 / 96;
const HALF_WIDTH = 7.5;
const PADDING = 12;
const WIDEST = 400;
/** A table's header holds a button beside its text, and is bold. */
const HEADER_BUTTON = 24;
/** Rows that are looked at to find a fitting width. */
const FITTED_ROWS = 500;

export function columnWidth({ sheet, present }: RangeObject): number | null {
  const first = sheet.getColumnWidth(present.column);
  for (let column = present.column; column <= lastColumn(present); column++) {
    if (sheet.getColumnWidth(column) !== first) return null;
  }
  return first * POINTS_PER_PIXEL;
}

export function rowHeight({ sheet, present }: RangeObject): number | null {
  const first = sheet.getRowHeight(present.row);
  for (let row = present.row; row <= lastRow(present); row++) {
    if (sheet.getRowHeight(row) !== first) return null;
  }
  return first * POINTS_PER_PIXEL;
}

export function setColumnWidth(range: RangeObject, value: unknown): void {
  const pixels = Math.round(size(value, 'RangeFormat.columnWidth') / POINTS_PER_PIXEL);
  widen(range, range.present, pixels);
}

/** Excel answers null where the columns differ, and heeds `true` alone. */
export function hasStandardWidth({ sheet, present }: RangeObject): boolean | null {
  const standard = sheet.getConfig().defaultColumnWidth;
  const states = Array.from(
    { length: present.columns },
    (_, index) => sheet.getColumnWidth(present.column + index) === standard,
  );
  return new Set(states).size > 1 ? null : (states[0] ?? true);
}

export function setStandardWidth(range: RangeObject, value: unknown): void {
  if (!booleanArgument(value, 'RangeFormat.useStandardWidth')) return;
  widen(range, range.present, range.sheet.getConfig().defaultColumnWidth);
}

export function setRowHeight(range: RangeObject, value: unknown): void {
  const { host, sheet, present } = range;
  const pixels = Math.round(size(value, 'RangeFormat.rowHeight') / POINTS_PER_PIXEL);
  host.sheets.mustBeWritable(sheet, 'RangeFormat.rowHeight');
  host.book.change.grow(sheet, present);
  const ids = host.sheets.ids(sheet);
  const ranges = [toCorners(present)];
  const params = { ...ids, ranges, rowHeight: pixels };
  const undo = SetWorksheetRowHeightMutationFactory(params, sheet);
  host.book.change.run(
    [
      { id: SetWorksheetRowHeightMutation.id, params },
      {
        id: SetWorksheetRowIsAutoHeightMutation.id,
        params: { ...ids, ranges, autoHeightInfo: BooleanNumber.FALSE },
      },
    ],
    [{ id: SetWorksheetRowHeightMutation.id, params: undo }],
  );
}

/** Fits each column to its longest shown text; a full-width character counts as two. */
export function autofitColumns(range: RangeObject): void {
  const { host, sheet, present } = range;
  const used = host.cells.used(sheet, true);
  const filled = used && intersection(present, used);
  if (!filled) return;
  const rows = host.cells.text(sheet, { ...filled, rows: Math.min(filled.rows, FITTED_ROWS) });
  const headers = host.tables.list(sheet).map(({ area }) => ({ ...area, rows: 1 }));
  for (let index = 0; index < filled.columns; index++) {
    const column = filled.column + index;
    const widths = rows.map((cells, offset) => {
      const text = cells[index] ?? '';
      const cell = { row: filled.row + offset, column, rows: 1, columns: 1 };
      const isHeader = headers.some((header) => intersection(header, cell));
      return text === '' ? 0 : displayWidth(text) * HALF_WIDTH + PADDING + (isHeader ? HEADER_BUTTON : 0);
    });
    const widest = Math.max(0, ...widths);
    if (widest === 0) continue;
    widen(range, { row: 0, rows: 1, column, columns: 1 }, Math.min(WIDEST, Math.round(widest)));
  }
}

/** Gives rows the height of their text again, also those whose height was set. */
export function autofitRows({ host, sheet, present }: RangeObject): void {
  host.sheets.mustBeWritable(sheet, 'RangeFormat.autofitRows');
  const params = {
    ...host.sheets.ids(sheet),
    ranges: [toCorners(present)],
    autoHeightInfo: BooleanNumber.TRUE,
  };
  const undo = SetWorksheetRowIsAutoHeightMutationFactory(params, sheet);
  const { id } = SetWorksheetRowIsAutoHeightMutation;
  host.book.change.run([{ id, params }], [{ id, params: undo }]);
  host.book.rowHeights.noteAll(sheet);
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x250 ? 1 : 2;
  return width;
}

function widen({ host, sheet }: RangeObject, area: Area, pixels: number): void {
  host.sheets.mustBeWritable(sheet, 'RangeFormat.columnWidth');
  host.book.change.grow(sheet, { ...area, row: 0, rows: 1 });
  const params = { ...host.sheets.ids(sheet), ranges: [toCorners(area)], colWidth: pixels };
  const undo = SetWorksheetColWidthMutationFactory(params, sheet);
  const { id } = SetWorksheetColWidthMutation;
  host.book.change.run([{ id, params }], [{ id, params: undo }]);
  host.book.rowHeights.noteAll(sheet);
}

function size(value: unknown, location: string): number {
  const points = numberArgument(value, location);
  if (points < 0 || points > 1_800) throw new RichApiError('InvalidArgument', location);
  return points;
}
