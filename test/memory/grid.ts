import { type Area, type CellValue, shown, type StoredCell } from '../../src/base/cells';
import type { SheetContent } from '../../src/base/sheet-content';

type Cells = readonly (readonly StoredCell[])[];

/** The cells of a sheet, from A1. */
export class Grid {
  private readonly rows: StoredCell[][];

  constructor(cells: Cells) {
    this.rows = cells.map((row) => [...row]);
  }

  /** A sheet of ours; where a file would store a call, what the call gives. */
  static of({ cells, blocks }: SheetContent): Grid {
    const grid = new Grid(cells);
    for (const { row, column, values } of blocks) grid.put(row, column, values);
    return grid;
  }

  /** From A1 to the last cell that was ever put, filled or not, as Excel counts it; null for an empty sheet. */
  get used(): Area | null {
    const rows = this.rows.length;
    return rows === 0
      ? null
      : { row: 0, column: 0, rows, columns: Math.max(...this.rows.map((row) => row.length)) };
  }

  put(row: number, column: number, cells: Cells): void {
    cells.forEach((line, down) => {
      const into = (this.rows[row + down] ??= []);
      for (let at = into.length; at < column; at++) into.push(null);
      line.forEach((cell, right) => {
        into[column + right] = cell;
      });
    });
    for (let at = 0; at < this.rows.length; at++) this.rows[at] ??= [];
  }

  clear({ row, column, rows, columns }: Area): void {
    const blank = Array.from({ length: rows }, () => Array<null>(columns).fill(null));
    this.put(row, column, blank);
  }

  stored({ row, column, rows, columns }: Area): StoredCell[][] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => this.rows[row + down]?.[column + right] ?? null),
    );
  }

  values(area: Area): CellValue[][] {
    return this.stored(area).map((row) => row.map(shown));
  }
}
