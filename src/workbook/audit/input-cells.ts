import { auditTexts } from '../../catalogue/audit-texts';
import { textOf, type Cell } from '../../grant/cell';
import { cellAddress, valueAt } from '../../table/grid';
import type { Located } from '../../table/locate';
import type { AuditCell } from './list-sheet';

/** An input figure on an audit sheet, and what is to be said of it. */
export interface InputFigure {
  readonly cell: AuditCell;
  readonly remark: string;
}

/**
 * A figure of the clerk's: a reference to its cell, so that the copy recomputes when it is changed. Text that was
 * read as a number stands as that number, since Excel does not calculate with 「３００，０００」.
 */
export function inputFigure<Field extends string>(
  table: Located<Field>,
  field: Field,
  record: number,
  read: Cell<number>,
): InputFigure {
  if (read.kind === 'blank') return { cell: null, remark: '' };
  if (read.kind === 'unreadable') return { cell: textOf(read), remark: auditTexts.undetermined };
  const row = table.rows[record];
  const column = table.columns.get(field);
  const raw = row === undefined || column === undefined ? null : valueAt(table.grid, row, column);
  if (row === undefined || column === undefined || typeof raw !== 'number') {
    return { cell: read.value, remark: auditTexts.rewritten };
  }
  const reference = cellAddress(table.grid.sheet, row, column);
  // a whole number that a sum of fractions has left a little off
  const whole = Number.isInteger(read.value) && !Number.isInteger(raw);
  return {
    cell: { formula: whole ? `=ROUND(${reference},0)` : `=${reference}`, value: whole ? read.value : raw },
    remark: '',
  };
}
