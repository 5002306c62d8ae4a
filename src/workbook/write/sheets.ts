import type { Area, CellValue, StoredCell } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { LETTER_TABLE, SHEETS } from '../../catalogue/sheets/headers';
import { amountColumns } from '../../report/columns/amount';
import { awardColumns, type AwardRow, notedAwardColumns } from '../../report/columns/award';
import { awardLetterColumns } from '../../report/columns/award-letter';
import { cellsOf, headersOf, type Look, positionOf } from '../../report/columns/column';
import { dutyReminderColumns } from '../../report/columns/duty-reminder';
import { findingColumns } from '../../report/columns/finding';
import { letterColumns } from '../../report/columns/letter';
import { letterRecordColumns } from '../../report/columns/letter-record';
import { reminderColumns } from '../../report/columns/reminder';
import { logColumns } from '../log-columns';
import { SHEET_MARKS } from '../marks';
import { receiptColumns } from '../receipt-columns';
import { paperOf } from './paper';

type TableColumns = Readonly<Record<string, { readonly header: string; readonly look: Look }>>;

/**
 * A sheet that is one table from A1.
 * @param titleColumns say on every page whose row it is
 */
function tableSheet(
  name: string,
  mark: string,
  columns: TableColumns,
  rows: readonly (readonly StoredCell[])[],
  titleColumns: number,
): SheetContent {
  const headers = headersOf(columns);
  const looks = Object.values(columns).map(({ look }) => look);
  const widths = looks.map(({ width }) => width);
  // a table needs one row below its header
  const body = rows.length === 0 ? [headers.map(() => null)] : rows;
  const area: Area = { row: 0, column: 0, rows: body.length + 1, columns: headers.length };
  return {
    name,
    cells: [headers, ...body],
    blocks: [],
    table: { name, area },
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: headers.length }, style: 'header' },
      ...looks.map(({ style }, at) => ({
        area: { row: 1, column: at, rows: body.length, columns: 1 },
        style,
      })),
    ],
    widths,
    ...paperOf(widths, titleColumns),
    frozenRows: 1,
    mark,
  };
}

export const amountSheet = (rows: readonly (readonly CellValue[])[]): SheetContent =>
  tableSheet(SHEETS.amounts, SHEET_MARKS.amounts, amountColumns, rows, 3);

export const findingSheet = (rows: readonly (readonly CellValue[])[]): SheetContent =>
  tableSheet(SHEETS.findings, SHEET_MARKS.findings, findingColumns, rows, 2);

const cellsOfAward = cellsOf(notedAwardColumns);

/** 採択: 手修正, 手修正額 and 条件 are the clerk's, and go with their 受付番号; without a 条件 there is no such column. */
export function awardSheet(rows: readonly AwardRow[]): SheetContent {
  const columns = rows.some(({ hand }) => hand.condition !== null) ? notedAwardColumns : awardColumns;
  const count = headersOf(columns).length;
  const cells = rows.map((row) => cellsOfAward(row).slice(0, count));
  return tableSheet(SHEETS.awards, SHEET_MARKS.awards, columns, cells, 2);
}

/**
 * A sheet of 差込印刷: headers in the first row, since the field names are taken from there.
 * @param last the column up to which it goes to paper, as a list of those who are written to
 */
function mailSheet<Columns extends TableColumns>(
  name: string,
  mark: string,
  columns: Columns,
  rows: readonly (readonly StoredCell[])[],
  last: keyof Columns & string,
): SheetContent {
  const { paper: _, ...content } = tableSheet(name, mark, columns, rows, 0);
  return { ...content, printedColumns: positionOf(columns, last) + 1 };
}

/** 差戻しデータ: the letters are a sheet of their own. */
export function letterDataSheet(rows: readonly (readonly CellValue[])[]): SheetContent {
  const { letterData } = SHEET_MARKS;
  const content = mailSheet(SHEETS.letterData, letterData, letterColumns, rows, 'establishmentName');
  return { ...content, table: content.table && { ...content.table, name: LETTER_TABLE } };
}

/** 差戻し記録: rows are appended; what a clerk changes in them stays. */
export const letterRecordSheet = (rows: readonly (readonly StoredCell[])[]): SheetContent =>
  tableSheet(SHEETS.letterRecord, SHEET_MARKS.letterRecord, letterRecordColumns, rows, 1);

/** 督促: a row for each letter that is overdue. */
export const reminderSheet = (rows: readonly (readonly StoredCell[])[]): SheetContent =>
  mailSheet(SHEETS.reminders, SHEET_MARKS.reminders, reminderColumns, rows, 'points');

/** 採択通知: a row for each application of which 採択 says something. */
export const awardLetterSheet = (rows: readonly (readonly StoredCell[])[]): SheetContent =>
  mailSheet(SHEETS.awardLetters, SHEET_MARKS.awardLetters, awardLetterColumns, rows, 'waiting');

/** 報告の督促: a row for each corporation with reports that are overdue. */
export const dutyReminderSheet = (rows: readonly (readonly StoredCell[])[]): SheetContent =>
  mailSheet(SHEETS.dutyReminders, SHEET_MARKS.dutyReminders, dutyReminderColumns, rows, 'missing');

/** 操作記録: rows are appended, never rewritten. */
export const logSheet = (rows: readonly (readonly StoredCell[])[]): SheetContent =>
  tableSheet(SHEETS.log, SHEET_MARKS.log, logColumns, rows, 2);

/** 受付記録: a row for each file that was taken in. */
export const receiptSheet = (rows: readonly (readonly StoredCell[])[]): SheetContent =>
  tableSheet(SHEETS.receipts, SHEET_MARKS.receipts, receiptColumns, rows, 2);
