import { isDitto, unreadable, type Cell } from '../grant/cell';
import type { ColumnNotes } from './column-notes';
import type { Located } from './locate';
import { columnReader } from './rows';
import { nameCell, textCell, wordCell, yenCell, type RawValue } from './values';
import type { WordList } from './words';

/** Amounts and counts are never repeated into the other rows of a merged cell. */
const NOT_MERGED: ReadonlySet<string> = new Set([
  'cost',
  'donation',
  'units',
  'lineNumber',
  'claimedAmount',
  'totalCost',
  'fullTimeEquivalent',
  'headcount',
  'linkedEstablishments',
  'onSiteVisits',
]);

function readerOf<Field extends string>(table: Located<Field>): (field: Field) => (row: number) => RawValue {
  return (field) => columnReader(table.grid, table.columns.get(field), !NOT_MERGED.has(field));
}

type Parse<T> = (raw: RawValue) => Cell<T>;

/** Further values of a column that has so many are read each time: they are names and amounts. */
const REMEMBERED = 2_000;

/** Columns hold few words, and many times over: what one says is read once. */
function remembering<T>(parse: Parse<T>): Parse<T> {
  const known = new Map<RawValue, Cell<T>>();
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
function dayText(raw: RawValue, value: unknown): string | undefined {
  const [, year, month, day] =
    (typeof raw === 'number' && typeof value === 'string' && DAY.exec(value)) || [];
  return year === undefined ? undefined : `${year}/${month}/${day}`;
}

/** Reads the columns of a table, each by the kind of what it holds. */
export function columnsOf<Field extends string>(table: Located<Field>, notes: ColumnNotes) {
  const from = readerOf(table);
  const as = <T>(field: Field, parse: Parse<T>): ((row: number) => Cell<T>) => {
    const [cellAt, cellOf] = [from(field), remembering(unlessDitto(parse))];
    // what the cells above say, through any number of 〃
    let above: RawValue = null;
    let entered: string | undefined;
    return (row) => {
      const raw = cellAt(row);
      const cell = cellOf(raw);
      if (cell.kind === 'value') {
        above = raw;
        entered = dayText(raw, cell.value);
        if (cell.reading !== undefined)
          notes.reading(field, cell.reading, cell, cell.readFrom ?? String(raw));
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
  };
  return {
    from,
    as,
    text: (field: Field) => as(field, textCell),
    name: (field: Field) => as(field, nameCell),
    amount: (field: Field) => as(field, yenCell),
    word: <T>(field: Field, list: WordList<T>) => as(field, (raw) => wordCell(raw, list)),
  };
}
