import type { Package } from '../package/package';
import { StringTable } from '../workbook/string-table';
import { Scratch } from './scratch';

/** What the cells of all sheets share while a workbook is written. */
export class CellStore {
  readonly strings: StringTable;
  readonly scratch = new Scratch();

  constructor(parts: Package, workbookPart: string) {
    this.strings = new StringTable(parts, workbookPart);
  }
}
