import { cellAddress, rangeReference } from '../../base/a1';
import { union } from '../../base/areas';
import { sheetMissing } from '../../catalogue/errors/file-errors';
import { cellsChanged } from '../../catalogue/errors/work-errors';
import { cellXml } from '../../ooxml/cells/cell-writer';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { RowPatcher } from '../../ooxml/sheet/row-patcher';
import { patchOf } from '../../ooxml/sheet/row-state';
import { widenDimension } from '../../ooxml/sheet/sheet-furniture';
import { unchain } from '../../ooxml/workbook/calc-chain';
import type { StringTable } from '../../ooxml/workbook/string-table';
import { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { cellsArea, mayWrite } from '../answer-cells';
import type { AnswerWrite, WorkbookPort, WriteOp } from '../port';

/**
 * @throws WorkbookError where a cell holds neither what it is to hold nor what stood there: nothing is written then
 */
export async function refuseEdited(
  port: Pick<WorkbookPort, 'readFormulas' | 'describe'>,
  ops: readonly WriteOp[],
): Promise<void> {
  const answers = ops.filter((op) => op.op === 'answer');
  if (answers.length === 0) return;
  const known = new Set((await port.describe()).sheets.map(({ name }) => name));
  const edited: string[] = [];
  for (const { sheet, cells } of answers) {
    // made by the same operations, or missing
    const area = known.has(sheet) ? cellsArea(cells) : null;
    if (area === null) continue;
    const standing = await port.readFormulas(sheet, area);
    for (const cell of cells) {
      if (!mayWrite(standing[cell.row - area.row]?.[cell.column - area.column] ?? null, cell))
        edited.push(cellAddress(sheet, cell.row, cell.column));
    }
  }
  const [first] = edited;
  if (first !== undefined) throw failure(cellsChanged(first, edited.length));
}

/**
 * Puts single cells of the clerk's; see {@link AnswerWrite}.
 * @throws WorkbookError when the sheet is not there
 */
export function writeAnswer(
  parts: Package,
  workbookPart: string,
  { sheet: name, cells }: AnswerWrite,
  strings: StringTable,
): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  const sheet = workbook.sheet(name);
  if (!sheet) throw failure(sheetMissing(name));
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    const columns = own.map(({ column }) => column);
    const first = columns[0] ?? 0;
    const area = { row, column: first, rows: 1, columns: (columns.at(-1) ?? first) - first + 1 };
    const patcher = new RowPatcher({
      sheet: sheet.name,
      firstRow: row,
      lastRow: row,
      row: (_, prefix) =>
        patchOf(
          columns,
          own.map(({ column, value }) =>
            value === null ? '' : cellXml({ sheet: name, prefix, strings }, row, column, value, ''),
          ),
        ),
      covers: (other) => rangeReference(union(other, area)) === rangeReference(area),
    });
    const document = parts.sheet(sheet.part, patcher);
    document.take(patcher.edits);
    widenDimension(document, area);
    parts.setSheet(sheet.part, document);
    for (const index of patcher.released) strings.release(index);
    unchain(parts, workbook, sheet, patcher.removedFormulas);
  }
  workbook.flush();
}
