import type { Area, CellValue } from '../../base/cells';

/** The values of one sheet, as the workbook hands them over. */
export interface Grid {
  readonly sheet: string;
  readonly visible: boolean;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  /** Number formats of its first rows, as Excel writes them; absent where none shows a unit. */
  readonly formats?: readonly (readonly string[])[];
  /** Columns of which some cells stand here as their number format shows them: 0001 where the workbook holds 1. */
  readonly shown?: ReadonlySet<number>;
}

/** A table of Excel on one of the sheets: header row and body. */
export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** The value at a place of the sheet; null outside the used range. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.area.row]?.[column - grid.area.column] ?? null;
}

/** Number format of a cell, as far as it was read. */
export const formatAt = ({ area, formats }: Grid, row: number, column: number): string =>
  formats?.[row - area.row]?.[column - area.column] ?? '';
