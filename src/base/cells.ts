/** An empty cell is null, never ''. An error value is its text: '#N/A', '#REF!' … A date is its serial number. */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells on a sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A formula with the value that a file stores beside it. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: CellValue;
}

/** What a cell holds. A text that begins with = is a text: a formula says that it is one. */
export type StoredCell = CellValue | FormulaCell;

/** A cell that a clerk can be taken to. */
export interface CellPlace {
  readonly sheet: string;
  /** From 0, in sheet coordinates. */
  readonly row: number;
  readonly column: number;
  /** As a clerk writes it: 申請!Q14 */
  readonly address: string;
}

export const isFormula = (cell: StoredCell | undefined): cell is FormulaCell =>
  typeof cell === 'object' && cell !== null;

/** What a clerk sees in a cell. */
export const shown = (cell: StoredCell | undefined): CellValue =>
  isFormula(cell) ? cell.value : (cell ?? null);
