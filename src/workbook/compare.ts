import { type Area, type CellValue, isFormula, shown, type StoredCell } from '../base/cells';
import { type Pieces } from '../base/pieces';
import type { Matrix } from '../base/sheet-matrix';
import type { ColumnsWrite, WorkbookPort } from './port';

/** Rows that are compared between two pauses. */
const ROWS = 256;

const NO_CELLS: Matrix[number] = [];

/** Whether two cells hold the same. */
export type Same = (a: StoredCell | undefined, b: StoredCell | undefined) => boolean;

/** What a recalculation elsewhere may change in a number that isn't whole, as a share of it. */
const NOISE = 2 ** -40;

/**
 * An empty cell and '' are the same, and so are numbers that only the floating point of another program tells apart.
 * An amount is whole: a yen is never noise.
 */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if ((a ?? '') === (b ?? '')) return true;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  if (Number.isInteger(a) && Number.isInteger(b)) return false;
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}

/** In a file: the same formula (or none) and the same value stored beside it, but for what is another day by day. */
export const sameCell: Same = (a, b) => sameFormula(a, b) && (isToday(a) || sameValue(shown(a), shown(b)));

const isToday = (cell: StoredCell | undefined): boolean => isFormula(cell) && cell.formula === '=TODAY()';

/** Where formulas are computed: equal formulas are the same, whatever they show at the moment. */
export const sameComputed: Same = (a, b) =>
  sameFormula(a, b) && (isFormula(a) || sameValue(shown(a), shown(b)));

const sameFormula: Same = (a, b) =>
  isFormula(a) || isFormula(b) ? isFormula(a) && isFormula(b) && a.formula === b.formula : true;

/** How the cells of a workbook are to be compared. */
export const sameness = ({ computes }: Pick<WorkbookPort, 'computes'>): Same =>
  computes ? sameComputed : sameCell;

/** How many cells differ. */
export function* differences(
  before: Matrix,
  after: Matrix,
  same: Same = sameCell,
  except?: { row: number; column: number },
): Pieces<number> {
  const differing = (old: Matrix[number], now: Matrix[number], leftOut?: number): number => {
    let cells = 0;
    for (let column = 0; column < Math.max(old.length, now.length); column += 1)
      if (column !== leftOut && !same(old[column], now[column])) cells += 1;
    return cells;
  };
  let count = 0;
  let above = { old: NO_CELLS, now: NO_CELLS, cells: 0 };
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    if (row % ROWS === 0) yield;
    const [old, now] = [before[row] ?? NO_CELLS, after[row] ?? NO_CELLS];
    if (except?.row === row) count += differing(old, now, except.column);
    else {
      // rows without values are one and the same, and there may be a million of them
      if (above.old !== old || above.now !== now) above = { old, now, cells: differing(old, now) };
      count += above.cells;
    }
  }
  return count;
}

/** The first cell that differs, row by row; null where none does. */
export function firstDifference(
  before: Matrix,
  after: Matrix,
  same: Same = sameCell,
  except?: { row: number; column: number },
): { readonly row: number; readonly column: number } | null {
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const [old, now] = [before[row] ?? [], after[row] ?? []];
    for (let column = 0; column < Math.max(old.length, now.length); column += 1) {
      if (except?.row === row && except.column === column) continue;
      if (!same(old[column], now[column])) return { row, column };
    }
  }
  return null;
}

/** Header and body of a run of columns as one matrix. */
export const columnMatrix = ({ headers, values }: ColumnsWrite): Matrix => [headers, ...values];

export const columnArea = ({ row, column, headers, values }: ColumnsWrite): Area => ({
  row,
  column,
  rows: values.length + 1,
  columns: headers.length,
});
