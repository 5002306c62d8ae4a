import { APPLICATION_OUTPUT, LINE_OUTPUT } from '../catalogue/headers';
import type { Result } from '../grant/assessment';
import type { Finding } from '../grant/finding';
import { eachPiece, mapPieces, type Pieces } from '../grant/pieces';
import type { Assessed } from './assessed';
import type { AnyLocated } from './gather';
import { MARKS } from './marks';
import { applicationCells, lineCells, orphanCells, withdrawnCells, withdrawnLineCells } from './outputs';
import { placeColumns, type ColumnPlace } from './place-columns';
import type { CellStyle, CellValue, ColumnsWrite } from './port';

type Row = readonly CellValue[];

const applicationStyles: readonly CellStyle[] = [
  'center',
  'yen',
  'yen',
  'yen',
  'center',
  'center',
  'center',
  'text',
];
const applicationWidths = [9, 14, 14, 14, 9, 7, 7, 60];
const lineStyles: readonly CellStyle[] = ['yen', 'text', 'center', 'text'];
const lineWidths = [14, 14, 9, 60];

/** 採択 is not computed here: what a clerk or a later step has put there stays. */
const ADOPTED = APPLICATION_OUTPUT.indexOf('採択');

/** Our columns, with the place where they go. */
export interface PlacedColumns {
  readonly located: AnyLocated;
  readonly place: ColumnPlace;
  readonly write: ColumnsWrite & { readonly values: readonly (readonly CellValue[])[] };
}

/** The columns in 申請 and 経費; in a flat table, both side by side in the one table. */
export function* outputColumns(assessed: Assessed): Pieces<PlacedColumns[]> {
  const { gathered, result } = assessed;
  const { tables } = gathered;
  const applications = new Map<number, Row>();
  const lines = new Map<number, Row>();
  yield* eachPiece(result.assessments, (assessment) => {
    applications.set(assessment.application.row, applicationCells(assessment));
    for (const line of assessment.lines) {
      // two applications with one 受付番号 share their lines; the first one's judgement stands beside them
      if (!lines.has(line.line.row)) lines.set(line.line.row, lineCells(line));
    }
  });
  for (const [row, findings] of orphanFindings(result)) lines.set(row, orphanCells(findings));
  for (const withdrawn of result.withdrawn) {
    applications.set(withdrawn.application.row, withdrawnCells(withdrawn));
    for (const { row } of withdrawn.lines) lines.set(row, withdrawnLineCells(withdrawn));
  }
  if (tables.shape === 'flat') return [yield* flatColumns(assessed, applications, lines)];
  return [
    yield* placed(
      assessed,
      tables.applications,
      APPLICATION_OUTPUT,
      applicationStyles,
      applicationWidths,
      MARKS.applications,
      applications,
    ),
    yield* placed(assessed, tables.lines, LINE_OUTPUT, lineStyles, lineWidths, MARKS.lines, lines),
  ];
}

/** Lines that belong to no application (L-01). */
function orphanFindings({ general }: Result): Map<number, Finding[]> {
  const rows = new Map<number, Finding[]>();
  for (const finding of general) {
    if (finding.place?.table === 'lines') rows.set(finding.place.row, [finding]);
  }
  return rows;
}

/**
 * In a flat table an application's amounts stand in its first row only, so that a sum over the column is right;
 * its 判定 and other texts stand in every row, so that filters work.
 */
function* flatColumns(
  assessed: Assessed,
  applications: ReadonlyMap<number, Row>,
  lines: ReadonlyMap<number, Row>,
): Pieces<PlacedColumns> {
  const { tables } = assessed.gathered;
  const rows = new Map<number, Row>();
  const none: Row = LINE_OUTPUT.map(() => null);
  const put = (first: number, own: readonly number[]): void => {
    const cells = applications.get(first) ?? [];
    const repeated = cells.map((cell, at) => (applicationStyles[at] === 'yen' ? null : cell));
    for (const row of own) rows.set(row, [...repeated, ...(lines.get(row) ?? none)]);
    rows.set(first, [...cells, ...(lines.get(first) ?? none)]);
  };
  for (const { application, lines: own } of assessed.result.assessments) {
    put(
      application.row,
      own.map(({ line }) => line.row),
    );
  }
  for (const { application, lines: own } of assessed.result.withdrawn) {
    put(
      application.row,
      own.map(({ row }) => row),
    );
  }
  return yield* placed(
    assessed,
    tables.applications,
    [...APPLICATION_OUTPUT, ...LINE_OUTPUT],
    [...applicationStyles, ...lineStyles],
    [...applicationWidths, ...lineWidths],
    MARKS.applications,
    rows,
  );
}

function* placed(
  { gathered }: Assessed,
  located: AnyLocated,
  headers: readonly string[],
  styles: readonly CellStyle[],
  widths: readonly number[],
  mark: string,
  rows: ReadonlyMap<number, Row>,
): Pieces<PlacedColumns> {
  const { info } = gathered;
  const place = placeColumns(
    located,
    headers,
    info.marks.find(({ name }) => name === mark),
    info.tables,
  );
  const bySheetRow = new Map<number, Row>();
  located.rows.forEach((sheetRow, position) => {
    const row = rows.get(position);
    if (row !== undefined) bySheetRow.set(sheetRow, row);
  });
  const empty: Row = headers.map(() => null);
  const values = yield* mapPieces(Array.from({ length: place.bodyRows }), (_, n) => {
    const sheetRow = place.row + 1 + n;
    const row = bySheetRow.get(sheetRow) ?? empty;
    return place.existing === headers.length ? keepAdopted(row, located, sheetRow, place.column) : row;
  });
  const write: PlacedColumns['write'] = {
    op: 'columns',
    sheet: place.sheet,
    table: place.table,
    row: place.row,
    column: place.column,
    headers,
    styles,
    widths,
    values,
    mark,
  };
  return { located, place, write };
}

function keepAdopted(row: Row, { grid, headerRow }: AnyLocated, sheetRow: number, column: number): Row {
  const at = column + ADOPTED - grid.area.column;
  if (grid.values[headerRow - grid.area.row]?.[at] !== APPLICATION_OUTPUT[ADOPTED]) return row;
  const kept = grid.values[sheetRow - grid.area.row]?.[at] ?? null;
  return row.map((cell, n) => (n === ADOPTED ? kept : cell));
}
