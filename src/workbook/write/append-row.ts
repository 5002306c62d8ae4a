import type { CellValue, StoredCell } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import type { SheetWrite, WorkbookInfo, WorkbookPort, WriteOp } from '../port';

/** A row to be appended to a record of ours, and what removes it again if the write fails. */
export interface AppendedRow {
  readonly op: SheetWrite;
  readonly inverse: WriteOp;
}

/**
 * Appends a row to a sheet of ours that only grows; earlier rows stay as they are.
 * @param sheetOf the sheet that holds so many rows
 */
export async function appendRow(
  port: Pick<WorkbookPort, 'readFormulas'>,
  info: WorkbookInfo,
  sheetOf: (rows: readonly (readonly StoredCell[])[]) => SheetContent,
  row: readonly CellValue[],
): Promise<AppendedRow> {
  const op = (rows: readonly (readonly StoredCell[])[]): SheetWrite => ({
    op: 'sheet',
    content: sheetOf(rows),
  });
  const fresh = op([row]);
  const { content } = fresh;
  const mark = info.marks.find(({ name }) => name === content.mark);
  const used = info.sheets.find(({ name }) => name === mark?.sheet)?.used ?? null;
  if (used === null)
    return { op: fresh, inverse: { op: 'dropSheet', name: content.name, mark: content.mark } };
  const columns = content.table?.area.columns ?? row.length;
  const area = { row: 1, column: 0, rows: used.row + used.rows - 1, columns };
  const before = area.rows < 1 || mark === undefined ? [] : await port.readFormulas(mark.sheet, area);
  return { op: op([...before, row]), inverse: op(before) };
}
