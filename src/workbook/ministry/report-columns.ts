import { areaAddress } from '../../base/a1';
import type { CellValue } from '../../base/cells';
import { applicationOutput } from '../../report/columns/application';
import { readHeaders } from '../../report/columns/column';
import { lineOutput } from '../../report/columns/line';
import { applicationInputs, fieldsThat, lineInputs } from '../../table/columns';
import type { Located } from '../../table/find/input-list';
import type { InputTable } from '../../table/find/mapping';
import type { PlacedColumns } from '../write/columns';

/*
 * A report is handed the columns that it reads and no others: Excel calculates it anew only when one of these changes,
 * and a call over thousands of rows hands over a fraction of the cells.
 */

/** What the reports read of 申請 and 経費: fields of the contract. */
export const READ: Readonly<Record<string, readonly string[]>> = {
  applications: fieldsThat('reported', applicationInputs),
  lines: fieldsThat('reported', lineInputs),
};

/** And our own columns, of either table. */
const READ_OUTPUT: ReadonlySet<string> = new Set([
  ...readHeaders(applicationOutput),
  ...readHeaders(lineOutput),
]);

/** The input tables that one table of the workbook holds: two where it is flat. */
export type ReportParts = readonly (readonly [table: InputTable, located: Located<string>])[];

/** Columns side by side, as sheet columns from 0. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The columns that a report reads of a table, from left to right. */
export function readColumns(placed: PlacedColumns, parts: ReportParts): readonly Run[] {
  const { write } = placed;
  const columns = new Set<number>();
  for (const [table, { columns: places }] of parts) {
    for (const field of READ[table] ?? []) {
      const column = places.get(field);
      if (column !== undefined) columns.add(column);
    }
  }
  write.headers.forEach((header, at) => {
    if (READ_OUTPUT.has(header)) columns.add(write.column + at);
  });
  const runs: { from: number; to: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && column === last.to + 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs;
}

/** Each column of these. */
export const sheetColumns = (runs: readonly Run[]): number[] =>
  runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));

/** What the cells of a row in these sheet columns will hold. */
export function cellsIn(
  { located: { grid, headerRow }, write }: PlacedColumns,
  columns: readonly number[],
  row: number,
): CellValue[] {
  const input = grid.values[row - grid.area.row] ?? [];
  const own = row === headerRow ? write.headers : (write.values[row - headerRow - 1] ?? []);
  return columns.map((column) => {
    const at = column - write.column;
    const isOwn = at >= 0 && at < write.headers.length;
    return (isOwn ? own[at] : input[column - grid.area.column]) ?? null;
  });
}

/** HSTACK(申請[[#All],[受付番号]:[サービス種類]],申請[[#All],[判定]:[上限適用]]) */
export function readReference(placed: PlacedColumns, runs: readonly Run[]): string {
  const { table } = placed.write;
  const references = runs.map((run) =>
    table === null ? rangeReference(placed, run) : tableColumns(placed, table, run),
  );
  if (references.some((reference) => reference === null)) return `${table ?? ''}[#All]`;
  return references.length === 1 ? (references[0] ?? '') : `HSTACK(${references.join(',')})`;
}

function rangeReference({ located, write }: PlacedColumns, { from, to }: Run): string {
  const area = {
    row: located.headerRow,
    column: from,
    rows: write.values.length + 1,
    columns: to - from + 1,
  };
  return areaAddress(write.sheet, area);
}

/** Characters that a column's name cannot hold as it is in a structured reference, a line break among them. */
const AWKWARD = /[[\]#'@"\p{Cc}]|^\s|\s$/u;

/** null: a header would have to be spelt in a way that not every Excel reads alike. */
function tableColumns(placed: PlacedColumns, table: string, { from, to }: Run): string | null {
  const [first, last] = [from, to].map((column) =>
    String(cellsIn(placed, [column], placed.located.headerRow)[0] ?? ''),
  );
  if (!first || !last || AWKWARD.test(first) || AWKWARD.test(last)) return null;
  return from === to ? `${table}[[#All],[${first}]]` : `${table}[[#All],[${first}]:[${last}]]`;
}
