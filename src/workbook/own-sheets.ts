import type { Area, CellValue } from '../base/cells';
import type { Mark } from '../base/marks';
import { isError } from '../base/text';
import { AUDIT_SHEETS } from '../catalogue/sheets/audit-texts';
import { MAIL_HEAD, SHEETS } from '../catalogue/sheets/headers';
import { letterTexts } from '../catalogue/sheets/letter-frame';
import { sheetTexts } from '../catalogue/sheets/sheet-texts';
import { amountColumns } from '../report/columns/amount';
import { awardColumns } from '../report/columns/award';
import { headersOf } from '../report/columns/column';
import { findingColumns } from '../report/columns/finding';
import { letterColumns } from '../report/columns/letter';
import { letterRecordColumns } from '../report/columns/letter-record';
import { logColumns } from './log-columns';
import { MARK_SHEET_PREFIX, SHEET_MARKS } from './marks';
import { receiptColumns } from './receipt-columns';

/** The cells, from the marked one on, by which a sheet of ours is known. */
const HEAD = { rows: 2, columns: 4 } as const;

/** Where to look whether the sheet under a mark is ours. */
export const headOf = ({ area: { row, column } }: Pick<Mark, 'area'>): Area => ({ row, column, ...HEAD });

/** Names over our own sheets. */
export const isSheetMark = (name: string): boolean => name.startsWith(MARK_SHEET_PREFIX);

/** Sheets that are one table from A1. */
const TABLE_HEADERS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  [SHEET_MARKS.amounts, headersOf(amountColumns)],
  [SHEET_MARKS.findings, headersOf(findingColumns)],
  [SHEET_MARKS.letterData, headersOf(letterColumns)],
  [SHEET_MARKS.letterRecord, headersOf(letterRecordColumns)],
  [SHEET_MARKS.reminders, MAIL_HEAD],
  [SHEET_MARKS.awardLetters, MAIL_HEAD],
  [SHEET_MARKS.dutyReminders, MAIL_HEAD],
  [SHEET_MARKS.log, headersOf(logColumns)],
  [SHEET_MARKS.receipts, headersOf(receiptColumns)],
  [SHEET_MARKS.awards, headersOf(awardColumns)],
]);

/** The name of each sheet of ours by its mark, whatever a clerk calls the sheet. */
export const OWN_SHEETS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SHEET_MARKS).flatMap(([kind, mark]) =>
    kind in SHEETS ? [[mark, SHEETS[kind as keyof typeof SHEETS]] as const] : [],
  ),
  [SHEET_MARKS.auditApplications, AUDIT_SHEETS.applications],
  [SHEET_MARKS.auditAmounts, AUDIT_SHEETS.amounts],
  [SHEET_MARKS.auditLines, AUDIT_SHEETS.lines],
  [SHEET_MARKS.auditMembers, AUDIT_SHEETS.members],
  [SHEET_MARKS.auditParameters, AUDIT_SHEETS.parameters],
]);

/**
 * Whether a sheet that carries a name of ours is ours: a name can have come to a clerk's sheet with a copied workbook,
 * and that sheet is an input like any other and is never written over.
 * @param head its cells at {@link headOf}; rows and cells may be missing
 * @param used its used range by values
 */
export function holdsOurs(mark: string, head: readonly (readonly CellValue[])[], used: Area | null): boolean {
  const [first = [], second = []] = head;
  const text = (cell: CellValue | undefined): string => (typeof cell === 'string' ? cell.trim() : '');
  const [title = ''] = first.map(text);
  // emptied by a clerk; one that only begins with nothing may hold a clerk's cells further down
  if (used === null) return true;
  // a call of ours that has no answer at the moment
  if (isError(title)) return true;
  const headers = TABLE_HEADERS.get(mark);
  // a sheet that a later version has made, of which nothing is known here
  if (headers === undefined && !OWN_SHEETS.has(mark)) return true;
  // one that a clerk has begun has fewer of its columns, in whatever order
  if (mark === SHEET_MARKS.awards)
    return title !== '' && first.every((cell) => text(cell) === '' || headers?.includes(text(cell)) === true);
  if (headers !== undefined)
    return first.every((cell, at) => at >= HEAD.columns || text(cell) === headers[at]);
  // a clerk may have given it another title
  if (title === OWN_SHEETS.get(mark)) return true;
  const line = mark === SHEET_MARKS.letters ? letterTexts.receipt('') : sheetTexts.rules('');
  return second.some((cell) => text(cell).startsWith(line));
}
