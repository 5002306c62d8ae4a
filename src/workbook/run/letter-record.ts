import { shown, type StoredCell } from '../../base/cells';
import { WorkbookError } from '../../base/user-error';
import { cellsChanged, placeProblem } from '../../catalogue/errors/work-errors';
import { SHEETS } from '../../catalogue/sheets/headers';
import { cellsOf, headersOf, positionsOf } from '../../report/columns/column';
import { type LetterRecord, letterRecordColumns, type LetterState } from '../../report/columns/letter-record';
import type { ReturnLetter } from '../../report/return-letter';
import { SHEET_MARKS } from '../marks';
import type { SheetWrite, WorkbookPort, WriteOp } from '../port';
import { PortError } from '../workbook-error';
import { letterRecordSheet } from '../write/sheets';

type Row = readonly StoredCell[];

/** What a change of 差戻し記録 came to, and what it takes to take it back. */
export interface LetterRecording {
  readonly records: readonly LetterRecord[];
  /** Rows that were added or changed. */
  readonly changed: number;
  readonly back: LetterBack;
}

/** The rows as they were, and as they were left; null: the sheet was not there. */
export interface LetterBack {
  readonly before: readonly Row[] | null;
  readonly after: readonly Row[];
}

const cellsOfRecord = cellsOf(letterRecordColumns);
const at = positionsOf(letterRecordColumns);
const STATES: readonly LetterState[] = ['発送', '回答', '済'];

/** 差戻し記録 from its first row down; none where there is no such sheet. */
export async function readLetterRecords(port: WorkbookPort): Promise<readonly LetterRecord[]> {
  return recordsOf((await rowsOf(port)) ?? []);
}

/**
 * Records that letters were sent today. One that stands there already, sent on the same day about the same with the same
 * 期限 and not answered, is not recorded twice.
 * @param dates 2026-11-21; `deadline` '' for none
 */
export function recordSent(
  port: WorkbookPort,
  letters: readonly Pick<ReturnLetter, 'receiptNumber' | 'issues'>[],
  { today, deadline }: { readonly today: string; readonly deadline: string },
): Promise<LetterRecording> {
  return change(port, (rows) => {
    const standing = lastOf(rows);
    const added = letters.flatMap(({ receiptNumber, issues }) => {
      const record: LetterRecord = {
        receiptNumber,
        sentOn: today,
        deadline,
        issues,
        answeredOn: '',
        state: '発送',
      };
      const row = cellsOfRecord(record);
      const last = standing.get(receiptNumber);
      return last !== undefined && sameRow(last.row, row) ? [] : [row];
    });
    return [...rows, ...added];
  });
}

/** Records that letters were answered today: the last 発送 of each 受付番号 becomes 回答. */
export function recordAnswered(
  port: WorkbookPort,
  receiptNumbers: readonly string[],
  today: string,
): Promise<LetterRecording> {
  return change(port, (rows) => {
    const standing = lastOf(rows);
    const changed = new Set(
      receiptNumbers.flatMap((number) => {
        const last = standing.get(number);
        return last !== undefined && textAt(last.row, at.state) === '発送' ? [last.index] : [];
      }),
    );
    return rows.map((row, index) => {
      if (!changed.has(index)) return row;
      return row.map((cell, column) =>
        column === at.answeredOn ? today : column === at.state ? '回答' : cell,
      );
    });
  });
}

/**
 * Takes the last change back.
 * @throws WorkbookError where somebody has changed 差戻し記録 since: nothing is written then.
 */
export async function takeRecordBack(port: WorkbookPort, { before, after }: LetterBack): Promise<void> {
  const rows = (await rowsOf(port)) ?? [];
  const isAsLeft = rows.length === after.length && rows.every((row, index) => sameRow(row, after[index]));
  if (!isAsLeft) {
    const { code, message, action } = cellsChanged(SHEETS.letterRecord, 1);
    throw new WorkbookError(code, message, action);
  }
  await port.apply([inverseOf(before)]);
}

async function change(
  port: WorkbookPort,
  edit: (rows: readonly Row[]) => readonly Row[],
): Promise<LetterRecording> {
  const before = await rowsOf(port);
  if (before === null) await refuseForeign(port);
  const rows = before ?? [];
  const after = edit(rows);
  const changed = after.filter((row, index) => row !== rows[index]).length;
  if (changed > 0) await applyWhole(port, sheetOp(after), inverseOf(before));
  return { records: recordsOf(after), changed, back: { before, after } };
}

const sheetOp = (rows: readonly Row[]): SheetWrite => ({ op: 'sheet', content: letterRecordSheet(rows) });

const inverseOf = (before: readonly Row[] | null): WriteOp =>
  before === null
    ? { op: 'dropSheet', name: SHEETS.letterRecord, mark: SHEET_MARKS.letterRecord }
    : sheetOp(before);

/** A write that fails part-way is taken back before anyone hears of it. */
async function applyWhole(port: WorkbookPort, op: WriteOp, inverse: WriteOp): Promise<void> {
  try {
    await port.apply([op]);
  } catch (cause) {
    // what stopped the writing may stop this too, and is what is told
    if (!(cause instanceof PortError && cause.stage === 'before'))
      await port.apply([inverse]).catch(() => undefined);
    throw cause;
  }
}

/** The rows below the header with what a clerk has entered in them; null where there is no such sheet of ours. */
async function rowsOf(port: WorkbookPort): Promise<readonly Row[] | null> {
  const { marks, sheets } = await port.describe();
  const sheet = marks.find(({ name }) => name === SHEET_MARKS.letterRecord)?.sheet;
  const used = sheets.find(({ name }) => name === sheet)?.used ?? null;
  if (sheet === undefined) return null;
  const rows = used === null ? 0 : used.row + used.rows - 1;
  if (rows < 1) return [];
  const columns = headersOf(letterRecordColumns).length;
  const read = await port.readFormulas(sheet, { row: 1, column: 0, rows, columns });
  const end = read.findLastIndex((row) => row.some((cell) => textOf(cell) !== ''));
  return read.slice(0, end + 1);
}

/** @throws WorkbookError where a sheet or a table of the clerk's bears the name. */
async function refuseForeign(port: WorkbookPort): Promise<void> {
  const { sheets, tables } = await port.describe();
  const name = SHEETS.letterRecord;
  const table = tables.find((one) => one.name === name);
  if (table === undefined && !sheets.some((sheet) => sheet.name === name)) return;
  const { code, message, action } = placeProblem(table === undefined ? 'sheet' : 'table', {
    name,
    sheet: table?.sheet ?? name,
  });
  throw new WorkbookError(code, message, action);
}

const textOf = (cell: StoredCell | undefined): string => String(shown(cell ?? null) ?? '').trim();
const textAt = (row: Row, column: number): string => textOf(row[column]);

const sameRow = (a: Row | undefined, b: Row | undefined): boolean =>
  Object.values(at).every((column) => textOf(a?.[column]) === textOf(b?.[column]));

/** The last row of each 受付番号. */
const lastOf = (rows: readonly Row[]): ReadonlyMap<string, { readonly row: Row; readonly index: number }> =>
  new Map(rows.map((row, index) => [textAt(row, at.receiptNumber), { row, index }]));

const recordsOf = (rows: readonly Row[]): LetterRecord[] =>
  rows.flatMap((row): LetterRecord[] => {
    const state = STATES.find((known) => known === textAt(row, at.state));
    const receiptNumber = textAt(row, at.receiptNumber);
    if (state === undefined || receiptNumber === '') return [];
    return [
      {
        receiptNumber,
        sentOn: textAt(row, at.sentOn),
        deadline: textAt(row, at.deadline),
        issues: textAt(row, at.issues),
        answeredOn: textAt(row, at.answeredOn),
        state,
      },
    ];
  });

/** The last record of each 受付番号. */
export const lastRecords = (records: readonly LetterRecord[]): ReadonlyMap<string, LetterRecord> =>
  new Map(records.map((record) => [record.receiptNumber, record]));
