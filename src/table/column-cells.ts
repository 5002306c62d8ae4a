import { textOf, type Cell } from '../grant/cell';
import type { Located } from './locate';
import { columnReader } from './rows';
import { numberCell, textCell, wordCell, yenCell, type RawValue } from './values';

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

/** Reads the columns of a table, each by the kind of what it holds. */
export function columnsOf<Field extends string>(table: Located<Field>) {
  const from = readerOf(table);
  const as = <T>(field: Field, parse: Parse<T>): ((row: number) => Cell<T>) => {
    const [cellAt, cellOf] = [from(field), remembering(parse)];
    return (row) => cellOf(cellAt(row));
  };
  return {
    from,
    as,
    text: (field: Field) => as(field, textCell),
    number: (field: Field) => as(field, numberCell),
    amount: (field: Field) => as(field, yenCell),
    word: <T>(field: Field, list: ReadonlyMap<string, T>) => as(field, (raw) => wordCell(raw, list)),
  };
}

/** 受付番号 as it is compared. */
export const keyText = (raw: RawValue): string => textOf(textCell(raw));
