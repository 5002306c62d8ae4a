import type { ICellData } from '@univerjs/core';
import { enter, GENERAL } from '../model/coerce';
import { RichApiError } from '../richapi/error';
import type { RangeObject } from './range';

const SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
/** The longest text a cell takes. */
const MAX_TEXT = 32_767;

/** `Range.values = …`: a block of the same size, or one value for all cells; null leaves a cell alone. */
export function setValues(range: RangeObject, value: unknown): void {
  writeBlock(range, value, 'Range.values');
}

/** `Range.formulas = …`: as values; what does not begin with = is entered as a constant. */
export function setFormulas(range: RangeObject, value: unknown): void {
  writeBlock(range, value, 'Range.formulas');
}

export function setNumberFormats(range: RangeObject, value: unknown): void {
  const { host, sheet } = range;
  host.sheets.mustBeWritable(sheet, 'Range.numberFormat');
  eachCell(range, value, 'Range.numberFormat', (row, column, format) => {
    if (typeof format !== 'string') throw new RichApiError('InvalidArgument', 'Range.numberFormat');
    host.book.change.put(sheet, row, column, { s: { n: { pattern: format === '' ? GENERAL : format } } });
  });
}

function writeBlock(range: RangeObject, value: unknown, location: string): void {
  const { host, sheet } = range;
  const { change } = host.book;
  host.sheets.mustBeWritable(sheet, location);
  const landing = host.filters.landing(sheet, range.area);
  eachCell(range, value, location, (given, column, entered) => {
    const row = landing === null ? given : (landing[given - range.area.row] ?? null);
    if (row === null) return;
    if (typeof entered !== 'string' && typeof entered !== 'number' && typeof entered !== 'boolean') {
      throw new RichApiError('InvalidArgument', location);
    }
    if (typeof entered === 'string' && entered.length > MAX_TEXT) {
      throw new RichApiError('InvalidArgument', location);
    }
    const needsFormat = typeof entered === 'string' && entered !== '';
    const before = needsFormat ? host.cells.formatForWrite(sheet, row, column) : GENERAL;
    const { content, format } = enter(entered, before);
    const patch: ICellData =
      format && before === GENERAL ? { ...content, s: { n: { pattern: format } } } : content;
    change.put(sheet, row, column, patch);
  });
  host.events.written(sheet, range.area);
}

/** Visits each cell with its element; a sole value stands for every cell of the range. */
function eachCell(
  range: RangeObject,
  value: unknown,
  location: string,
  visit: (row: number, column: number, element: unknown) => void,
): void {
  const block = asBlock(value);
  const area = block ? range.area : range.present;
  if (block && (block.length !== area.rows || block.some((row) => row.length !== area.columns))) {
    throw new RichApiError('InvalidArgument', location, SIZE);
  }
  for (let i = 0; i < area.rows; i++) {
    const cells = block?.[i];
    for (let j = 0; j < area.columns; j++) {
      const element = cells ? cells[j] : value;
      if (element !== null && element !== undefined) visit(area.row + i, area.column + j, element);
    }
  }
}

function asBlock(value: unknown): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** `_ValidateArraySize`, which office.js asks before it splits a big block. */
export function validateSize(range: RangeObject, rows: unknown, columns: unknown): null {
  if (rows !== range.area.rows || columns !== range.area.columns) {
    throw new RichApiError('InvalidArgument', 'Range.values', SIZE);
  }
  return null;
}
