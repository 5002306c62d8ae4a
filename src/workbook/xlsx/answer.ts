import { cellAddress } from '../../base/a1';
import type { Area } from '../../base/cells';
import { groupBy } from '../../base/group-by';
import { sheetMissing } from '../../catalogue/errors/file-errors';
import { cellsChanged } from '../../catalogue/errors/work-errors';
import { cellXml } from '../../ooxml/cells/cell-writer';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { RowPatcher } from '../../ooxml/sheet/row-patcher';
import { patchOf } from '../../ooxml/sheet/row-state';
import { widenDimension } from '../../ooxml/sheet/sheet-furniture';
import { readCells } from '../../ooxml/sheet/sheet-reader';
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
 * Puts single cells of the clerk's; see {@link AnswerWrite}. They look as they did.
 * @throws WorkbookError when the sheet is not there
 */
export function writeAnswer(
  parts: Package,
  workbookPart: string,
  { sheet: name, cells, like }: AnswerWrite,
  strings: StringTable,
): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  const sheet = workbook.sheet(name);
  if (!sheet) throw failure(sheetMissing(name));
  const area = cellsArea(cells);
  if (area === null) return;
  const rows = groupBy(cells, ({ row }) => row);
  const styleOf = stylesIn(parts, sheet.part, rows, like);
  const patcher = new RowPatcher({
    sheet: sheet.name,
    firstRow: area.row,
    lastRow: area.row + area.rows - 1,
    row: (row, prefix) => {
      const own = rows.get(row)?.toSorted((a, b) => a.column - b.column);
      return own === undefined
        ? undefined
        : patchOf(
            own.map(({ column }) => column),
            own.map(({ column, value }) =>
              cellText({ sheet: name, prefix, strings }, row, column, value, styleOf(row, column)),
            ),
          );
    },
    covers: (other) => coversAll(rows, other),
  });
  const document = parts.sheet(sheet.part, patcher);
  document.take(patcher.edits);
  widenDimension(document, area);
  parts.setSheet(sheet.part, document);
  for (const index of patcher.released) strings.release(index);
  unchain(parts, workbook, sheet, patcher.removedFormulas);
  workbook.flush();
}

type Rows = ReadonlyMap<number, AnswerWrite['cells']>;

/** A blank cell that looks like nothing need not be there. */
function cellText(...[place, row, column, value, style]: Parameters<typeof cellXml>): string {
  return value === null && style === '' ? '' : cellXml(place, row, column, value, style);
}

/** Whether every cell of an array formula is written. */
function coversAll(rows: Rows, { row, column, rows: down, columns: right }: Area): boolean {
  for (let r = row; r < row + down; r += 1) {
    const written = new Set(rows.get(r)?.map((cell) => cell.column));
    for (let c = column; c < column + right; c += 1) if (!written.has(c)) return false;
  }
  return true;
}

/** Format index of a cell that is to be written: its own, or that of the row that it is to look like; '' for none. */
function stylesIn(parts: Package, part: string, rows: Rows, like: AnswerWrite['like']) {
  if (like === 'none') return () => '';
  const styles = new Map<number, Map<number, number>>();
  const context = { strings: null, date1904: false };
  readCells(parts, part, context, {
    everything: true,
    cell(row, column, _value, _formula, style) {
      if (style === 0 || (row !== like && !rows.has(row))) return;
      const own = styles.get(row) ?? new Map<number, number>();
      styles.set(row, own.set(column, style));
    },
  });
  return (row: number, column: number): string => {
    const style = styles.get(row)?.get(column) ?? (like === undefined ? 0 : styles.get(like)?.get(column));
    return style === undefined || style === 0 ? '' : String(style);
  };
}
