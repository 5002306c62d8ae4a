import type { Area } from '../../base/cells';
import type { TableInfo } from '../../base/marks';
import { shownNumber } from '../../table/cells/shown-number';
import type { Answers } from '../../table/find/answers';
import { type Grid, valueAt } from '../../table/find/grid';
import { HEADER_SEARCH_ROWS, headerReader } from '../../table/find/header-lines';
import type { ColumnMapping } from '../../table/find/mapping';
import type { WorkbookPort } from '../port';

const RECEIPT = 'receiptNumber';

/** What decides which columns hold 受付番号, before the tables are found. */
interface Known {
  readonly tables: readonly TableInfo[];
  readonly mappings: readonly ColumnMapping[];
  readonly answers: Answers;
}

/** A column of whole numbers under a header that names 受付番号. */
interface NumberColumn {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The sheets with 受付番号 as they are shown: 1 in the format 0000 is 0001, in 申請 and in 経費 alike. Nothing is asked
 * of the workbook where the numbers are texts, as they nearly always are.
 */
export async function withShownNumbers(
  port: WorkbookPort,
  grids: readonly Grid[],
  known: Known,
): Promise<readonly Grid[]> {
  const columns = grids.flatMap((grid) => numberColumns(grid, known));
  if (columns.length === 0 || port.numberFormats === undefined) return grids;
  const formats = await port.numberFormats(columns);
  return grids.map((grid) => {
    const own = columns.flatMap((column, at) =>
      column.sheet === grid.sheet ? [{ ...column, formats: formats[at] ?? [] }] : [],
    );
    return own.length === 0 ? grid : asShown(grid, own);
  });
}

function asShown(
  grid: Grid,
  columns: readonly (NumberColumn & { readonly formats: readonly (readonly string[])[] })[],
): Grid {
  const values = [...grid.values];
  const shown = new Set<number>();
  for (const { area, formats } of columns) {
    for (const [n, [format = '']] of formats.entries()) {
      const value = valueAt(grid, area.row + n, area.column);
      const text = typeof value === 'number' ? shownNumber(value, format) : null;
      if (text === null) continue;
      shown.add(area.column);
      const at = area.row + n - grid.area.row;
      const row = [...(values[at] ?? [])];
      row[area.column - grid.area.column] = text;
      values[at] = row;
    }
  }
  return shown.size === 0 ? grid : { ...grid, values, shown };
}

/** The columns below a header that may be that of 受付番号, from their first whole number to the last. */
function numberColumns(grid: Grid, known: Known): NumberColumn[] {
  const tops = new Map<number, number>();
  for (const { row, column } of receiptHeaders(grid, known)) {
    tops.set(column, Math.min(row, tops.get(column) ?? row));
  }
  return [...tops].flatMap(([column, top]) => {
    let [first, last] = [-1, -1];
    for (let row = top + 1; row < grid.area.row + grid.area.rows; row += 1) {
      if (!Number.isSafeInteger(valueAt(grid, row, column))) continue;
      if (first < 0) first = row;
      last = row;
    }
    if (first < 0) return [];
    return [{ sheet: grid.sheet, area: { row: first, column, rows: last - first + 1, columns: 1 } }];
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function receiptHeaders(grid: Grid, { tables, mappings, answers }: Known): Place[] {
  const { area, sheet } = grid;
  const fieldOf = headerReader(answers, sheet);
  const names = (text: string): boolean => fieldOf(text) === RECEIPT;
  const textAt = (row: number, column: number): string => {
    const value = valueAt(grid, row, column);
    return typeof value === 'string' ? value : '';
  };
  const rows = new Set<number>();
  for (let row = area.row; row < Math.min(HEADER_SEARCH_ROWS, area.row + area.rows); row += 1) rows.add(row);
  for (const table of tables) if (table.sheet === sheet) rows.add(table.area.row);
  for (const { row } of answers.declared(sheet)) if (row !== null) rows.add(row);
  const found: Place[] = [];
  for (const row of rows) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const text = textAt(row, column);
      // of two header rows the two together may be its name
      if (text !== '' && (names(text) || names(`${textAt(row - 1, column)}${text}`)))
        found.push({ row, column });
    }
  }
  const mapped = mappings.filter((mapping) => mapping.sheet === sheet && mapping.field === RECEIPT);
  return [...found, ...mapped];
}
