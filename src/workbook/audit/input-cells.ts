import { cellAddress } from '../../base/a1';
import { auditTexts } from '../../catalogue/sheets/audit-texts';
import { type Cell, textOf } from '../../grant/input/cell';
import { valueAt } from '../../table/find/grid';
import { type InputList, placeAt } from '../../table/find/input-list';
import type { InputReading } from '../../table/questions/reading';
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
  table: InputList<Field>,
  field: Field,
  record: number,
  read: Cell<number>,
  { unitOf }: Pick<InputReading, 'unitOf'>,
): InputFigure {
  if (read.kind === 'blank') return { cell: null, remark: '' };
  if (read.kind === 'unreadable') return { cell: textOf(read), remark: auditTexts.undetermined };
  const place = placeAt(table, record);
  const column = place?.part.columns.get(field);
  const raw = place === null || column === undefined ? null : valueAt(place.part.grid, place.row, column);
  if (place === null || column === undefined || typeof raw !== 'number') {
    return { cell: read.value, remark: auditTexts.rewritten };
  }
  const reference = cellAddress(place.part.grid.sheet, place.row, column);
  const unit = unitOf(place.part, field);
  if (unit !== 1) {
    // 1.5 千円 is 1,500 円, without the noise of a binary product
    return { cell: { formula: `=ROUND(${reference}*${unit},0)`, value: read.value }, remark: '' };
  }
  // a whole number that a sum of fractions has left a little off
  const whole = Number.isInteger(read.value) && !Number.isInteger(raw);
  return {
    cell: { formula: whole ? `=ROUND(${reference},0)` : `=${reference}`, value: whole ? read.value : raw },
    remark: '',
  };
}
