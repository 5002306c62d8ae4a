import { type Area, isFormula, type StoredCell } from '../base/cells';
import type { AnswerWrite } from './port';

type AnswerCell = AnswerWrite['cells'][number];

/** The rectangle around cells; null where there are none. */
export function cellsArea(cells: AnswerWrite['cells']): Area | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether a cell holds what stood there when it was read, or already what it is to hold. */
export const mayWrite = (standing: StoredCell, { value, before }: AnswerCell): boolean =>
  same(standing, before) || same(standing, value);

/** A number in a text cell is its digits: Excel makes the one of the other. */
export function same(a: StoredCell, b: StoredCell): boolean {
  if (isFormula(a) || isFormula(b))
    return isFormula(a) && isFormula(b) && bare(a.formula) === bare(b.formula);
  return String(a ?? '') === String(b ?? '');
}

const bare = (formula: string): string => formula.replace(/^=/u, '');

/** Cells one below the other, as runs. */
export function runsOf(cells: AnswerWrite['cells']): AnswerCell[][] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: AnswerCell[][] = [];
  for (const cell of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last?.column === cell.column && last.row === cell.row - 1) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
