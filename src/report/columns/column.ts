import type { CellStyle } from '../../base/sheet-content';

/** How a column looks below its header. */
export interface Look {
  readonly style: CellStyle;
  /** In characters. */
  readonly width: number;
  /** Other looks of single cells, by what they hold. */
  readonly byValue?: ValueLooks;
}

export type ValueLooks = Readonly<Partial<Record<string, CellStyle>>>;

export const look = (style: CellStyle, width: number, byValue?: ValueLooks): Look => ({
  ...{ style, width },
  ...(byValue && { byValue }),
});

/**
 * A column of a sheet or table of ours: all that there is to say of it, in the one place where it is said. What is
 * written, how it looks, what a report reads back and what a call is handed follow from it.
 */
export interface Column<Row, Cell, All = never> {
  /** Exact, because a clerk's formulas and saved workbooks refer to it. */
  readonly header: string;
  readonly look: Look;
  readonly cell: (row: Row) => Cell;
  /** In the row of totals; without it that row is blank there. */
  readonly total?: (all: All) => Cell;
  /** The ministry sheets are made from it, so a call of them is handed it. */
  readonly read?: true;
}

/** The columns of a sheet, from left to right, by names that the code uses for them. */
export type Columns<Row, Cell, All = never> = Readonly<Record<string, Column<Row, Cell, All>>>;

/** Takes columns as they are, so that their names and headers stay known; numbers are no names, since they sort first. */
export const columnsOf =
  <Row, Cell, All = never>() =>
  <const Own extends Columns<Row, Cell, All>>(columns: Own): Own =>
    columns;

type Headed = Readonly<Record<string, { readonly header: string }>>;

/** Headers from left to right. */
export const headersOf = <Own extends Headed>(columns: Own): Own[keyof Own]['header'][] =>
  Object.values(columns).map(({ header }) => header);

type Celled = Readonly<Record<string, { readonly cell: (row: never) => unknown }>>;
type RowOf<Own extends Celled> = Parameters<Own[keyof Own]['cell']>[0];
type CellOf<Own extends Celled> = ReturnType<Own[keyof Own]['cell']>;

/** What makes the cells of a row. */
export function cellsOf<Own extends Celled>(columns: Own): (row: RowOf<Own>) => CellOf<Own>[] {
  // each takes the one kind of row that its columns are described over
  const cells = Object.values(columns).map(({ cell }) => cell as (row: RowOf<Own>) => CellOf<Own>);
  return (row) => cells.map((cell) => cell(row));
}

/** A row that says something in a few columns only, such as that of what was taken back. */
export function rowWith<Own extends Headed, Cell>(
  columns: Own,
  cells: Readonly<Partial<Record<keyof Own, Cell>>>,
): (Cell | null)[] {
  return Object.keys(columns).map((key) => cells[key as keyof Own] ?? null);
}

/** A row that says something in each of its columns. */
export const rowOf = <Own extends Headed, Cell>(
  columns: Own,
  cells: Readonly<Record<keyof Own, Cell>>,
): Cell[] => Object.keys(columns).map((key) => cells[key as keyof Own]);

/** Positions of all columns, from 0. */
export const positionsOf = <Own extends Headed>(columns: Own): Readonly<Record<keyof Own, number>> =>
  // the keys of the columns
  Object.fromEntries(Object.keys(columns).map((key, at) => [key, at])) as Record<keyof Own, number>;

/** Position of a column, from 0. */
export const positionOf = <Own extends Headed>(columns: Own, key: keyof Own & string): number =>
  Object.keys(columns).indexOf(key);

type Readable = Readonly<Record<string, { readonly header: string; readonly read?: true }>>;

/** Headers of what the ministry sheets are made from. */
export const readHeaders = (columns: Readable): string[] =>
  Object.values(columns).flatMap(({ header, read }) => (read === true ? [header] : []));
