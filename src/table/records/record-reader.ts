import type { CellValue } from '../../base/cells';
import { type Cell, isDitto, unreadable } from '../../grant/input/cell';
import type { Receipts } from '../cells/receipts';
import type { CellContext, InputColumn, InputColumns } from '../columns/input-column';
import type { Located } from '../find/locate';
import type { ColumnNotes } from './column-notes';
import { columnReader } from './rows';

type Parse<T> = (raw: CellValue) => Cell<T>;

/** Further values of a column that has so many are read each time: they are names and amounts. */
const REMEMBERED = 2_000;

/** Columns hold few words, and many times over: what one says is read once. */
function remembering<T>(parse: Parse<T>): Parse<T> {
  const known = new Map<CellValue, Cell<T>>();
  return (raw) => {
    // A Map takes minus zero for zero; what one cell says must not be read of another.
    if (raw === 0) return parse(raw);
    let cell = known.get(raw);
    if (cell === undefined) {
      cell = parse(raw);
      if (known.size < REMEMBERED) known.set(raw, cell);
    }
    return cell;
  };
}

/** 〃 says nothing by itself: the value above is for the clerk to confirm. */
const unlessDitto =
  <T>(parse: Parse<T>): Parse<T> =>
  (raw) =>
    typeof raw === 'string' && isDitto(raw) ? unreadable(raw.trim()) : parse(raw);

const DAY = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/;

/** 2026/6/1 of the serial number of a day. */
function dayText(raw: CellValue, value: unknown): string | undefined {
  const [, year, month, day] =
    (typeof raw === 'number' && typeof value === 'string' && DAY.exec(value)) || [];
  return year === undefined ? undefined : `${year}/${month}/${day}`;
}

type Read = (row: number) => Cell<unknown>;

/** Reads a column of a table, row by row. */
function reader<Field extends string>(
  { grid, columns }: Located<Field>,
  field: Field,
  { read, single }: InputColumn<unknown>,
  notes: ColumnNotes,
  context: CellContext,
): Read {
  const cellAt = columnReader(grid, columns.get(field), single !== true);
  const cellOf = remembering(unlessDitto((raw) => read(raw, context)));
  // what the cells above say, through any number of 〃
  let above: CellValue = null;
  let entered: string | undefined;
  return (row) => {
    const raw = cellAt(row);
    const cell = cellOf(raw);
    if (cell.kind === 'value') {
      above = raw;
      entered = dayText(raw, cell.value);
      if (cell.reading !== undefined) notes.reading(field, cell.reading, cell, cell.readFrom ?? String(raw));
    } else if (cell.kind === 'blank') above = null;
    else if (!isDitto(cell.text)) {
      above = null;
      if (cell.proposed !== undefined) notes.proposal(field, cell.text, cell.proposed);
    } else if (typeof above === 'string' || typeof above === 'number') {
      notes.proposal(field, cell.text, above, entered);
      return { ...cell, proposed: above };
    }
    return cell;
  };
}

/** What a record says before its own columns are read. */
interface Head {
  readonly row: number;
  readonly receiptNumber: string;
}

/**
 * Reads the records of a table: its 受付番号 and every column as it is described.
 * @param constants what every record bears beside its columns
 */
export function recordReader<Entered extends Head>(
  table: Located<Exclude<keyof Entered, 'row' | 'contradictions'> & string>,
  columns: InputColumns<Entered>,
  notes: ColumnNotes,
  receipts: Receipts,
  context: CellContext,
  constants: Readonly<Record<string, unknown>> = {},
): (row: number, position: number) => Entered {
  type Field = Parameters<typeof table.columns.get>[0];
  const receiptNumber = columnReader(table.grid, table.columns.get(RECEIPT as Field), true);
  const fields = Object.keys(columns).filter((field) => field !== RECEIPT) as Field[];
  const described = columns as unknown as Readonly<Record<Field, InputColumn<unknown>>>;
  const readers = fields.map((field) => reader(table, field, described[field], notes, context));
  return (row, position) => {
    notes.row = position;
    const record: Record<string, unknown> = {
      row: position,
      receiptNumber: receipts.of(receiptNumber(row)),
      ...constants,
    };
    // assigned in one order, so that all records are of one shape and as quick to look into as a literal
    fields.forEach((field, at) => {
      record[field] = readers[at]?.(row);
    });
    // the columns are those of the record, by their type
    return record as unknown as Entered;
  };
}

const RECEIPT = 'receiptNumber';
