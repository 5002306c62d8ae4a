import { isFormula, shown, type StoredCell } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { SHEET_MARKS } from '../marks';
import type { ColumnsWrite } from '../port';
import { comparisonSheet } from './comparison-sheet';
import { letterSheet } from './letters';

type Cells = readonly (readonly StoredCell[])[];

/** Our columns with what they held before. */
export function columnsAsTheyWere(write: ColumnsWrite, before: Cells): ColumnsWrite {
  const [headers = [], ...values] = before;
  return {
    ...write,
    headers: write.headers.map((header, at) => String(shown(headers[at]) ?? header)),
    values,
    over: write,
  };
}

/** The sheet's former cells in the present sheet's dress. */
export function sheetAsItWas(content: SheetContent, read: Cells): SheetContent {
  // what was read is as long as what would have been written
  const rows =
    read.findLastIndex((line) => line.some((cell) => shown(cell) !== null && shown(cell) !== '')) + 1;
  const before = read.slice(0, rows);
  if (content.mark === SHEET_MARKS.letters) return letterSheet(content.name, before);
  if (content.mark === SHEET_MARKS.comparison) return comparisonSheet(before, content.name);
  const { table } = content;
  const calls = before.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      isFormula(cell) && /^=GRANT_(?:REPORT|STAGE)\(/.test(cell.formula)
        ? [{ row, column, call: cell.formula }]
        : [],
    ),
  );
  const spilled = (row: number): boolean => calls.some((call) => row >= call.row);
  return {
    ...content,
    cells: before.map((line, row) => (spilled(row) ? line.map(() => null) : line)),
    blocks: calls.map(({ row, column, call }) => ({
      row,
      column,
      call,
      values: before.slice(row).map((line) => line.slice(column).map(shown)),
    })),
    table: table === null ? null : { ...table, area: { ...table.area, rows: Math.max(2, rows) } },
    styles: content.styles.map(({ area, style }) =>
      table !== null && area.row > 0
        ? { area: { ...area, rows: Math.max(1, rows - 1) }, style }
        : { area, style },
    ),
  };
}
