import type { CellValue } from '../../base/cells';
import { serialOfTime } from '../../base/dates';
import { inputsOf, type TargetTable } from '../../intake/list-kinds';
import type { Entry } from '../../table/columns/entry';
import type { CellContext } from '../../table/columns/input-column';

/**
 * What a cell of a list is to hold of what a file says: a number where the column holds numbers and the text is one, a
 * date likewise, and else every character as it is there. What can't be read stays as it is written, and is a finding.
 */
export function entered(kind: TargetTable, field: string, value: CellValue, context: CellContext): CellValue {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  const column = inputsOf[kind][field];
  if (column?.read === undefined) return value;
  if (column.entry.kind === 'date' && isSerial(value)) return Number(value);
  const cell = column.read(value, context);
  // what was read otherwise than it is written is for the clerk to see as it is written
  if (cell.kind !== 'value' || cell.readFrom !== undefined) return value;
  if (NUMBERS.has(column.entry.kind) && typeof cell.value === 'number') return cell.value;
  if (column.entry.kind !== 'date' || typeof cell.value !== 'string') return value;
  const day = Date.parse(`${cell.value}T00:00:00Z`);
  return Number.isNaN(day) ? value : serialOfTime(day, context.date1904);
}

/** Programs that write values instead of what is shown give a date as its serial number: 46174 (2000 to 2099). */
const isSerial = (text: string): boolean => /^(?:3[6-9]|[4-6]\d|7[0-2])\d{3}$/u.test(text.trim());

const NUMBERS: ReadonlySet<Entry['kind']> = new Set(['yen', 'count', 'decimal']);
