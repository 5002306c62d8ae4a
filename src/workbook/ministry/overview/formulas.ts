import { columnName, sheetReference } from '../../../base/a1';
import type { CellValue, FormulaCell } from '../../../base/cells';
import type { CellStyle, SheetContent } from '../../../base/sheet-content';
import { extentOf } from '../../../base/sheet-matrix';
import { TOTAL } from '../../../catalogue/sheets/headers';
import type { Overview } from '../../../report/overview';

export type Line = readonly (CellValue | FormulaCell)[];

export interface Corner {
  readonly row: number;
  readonly column: number;
}

export interface OverviewTable {
  readonly kind: keyof Overview;
  /** Its last row is a total. */
  readonly totalled: boolean;
  readonly columnStyles: readonly CellStyle[];
  /** The rows below the header, formulas with their values, for the cell they begin at. */
  rows(corner: Corner): readonly Line[];
}

/** Rows below a block that a call may spill into later and a formula still finds. */
const SPARE_ROWS = 200;

/** A formula of the figure in a column, of the row that a key names. */
export type LookUp = (header: string, key: string) => string;

/** @param keys header of the column in which a key is looked for; the first one unless given. */
export function lookUp(content: SheetContent, keys = String(headersOf(content)[0])): LookUp {
  const names = columnOf(content, keys);
  return (header, key) => `SUMIF(${names},${key},${columnOf(content, header)})`;
}

const headersOf = ({ blocks, cells, frozenRows }: SheetContent): readonly unknown[] =>
  blocks[0]?.values[0] ?? cells[frozenRows - 1] ?? [];

/** 総括表!$H$8:$H$221 */
export function columnOf(content: SheetContent, header: string): string {
  const at = headersOf(content).indexOf(header);
  if (at < 0) throw new Error(`no column ${header} in ${content.name}`);
  const letter = columnName(at);
  const last = extentOf(content).rows + SPARE_ROWS;
  return `${sheetReference(content.name)}!$${letter}$${content.frozenRows + 1}:$${letter}$${last}`;
}

export const keyCell = ({ row, column }: Corner, at: number): string =>
  `$${columnName(column)}${row + at + 1}`;

export const sumOf = (column: number, from: number, rows: number): string =>
  rows === 0 ? '0' : `SUM(${columnName(column)}${from + 1}:${columnName(column)}${from + rows})`;

/** The rows, and below them the sum of each column of figures. */
export function withTotal<T>(
  corner: Corner,
  rows: readonly T[],
  line: (row: T, key: string, at: number) => Line,
): Line[] {
  const lines = rows.map((row, at) => line(row, keyCell(corner, at), at));
  const figures = Math.max(1, ...lines.map((cells) => cells.length - 1));
  const totals = Array.from({ length: figures }, (_, at): FormulaCell => {
    const value = lines.reduce((sum, cells) => sum + valueOf(cells[at + 1]), 0);
    return { formula: `=${sumOf(corner.column + at + 1, corner.row, lines.length)}`, value };
  });
  return [...lines, [TOTAL, ...totals]];
}

function valueOf(cell: CellValue | FormulaCell | undefined): number {
  return typeof cell === 'object' && cell !== null && typeof cell.value === 'number' ? cell.value : 0;
}
