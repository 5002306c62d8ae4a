import { cellAddress } from '../base/a1';
import type { CellPlace } from '../base/cells';

/** A cell that a clerk can be taken to. */
export const cellPlace = (sheet: string, row: number, column: number): CellPlace => ({
  sheet,
  row,
  column,
  address: cellAddress(sheet, row, column),
});
