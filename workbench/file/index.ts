import type { IWorkbookData } from '@univerjs/core';
import { readFile } from './read-file';
import type { Shift } from './shifts';
import type { FileMark, FileTable, UniverFile } from './types';
import { writeFile } from './write-file';

export { SheetSource } from './sheet-source';
export type { FileTable, UniverFile } from './types';

/**
 * Turns a workbook file into a snapshot for the grid: values, formulas, formats, sizes, merges, panes, hidden
 * sheets, names, tables and marks.
 *
 * @throws WorkbookError when the bytes are no .xlsx or .xlsm file
 */
export function toUniver(bytes: Uint8Array): UniverFile {
  const { data, tables, marks } = readFile(bytes);
  return { data, tables, marks };
}

/**
 * Writes what differs between the grid and the file into the file; everything else stays as it was, to the byte.
 * `shifts` are the rows and columns put in or taken out since, by sheet: rules of the file move along with them.
 * Cells that call functions of the add-in are written as their values, since a file cannot hold the functions.
 *
 * @throws WorkbookError when a change cannot be written into the file
 */
export function toXlsx(original: Uint8Array, ...state: State): Uint8Array {
  return writeFile(readFile(original), ...state).save();
}

/** {@link toXlsx}, compressed beside the page's other work. */
export function toXlsxAside(original: Uint8Array, ...state: State): Promise<Uint8Array> {
  return writeFile(readFile(original), ...state).saveAside();
}

type State = [
  data: IWorkbookData,
  tables: readonly FileTable[],
  marks: readonly FileMark[],
  shifts?: ReadonlyMap<string, readonly Shift[]>,
  /** Calls of the add-in's functions stay formulas: for a file that this page alone goes on with. */
  calls?: boolean,
];
