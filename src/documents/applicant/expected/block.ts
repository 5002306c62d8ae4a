import { columnName } from '../../../base/a1';

/** Rows of formulas, one below another, that refer to each other by name. */
export class Block {
  private readonly columns: ReadonlyMap<string, number>;

  /**
   * @param from sheet row of the first, from 0
   * @param rows how many
   * @param names columns from A on; '' leaves one free
   */
  constructor(
    readonly from: number,
    readonly rows: number,
    readonly names: readonly string[],
  ) {
    this.columns = new Map(names.map((name, at) => [name, at]));
  }

  /** The cell of the n-th row. */
  cell(name: string, n: number): string {
    return `$${columnName(this.at(name))}$${this.from + n + 1}`;
  }

  /** The column, or as much of it as reaches to the n-th row. */
  range(name: string, to = this.rows - 1): string {
    const letters = columnName(this.at(name));
    return `$${letters}$${this.from + 1}:$${letters}$${this.from + to + 1}`;
  }

  private at(name: string): number {
    const found = this.columns.get(name);
    if (found === undefined) throw new Error(`no such column: ${name}`);
    return found;
  }
}

/** Formulas of a row by the names of the columns. */
export type RowFormulas = Readonly<Record<string, string>>;
