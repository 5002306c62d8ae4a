import type { CellValue } from '../../base/cells';
import { eachPiece, mapPieces, type Pieces } from '../../base/pieces';
import type { Assessment, Result } from '../../grant/assessment';
import type { Finding } from '../../grant/finding';
import { applicationOutput } from '../../report/columns/application';
import { cellsOf, headersOf, type Look, positionOf } from '../../report/columns/column';
import { lineOutput } from '../../report/columns/line';
import { cellsOfLine, heldCells, orphanCells } from '../../report/columns/line-cells';
import { withdrawnCells, withdrawnLineCells } from '../../report/columns/withdrawn';
import { type InputList, startsOf } from '../../table/find/input-list';
import { MARKS } from '../marks';
import type { ColumnsWrite } from '../port';
import type { Assessed } from '../read/assessed';
import type { AnyLocated } from '../read/gather';
import { marksOf } from './part-marks';
import { type ColumnPlace, placeColumns } from './place-columns';
import { sidesOf, type TakenArea } from './side-tables';

type Row = readonly CellValue[];

const cellsOfApplication = cellsOf(applicationOutput);

/** Where no 予算額 is set, what a clerk has put there stays. */
const ADOPTED = positionOf(applicationOutput, 'adopted');

/** Our columns, with the place where they go. */
export interface PlacedColumns {
  /** 申請, or 経費; of a flat table 申請. */
  readonly kind: 'applications' | 'lines';
  /** The part of the table beside which they stand. */
  readonly located: AnyLocated;
  /** Position of the part's first record. */
  readonly first: number;
  readonly place: ColumnPlace;
  readonly write: ColumnsWrite & { readonly values: readonly (readonly CellValue[])[] };
}

/** Our columns beside the part that holds a record, and its sheet row; a flat table's serve for both kinds. */
export function placedAt(
  columns: readonly PlacedColumns[],
  kind: 'applications' | 'lines',
  position: number,
): { readonly placed: PlacedColumns; readonly row: number } | null {
  const own = columns.filter((placed) => placed.kind === kind);
  for (const placed of own.length > 0 ? own : columns) {
    const row = placed.located.rows[position - placed.first];
    if (row !== undefined) return { placed, row };
  }
  return null;
}

/** The columns in 申請 and 経費, beside each part; in a flat table, both side by side in the one table. */
export function* outputColumns(assessed: Assessed): Pieces<PlacedColumns[]> {
  const { gathered, result } = assessed;
  const { tables } = gathered;
  const entries = assessed.awarded?.award.entries;
  const withOutcome = (cells: Row, { application }: Assessment): Row => {
    const outcome = entries?.get(application.row)?.outcome;
    return outcome == null ? cells : cells.map((cell, at) => (at === ADOPTED ? outcome : cell));
  };
  const applications = new Map<number, Row>();
  const lines = new Map<number, Row>();
  yield* eachPiece(result.assessments, (assessment) => {
    applications.set(assessment.application.row, withOutcome(cellsOfApplication(assessment), assessment));
    for (const line of assessment.lines) {
      // two applications with one 受付番号 share their lines; the first one's judgement stands beside them
      if (!lines.has(line.line.row)) lines.set(line.line.row, cellsOfLine(line));
    }
  });
  for (const [row, findings] of orphanFindings(result)) lines.set(row, orphanCells(findings));
  for (const withdrawn of result.withdrawn) {
    applications.set(withdrawn.application.row, withdrawnCells(withdrawn));
    for (const { row } of withdrawn.lines) lines.set(row, withdrawnLineCells(withdrawn));
  }
  for (const [row, cells] of heldRows(assessed)) lines.set(row, cells);
  if (tables.shape === 'flat') return yield* flatColumns(assessed, applications, lines);
  const taken: TakenArea[] = [];
  return [
    ...(yield* placed(
      assessed,
      'applications',
      tables.applications,
      Object.values(applicationOutput),
      MARKS.applications,
      applications,
      taken,
    )),
    ...(yield* placed(assessed, 'lines', tables.lines, Object.values(lineOutput), MARKS.lines, lines, taken)),
  ];
}

/** Lines that count nowhere until it is said whose they are. */
function* heldRows({ gathered }: Assessed): Generator<readonly [number, Row]> {
  const { questions, held } = gathered.input.reading;
  const question = questions.find(({ rule, variant }) => rule === 'Y-03' && variant === 'blankNumber');
  if (question === undefined) return;
  for (const { table, row } of held) if (table === 'lines') yield [row, heldCells(question)];
}

/** Lines that belong to no application (L-01); what is said of a whole column (Y-06) names one of its cells only. */
function orphanFindings({ general }: Result): Map<number, Finding[]> {
  const rows = new Map<number, Finding[]>();
  for (const finding of general) {
    if (finding.rule === 'Y-06') continue;
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
): Pieces<PlacedColumns[]> {
  const { tables } = assessed.gathered;
  const rows = new Map<number, Row>();
  const looks = Object.values(applicationOutput).map(({ look }) => look);
  const none: Row = headersOf(lineOutput).map(() => null);
  const put = (first: number, own: readonly number[]): void => {
    const cells = applications.get(first) ?? [];
    const repeated = cells.map((cell, at) => (looks[at]?.style === 'yen' ? null : cell));
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
  const blank: Row = looks.map(() => null);
  for (const [row, cells] of heldRows(assessed)) rows.set(row, [...blank, ...cells]);
  return yield* placed(
    assessed,
    'applications',
    tables.applications,
    [...Object.values(applicationOutput), ...Object.values(lineOutput)],
    MARKS.applications,
    rows,
    [],
  );
}

function* placed(
  { gathered, awarded }: Assessed,
  kind: PlacedColumns['kind'],
  list: InputList<string>,
  columns: readonly { readonly header: string; readonly look: Look }[],
  base: string,
  rows: ReadonlyMap<number, Row>,
  taken: TakenArea[],
): Pieces<PlacedColumns[]> {
  const { info } = gathered;
  const headers = columns.map(({ header }) => header);
  const marks = marksOf(list, base, info.marks);
  const all: PlacedColumns[] = [];
  for (const [part, first] of startsOf(list)) {
    // a part of one of the input tables, whose fields it does not matter here to know
    const located = part as AnyLocated;
    const { name, standing } = marks.get(part) ?? { name: base, standing: undefined };
    const place = placeColumns(
      located,
      headers,
      standing,
      info.tables,
      taken,
      sidesOf(located, gathered.tables, taken),
    );
    const { sheet, row, column } = place;
    taken.push({ of: located, sheet, row, column, rows: place.bodyRows + 1, columns: headers.length });
    const empty: Row = headers.map(() => null);
    const made = Array<Row>(place.bodyRows).fill(empty);
    located.rows.forEach((sheetRow, at) => {
      const [own, n] = [rows.get(first + at), sheetRow - place.row - 1];
      if (own !== undefined && n >= 0 && n < made.length) made[n] = own;
    });
    const values =
      place.existing === headers.length && awarded === null
        ? yield* mapPieces(made, (own, n) => keepAdopted(own, located, place.row + 1 + n, place.column))
        : made;
    const write: PlacedColumns['write'] = {
      op: 'columns',
      sheet: place.sheet,
      table: place.table,
      row: place.row,
      column: place.column,
      headers,
      styles: columns.map(({ look }) => look.style),
      byValue: columns.map(({ look }) => look.byValue),
      widths: columns.map(({ look }) => look.width),
      values,
      mark: name,
      beside: located,
    };
    all.push({ kind, located, first, place, write });
  }
  return all;
}

function keepAdopted(row: Row, { grid, headerRow }: AnyLocated, sheetRow: number, column: number): Row {
  const at = column + ADOPTED - grid.area.column;
  if (grid.values[headerRow - grid.area.row]?.[at] !== applicationOutput.adopted.header) return row;
  const kept = grid.values[sheetRow - grid.area.row]?.[at] ?? null;
  return row[ADOPTED] === kept ? row : row.map((cell, n) => (n === ADOPTED ? kept : cell));
}
