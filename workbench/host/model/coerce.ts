import { CellValueType, type ICellData, type IDocumentData } from '@univerjs/core';
import { serialOfTime } from '../../../src/base/dates';

export const GENERAL = 'General';
export const TEXT_FORMAT = '@';

/** Everything a cell can hold apart from its style; null takes it away. */
export type CellContent = Pick<ICellData, 'v' | 't' | 'f' | 'si' | 'p' | 'custom'>;

const EMPTY: CellContent = { v: null, t: null, f: null, si: null, p: null };

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?\d+(?:\.\d*)?)%$/;
const DATE = /^(?:(\d{4})[/-])?(\d{1,2})[/-](\d{1,2})$/;

export interface Entered {
  readonly content: CellContent;
  /** The number format that typing this gives a cell whose format is General. */
  readonly format?: string;
}

/**
 * What becomes of a value that a program sets, as in Excel: a text that begins with = is a formula, one that
 * looks like a number, a date or a truth value becomes one, unless the cell's format is text; '' empties.
 */
export function enter(value: string | number | boolean, format: string): Entered {
  if (typeof value === 'number') return { content: number(value) };
  if (typeof value === 'boolean') return { content: boolean(value) };
  if (value === '') return { content: EMPTY };
  if (format === TEXT_FORMAT) return { content: text(value) };
  if (value.startsWith("'")) return { content: text(value.slice(1)) };
  if (value.startsWith('=') && value.length > 1) {
    return { content: { f: value, v: null, t: null, si: null, p: null } };
  }
  return recognise(value);
}

function recognise(value: string): Entered {
  const trimmed = value.trim();
  if (/\d/.test(trimmed)) {
    if (NUMBER.test(trimmed)) return { content: number(Number(trimmed.replaceAll(',', ''))) };
    const percent = PERCENT.exec(trimmed);
    if (percent) return { content: number(Number(percent[1]) / 100), format: '0%' };
    const serial = enteredDate(trimmed);
    if (serial !== null) return { content: number(serial), format: 'yyyy/m/d' };
  }
  if (/^(true|false)$/i.test(trimmed)) return { content: boolean(trimmed.toLowerCase() === 'true') };
  return { content: text(value) };
}

function enteredDate(value: string): number | null {
  const parts = DATE.exec(value);
  if (!parts) return null;
  const year = parts[1] === undefined ? new Date().getFullYear() : Number(parts[1]);
  const [month, day] = [Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return exists ? dateSerial(year, month, day) : null;
}

/** Serial number of a day from 1 March 1900 on; a month or a day too many runs on into the next. */
export function dateSerial(year: number, month: number, day: number): number {
  return serialOfTime(Date.UTC(year, month - 1, day), false);
}

const number = (v: number): CellContent => ({ v, t: CellValueType.NUMBER, f: null, si: null, p: null });
const text = (v: string): CellContent => ({ v, t: CellValueType.STRING, f: null, si: null, p: null });
const boolean = (v: boolean): CellContent => ({
  v: v ? 1 : 0,
  t: CellValueType.BOOLEAN,
  f: null,
  si: null,
  p: null,
});

/** The error values of a worksheet. `#GETTING_DATA` is Univer's own and stands for Excel's `#BUSY!`. */
const ERRORS = new Set([
  '#N/A',
  '#NAME?',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
]);
export const PENDING = '#GETTING_DATA';
export const BUSY = '#BUSY!';

export type OfficeValue = string | number | boolean;

/** A cell's value as `Range.values` gives it. */
export function officeValue(cell: Pick<ICellData, 'v' | 't' | 'p'> | null | undefined | void): OfficeValue {
  if (!cell) return '';
  const { v, t, p } = cell;
  if (v === null || v === undefined) return p ? richText(p) : '';
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean')
    return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (typeof v === 'number') return v;
  if (t === CellValueType.NUMBER && v !== '' && Number.isFinite(Number(v))) return Number(v);
  return v === PENDING ? BUSY : v;
}

/** What office.js calls `valueTypes`. */
export function valueType(value: OfficeValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERRORS.has(value) ? 'Error' : 'String';
}

export const isErrorText = (value: unknown): value is string =>
  typeof value === 'string' && (ERRORS.has(value) || value === PENDING);

function richText(document: IDocumentData): string {
  return (document.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
}
