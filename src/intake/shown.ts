import type { CellValue } from '../base/cells';
import { dateCell } from '../table/cells/dates';
import { inputsOf, type TargetTable } from './list-kinds';

/** A cell as a clerk sees it: a date that a workbook holds as a number is shown as a date. */
export function shownCell(table: TargetTable, field: string, cell: CellValue, date1904: boolean): CellValue {
  if (typeof cell !== 'number' || inputsOf[table][field]?.entry.kind !== 'date') return cell;
  const read = dateCell(cell, date1904);
  return read.kind === 'value' ? read.value : cell;
}
