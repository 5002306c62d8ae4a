import type { Area, CellValue } from '../../src/base/cells';
import type { Mark, TableInfo } from '../../src/base/marks';
import type { SheetContent } from '../../src/base/sheet-content';
import type { ColumnsDrop, ColumnsWrite, WorkbookInfo, WorkbookPort, WriteOp } from '../../src/workbook/port';
import { Grid } from './grid';

/**
 * The third port: a workbook that lives in memory. What is written stands there and is read again, as the adapters of
 * Office.js and of files do it; test/workbook/memory.test.ts holds it against the file, cell by cell.
 */
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
  readonly formats?: readonly (readonly string[])[];
}

/** @param facts of the Excel that it is open in. */
export function memoryWorkbook(
  sheets: readonly MemorySheet[],
  facts: Pick<WorkbookInfo, 'callLimit'> = {},
): MemoryWorkbook {
  const written: WriteOp[] = [];
  const grids = new Map(sheets.map(({ name, values }) => [name, new Grid(values)]));
  const formatted = new Map(sheets.map(({ name, formats }) => [name, formats]));
  const merged = new Map(sheets.map(({ name, merges = [] }) => [name, merges]));
  const marks = new Map<string, Mark>();
  let tables = sheets.flatMap(({ name, table, tables: own = [] }): TableInfo[] => {
    const whole = grids.get(name)?.used;
    const all = table === undefined || whole == null ? own : [...own, { name: table, area: whole }];
    return all.map((entry) => ({ ...entry, sheet: name, totalsRow: false }));
  });

  const gridOf = (name: string): Grid => {
    const grid = grids.get(name);
    if (grid === undefined) throw new Error(`no sheet ${name}`);
    return grid;
  };
  const widen = (name: string | null, by: (area: Area) => number): void => {
    tables = tables.map((table) =>
      table.name === name ? { ...table, area: { ...table.area, columns: by(table.area) } } : table,
    );
  };

  function writeColumns({ sheet, table, row, column, headers, values, mark }: ColumnsWrite): void {
    gridOf(sheet).put(row, column, [headers, ...values]);
    marks.set(mark, { name: mark, sheet, area: { row, column, rows: 1, columns: headers.length } });
    widen(table, (area) => Math.max(area.columns, column + headers.length - area.column));
  }

  function dropColumns({ sheet, table, row, column, columns, bodyRows, mark }: ColumnsDrop): void {
    if (!marks.delete(mark)) return;
    gridOf(sheet).clear({ row, column, rows: bodyRows + 1, columns });
    widen(table, (area) => Math.min(area.columns, column - area.column));
  }

  function carryOut(op: WriteOp): void {
    switch (op.op) {
      case 'columns':
        writeColumns(op);
        return;
      case 'dropColumns':
        dropColumns(op);
        return;
      case 'sheet': {
        const { content } = op;
        const standing = marks.get(content.mark)?.sheet;
        grids.set(standing ?? content.name, Grid.of(content));
        marks.set(content.mark, {
          name: content.mark,
          sheet: standing ?? content.name,
          area: { row: 0, column: 0, rows: 1, columns: 1 },
        });
        return;
      }
      case 'dropSheet':
        grids.delete(marks.get(op.mark)?.sheet ?? '');
        marks.delete(op.mark);
        return;
      case 'mark':
        marks.set(op.name, { name: op.name, sheet: op.sheet, area: op.area });
        return;
      case 'dropMark':
        marks.delete(op.name);
        return;
      case 'answer':
        for (const { row, column, value } of op.cells) gridOf(op.sheet).put(row, column, [[value]]);
        return;
      case 'tableRows':
        tables = tables.map((table) =>
          table.name === op.table ? { ...table, area: { ...table.area, rows: op.rows + 1 } } : table,
        );
    }
  }

  return {
    blockMode: 'values',
    written,
    sheet: (name) =>
      written.flatMap((op) => (op.op === 'sheet' && op.content.name === name ? [op.content] : []))[0] ?? null,
    describe: () =>
      Promise.resolve({
        sheets: [...grids].map(([name, { used }]) => ({ name, visible: true, protected: false, used })),
        tables,
        marks: [...marks.values()],
        date1904: false,
        ...facts,
      }),
    // as Excel is asked: merges where they are said to matter, and nowhere else
    read: (names, matter) =>
      Promise.resolve(
        new Map(
          names.flatMap((name) => {
            const grid = grids.get(name);
            const area = grid?.used;
            if (grid === undefined || area == null) return [];
            const formats = formatted.get(name);
            const cells = {
              ...{ area, values: grid.values(area), merges: [] },
              ...(formats === undefined ? {} : { formats }),
            };
            const merges = matter?.(name, cells) === true ? (merged.get(name) ?? []) : [];
            return [[name, { ...cells, merges }] as const];
          }),
        ),
      ),
    readFormulas: (name, area) => Promise.resolve(gridOf(name).stored(area)),
    apply: (ops) => {
      for (const op of ops) carryOut(op);
      written.push(...ops);
      return Promise.resolve();
    },
  };
}
