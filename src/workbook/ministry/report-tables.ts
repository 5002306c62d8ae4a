import { areaAddress } from '../../base/a1';
import type { CellValue } from '../../base/cells';
import type { Pieces } from '../../base/pieces';
import { SHEETS } from '../../catalogue/sheets/headers';
import { amountColumns } from '../../report/columns/amount';
import { headersOf, readHeaders } from '../../report/columns/column';
import { findingColumns } from '../../report/columns/finding';
import type { Matrix, ReportMatrices } from '../../report/read/tables';
import type { InputList, Located } from '../../table/find/input-list';
import type { InputTable } from '../../table/find/mapping';
import { listedReports } from '../../table/plans/matrix';
import { asItStands } from '../../table/records/matrix';
import { DECIDED_TABLES } from '../../table/stages/decided-columns';
import type { DecidedPlaces } from '../../table/stages/decided-tables';
import type { Gathered } from '../read/gather';
import type { PlacedColumns } from '../write/columns';
import { type Counted, rangeOf, rowCount, rowsOf } from './effects/row-counts';
import {
  cellsIn,
  readColumns,
  readReference,
  type ReportParts,
  type Run,
  sheetColumns,
} from './report-columns';
import { listMatrix, readsAsItStands } from './report-lists';

/** The tables of a report exactly as they will stand in the workbook, and how formulas refer to them. */
export interface ReportTables {
  readonly matrices: ReportMatrices;
  /** Arguments of GRANT_REPORT; '' where there is no such table. */
  readonly references: Readonly<Record<keyof ReportMatrices, string>>;
  /** One of our columns, below its header. */
  readonly columns: Readonly<Record<'applications' | 'lines', (header: string) => string>>;
  /** A formula of how many rows with a 受付番号 say something; 0 where there is no such table. */
  rowCount(table: Counted): string;
  rows(table: Counted): number;
  /** The cells of a column of 効果報告 below its header, by the contract's header; null where no one range holds it. */
  effectCells(header: string): string | null;
}

/** How many of the first columns of our own tables a call is handed: up to the last that the reports read. */
export const HANDED: Readonly<Partial<Record<keyof ReportMatrices, number>>> = {
  amounts: readHeaders(amountColumns).length,
  findings: readHeaders(findingColumns).length,
};

/** @param columns where our columns go: beside each part of 申請 and 経費. */
export function* reportTables(
  gathered: Gathered,
  columns: readonly PlacedColumns[],
  amounts: readonly (readonly CellValue[])[],
  findings: readonly (readonly CellValue[])[],
): Pieces<ReportTables> {
  const own = {
    applications: columns.filter(({ kind }) => kind === 'applications'),
    lines: columns.filter(({ kind }) => kind === 'lines'),
  };
  const flat = gathered.tables.shape === 'flat';
  const beside = { applications: own.applications, lines: flat ? own.applications : own.lines };
  const [[applications], [lines]] = [beside.applications, beside.lines];
  if (applications === undefined || lines === undefined) throw new Error('no columns to report on');
  const { tables, planTables } = gathered;
  const { plans, effects } = planTables;
  const parts = reportParts(tables);
  const read = {
    applications: readColumns(applications, parts.applications),
    lines: readColumns(lines, parts.lines),
  };
  const listOf = (counted: Counted): InputList<string> | null => (counted === 'plans' ? plans : effects);
  const asItIs = readsAsItStands(gathered);
  const [members = null] = tables.members?.parts ?? [];
  const listed = (kinds: readonly InputTable[], placed: readonly PlacedColumns[]) =>
    listMatrix(flat && kinds[0] !== 'members' ? ['applications', 'lines'] : kinds, gathered, placed);
  return {
    matrices: {
      applications: yield* asItIs
        ? withColumns(applications, read.applications)
        : listed(['applications'], beside.applications),
      amounts: [headersOf(amountColumns), ...amounts],
      lines: yield* asItIs ? withColumns(lines, read.lines) : listed(['lines'], beside.lines),
      members: members && (asItIs ? asItStands(members) : yield* listed(['members'], [])),
      findings: [headersOf(findingColumns), ...findings],
      plans: plans && listedReports('plans', plans).matrix,
      effects: effects && listedReports('effects', effects).matrix,
    },
    references: {
      applications: readReference(applications, read.applications),
      amounts: firstColumns(SHEETS.amounts, readHeaders(amountColumns)),
      lines: readReference(lines, read.lines),
      members: tableReference(members),
      findings: firstColumns(SHEETS.findings, readHeaders(findingColumns)),
      plans: tableReference(plans?.parts[0] ?? null),
      effects: tableReference(effects?.parts[0] ?? null),
    },
    columns: {
      applications: (header) => columnReferences(beside.applications, header),
      lines: (header) => columnReferences(beside.lines, header),
    },
    rowCount: (counted) => rowCount(listOf(counted), counted),
    rows: (counted) => rowsOf(listOf(counted), counted),
    effectCells: (header) => cellsBelow(rangeOf(effects), header),
  };
}

/** 算定[[#All],[受付番号]:[上限適用]] */
const firstColumns = (table: string, headers: readonly string[]): string =>
  `${table}[[#All],[${headers[0] ?? ''}]:[${headers.at(-1) ?? ''}]]`;

/** Rows that are copied between two pauses. */
const ROWS = 64;

/** What a report reads of an input table, as it will stand, our columns in it. */
function* withColumns(placed: PlacedColumns, read: readonly Run[]): Pieces<Matrix> {
  const { headerRow, area } = placed.located;
  const columns = sheetColumns(read);
  const { grid } = placed.located;
  let above = cellsIn(placed, columns, headerRow);
  const matrix: CellValue[][] = [above];
  for (let row = headerRow + 1; row < area.row + area.rows; row += 1) {
    // rows without values are one and the same, and there may be a million of them
    const isSame =
      grid.values[row - grid.area.row] === grid.values[row - 1 - grid.area.row] &&
      row > headerRow + 1 &&
      placed.write.values[row - headerRow - 1] === placed.write.values[row - headerRow - 2];
    if (!isSame) above = cellsIn(placed, columns, row);
    matrix.push(above);
    if (row % ROWS === 0) yield;
  }
  return matrix;
}

/** As an argument of a call; '' where there is no such table. */
export function tableReference(table: Located<string> | null): string {
  if (table === null) return '';
  return table.tableName === null ? areaAddress(table.grid.sheet, table.area) : `${table.tableName}[#All]`;
}

/** As texts, so that an empty cell stays empty where Excel for the desktop would hand over a 0. */
export const textArgument = (reference: string): string => (reference === '' ? '' : `${reference}&""`);

/** 交付決定, 変更 and 確定 as arguments of GRANT_STAGE; '' where there is none. */
export const decidedArguments = (places: DecidedPlaces): string[] =>
  DECIDED_TABLES.map((kind) => textArgument(tableReference(places[kind])));

/** One of our columns of every part, as the arguments of a sum. */
const columnReferences = (columns: readonly PlacedColumns[], header: string): string =>
  columns.map((placed) => columnReference(placed, header)).join(',');

/** The first parts of 申請 and of 経費: in a flat table they are the same. */
function reportParts({ shape, applications, lines }: Gathered['tables']): {
  readonly applications: ReportParts;
  readonly lines: ReportParts;
} {
  const first = (list: InputList<string>): Located<string> => list.parts[0];
  const [a, b] = [
    ['applications', first(applications)],
    ['lines', first(lines)],
  ] as const;
  return shape === 'flat' ? { applications: [a, b], lines: [a, b] } : { applications: [a], lines: [b] };
}

function columnReference({ write }: PlacedColumns, header: string): string {
  if (write.table !== null) return `${write.table}[${header}]`;
  const column = write.column + write.headers.indexOf(header);
  return areaAddress(write.sheet, {
    row: write.row + 1,
    column,
    rows: Math.max(1, write.values.length),
    columns: 1,
  });
}

/** A field of 計画 or 効果報告 bears the contract's header. */
function cellsBelow(table: Located<string> | null, field: string): string | null {
  const column = table?.columns.get(field);
  if (table === null || column === undefined) return null;
  const { row, rows } = table.area;
  return areaAddress(table.grid.sheet, { row: row + 1, column, rows: Math.max(1, rows - 1), columns: 1 });
}
