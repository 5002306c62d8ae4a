import type { Area, CellPlace } from '../base/cells';
import type { AsRead, Progress } from './port';

/**
 * The program around the open workbook, as the pane needs it: what a clerk sees, selects, types and changes there. It
 * stands beside the port, which is all that the procedure needs. `office/` implements both, and only the page of the
 * pane hands them on.
 */
export interface WorkbookHost {
  /**
   * Shows a cell: activates its sheet and selects it.
   * @throws WorkbookError when the sheet is gone or hidden.
   */
  navigate(place: Omit<CellPlace, 'address'>): Promise<void>;
  /** The row of the active cell; null where nothing but cells of one sheet is selected. */
  selection(): Promise<SelectedRow | null>;
  /** Tells of rows that a clerk selects, each once; resolves to what ends it. */
  watchSelection(selected: (row: SelectedRow | null) => void): Promise<() => Promise<void>>;
  /** Tells of changes that others than the add-in make; resolves to what ends it. */
  watch(changed: (change: Change) => void): Promise<() => Promise<void>>;
  /** What holds something else now than when it was read. `stop` is asked whether anybody still waits for it. */
  edits(inputs: readonly AsRead[], stop: () => boolean): Promise<readonly Change[]>;
  /**
   * Resolves once no cell is being typed into; `waiting` is called where one is.
   * @throws the reason of the signal when the waiting is cut off.
   */
  untilTyped(waiting: () => void, signal: AbortSignal): Promise<void>;
  /**
   * Writes formulas of ours again that come to an error, and tells what was changed meanwhile of what is shown.
   * @throws FilteredError where a filter leaves rows out of a sheet with such cells.
   */
  repair(progress?: Pick<Progress, 'shown' | 'edited'>): Promise<RepairResult>;
  /** Shows all rows of some sheets; resolves to what puts their filters back and names the sheets where it could not. */
  liftFilters(sheets: readonly string[]): Promise<() => Promise<readonly string[]>>;
  /** Opens the bytes of an .xlsx file as a new workbook that is not saved yet; false where that cannot be done. */
  openNew(bytes: Uint8Array): Promise<boolean>;
  /**
   * Puts the sheets of a file before those of the workbook, with their tables and lists, and shows the first.
   * @throws WorkbookError where it cannot be done or their names are taken; `TemplateIncomplete` where only some came in.
   */
  insertSheets(file: SheetsFile): Promise<void>;
  /**
   * Puts a tag into the active cell, if that is empty. One with a text in it is left alone and comes back as
   * `occupied`, for the clerk to be asked.
   * @throws WorkbookError where no cell is selected, or it is one that no tag can stand in; nothing was written then.
   */
  putTag(tag: string): Promise<{ readonly put: TaggedCell } | { readonly occupied: TextCell }>;
  /**
   * Puts a tag behind the text that the clerk was asked about.
   * @throws WorkbookError where the cell holds something else by now, or its sheet is protected.
   */
  appendTag(tag: string, asked: TextCell): Promise<TaggedCell>;
  /**
   * Gives a cell back what stood in it before.
   * @throws WorkbookError where it no longer holds what was written, or its sheet is gone or protected.
   */
  takeTagBack(cell: TaggedCell): Promise<void>;
}

/** A row of a sheet; rows count from 0. */
export interface SelectedRow {
  readonly sheet: string;
  readonly row: number;
}

/** Something that somebody else than the add-in changed in the workbook. */
export interface Change {
  readonly sheet: string;
  /** null when no plain rectangle is given. */
  readonly area: Area | null;
  /** Rows or columns were inserted or deleted, so that addresses have moved. */
  readonly moved: boolean;
}

export interface RepairResult {
  /** Cells with a GRANT_ formula that came to an error, on all sheets. */
  readonly found: number;
  /** Cells whose formula was written again. */
  readonly written: number;
  /** Where an error still stands after that, or the cell is formatted as text: 記入要領!L3:L9 */
  readonly remaining: readonly string[];
  /** Protected sheets with such cells; nothing was written there. */
  readonly protectedSheets: readonly string[];
}

/** A workbook whose sheets are to be taken over. */
export interface SheetsFile {
  /** Names of its sheets and of the tables on them. */
  readonly names: readonly string[];
  /** The bytes of the .xlsx file; made only once nothing stands in the way. */
  bytes(): Promise<Uint8Array>;
}

/** A cell as it is found again, even after its sheet was given another name. */
export interface KnownCell {
  readonly sheetId: string;
  /** A1 notation without the sheet. */
  readonly address: string;
  /** As a clerk reads it: 様式1!B6 */
  readonly shown: string;
}

/** A cell that holds a text of the clerk's. */
export interface TextCell extends KnownCell {
  readonly text: string;
}

/** A cell with a tag of ours, and what stood there before. */
export interface TaggedCell extends KnownCell {
  readonly before: string;
  readonly written: string;
}
