import { cellPlace } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import { pane } from '../../catalogue/pane';
import type { WriteOp } from '../../workbook/port';

/** Where a write went: columns beside a table, or a sheet of ours. */
export interface WrittenPlace {
  readonly kind: 'columns' | 'sheet';
  /** The first cell that was written. */
  readonly place: CellPlace;
}

/** Where a write went, each place once; read from the operations that take it back. */
export function writtenPlaces(inverse: readonly WriteOp[]): readonly WrittenPlace[] {
  const columns = new Map<string, WrittenPlace>();
  const sheets = new Map<string, WrittenPlace>();
  // taken back in the opposite order
  for (const op of [...inverse].reverse()) {
    if (op.op === 'columns' || op.op === 'dropColumns') {
      if (!columns.has(op.sheet))
        columns.set(op.sheet, { kind: 'columns', place: cellPlace(op.sheet, op.row, op.column) });
    } else if (op.op === 'sheet' || op.op === 'dropSheet') {
      const name = op.op === 'sheet' ? op.content.name : op.name;
      sheets.set(name, { kind: 'sheet', place: cellPlace(name, 0, 0) });
    }
  }
  return [...columns.values(), ...sheets.values()];
}

/** The places as a clerk would name them. */
export function placesText(places: readonly WrittenPlace[]): string {
  const of = (kind: WrittenPlace['kind']): string[] =>
    places.filter((one) => one.kind === kind).map(({ place }) => place.sheet);
  const [columns, sheets] = [of('columns'), of('sheet')];
  return pane.outcome.writtenTo([
    ...(columns.length > 0 ? [pane.outcome.columns(columns)] : []),
    ...(sheets.length > 0 ? [pane.outcome.sheets(sheets)] : []),
  ]);
}
