import { union } from '../../../base/areas';
import type { Area, CellValue, StoredCell } from '../../../base/cells';
import { shown } from '../../../base/cells';
import type { SheetContent } from '../../../base/sheet-content';
import type { AnswerWrite, SheetCells, WorkbookInfo, WorkbookPort, WriteOp } from '../../port';

/** What is entered into the cells of a sheet, by row and column. */
type Entered = Map<number, Map<number, StoredCell>>;

/**
 * The workbook as it would be read once cells are entered, tables have grown and sheets are made; nothing is written.
 * What else the operations make is left out, and formulas show what they show now.
 */
export function asIfEntered(port: WorkbookPort, ops: readonly WriteOp[]): WorkbookPort {
  const entered = new Map<string, Entered>();
  for (const op of ops) if (op.op === 'answer') enter(entered, op);
  const made = new Map(
    ops.flatMap((op) => (op.op === 'sheet' ? [[op.content.name, op.content] as const] : [])),
  );
  const rowsOf = new Map(ops.flatMap((op) => (op.op === 'tableRows' ? [[op.table, op.rows] as const] : [])));
  const described = (info: WorkbookInfo): WorkbookInfo => ({
    ...info,
    sheets: [
      ...info.sheets
        .filter(({ name }) => !made.has(name))
        .map((sheet) => ({ ...sheet, used: usedWith(sheet.used, entered.get(sheet.name)) })),
      ...[...made.values()].map((content) => ({
        ...{ name: content.name, visible: true, protected: false },
        used: areaOf(content),
      })),
    ],
    marks: [
      ...info.marks.filter(({ sheet }) => !made.has(sheet)),
      ...[...made.values()].map(({ name, mark }) => ({ name: mark, sheet: name, area: FIRST_CELL })),
    ],
    tables: info.tables.map((table) => {
      const rows = rowsOf.get(table.name);
      return rows === undefined ? table : { ...table, area: { ...table.area, rows: rows + 1 } };
    }),
  });
  return {
    blockMode: port.blockMode,
    describe: async () => described(await port.describe()),
    // what was described is no longer what is used
    read: async (sheets, merges) => {
      const read = new Map(
        await port.read(
          sheets.filter((sheet) => !made.has(sheet)),
          merges,
        ),
      );
      for (const sheet of sheets) {
        const content = made.get(sheet);
        if (content !== undefined) read.set(sheet, cellsOf(content));
      }
      for (const [sheet, cells] of read) read.set(sheet, cellsWith(cells, entered.get(sheet)));
      return read;
    },
    readFormulas: async (sheet, area) => {
      const content = made.get(sheet);
      const cells = content === undefined ? await port.readFormulas(sheet, area) : cellsIn(content, area);
      return laidOver(cells, area, entered.get(sheet));
    },
    ...(port.numberFormats && { numberFormats: port.numberFormats.bind(port) }),
    apply: () => Promise.reject(new Error('only to be read')),
  };
}

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** From A1 to the last cell of a sheet that is made. */
const areaOf = ({ cells }: SheetContent): Area => ({
  ...FIRST_CELL,
  rows: Math.max(1, cells.length),
  columns: cells.reduce((most, row) => Math.max(most, row.length), 1),
});

const cellsIn = ({ cells }: SheetContent, { row, column, rows, columns }: Area): StoredCell[][] =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => cells[row + down]?.[column + right] ?? null),
  );

const cellsOf = (content: SheetContent): SheetCells => {
  const area = areaOf(content);
  return { area, values: cellsIn(content, area).map((row) => row.map(shown)), merges: [] };
};

function enter(entered: Map<string, Entered>, { sheet, cells }: AnswerWrite): void {
  const own = entered.get(sheet) ?? new Map<number, Map<number, StoredCell>>();
  entered.set(sheet, own);
  for (const { row, column, value } of cells) {
    const line = own.get(row) ?? new Map<number, StoredCell>();
    own.set(row, line.set(column, value));
  }
}

function usedWith(used: Area | null, entered: Entered | undefined): Area | null {
  let area = used;
  for (const [row, line] of entered ?? []) {
    for (const [column, value] of line) {
      if (value === null) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      area = area === null ? cell : union(area, cell);
    }
  }
  return area;
}

function cellsWith(cells: SheetCells, entered: Entered | undefined): SheetCells {
  const area = usedWith(cells.area, entered);
  if (entered === undefined || area === null) return cells;
  const { formats, ...rest } = cells;
  const before = Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, column): StoredCell =>
        cells.values[area.row + row - cells.area.row]?.[area.column + column - cells.area.column] ?? null,
    ),
  );
  const values: CellValue[][] = laidOver(before, area, entered).map((line) => line.map(shown));
  const begins = area.row === cells.area.row && area.column === cells.area.column;
  return { ...rest, area, values, ...(formats !== undefined && begins && { formats }) };
}

/** The cells of an area with what is entered there. */
const laidOver = (
  cells: readonly (readonly StoredCell[])[],
  { row, column }: Area,
  entered: Entered | undefined,
): StoredCell[][] =>
  cells.map((line, down) => {
    const own = entered?.get(row + down);
    return own === undefined
      ? [...line]
      : line.map((cell, right) => (own.has(column + right) ? (own.get(column + right) ?? null) : cell));
  });
