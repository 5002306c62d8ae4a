import { pane } from '../../catalogue/pane';
import type { WriteOp } from '../../workbook/port';

/** Where a write went, as a clerk would name it; read from the operations that take it back. */
export function writtenPlaces(inverse: readonly WriteOp[]): string[] {
  const columns = new Set<string>();
  const sheets = new Set<string>();
  // taken back in the opposite order
  for (const op of [...inverse].reverse()) {
    if (op.op === 'columns' || op.op === 'dropColumns') columns.add(op.sheet);
    else if (op.op === 'sheet' || op.op === 'dropSheet')
      sheets.add(op.op === 'sheet' ? op.content.name : op.name);
  }
  return [
    ...(columns.size > 0 ? [pane.outcome.columns([...columns])] : []),
    ...(sheets.size > 0 ? [pane.outcome.sheets([...sheets])] : []),
  ];
}
