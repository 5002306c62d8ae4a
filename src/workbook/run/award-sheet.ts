import type { SheetContent } from '../../base/sheet-content';
import { headerKey } from '../../base/text';
import { WorkbookError } from '../../base/user-error';
import { changedMeanwhile } from '../../catalogue/errors/work-errors';
import type { AwardLine } from '../../table/stages/award-rows';
import { SHEET_MARKS } from '../marks';
import type { WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import type { Assessed } from '../read/assessed';
import { readAwardTable } from '../read/stages/award-sheet';

export const isAwardSheet = ({ mark }: SheetContent): boolean => mark === SHEET_MARKS.awards;

/** A sheet 採択 that a clerk has begun: it becomes ours. */
export const isBegun = (content: SheetContent, { gathered: { awards } }: Assessed): boolean =>
  isAwardSheet(content) && awards?.standing?.isOurs === false;

/** @throws WorkbookError where a clerk has entered something in 採択 since it was read: that must not be written over. */
export async function refuseEntered(port: WorkbookPort, { gathered: { awards } }: Assessed): Promise<void> {
  const standing = awards?.standing ?? null;
  if (standing === null) return;
  // the sheet may have grown since
  const now = await readAwardTable(port, await port.describe(), standing.sheet);
  const said = (lines: readonly AwardLine[]): string =>
    JSON.stringify(
      lines.map(({ receiptNumber, hand }) => [receiptNumber, hand.outcome, hand.amount, hand.condition]),
    );
  if (said(now.lines) === said(standing.lines)) return;
  const { code, message, action } = changedMeanwhile(standing.sheet);
  throw new WorkbookError(code, message, action);
}

/** What makes a sheet ours that a clerk has begun, and the workbook with it so: it is written then like any other. */
export function begunSheet(
  { mark, name }: SheetContent,
  info: WorkbookInfo,
): { readonly op: WriteOp; readonly inverse: WriteOp; readonly info: WorkbookInfo } | null {
  const sheet = info.sheets.find((each) => headerKey(each.name) === headerKey(name))?.name;
  if (sheet === undefined) return null;
  const over = { name: mark, sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return {
    op: { op: 'mark', ...over },
    inverse: { op: 'dropMark', name: mark },
    info: { ...info, marks: [...info.marks, over] },
  };
}
