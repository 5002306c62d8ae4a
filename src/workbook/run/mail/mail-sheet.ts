import type { StoredCell } from '../../../base/cells';
import type { SheetContent } from '../../../base/sheet-content';
import type { WorkbookInfo, WorkbookPort, WriteOp } from '../../port';
import { refuseForeign } from '../foreign-sheet';

/** What making a sheet of 差込印刷 came to. */
export interface MailSheet {
  /** A sheet that stood there has gone, since there is nothing to be said any more. */
  readonly dropped: boolean;
  readonly ops: readonly WriteOp[];
  readonly inverse: readonly WriteOp[];
}

type Rows = readonly (readonly StoredCell[])[];

/**
 * The sheet that holds a row for each who is written to; none where there is nobody.
 * @param sheetOf the sheet of these rows: its name, mark and headers are the same for all
 * @throws WorkbookError where a sheet or a table of the clerk's bears the name
 */
export async function planMailSheet(
  port: WorkbookPort,
  info: WorkbookInfo,
  sheetOf: (rows: Rows) => SheetContent,
  rows: Rows,
): Promise<MailSheet> {
  const content = sheetOf(rows);
  const { name, mark, widths } = content;
  const standing = info.marks.find((each) => each.name === mark)?.sheet ?? null;
  const drop = { op: 'dropSheet', name: standing ?? name, mark } as const;
  if (standing === null) {
    if (rows.length === 0) return { dropped: false, ops: [], inverse: [] };
    refuseForeign(info, name);
    return { dropped: false, ops: [{ op: 'sheet', content }], inverse: [{ ...drop, over: content }] };
  }
  const used = info.sheets.find((each) => each.name === standing)?.used ?? null;
  const count = used === null ? 0 : used.row + used.rows - 1;
  const area = { row: 1, column: 0, rows: count, columns: widths.length };
  const before = sheetOf(count < 1 ? [] : await port.readFormulas(standing, area));
  if (rows.length === 0) return { dropped: true, ops: [drop], inverse: [{ op: 'sheet', content: before }] };
  return {
    dropped: false,
    ops: [{ op: 'sheet', content }],
    inverse: [{ op: 'sheet', content: before, over: content }],
  };
}
