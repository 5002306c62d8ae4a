import type { WriteOp } from '../port';

/** Cells that make a part of some megabytes. */
export const MANY_CELLS = 50_000;

/** Cells that an operation writes. */
export function sizeOf(op: WriteOp): number {
  switch (op.op) {
    case 'columns':
      return op.headers.length * (op.values.length + 1);
    case 'dropColumns':
      return op.columns * (op.bodyRows + 1);
    case 'sheet':
      return op.content.cells.reduce((sum, row) => sum + row.length, 1);
    case 'dropSheet':
    case 'mark':
    case 'dropMark':
      return 1;
    case 'answer':
      return op.cells.length;
  }
}
