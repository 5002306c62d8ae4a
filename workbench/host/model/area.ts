import { MAX_COLUMNS, MAX_ROWS, sameArea, union } from '../../../src/base/areas';
import type { Area } from '../../../src/base/cells';

/** Excel's own limits; Univer's sheets grow up to them when written to. */
export { MAX_COLUMNS, MAX_ROWS, sameArea, union as boundingArea, type Area };

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

/** The area between two corners, in either order. */
export function areaBetween(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function containsArea(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameArea(common, inner);
}

export function insideSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    lastRow(area) < MAX_ROWS &&
    lastColumn(area) < MAX_COLUMNS
  );
}

/** Univer's shape of the same thing. */
export interface CornerRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export function toCorners(area: Area): CornerRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: lastRow(area),
    endColumn: lastColumn(area),
  };
}

export function fromCorners(range: CornerRange): Area {
  return areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn);
}
