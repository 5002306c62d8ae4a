import { isCategoryName } from '../cells/names';
import { spanOf, type Candidate } from './candidate';
import type { Area, CellValue } from '../../base/cells';
import { valueAt, type Grid } from './grid';
import { freeRuns } from './header-lines';
import { keyOf } from '../cells/receipts';

/** A row outside every table that says what a line of 経費 says: below a ListObject, or on a sheet without a header. */
export interface StrayLine {
  readonly sheet: string;
  /** Where its 受付番号 stands, on the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly receiptNumber: CellValue;
  /** A table of ours stands on the same sheet. */
  readonly beside: boolean;
}

/**
 * Rows that belong to no table and hold a 受付番号 that is applied under, a 経費区分 and an amount.
 * @param numbers the 受付番号 of 申請, as they are compared.
 * @param categories what stands in the column 経費区分 of the lines that are read.
 */
export function strayLines(
  grids: readonly Grid[],
  candidates: readonly Candidate[],
  blocks: ReadonlyMap<string, readonly Area[]>,
  numbers: ReadonlySet<string>,
  categories: ReadonlySet<string>,
): StrayLine[] {
  const isCategory = (value: CellValue): boolean =>
    typeof value === 'string' && (categories.has(value) || isCategoryName(value));
  return grids.flatMap((grid) => {
    const own = candidates.filter((candidate) => candidate.grid === grid);
    const covered = [...own.map(coveredBy), ...(blocks.get(grid.sheet) ?? [])];
    const beside = own.length > 0;
    const found: StrayLine[] = [];
    for (let row = grid.area.row; row < grid.area.row + grid.area.rows; row += 1) {
      for (const [from, to] of freeRuns(grid, row, covered)) {
        const columns = Array.from({ length: to - from }, (_, n) => from + n);
        const category = columns.find((column) => isCategory(valueAt(grid, row, column)));
        if (category === undefined) continue;
        const number = columns.find((column) => numbers.has(keyOf(valueAt(grid, row, column))));
        if (number === undefined || number === category) continue;
        // 明細番号 and 台数 are numbers too: a line has more of them than a remark
        const amounts = columns.filter(
          (column) => column !== number && typeof valueAt(grid, row, column) === 'number',
        );
        if (amounts.length === 0) continue;
        found.push({
          sheet: grid.sheet,
          row,
          column: number,
          receiptNumber: valueAt(grid, row, number),
          beside,
        });
      }
    }
    return found;
  });
}

/** A ListObject by its area; a plain list by the columns that have a header. */
function coveredBy({ table, line, area }: Candidate): Area {
  if (table !== null) return area;
  const [from, to] = spanOf(line);
  return { row: line.top, column: from, rows: area.row + area.rows - line.top, columns: to - from };
}
