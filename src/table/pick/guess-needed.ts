import { BOTH, KIND_OF, type TableKind } from '../../catalogue/settings/reading-words';
import type { Located } from '../find/input-list';
import type { InputTable } from '../find/mapping';
import { type ColumnGuess, guessColumns } from './guess-columns';
import { SAMPLE_ROWS } from './guess-table';

/** What a found table lacks, and what could serve. */
export interface Lack {
  /** Headers of the contract that it does not have. */
  readonly headers: ReadonlySet<string>;
  /** Columns of the sheet that nobody reads, from 0. */
  readonly columns: ReadonlySet<number>;
}

/** What kind of table one is that serves as these. */
export const kindOfTables = (tables: readonly InputTable[]): TableKind => {
  const [only] = tables;
  return only === undefined || tables.length > 1 ? BOTH : KIND_OF[only];
};

/**
 * Which of the columns that nobody reads may be those that a found table lacks; columns that may be left out have a
 * claim too, so that 寄付金の額 is not proposed as 支出額.
 */
export function guessLacking(
  { grid, headerRow }: Located<string>,
  kind: TableKind,
  { headers, columns }: Lack,
  numbers: ReadonlySet<string>,
): ColumnGuess[] {
  const values = grid.values.slice(0, headerRow + 1 - grid.area.row + SAMPLE_ROWS);
  const sample = { ...grid, values, area: { ...grid.area, rows: values.length } };
  return guessColumns(
    sample,
    headerRow,
    kind,
    numbers,
    (wanted, { column }) => headers.has(wanted.header) && columns.has(column),
  );
}
