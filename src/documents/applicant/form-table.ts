import { absoluteReference } from '../../base/a1';
import type { Entry } from '../../table/columns/entry';
import type { Need } from './required';

export type TableName = 'applications' | 'lines' | 'members' | 'plans';

/** A column of a form: filled by the applicant, or ours. */
export interface FormColumn {
  readonly field: string;
  readonly header: string;
  readonly entry: Entry;
  /** null: it is ours, and nobody fills it. */
  readonly need: Need | null;
  readonly note: string;
}

/** A table of a form; sheet and ListObject have the same name. */
export interface FormTable {
  readonly table: TableName;
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly FormColumn[];
  readonly rows: number;
}

/** Sheet row of the headers, from 0: title, lead and hints stand over them. */
export const HEADER_ROW = 3;
export const BODY_ROW = HEADER_ROW + 1;

/** Where the input cells stand, for formulas. */
export class Places {
  private readonly tables: ReadonlyMap<TableName, FormTable>;

  constructor(tables: readonly FormTable[]) {
    this.tables = new Map(tables.map((table) => [table.table, table]));
  }

  has(table: TableName, field: string): boolean {
    return this.tables.get(table)?.columns.some((column) => column.field === field) === true;
  }

  rows(table: TableName): number {
    return this.tables.get(table)?.rows ?? 0;
  }

  /** The n-th cell of a column, from 0; `""` where the form has no such column. */
  cell(table: TableName, field: string, n = 0): string {
    return this.reference(table, field, n, 1);
  }

  /** All cells of a column. */
  range(table: TableName, field: string): string {
    return this.reference(table, field, 0, this.rows(table));
  }

  /** Whether nothing stands in the input cells of a row, as a formula. */
  blank(table: TableName, n: number): string {
    const { name, columns } = this.of(table);
    const first = columns.findIndex(({ need }) => need !== null);
    const area = { row: BODY_ROW + n, column: first, rows: 1, columns: columns.length - first };
    return `COUNTA(${absoluteReference(name, area)})=0`;
  }

  private reference(table: TableName, field: string, n: number, rows: number): string {
    if (!this.has(table, field)) return '""';
    const { name, columns } = this.of(table);
    const column = columns.findIndex((each) => each.field === field);
    return absoluteReference(name, { row: BODY_ROW + n, column, rows, columns: 1 });
  }

  private of(table: TableName): FormTable {
    const found = this.tables.get(table);
    if (found === undefined) throw new Error(`the form has no table ${table}`);
    return found;
  }
}
