import { applicationColumns, type ColumnSpec, lineColumns, memberColumns } from '../columns';

/** The tables that a clerk fills in. */
export type InputTable = 'applications' | 'lines' | 'members';

export const INPUT_TABLES: readonly InputTable[] = ['applications', 'lines', 'members'];

/** The contract's columns of each input table. */
export const inputColumns: Readonly<Record<InputTable, readonly ColumnSpec<string>[]>> = {
  applications: applicationColumns,
  lines: lineColumns,
  members: memberColumns,
};

/** A column that a clerk has mapped by hand: what it holds, and where its header stands. */
export interface ColumnMapping {
  readonly table: InputTable;
  readonly field: string;
  readonly sheet: string;
  /** Of the header cell, from 0. */
  readonly row: number;
  readonly column: number;
}

/** The one field that ties the tables together: in a flat table one column serves for all of them. */
const SHARED = 'receiptNumber';

/** The mapped columns of one table, by field. */
export function mappedColumns(
  mappings: readonly ColumnMapping[],
  table: InputTable,
): ReadonlyMap<string, number> {
  const fields = new Set(inputColumns[table].map(({ field }) => field));
  return new Map(
    mappings
      .filter((mapping) => fields.has(mapping.field) && (mapping.table === table || mapping.field === SHARED))
      .map(({ field, column }) => [field, column]),
  );
}
