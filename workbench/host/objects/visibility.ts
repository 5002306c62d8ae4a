import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from '@univerjs/preset-sheets-core';
import { lastColumn, lastRow, toCorners } from '../model/area';
import { booleanArgument } from '../richapi/arguments';
import type { RangeObject } from './range';

/** Whether rows, columns or any of both are hidden: true, false, or null where it differs. */
export function hiddenState(range: RangeObject, what: 'row' | 'column' | 'any'): boolean | null {
  const { sheet, present } = range;
  const rows: boolean[] = [];
  const columns: boolean[] = [];
  // A row that a filter leaves out is hidden too: getRowVisible knows both.
  for (let row = present.row; row <= lastRow(present); row++) rows.push(!sheet.getRowVisible(row));
  for (let c = present.column; c <= lastColumn(present); c++) columns.push(!sheet.getColVisible(c));
  if (what === 'row') return uniform(rows);
  if (what === 'column') return uniform(columns);
  const [byRow, byColumn] = [uniform(rows), uniform(columns)];
  if (byRow === true || byColumn === true) return true;
  return byRow === false && byColumn === false ? false : null;
}

export function setHidden(range: RangeObject, what: 'row' | 'column', value: unknown): void {
  const { host, sheet, present } = range;
  const hide = booleanArgument(value, what === 'row' ? 'Range.rowHidden' : 'Range.columnHidden');
  host.sheets.mustBeWritable(sheet, 'Range.hidden');
  const params = { ...host.sheets.ids(sheet), ranges: [toCorners(present)] };
  const [hidden, visible] =
    what === 'row'
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetColHiddenMutation.id, SetColVisibleMutation.id];
  const [redo, undo] = hide ? [hidden, visible] : [visible, hidden];
  host.book.change.run([{ id: redo, params }], [{ id: undo, params }]);
}

function uniform(states: readonly boolean[]): boolean | null {
  const [first = false] = states;
  return states.every((state) => state === first) ? first : null;
}
