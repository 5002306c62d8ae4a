import { sheetMissing } from '../../catalogue/file-errors';
import type { AnswerWrite } from '../port';
import { areaReference, union } from './address';
import { unchain } from './calc-chain';
import { cellXml } from './cell-writer';
import { failure } from './fail';
import type { Package } from './package';
import { RowPatcher } from './row-patcher';
import { patchOf } from './row-state';
import { widenDimension } from './sheet-furniture';
import type { StringTable } from './string-table';
import { WorkbookPart } from './workbook-part';

/**
 * Puts single cells into 設定; see {@link AnswerWrite}.
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
      covers: (other) => areaReference(union(other, area)) === areaReference(area),
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
