import { shown, type StoredCell } from '../../../base/cells';
import { valueOf } from '../../../grant/input/cell';
import { headersOf, positionsOf } from '../../../report/columns/column';
import {
  type LetterRecord,
  letterRecordColumns,
  type LetterState,
} from '../../../report/columns/letter-record';
import { dateCell } from '../../../table/cells/dates';
import { keyOf } from '../../../table/cells/receipts';
import { SHEET_MARKS } from '../../marks';
import type { WorkbookInfo, WorkbookPort } from '../../port';

/** A row of 差戻し記録 with what a clerk has entered in it. */
export type LetterRow = readonly StoredCell[];

/** 差戻し記録 as it stands. */
export interface LetterSheet {
  /** Whatever a clerk calls the sheet; null where there is none of ours. */
  readonly sheet: string | null;
  /** From the one below the header down; null likewise. */
  readonly rows: readonly LetterRow[] | null;
  readonly date1904: boolean;
}

/** Positions of the columns, from 0. */
export const at = positionsOf(letterRecordColumns);

const STATES: readonly LetterState[] = ['発送', '回答', '済'];

/** Reads 差戻し記録 with the formulas that are in it. */
export async function readLetterSheet(port: WorkbookPort, info?: WorkbookInfo): Promise<LetterSheet> {
  const { marks, sheets, date1904 } = info ?? (await port.describe());
  const sheet = marks.find(({ name }) => name === SHEET_MARKS.letterRecord)?.sheet;
  if (sheet === undefined) return { sheet: null, rows: null, date1904 };
  const used = sheets.find(({ name }) => name === sheet)?.used ?? null;
  const rows = used === null ? 0 : used.row + used.rows - 1;
  if (rows < 1) return { sheet, rows: [], date1904 };
  const columns = headersOf(letterRecordColumns).length;
  const read = await port.readFormulas(sheet, { row: 1, column: 0, rows, columns });
  const end = read.findLastIndex((row) => row.some((cell) => textOf(cell) !== ''));
  return { sheet, rows: read.slice(0, end + 1), date1904 };
}

const textOf = (cell: StoredCell | undefined): string => String(shown(cell) ?? '').trim();

/** What a cell of a row shows. */
export const textAt = (row: LetterRow, column: number): string => textOf(row[column]);

/** Whether two rows say the same. */
export const sameRow = (a: LetterRow | undefined, b: LetterRow | undefined): boolean =>
  Object.values(at).every((column) => textOf(a?.[column]) === textOf(b?.[column]));

/** The last row of each 受付番号, by its key. */
export const lastOf = (
  rows: readonly LetterRow[],
): ReadonlyMap<string, { readonly row: LetterRow; readonly index: number }> =>
  new Map(rows.map((row, index) => [keyOf(shown(row[at.receiptNumber])), { row, index }]));

/** What a row says; null where it has no 受付番号, or a 状態 of the clerk's own. */
export function recordOf(row: LetterRow, date1904: boolean): LetterRecord | null {
  const state = STATES.find((known) => known === textAt(row, at.state));
  const receiptNumber = textAt(row, at.receiptNumber);
  if (state === undefined || receiptNumber === '') return null;
  // a clerk's own date is a number, and one of ours a text
  const dayAt = (column: number): string =>
    valueOf(dateCell(shown(row[column]), date1904)) ?? textAt(row, column);
  return {
    receiptNumber,
    sentOn: dayAt(at.sentOn),
    deadline: dayAt(at.deadline),
    issues: textAt(row, at.issues),
    answeredOn: dayAt(at.answeredOn),
    state,
  };
}

/** The rows that say something of a letter. */
export const recordsOf = (rows: readonly LetterRow[], date1904: boolean): LetterRecord[] =>
  rows.flatMap((row) => recordOf(row, date1904) ?? []);
