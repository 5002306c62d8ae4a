import type { Area, CellValue } from '../base/cells';
import { isBlank } from '../base/text';
import { keyOf } from '../table/cells/receipts';
import { type ColumnSpec, headerKey } from '../table/columns';
import { NO_CONTEXT, type ReadingContext } from '../table/find/answers';
import { allCandidates, choose } from '../table/find/choose-lists';
import type { Grid, NamedTable } from '../table/find/grid';
import { headerAt, type Located } from '../table/find/input-list';
import { locatePlans } from '../table/find/locate-plans';
import { type ColumnMapping, inputColumns, type InputTable } from '../table/find/mapping';
import { partsOf } from '../table/find/table-parts';
import { effectColumns, planColumns } from '../table/records/plan-columns';
import { columnReader } from '../table/records/rows';
import { type Damage, damageOf } from './damage';

/** A table that rows are taken into. */
export type TargetTable = InputTable | 'plans' | 'effects';

/** A row of a list, by the contract's fields; cells hold what they hold there. */
export interface ListRow {
  /** By which the rows of two lists are the same; see {@link rowKey}. */
  readonly key: string;
  readonly cells: ReadonlyMap<string, CellValue>;
  /** Sheet row, from 0. */
  readonly row: number;
}

export interface ListTable {
  readonly kind: TargetTable;
  /** Where it stands. */
  readonly located: Located<string>;
  /** Fields that the file has a column for: of the others it says nothing. */
  readonly fields: readonly string[];
  readonly rows: readonly ListRow[];
  /** Rows without a 受付番号 (sheet rows, from 0): nobody can say whose they are. */
  readonly unnumbered: readonly number[];
  /** Keys that stand in more rows than one. */
  readonly twice: readonly string[];
}

/** The lists of a file or a workbook. */
export interface FoundLists {
  /** 申請 and 経費 are one table. */
  readonly flat: boolean;
  readonly tables: readonly ListTable[];
  readonly damage: readonly Damage[];
  /** Headers of columns that are none of the contract's, by sheet: nothing of them is taken. */
  readonly unused: readonly { readonly sheet: string; readonly headers: readonly string[] }[];
}

/** By what a row is known: one application, one of its lines, one of its members, a year's report. */
const KEY_FIELDS: Readonly<Record<TargetTable, readonly string[]>> = {
  applications: [],
  lines: ['lineNumber'],
  members: ['corporationName', 'establishmentName', 'establishmentNumber'],
  plans: [],
  effects: ['年度'],
};

/** 受付番号 and what tells the rows of one application from each other; '' without a number. */
function rowKey(kind: TargetTable, cellOf: (field: string) => CellValue): string {
  const number = keyOf(cellOf('receiptNumber'));
  if (number === '') return '';
  return [number, ...KEY_FIELDS[kind].map((field) => headerKey(String(cellOf(field) ?? '')))].join('\n');
}

/** The 受付番号 of such a key, as it is compared. */
export const receiptOfKey = (key: string): string => key.split('\n', 1)[0] ?? '';

const specsOf: Readonly<Record<TargetTable, readonly ColumnSpec<string>[]>> = {
  ...inputColumns,
  plans: planColumns,
  effects: effectColumns,
};

/** What it takes besides the cells; nothing for a text file. */
export interface ListOptions {
  readonly tables?: readonly NamedTable[];
  /** Columns that a clerk has mapped by hand. */
  readonly mappings?: readonly ColumnMapping[];
  readonly context?: ReadingContext;
  /** What stands on a sheet and is none of the lists: 設定. */
  readonly blocks?: ReadonlyMap<string, readonly Area[]>;
}

/**
 * The rows of a file that can be taken into 申請, 経費, 構成員, 計画 and 効果報告; what is damaged or not used is said.
 * @param grids its sheets, the add-in's own left aside.
 */
export function listsIn(
  grids: readonly Grid[],
  { tables = [], mappings = [], context = NO_CONTEXT, blocks = new Map() }: ListOptions = {},
): FoundLists {
  const chosen = choose(allCandidates(grids, tables, mappings, context, blocks), context);
  const parts = [
    ...partsOf('applications', chosen.applications, chosen.flat),
    ...partsOf('lines', chosen.lines, chosen.flat),
    ...partsOf('members', chosen.members, false),
  ];
  const plan = locatePlans(
    grids,
    tables,
    parts.map(({ located }) => located),
  );
  const located: readonly (readonly [TargetTable, Located<string> | null])[] = [
    ...parts.map((part) => [part.kind, part.located] as const),
    ['plans', plan.plans],
    ['effects', plan.effects],
  ];
  const found = located.flatMap(([kind, table]) => (table === null ? [] : [{ kind, table }]));
  return {
    flat: chosen.flat,
    tables: found.map(({ kind, table }) => tableOf(kind, table, chosen.flat)),
    damage: found.flatMap(({ kind, table }) => damageIn(kind, table)),
    unused: unusedOf(found.map(({ table }) => table)),
  };
}

function tableOf(kind: TargetTable, table: Located<string>, flat: boolean): ListTable {
  const fields = specsOf[kind].map(({ field }) => field).filter((field) => table.columns.has(field));
  const readers = fields.map((field) => columnReader(table.grid, table.columns.get(field), true));
  const rows = new Map<string, ListRow>();
  const unnumbered: number[] = [];
  const twice = new Set<string>();
  for (const row of table.rows) {
    const cells = new Map(fields.map((field, at) => [field, readers[at]?.(row) ?? null]));
    // of a flat list's row that says nothing of a line, nothing is a line
    if (fields.every((field) => field === 'receiptNumber' || isBlank(cells.get(field) ?? null))) continue;
    const key = rowKey(kind, (field) => cells.get(field) ?? null);
    if (key === '') unnumbered.push(row);
    else if (!rows.has(key)) rows.set(key, { key, cells, row });
    // a flat list repeats the application beside each of its lines
    else if (!(flat && kind === 'applications') || !agree(rows.get(key)?.cells, cells)) twice.add(key);
  }
  return { kind, located: table, fields, rows: [...rows.values()], unnumbered, twice: [...twice] };
}

/** What a further row of the same application says is blank or the same. */
const agree = (
  first: ReadonlyMap<string, CellValue> | undefined,
  further: ReadonlyMap<string, CellValue>,
): boolean =>
  [...further].every(([field, value]) => {
    const own = first?.get(field) ?? null;
    return isBlank(value) || headerKey(String(value)) === headerKey(String(own ?? ''));
  });

function damageIn(kind: TargetTable, table: Located<string>): Damage[] {
  return specsOf[kind].flatMap(({ field }) => {
    const column = table.columns.get(field);
    if (column === undefined) return [];
    const header = String(headerAt(table, column) ?? '');
    const cellAt = columnReader(table.grid, column, false);
    return table.rows.flatMap((row) => {
      const value = cellAt(row);
      const damage = damageOf(value, field);
      return damage === null ? [] : [{ kind: damage, row, column, header, text: String(value) }];
    });
  });
}

/** Headers beside those that are read, once for each header row. */
function unusedOf(tables: readonly Located<string>[]): FoundLists['unused'] {
  const rows = new Map<string, { sheet: string; table: Located<string>; used: Set<number> }>();
  for (const table of tables) {
    const key = `${table.grid.sheet}\n${table.headerRow}`;
    const entry = rows.get(key) ?? { sheet: table.grid.sheet, table, used: new Set<number>() };
    for (const column of table.columns.values()) entry.used.add(column);
    rows.set(key, entry);
  }
  return [...rows.values()].flatMap(({ sheet, table, used }) => {
    const { column, columns } = table.area;
    const headers = Array.from({ length: columns }, (_, at) => column + at)
      .filter((at) => !used.has(at))
      .map((at) => String(headerAt(table, at) ?? ''))
      .filter((header) => header !== '');
    return headers.length === 0 ? [] : [{ sheet, headers }];
  });
}

/** What the contract calls a column. */
export const headerOf = (kind: TargetTable, field: string): string =>
  specsOf[kind].find((spec) => spec.field === field)?.header ?? field;
