import type { IWorkbookData } from '@univerjs/core';

/** A rectangle on a sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table of Excel; the area holds its header row and body, not its totals row. */
export interface FileTable {
  readonly name: string;
  /** Id of the sheet in the snapshot. */
  readonly sheetId: string;
  readonly area: Area;
}

/** A defined name of the add-in's. */
export interface FileMark {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
}

/** A workbook as the grid takes it. */
export interface UniverFile {
  readonly data: IWorkbookData;
  readonly tables: FileTable[];
  readonly marks: FileMark[];
}
