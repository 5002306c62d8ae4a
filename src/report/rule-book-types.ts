/** How a column of the printed rule book is set; `span`: text across the columns that are left. */
export type BookKind = 'strong' | 'text' | 'center' | 'figure' | 'span';

/** Yen and counts are numbers; null leaves the cell empty. */
export type BookValue = string | number | null;

export interface BookTable {
  readonly title: string | null;
  readonly headers: readonly string[];
  readonly kinds: readonly BookKind[];
  readonly rows: readonly (readonly BookValue[])[];
}

/** A sheet; of one table, the title and the header are repeated on every page. */
export interface BookPage {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly lead: string;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  readonly tables: readonly BookTable[];
}
