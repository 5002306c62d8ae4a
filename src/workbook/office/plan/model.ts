import type { Area } from '../../../base/cells';
import type { Mark } from '../../../base/marks';
import type { Faces } from '../look/faces';
import type { CellFormats, Facts, SheetFact, TableFact } from '../look/facts';

/**
 * What the workbook will look like after the operations planned so far: an operation may build on the one
 * before it (申請 and 経費 columns in one flat table widen it twice).
 */
export class Model {
  readonly sheets: Map<string, SheetFact>;
  readonly tables: Map<string, TableFact>;
  readonly marks: Map<string, Mark>;
  readonly brokenMarks: Set<string>;

  constructor(
    facts: Facts,
    /** Of the clerk's cells that are written. */
    readonly formats: CellFormats = new Map(),
    /** Of the columns beside ours that are new. */
    readonly faces: ReadonlyMap<string, Faces> = new Map(),
  ) {
    this.sheets = new Map(facts.sheets.map((sheet) => [sheet.name, sheet]));
    this.tables = new Map(facts.tables.map((table) => [table.name, table]));
    this.marks = new Map(facts.marks.map((mark) => [mark.name, mark]));
    this.brokenMarks = new Set(facts.brokenMarks);
  }

  tablesOn(sheet: string): TableFact[] {
    return [...this.tables.values()].filter((table) => table.sheet === sheet);
  }

  resize(table: TableFact, whole: Area): void {
    this.tables.set(table.name, { ...table, whole });
  }

  dropSheet(name: string): void {
    this.sheets.delete(name);
    for (const table of this.tablesOn(name)) this.tables.delete(table.name);
    for (const mark of [...this.marks.values()]) if (mark.sheet === name) this.marks.delete(mark.name);
  }
}
