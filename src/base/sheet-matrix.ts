import type { StoredCell } from './cells';
import { eachPiece, type Pieces } from './pieces';
import type { SheetContent } from './sheet-content';

export type Matrix = readonly (readonly StoredCell[])[];

/** Cells as rows from A1, the way they would stand in the workbook; rows may differ in length. */
export function* matrixOf(content: SheetContent, mode: 'calls' | 'values'): Pieces<Matrix> {
  const { cells, blocks } = content;
  const matrix = Array.from({ length: extentOf(content).rows }, (_, row) => cells[row] ?? []);
  const put = (row: number, column: number, line: readonly StoredCell[]): void => {
    const under = matrix[row] ?? [];
    matrix[row] = column === 0 && line.length >= under.length ? line : over(under, column, line);
  };
  yield;
  for (const { row, column, values, call } of blocks) {
    yield* eachPiece(values, (line, at) => put(row + at, column, line));
    if (mode === 'calls') put(row, column, [{ formula: call, value: values[0]?.[0] ?? null }]);
  }
  return matrix;
}

/** A row with another one put over it. */
export function over(
  under: readonly StoredCell[],
  column: number,
  line: readonly StoredCell[],
): StoredCell[] {
  const row = Array.from({ length: Math.max(under.length, column) }, (_, at) => under[at] ?? null);
  row.splice(column, line.length, ...line);
  return row;
}

/** Size of a sheet's content from A1. */
export function extentOf({ cells, blocks }: SheetContent): { rows: number; columns: number } {
  const rows = [cells.length, ...blocks.map(({ row, values }) => row + values.length)];
  const columns = [
    ...cells.map((line) => line.length),
    ...blocks.map(({ column, values }) => column + (values[0]?.length ?? 0)),
  ];
  return { rows: Math.max(...rows), columns: Math.max(1, ...columns) };
}
