import type { Area, CellValue } from '../../base/cells';
import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import { type Grid, valueAt } from './grid';

/** A table found in the workbook. Rows and columns are those of the sheet, from 0. */
export interface Located<Field extends string> {
  readonly grid: Grid;
  /** Name of the ListObject; null for a plain range with a header row. */
  readonly tableName: string | null;
  readonly headerRow: number;
  /** Header row and body, as wide as the table. */
  readonly area: Area;
  readonly columns: ReadonlyMap<Field, number>;
  /** Fields whose column a clerk has mapped by hand, whatever its header says. */
  readonly byHand: ReadonlySet<Field>;
  /** Sheet rows that hold a record; blank rows between and a totals row are left out. */
  readonly rows: readonly number[];
  /** Headers that are not what stands in the header row: of two header rows, by column. */
  readonly headers?: ReadonlyMap<number, string>;
  /** An answer of 準備 decides which columns are read. */
  readonly answered?: boolean;
}

/**
 * An input table as one list: the parts that it is made of, in the order in which they are read. The position of a
 * record runs through all of them.
 */
export interface InputList<Field extends string> {
  readonly parts: readonly [Located<Field>, ...Located<Field>[]];
  /** How many records the parts hold. */
  readonly count: number;
}

/** Where a record stands. */
export interface RecordPlace<Field extends string> {
  readonly part: Located<Field>;
  /** Sheet row, from 0. */
  readonly row: number;
}

export type AnyLocated = Located<ApplicationField> | Located<LineField> | Located<MemberField>;

export function inputList<Field extends string>(
  parts: readonly [Located<Field>, ...Located<Field>[]],
): InputList<Field> {
  return { parts, count: parts.reduce((count, { rows }) => count + rows.length, 0) };
}

/** The part and sheet row of a record; null where there is no such record. */
export function placeAt<Field extends string>(
  { parts }: InputList<Field>,
  position: number,
): RecordPlace<Field> | null {
  let first = 0;
  for (const part of parts) {
    const row = part.rows[position - first];
    if (row !== undefined) return { part, row };
    first += part.rows.length;
  }
  return null;
}

/** The parts, each with the position of its first record. */
export function startsOf<Field extends string>({
  parts,
}: InputList<Field>): readonly (readonly [part: Located<Field>, first: number])[] {
  let first = 0;
  return parts.map((part) => {
    const start = first;
    first += part.rows.length;
    return [part, start] as const;
  });
}

/** What the header of a column says. */
export const headerAt = (
  { grid, headerRow, headers }: Pick<Located<string>, 'grid' | 'headerRow' | 'headers'>,
  column: number,
): CellValue => headers?.get(column) ?? valueAt(grid, headerRow, column);
