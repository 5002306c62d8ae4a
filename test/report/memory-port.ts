import type { Area, CellValue } from '../../src/base/cells';
import type { SheetContent } from '../../src/base/sheet-content';
import type { TableInfo } from '../../src/base/marks';
import type { WorkbookInfo, WorkbookPort, WriteOp } from '../../src/workbook/port';

/** A workbook that lives in memory: plain sheets to read, and what was last written into it. */
export interface MemoryWorkbook extends WorkbookPort {
  readonly written: readonly WriteOp[];
  /** A sheet as it was written; null where it was not. */
  sheet(name: string): SheetContent | null;
}

export interface MemorySheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Its cells are a table of this name. */
  readonly table?: string;
  /** Tables of this sheet, which are not all of its cells. */
  readonly tables?: readonly Pick<TableInfo, 'name' | 'area'>[];
  readonly merges?: readonly Area[];
}

/** @param facts of the Excel that it is open in. */
export function memoryWorkbook(
  sheets: readonly MemorySheet[],
  facts: Pick<WorkbookInfo, 'callLimit'> = {},
): MemoryWorkbook {
  const written: WriteOp[] = [];
  const areaOf = (values: readonly (readonly CellValue[])[]) => ({
    row: 0,
    column: 0,
    rows: values.length,
    columns: Math.max(...values.map((row) => row.length)),
  });
  return {
    blockMode: 'values',
    written,
    sheet: (name) =>
      written.flatMap((op) => (op.op === 'sheet' && op.content.name === name ? [op.content] : []))[0] ?? null,
    describe: () =>
      Promise.resolve({
        sheets: sheets.map(({ name, values }) => ({
          name,
          visible: true,
          protected: false,
          used: areaOf(values),
        })),
        tables: sheets.flatMap(({ name, values, table, tables = [] }) =>
          [...tables, ...(table === undefined ? [] : [{ name: table, area: areaOf(values) }])].map((own) => ({
            ...own,
            sheet: name,
            totalsRow: false,
          })),
        ),
        marks: [],
        date1904: false,
        ...facts,
      }),
    // as Excel is asked: merges where they are said to matter, and nowhere else
    read: (names, matter) =>
      Promise.resolve(
        new Map(
          sheets
            .filter(({ name }) => names.includes(name))
            .map(({ name, values, merges = [] }) => {
              const cells = { area: areaOf(values), values, merges: [] };
              return [name, matter?.(name, cells) === true ? { ...cells, merges } : cells];
            }),
        ),
      ),
    readFormulas: () => Promise.resolve([]),
    apply: (ops) => {
      written.push(...ops);
      return Promise.resolve();
    },
  };
}
