import type { CellValue } from '../base/cells';

/** A rectangle of cells; rows and columns count from 0. */
export interface GridArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The values of one sheet, as the workbook hands them over. */
export interface Grid {
  readonly sheet: string;
  readonly visible: boolean;
  readonly area: GridArea;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly GridArea[];
  /** Columns of which some cells stand here as their number format shows them: 0001 where the workbook holds 1. */
  readonly shown?: ReadonlySet<number>;
}

/** A table of Excel on one of the sheets: header row and body. */
export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: GridArea;
}

/** The value at a place of the sheet; null outside the used range. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.area.row]?.[column - grid.area.column] ?? null;
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A sheet's name as a reference needs it; quoted where it holds anything but letters and digits. */
export function sheetReference(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** 申請!Q14, the way a clerk reads it. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheetReference(sheet)}!${columnName(column)}${row + 1}`;
}

/** 申請!$A$4:$Q$154 */
export function areaReference(sheet: string, area: GridArea): string {
  const from = `$${columnName(area.column)}$${area.row + 1}`;
  const to = `$${columnName(area.column + area.columns - 1)}$${area.row + area.rows}`;
  return `${sheetReference(sheet)}!${from}:${to}`;
}
