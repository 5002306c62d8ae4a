import type { Entry } from '../../table/columns/entry';

/** A column to be filled. */
export interface TemplateColumn {
  readonly header: string;
  readonly required: boolean;
  readonly entry: Entry;
  /** How it is filled, in a few characters, for the line over the header. */
  readonly hint: string;
  readonly note: string;
  /** Title of the band that begins with this column. */
  readonly band: string | null;
}

/** An input table: sheet and ListObject have the same name, unless `tableName` says another. */
export interface TemplateTable {
  readonly name: string;
  readonly tableName?: string;
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly TemplateColumn[];
  /** Blank rows to begin with; Excel widens the table as rows are filled below it. */
  readonly blankRows: number;
  /** Columns kept in sight and repeated on paper. */
  readonly frozenColumns: number;
  /** Columns, from 0, that begin a printed page; none: the table is as wide as the page. */
  readonly pageStarts: readonly number[];
}
