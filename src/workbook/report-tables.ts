import { AMOUNT_HEADERS, FINDING_HEADERS, SHEETS } from '../catalogue/headers';
import type { Pieces } from '../grant/pieces';
import type { RawValue } from '../table/values';
import { areaReference, columnName, sheetReference } from '../table/grid';
import type { Located } from '../table/locate';
import type { Matrix, ReportMatrices } from '../table/report-tables';
import type { Gathered } from './gather';
import type { PlacedColumns } from './columns';
import { contractHeaders, reportParts, type ReportParts } from './mapped-headers';
import type { CellValue } from './port';
import { cellsIn, readColumns, readReference, sheetColumns, type Run } from './report-columns';

/** The tables of a report exactly as they will stand in the workbook, and how formulas refer to them. */
export interface ReportTables {
  readonly matrices: ReportMatrices;
  /** Arguments of GRANT_REPORT; '' where there is no such table. */
  readonly references: Readonly<Record<keyof ReportMatrices, string>>;
  /** One of our columns, below its header. */
  readonly columns: Readonly<Record<'applications' | 'lines', (header: string) => string>>;
  /** A formula of how many rows with a 受付番号 a table has; 0 where there is no such table. */
  rowCount(table: 'plans' | 'effects'): string;
  rows(table: 'plans' | 'effects'): number;
}

/** How many of the first columns of our own tables a call is handed. */
export const HANDED: Readonly<Partial<Record<keyof ReportMatrices, number>>> & {
  readonly amounts: number;
  readonly findings: number;
} = { amounts: 10, findings: 4 };

/** @param columns where our columns go; one where the input is a flat table. */
export function* reportTables(
  gathered: Gathered,
  columns: readonly PlacedColumns[],
  amounts: readonly (readonly CellValue[])[],
  findings: readonly (readonly CellValue[])[],
): Pieces<ReportTables> {
  const [applications, lines = applications] = columns;
  if (applications === undefined || lines === undefined) throw new Error('no columns to report on');
  const { tables, planTables } = gathered;
  const parts = reportParts(tables);
  const { members } = tables;
  const { plans, effects } = planTables;
  const read = {
    applications: readColumns(applications, parts.applications),
    lines: readColumns(lines, parts.lines),
  };
  return {
    matrices: {
      applications: yield* withColumns(applications, parts.applications, read.applications),
      amounts: [AMOUNT_HEADERS, ...amounts],
      lines: yield* withColumns(lines, parts.lines, read.lines),
      members: members && asItStands(members, [['members', members]]),
      findings: [FINDING_HEADERS, ...findings],
      plans: plans && asItStands(plans, []),
      effects: effects && asItStands(effects, []),
    },
    references: {
      applications: readReference(applications, read.applications),
      amounts: `${SHEETS.amounts}[[#All],[${AMOUNT_HEADERS[0]}]:[${AMOUNT_HEADERS[HANDED.amounts - 1]}]]`,
      lines: readReference(lines, read.lines),
      members: tableReference(members),
      findings: `${SHEETS.findings}[[#All],[${FINDING_HEADERS[0]}]:[${FINDING_HEADERS[HANDED.findings - 1]}]]`,
      plans: tableReference(plans),
      effects: tableReference(effects),
    },
    columns: {
      applications: (header) => columnReference(applications, header),
      lines: (header) => columnReference(lines, header),
    },
    rowCount: (table) => rowCount(planTables[table]),
    rows: (table) => receiptNumbers(planTables[table]).length,
  };
}

const RECEIPT = 'receiptNumber';

/** Rows that are copied between two pauses. */
const ROWS = 64;

/** What a report reads of an input table, as it will stand, our columns in it. */
function* withColumns(placed: PlacedColumns, parts: ReportParts, read: readonly Run[]): Pieces<Matrix> {
  const { headerRow, area } = placed.located;
  const columns = sheetColumns(read);
  const headers = contractHeaders(cellsIn(placed, columns, headerRow), columns, parts);
  const matrix: CellValue[][] = [headers];
  for (let row = headerRow + 1; row < area.row + area.rows; row += 1) {
    matrix.push(cellsIn(placed, columns, row));
    if (row % ROWS === 0) yield;
  }
  return matrix;
}

/** A table that the add-in writes nothing into. */
function asItStands({ grid, headerRow, area }: Located<string>, parts: ReportParts): Matrix {
  const matrix: (readonly RawValue[])[] = [];
  for (let row = headerRow; row < area.row + area.rows; row += 1) {
    const values = (grid.values[row - grid.area.row] ?? []).slice(
      area.column - grid.area.column,
      area.column - grid.area.column + area.columns,
    );
    const columns = values.map((_, at) => area.column + at);
    matrix.push(row === headerRow ? contractHeaders(values, columns, parts) : values);
  }
  return matrix;
}

function tableReference(table: Located<string> | null): string {
  if (table === null) return '';
  return table.tableName === null ? areaReference(table.grid.sheet, table.area) : `${table.tableName}[#All]`;
}

function columnReference({ write }: PlacedColumns, header: string): string {
  if (write.table !== null) return `${write.table}[${header}]`;
  const column = write.column + write.headers.indexOf(header);
  return areaReference(write.sheet, {
    row: write.row + 1,
    column,
    rows: Math.max(1, write.values.length),
    columns: 1,
  });
}

/** Cells of 受付番号 that hold more than spaces. */
function rowCount(table: Located<string> | null): string {
  const column = table?.columns.get(RECEIPT);
  if (table === null || column === undefined) return '0';
  const name = `$${columnName(column)}$`;
  const { row, rows } = table.area;
  const range = `${sheetReference(table.grid.sheet)}!${name}${row + 2}:${name}${Math.max(row + 2, row + rows)}`;
  return `SUMPRODUCT(--(LEN(TRIM(${range}))>0))`;
}

function receiptNumbers(table: Located<string> | null): unknown[] {
  const column = table?.columns.get(RECEIPT);
  if (table === null || column === undefined) return [];
  const { grid, area } = table;
  return grid.values
    .slice(area.row + 1 - grid.area.row, area.row + area.rows - grid.area.row)
    .map((row) => row[column - grid.area.column] ?? null)
    .filter((value) => value !== null && String(value).trim() !== '');
}
