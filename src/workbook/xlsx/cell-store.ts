import type { SheetContent } from '../port';
import type { LaidRows } from './aside';
import { Scratch } from './cell-bytes';
import type { Package } from './package';
import { StringTable } from './string-table';

/** What the cells of all sheets share while a workbook is written. */
export class CellStore {
  readonly strings: StringTable;
  readonly scratch = new Scratch();
  /** Rows of sheets that were laid out elsewhere. */
  readonly laid = new Map<SheetContent, LaidRows>();

  constructor(parts: Package, workbookPart: string) {
    this.strings = new StringTable(parts, workbookPart);
  }
}
