import { columnName, sheetReference } from '../../../base/a1';
import type { CellValue } from '../../../base/cells';
import { isBlank, isError } from '../../../base/text';
import { valueAt } from '../../../table/find/grid';
import type { InputList, Located } from '../../../table/find/input-list';
import { filedRow, sayingColumns, saysSomething } from '../../../table/plans/filed-rows';
import { isOneRange } from '../../../table/plans/parts';

/** Rows of 計画, of 効果報告, and of it those that have come in. */
export type Counted = 'plans' | 'effects' | 'filed';

const RECEIPT = 'receiptNumber';

/** A formula of how many cells of 受付番号 hold more than spaces, where another cell of the row does too. */
export function rowCount(list: InputList<string> | null, counted: Counted): string {
  const table = rangeOf(list);
  const column = table?.columns.get(RECEIPT);
  // of what no one range holds the count itself stands there
  if (table === null || column === undefined) return String(rowsOf(list, counted));
  const kind = counted === 'plans' ? 'plans' : 'effects';
  const others = sayingColumns(kind, table);
  const own = rowsOf(list, counted);
  if ([column, ...others].some((at) => cellsOf(table, at).some(isMeasuredOtherwise))) return String(own);
  const { row, rows } = table.area;
  const lengths = (at: number): string => {
    const name = `$${columnName(at)}$`;
    const last = Math.max(row + 2, row + rows);
    return `LEN(TRIM(${sheetReference(table.grid.sheet)}!${name}${row + 2}:${name}${last}))`;
  };
  // a row that says nothing is none
  const said = others.length === 0 ? '0' : others.map(lengths).join('+');
  const formula = `SUMPRODUCT(--(${lengths(column)}>0),--(${said}>0))`;
  // what words say that nothing has come yet, no formula knows
  const notYet = rowsOf(list, kind) - own;
  return notYet > 0 ? `(${formula}-${String(notYet)})` : formula;
}

const cellsOf = ({ grid, area: { row, rows } }: Located<string>, column: number): CellValue[] =>
  Array.from({ length: Math.max(0, rows - 1) }, (_, at) => valueAt(grid, row + 1 + at, column));

/** The length of an error value is an error; what only looks blank (full-width spaces, line breaks) has one, and TRIM leaves it. */
const isMeasuredOtherwise = (value: CellValue): boolean =>
  isError(value) || (typeof value === 'string' && isBlank(value) && /[^ ]/u.test(value));

/** The rows that {@link rowCount} counts. */
export const rowsOf = (list: InputList<string> | null, counted: Counted): number =>
  (list?.parts ?? []).reduce((count, part) => {
    const column = part.columns.get(RECEIPT);
    if (column === undefined) return count;
    const says = counted === 'filed' ? filedRow(part) : saysSomething(counted, part);
    return count + part.rows.filter((row) => !isBlank(valueAt(part.grid, row, column)) && says(row)).length;
  }, 0);

/** The table that a list is, where it is one; null: there is none, or it is read otherwise than it stands. */
export const rangeOf = (list: InputList<string> | null): Located<string> | null =>
  list !== null && isOneRange(list.parts) ? list.parts[0] : null;
