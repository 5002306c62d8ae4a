import type { Area, CellValue, StoredCell } from './cells';

/** How a cell of ours looks. The adapters translate; nothing else decides on formats. */
export type CellStyle =
  | 'title' // sheet title
  | 'note' // grey text
  | 'header' // header cell of our tables and of our columns: the visible mark of what the add-in wrote
  | 'text' // stored as text ('@'), so that 0012 and 1-2 stay what they are
  | 'wrap' // text that wraps
  | 'center' // ○, 適, 不備
  | 'right' // text at the right edge
  | 'subject' // what a letter is about
  | 'good' // a verdict, with its sign before the word: the cell holds the word alone
  | 'doubtful'
  | 'bad'
  | 'yen' // #,##0, right-aligned
  | 'count' // #,##0
  | 'decimal' // #,##0.00
  | 'datetime' // text of a time
  | 'day' // yyyy/mm/dd
  | 'late' // days, with the word that says so beside them
  | 'total'; // yen in a total row

/**
 * A block made by one spilling call of a custom function. Excel gets the call in the top-left cell; a file
 * gets the values (how a file stores a call of ours is not known for certain).
 */
export interface CallBlock {
  readonly row: number;
  readonly column: number;
  readonly call: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** Fills that stay apart on a greyscale print; the adapters give each the same dark outline. */
export type Tone = 'dark' | 'mid' | 'light';

/** Horizontal bars, the first on top, several series beside each other. Areas lie on the chart's own sheet. */
export interface Chart {
  /** Unique on its sheet; the add-in finds its own charts again by how it begins. */
  readonly name: string;
  readonly title: string;
  /** One column. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Number format of the figures at the bars. */
  readonly numberFormat: string;
  /** The cells that it lies over. */
  readonly place: Area;
}

export interface ChartSeries {
  /** The cell that holds its name. */
  readonly name: Area;
  /** One column, a row for each category. */
  readonly values: Area;
  /** One for all bars, or one for each. */
  readonly tones: readonly [Tone, ...Tone[]];
}

/** How a sheet goes on A4 at a size of its own: Excel heeds page breaks only where it fits nothing. */
export interface Paper {
  /** Percent. */
  readonly scale: number;
  /** Standing; it lies otherwise. */
  readonly portrait?: true;
  /** Without the sheet's name and page numbers, and centred: it goes to somebody outside. */
  readonly plain?: true;
  /** First columns, repeated on each page. */
  readonly titleColumns: number;
  /** A row, from 0, repeated on the pages below it, where none is kept in sight. */
  readonly titleRow?: number;
  /** Columns, from 0, that begin a page. */
  readonly columnStarts: readonly number[];
  /** Rows, from 0, that begin a page. They go with the content: a second run sets them anew. */
  readonly rowStarts: readonly number[];
}

/** A sheet that is wholly ours. */
export interface SheetContent {
  readonly name: string;
  /** From A1; rows may differ in length; null leaves the cell empty. */
  readonly cells: readonly (readonly StoredCell[])[];
  readonly blocks: readonly CallBlock[];
  /** The ListObject on this sheet, if it is one. */
  readonly table: { readonly name: string; readonly area: Area } | null;
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  /** Rows kept in sight, and repeated on paper. */
  readonly frozenRows: number;
  /** The first of them that paper repeats; those above it stand on the first page only. */
  readonly repeatFrom?: number;
  readonly mark: string;
  readonly charts?: readonly Chart[];
  /** Printed on one page, whatever its length. */
  readonly onePage?: true;
  /** Only so many of the first columns are printed: the others are data for a program. */
  readonly printedColumns?: number;
  /** Without it the sheet lies on A4 and is fitted to the width of one page. */
  readonly paper?: Paper;
  /** Points of every row; without it a row is as high as its font. */
  readonly rowHeight?: number;
}

/** The rows that paper repeats, from 0 and with the last; null: none. */
export function repeatedRows({
  frozenRows,
  repeatFrom = 0,
  paper,
}: Pick<SheetContent, 'frozenRows' | 'repeatFrom' | 'paper'>): { first: number; last: number } | null {
  if (frozenRows > 0) return { first: repeatFrom, last: frozenRows - 1 };
  return paper?.titleRow === undefined ? null : { first: paper.titleRow, last: paper.titleRow };
}
