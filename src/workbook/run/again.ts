import type { WriteOp } from '../port';
import { inverted } from '../prepare/answer';

/** What makes again what these operations take back, in the opposite order. */
export function againOf(inverse: readonly WriteOp[]): WriteOp[] {
  return inverse.flatMap((op) => again(op) ?? []).reverse();
}

function again(op: WriteOp): WriteOp | undefined {
  switch (op.op) {
    case 'columns':
    case 'dropColumns':
      return op.over;
    case 'sheet':
    case 'dropSheet':
      return op.over && { op: 'sheet', content: op.over };
    case 'answer':
      return { ...op, cells: inverted(op.cells) };
    case 'tableRows':
      return { ...op, rows: op.before, before: op.rows };
    default:
      return undefined;
  }
}
