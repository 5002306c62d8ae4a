import type { Area, CellValue, StoredCell } from '../base/cells';
import type { Mark, TableInfo } from '../base/marks';
import type { CellStyle, SheetContent } from '../base/sheet-content';
import type { AnyLocated } from '../table/find/input-list';

/**
 * The port: what the work needs of a workbook. Two adapters implement it (`office/` on Office.js, `xlsx/` on
 * a file), and `procedure.ts` is written against nothing else.
 */

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  /** Protected sheets cannot be written on Office.js; the file adapter leaves the protection in place. */
  readonly protected: boolean;
  /** The used range by values, null for an empty sheet. */
  readonly used: Area | null;
}

export interface WorkbookInfo {
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
  /** Only names that begin with {@link MARK_PREFIX}; names whose reference is broken (#REF!) are left out. */
  readonly marks: readonly Mark[];
  /** Serial numbers count from 1904 in workbooks that come from old Macs. */
  readonly date1904: boolean;
  /** Bytes that a custom function can be handed, and can hand back; undefined: no limit is known. */
  readonly callLimit?: number;
}

/** The values of a sheet's used range, row by row. */
export interface SheetCells {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** Merged rectangles, in sheet coordinates; the value stands top-left. */
  readonly merges: readonly Area[];
  /** Number formats of the first rows (`formatRows`), as Excel writes them; left out where none of them names a unit. */
  readonly formats?: readonly (readonly string[])[];
}

/** Whether the merged cells of a sheet matter, by its values: to ask Excel for them empties a clerk's undo list. */
export type MergesMatter = (sheet: string, cells: SheetCells) => boolean;

/** A run of our own columns beside a table of the clerk's. */
export interface ColumnsWrite {
  readonly op: 'columns';
  readonly sheet: string;
  /** The ListObject to be widened so that it holds these columns; null when they stand beside a plain range. */
  readonly table: string | null;
  /** Sheet coordinates of the first header cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Style of each column's body cells. */
  readonly styles: readonly CellStyle[];
  /** Of a column whose cells look otherwise by what they hold, how. */
  readonly byValue?: readonly (Readonly<Partial<Record<string, CellStyle>>> | undefined)[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** A row for each body row from `row + 1`; null empties the cell. */
  readonly values: readonly (readonly StoredCell[])[];
  /** Defined name put over the header cells. */
  readonly mark: string;
  /** The table as it was read: by it rows are known again that move while they are written beside. */
  readonly beside?: AnyLocated;
  /** Of an inverse: what it takes back. */
  readonly over?: ColumnsWrite | ColumnsDrop;
}

/** Undo of a first {@link ColumnsWrite}: narrows the table again, empties the cells and removes the mark. */
export interface ColumnsDrop {
  readonly op: 'dropColumns';
  readonly sheet: string;
  readonly table: string | null;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly bodyRows: number;
  readonly mark: string;
  readonly beside?: AnyLocated;
  /** Of an inverse: what it takes back. */
  readonly over?: ColumnsWrite;
}

/** Makes the sheet at the end of the workbook, or replaces the content of the one that carries the mark. */
export interface SheetWrite {
  readonly op: 'sheet';
  readonly content: SheetContent;
  /** Of an inverse: what it takes back. */
  readonly over?: SheetContent;
}

export interface SheetDrop {
  readonly op: 'dropSheet';
  readonly name: string;
  readonly mark: string;
  /** Of an inverse: what it takes back. */
  readonly over?: SheetContent;
}

/** Puts a hidden defined name over cells of the clerk's, or moves it there; no cell changes. */
export interface MarkWrite {
  readonly op: 'mark';
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface MarkDrop {
  readonly op: 'dropMark';
  readonly name: string;
}

/**
 * Cells of the clerk's own, written on a click that names them: an answer in 設定, or a value that was proposed for a
 * cell; nothing else of the clerk's is ever written. `before` is what stands there, so that the same operation takes it
 * back: where a cell holds neither that nor `value`, somebody has changed it, and nothing at all is written
 * (`CellChanged`).
 */
export interface AnswerWrite {
  readonly op: 'answer';
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: StoredCell;
    readonly before: StoredCell;
  }[];
  /**
   * Sheet row whose looks the cells take, each those of its column: the row above one that is new. 'none' of what takes
   * that back: the cells look like nothing again.
   */
  readonly like?: number | 'none';
}

/** Gives a ListObject so many rows below its header; the rows must be free. With the numbers changed it takes that back. */
export interface TableRowsWrite {
  readonly op: 'tableRows';
  readonly sheet: string;
  readonly table: string;
  readonly rows: number;
  readonly before: number;
}

export type WriteOp =
  ColumnsWrite | ColumnsDrop | SheetWrite | SheetDrop | MarkWrite | MarkDrop | AnswerWrite | TableRowsWrite;

/** How a sheet is fitted to paper: pages beside each other and, where that is given too, below each other. */
export interface PageFit {
  readonly sheet: string;
  readonly across: number;
  readonly down: number | null;
}

/** Cells of a clerk's that amounts depend on, with what they held when they were read. */
export interface AsRead {
  readonly sheet: string;
  /** One column of a table, from its header to the row below its last. */
  readonly area: Area;
  /** What the cell of a sheet's row held. */
  readonly value: (row: number) => CellValue;
}

export interface Progress {
  /** Called between blocks of work; done and total are counted in cells. */
  report(done: number, total: number): void;
  /** Called after a write with the new sheets that could not be fitted to paper; nothing else of them is missing. */
  unfitted?(sheets: readonly PageFit[]): void;
  /** What the amounts depend on: where one of these cells holds something else by now, nothing is written. */
  readonly inputs?: readonly AsRead[];
  /** What the amounts depend on that are shown, for a write after which they still are: what was changed of it is told. */
  readonly shown?: readonly AsRead[];
  /** Called for cells of the tables that somebody has changed while it was being written; null: of the sheet somewhere. */
  edited?(sheet: string, area: Area | null): void;
  readonly signal?: AbortSignal | undefined;
}

export interface WorkbookPort {
  /** Sheets, tables and marks, without cell values. */
  describe(): Promise<WorkbookInfo>;
  /**
   * Values of the used range of each sheet named; one block read per sheet. Merges of those for which `merges` says that
   * they matter; an adapter may give them of others too. `foreseen` are used ranges as they were described just before.
   */
  read(
    sheets: readonly string[],
    merges?: MergesMatter,
    foreseen?: ReadonlyMap<string, Area>,
  ): Promise<ReadonlyMap<string, SheetCells>>;
  /** What the cells of a sheet of ours, or of our columns, hold; for undo and for comparing with what would be written. */
  readFormulas(sheet: string, area: Area): Promise<readonly (readonly StoredCell[])[]>;
  /** Number formats of the cells of some areas, as Excel writes them; 'General' for none. */
  numberFormats?(
    wanted: readonly { readonly sheet: string; readonly area: Area }[],
  ): Promise<readonly (readonly (readonly string[])[])[]>;
  /**
   * Carries out all operations, in order, as one change. Rejects with {@link PortError}, which says whether anything was
   * written by then; with anything else, something may have been.
   */
  apply(ops: readonly WriteOp[], progress?: Progress): Promise<void>;
  /**
   * Carries out the inverse of a write that broke off, wherever its rows have moved meanwhile; without it the inverse
   * is applied as it stands, which is enough where nobody else can write.
   */
  takeBack?(inverse: readonly WriteOp[], progress?: Progress): Promise<void>;
  /** 'calls': GRANT_REPORT stands as a live call. 'values': the adapter writes the block's values. */
  readonly blockMode: 'calls' | 'values';
  /** Formulas are computed as they are written and read. Where they aren't, a cell shows the value stored beside its formula. */
  readonly computes?: true;
  /** Whether {@link SheetContent.charts} can be made here; where it is not known they are left out. */
  drawsCharts?(): Promise<boolean>;
  /** How many of our charts on a sheet store other figures than this content; where charts draw themselves there is none. */
  staleCharts?(sheet: string, content: SheetContent): Promise<number>;
}
