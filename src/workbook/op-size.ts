import { extentOf } from '../base/sheet-matrix';
import type { WriteOp } from './port';

/** Cells that an operation writes; a name or a sheet that goes counts as one. */
export function writtenCells(op: WriteOp): number {
  switch (op.op) {
    case 'columns':
      return op.headers.length * (op.values.length + 1);
    case 'dropColumns':
      return op.columns * (op.bodyRows + 1);
    case 'sheet': {
      const { rows, columns } = extentOf(op.content);
      return rows * columns + 1;
    }
    case 'dropSheet':
    case 'mark':
    case 'dropMark':
    case 'tableRows':
      return 1;
    case 'answer':
      return op.cells.length;
  }
}

/** Cells of which an operation that takes a write back says what that had put there. */
export function coveredCells(op: WriteOp): number {
  switch (op.op) {
    case 'columns':
    case 'dropColumns':
      return op.over === undefined ? 0 : writtenCells(op.over);
    case 'sheet':
    case 'dropSheet':
      return op.over === undefined ? 0 : writtenCells({ op: 'sheet', content: op.over });
    default:
      return 0;
  }
}
