import type { Area, CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';
import { headerKey } from '../columns';
import { type Grid, type NamedTable, valueAt } from '../find/grid';
import { HEADER_SEARCH_ROWS } from '../find/header-lines';
import type { Matrix } from '../records/matrix';

/** A row of the table 設定. */
export interface SettingRow {
  readonly item: string;
  readonly value: CellValue;
  /** Sheet row and column of the value, from 0. */
  readonly row: number;
  readonly column: number;
  /** Sheet column of the item. */
  readonly itemColumn: number;
}

export interface SettingsTable {
  readonly sheet: string;
  readonly rows: readonly SettingRow[];
  /** Header and rows, with the columns of remarks beside them: a list may stand on the same sheet. */
  readonly area: Area;
  /** Sheet columns of 項目 and 値. */
  readonly columns: { readonly item: number; readonly value: number };
}

/** Finds the table 設定: a header row with 項目 and 値. */
export function locateSettings(grids: readonly Grid[], tables: readonly NamedTable[]): SettingsTable | null {
  const named = grids.filter((grid) => holdsSettings(grid, tables));
  for (const grid of [...named, ...grids]) {
    const last = Math.min(HEADER_SEARCH_ROWS, grid.area.row + grid.area.rows);
    for (let header = grid.area.row; header < last; header += 1) {
      const columns = settingColumns(grid, header);
      if (columns === null) continue;
      const area = blockOf(grid, header, columns);
      return { sheet: grid.sheet, rows: settingRows(grid, header, columns), area, columns };
    }
  }
  return null;
}

/** 値 of a 項目 in a table 設定 that was handed to a custom function; undefined where it is no such table. */
export function settingIn(matrix: Matrix, item: string): CellValue | undefined {
  const area = { row: 0, column: 0, rows: matrix.length, columns: matrix[0]?.length ?? 0 };
  const table = locateSettings([{ sheet: '', visible: true, area, values: matrix, merges: [] }], []);
  if (table === null) return undefined;
  // as in the workbook, the last of several rows
  return table.rows.findLast((row) => headerKey(row.item) === headerKey(item))?.value ?? null;
}

function holdsSettings(grid: Grid, tables: readonly NamedTable[]): boolean {
  return (
    headerKey(grid.sheet) === '設定' ||
    tables.some(({ sheet, name }) => sheet === grid.sheet && headerKey(name) === '設定')
  );
}

function settingColumns(grid: Grid, row: number): { item: number; value: number } | null {
  let item: number | null = null;
  let value: number | null = null;
  for (let column = grid.area.column; column < grid.area.column + grid.area.columns; column += 1) {
    const header = valueAt(grid, row, column);
    if (typeof header !== 'string') continue;
    const key = headerKey(header);
    if (item === null && (key === '項目' || key === '設定項目' || key === 'KEY')) item = column;
    if (value === null && (key === '値' || key === '設定値')) value = column;
  }
  return item === null || value === null ? null : { item, value };
}

/** From 項目 or 値 to the last header beside them, over all rows down to the end of the sheet. */
function blockOf(grid: Grid, row: number, { item, value }: { item: number; value: number }): Area {
  const column = Math.min(item, value);
  let end = Math.max(item, value) + 1;
  const last = grid.area.column + grid.area.columns;
  while (end < last && !isBlank(valueAt(grid, row, end))) end += 1;
  return { row, column, rows: grid.area.row + grid.area.rows - row, columns: end - column };
}

function settingRows(grid: Grid, header: number, columns: { item: number; value: number }): SettingRow[] {
  const rows: SettingRow[] = [];
  for (let row = header + 1; row < grid.area.row + grid.area.rows; row += 1) {
    const item = valueAt(grid, row, columns.item);
    if (isBlank(item)) continue;
    rows.push({
      item: String(item),
      value: valueAt(grid, row, columns.value),
      row,
      column: columns.value,
      itemColumn: columns.item,
    });
  }
  return rows;
}
