import { WorkbookError } from '../../base/user-error';
import { cellsChanged } from '../../catalogue/errors/work-errors';
import { SHEETS } from '../../catalogue/sheets/headers';
import { cellsOf } from '../../report/columns/column';
import { type LetterRecord, letterRecordColumns } from '../../report/columns/letter-record';
import type { ReturnLetter } from '../../report/return-letter';
import { receiptKey } from '../../table/cells/receipts';
import { SHEET_MARKS } from '../marks';
import type { SheetWrite, WorkbookPort, WriteOp } from '../port';
import {
  at,
  lastOf,
  type LetterRow,
  readLetterSheet,
  recordsOf,
  sameRow,
  textAt,
} from '../read/letters/letter-sheet';
import { PortError } from '../workbook-error';
import { letterRecordSheet } from '../write/sheets';
import { refuseForeign } from './foreign-sheet';

/** What a change of 差戻し記録 came to, and what it takes to take it back. */
export interface LetterRecording {
  readonly records: readonly LetterRecord[];
  /** Rows that were added or changed. */
  readonly changed: number;
  readonly back: LetterBack;
}

/** The rows as they were, and as they were left; null: the sheet was not there. */
export interface LetterBack {
  readonly before: readonly LetterRow[] | null;
  readonly after: readonly LetterRow[];
}

const cellsOfRecord = cellsOf(letterRecordColumns);

/** 差戻し記録 from its first row down; none where there is no such sheet. */
export async function readLetterRecords(port: WorkbookPort): Promise<readonly LetterRecord[]> {
  const { rows, date1904 } = await readLetterSheet(port);
  return recordsOf(rows ?? [], date1904);
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
      const last = standing.get(receiptKey(receiptNumber));
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
        const last = standing.get(receiptKey(number));
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
  const { rows: standing } = await readLetterSheet(port);
  const rows = standing ?? [];
  const isAsLeft = rows.length === after.length && rows.every((row, index) => sameRow(row, after[index]));
  if (!isAsLeft) {
    const { code, message, action } = cellsChanged(SHEETS.letterRecord, 1);
    throw new WorkbookError(code, message, action);
  }
  await port.apply([inverseOf(before)]);
}

async function change(
  port: WorkbookPort,
  edit: (rows: readonly LetterRow[]) => readonly LetterRow[],
): Promise<LetterRecording> {
  const { rows: before, date1904 } = await readLetterSheet(port);
  if (before === null) refuseForeign(await port.describe(), SHEETS.letterRecord);
  const rows = before ?? [];
  const after = edit(rows);
  const changed = after.filter((row, index) => row !== rows[index]).length;
  if (changed > 0) await applyWhole(port, sheetOp(after), inverseOf(before));
  return { records: recordsOf(after, date1904), changed, back: { before, after } };
}

const sheetOp = (rows: readonly LetterRow[]): SheetWrite => ({
  op: 'sheet',
  content: letterRecordSheet(rows),
});

const inverseOf = (before: readonly LetterRow[] | null): WriteOp =>
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
