import type { CellValue } from '../../base/cells';
import { textOf, valueOf } from '../../grant/input/cell';
import { Receipts } from '../cells/receipts';
import { numberCell, textCell } from '../cells/values';
import { applicationInputs, type ColumnSpec, headerIndex, headerKey } from '../columns';
import type { Located } from '../find/input-list';

/** A table with its header row, as a custom function receives it. */
export type Matrix = readonly (readonly CellValue[])[];

export type Row = readonly CellValue[];

/** Reads the cells of a table by the contract's headers. */
export interface MatrixReader {
  has(header: string): boolean;
  /** Place of a column in each row; -1 where no column bears the header. */
  at(header: string): number;
  /** The first of these headers that no column bears. */
  missing(headers: readonly string[]): string | undefined;
  /** '' where the column or its content is missing. */
  text(row: Row, header: string): string;
  /** null where there is no number. */
  number(row: Row, header: string): number | null;
  raw(row: Row, header: string): CellValue;
  /** 受付番号 as the rows of all tables have it. */
  receipt(row: Row): string;
}

/**
 * Columns by the contract's header, synonyms included; of several the contract's own, and then the leftmost.
 * @param fieldOf what a header names besides, as the table was found in the workbook
 */
export function matrixReader(
  matrix: Matrix,
  specs: readonly ColumnSpec<string>[] = [],
  receipts = new Receipts(),
  fieldOf: (index: ReadonlyMap<string, string>, text: string) => string | undefined = byKey,
): MatrixReader {
  const index = headerIndex(specs);
  const contract = new Map(specs.map(({ field, header }) => [field, headerKey(header)]));
  const exact = new Map<string, number>();
  const bySynonym = new Map<string, number>();
  (matrix[0] ?? []).forEach((cell, column) => {
    if (typeof cell !== 'string') return;
    const key = headerKey(cell);
    if (!exact.has(key)) exact.set(key, column);
    const header = contract.get(fieldOf(index, cell) ?? '');
    if (header !== undefined && !bySynonym.has(header)) bySynonym.set(header, column);
  });
  const columnOf = (header: string): number | undefined => {
    const key = headerKey(header);
    return exact.get(key) ?? bySynonym.get(key);
  };
  const places = new Map<string, number>();
  const at = (header: string): number => {
    let column = places.get(header);
    if (column === undefined) {
      column = columnOf(header) ?? -1;
      places.set(header, column);
    }
    return column;
  };
  const raw = (row: Row, header: string): CellValue => row[at(header)] ?? null;
  const known = new Map<string, string>();
  return {
    has: (header) => at(header) >= 0,
    at,
    missing: (headers) => headers.find((header) => at(header) < 0),
    raw,
    text: (row, header) => textIn(raw(row, header), known),
    number: (row, header) => numberIn(raw(row, header)),
    receipt: (row) => {
      const cell = raw(row, RECEIPT);
      // an empty cell of the desktop
      return cell === 0 ? '' : receipts.of(cell);
    },
  };
}

const byKey = (index: ReadonlyMap<string, string>, text: string): string | undefined =>
  index.get(headerKey(text));

const RECEIPT = applicationInputs.receiptNumber.header;

/** Half-width text without spaces around it, as most codes are: nothing to normalise. */
const PLAIN = /^[!-~]+$/;

const WHOLE = /^\d{1,15}$/;

/** An empty cell reaches a custom function as 0 on the desktop; no text or number of ours is 0. */
function textIn(cell: CellValue, known: Map<string, string>): string {
  if (cell === null || cell === 0) return '';
  if (typeof cell !== 'string') return Number.isSafeInteger(cell) ? String(cell) : textOf(textCell(cell));
  if (PLAIN.test(cell)) return cell;
  // the same few words stand in thousands of cells
  let text = known.get(cell);
  if (text === undefined) {
    text = textOf(textCell(cell));
    known.set(cell, text);
  }
  return text;
}

function numberIn(cell: CellValue): number | null {
  if (cell === null || Number.isSafeInteger(cell)) return cell as number | null;
  if (typeof cell === 'string' && WHOLE.test(cell)) return Number(cell);
  return valueOf(numberCell(cell));
}

/** A table that the add-in writes nothing into. */
export function asItStands({
  grid,
  headerRow,
  area,
}: Pick<Located<string>, 'grid' | 'headerRow' | 'area'>): Matrix {
  const matrix: (readonly CellValue[])[] = [];
  for (let row = headerRow; row < area.row + area.rows; row += 1) {
    const values = (grid.values[row - grid.area.row] ?? []).slice(
      area.column - grid.area.column,
      area.column - grid.area.column + area.columns,
    );
    matrix.push(values);
  }
  return matrix;
}
