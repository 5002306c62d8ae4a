import type { CellValue } from '../../src/base/cells';
import type { Mark } from '../../src/base/marks';
import type { SheetCells, WorkbookPort } from '../../src/workbook/port';
import { gridOf } from '../cases/engine';

export interface SheetValues {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** A workbook of plain sheets that can only be looked at. */
export function lookOnly(sheets: readonly SheetValues[], marks: readonly Mark[] = []): WorkbookPort {
  const grids = sheets.map(({ name, values }) => gridOf(name, values));
  const refused = () => Promise.reject(new Error('this workbook can only be looked at'));
  return {
    blockMode: 'values',
    describe: () =>
      Promise.resolve({
        sheets: grids.map(({ sheet, area }) => ({
          name: sheet,
          visible: true,
          protected: false,
          used: area.rows === 0 ? null : area,
        })),
        tables: [],
        marks,
        date1904: false,
      }),
    read: (names) =>
      Promise.resolve(
        new Map(
          grids
            .filter(({ sheet }) => names.includes(sheet))
            .map((grid): [string, SheetCells] => [grid.sheet, grid]),
        ),
      ),
    readFormulas: (name, area) => {
      const grid = grids.find(({ sheet }) => sheet === name);
      const cell = (row: number, column: number) =>
        grid?.values[area.row + row]?.[area.column + column] ?? null;
      return Promise.resolve(
        Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (_, column) => cell(row, column)),
        ),
      );
    },
    apply: refused,
  };
}
