import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { columnName } from '../../../src/base/a1';
import type { CellValue } from '../../../src/base/cells';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { PROJECT } from '../build';
import type { Desk } from '../desk';

export const SAMPLE = '未来県_定着支援_申請一覧.xlsx';
export const sampleBytes = new Uint8Array(readFileSync(path.join(PROJECT, 'samples', SAMPLE)));

export type Cells = (string | number | boolean)[][];
export type Sheets = ReadonlyMap<string, Cells>;

/** Rows and columns beyond what is expected that have to be empty. */
const MARGIN = 6;

/** Cells from A1 as Excel gives them, '' for an empty one and a date as its serial; calls are waited for. */
export async function readGrid(desk: Desk, sheet: string, rows: number, columns: number): Promise<Cells> {
  const address = `A1:${columnName(columns - 1)}${rows}`;
  let cells: Cells = [];
  await expect
    .poll(
      async () => {
        cells = await desk.page.evaluate(
          async ([name, area]) => (await window.workbench?.readCells(name, area)) ?? [],
          [sheet, address] as const,
        );
        return cells.flat().includes('#BUSY!');
      },
      { timeout: 180_000 },
    )
    .toBe(false);
  return cells;
}

/** Sheets of a file in the form of {@link readGrid}. */
export async function sheetsOfFile(bytes: Uint8Array): Promise<Sheets> {
  const workbook = openXlsx(bytes);
  const names = (await workbook.describe()).sheets.map(({ name }) => name);
  const read = await workbook.read(names);
  return new Map(
    [...read].map(([name, { area, values }]) => {
      const above = Array.from({ length: area.row }, (): Cells[number] => []);
      const left = Array.from({ length: area.column }, () => '');
      const shown = (value: CellValue) => value ?? '';
      return [name, [...above, ...values.map((row) => [...left, ...row.map(shown)])]];
    }),
  );
}

/** Holds every cell of some sheets against those of a file, and what lies around them against emptiness. */
export async function expectSheets(
  desk: Desk,
  expected: Sheets,
  names: readonly string[],
  except?: { readonly row: number; readonly column: number },
): Promise<void> {
  for (const name of names) {
    const wanted = expected.get(name);
    if (!wanted) throw new Error(`the file has no sheet ${name}`);
    const rows = wanted.length + MARGIN;
    const columns = Math.max(...wanted.map((row) => row.length)) + MARGIN;
    const cells = await readGrid(desk, name, rows, columns);
    const differing: string[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const [is, should] = [cells[row]?.[column] ?? '', wanted[row]?.[column] ?? ''];
        if (is === should || (except?.row === row && except.column === column)) continue;
        differing.push(
          `${columnName(column)}${row + 1}: ${JSON.stringify(is)}, file ${JSON.stringify(should)}`,
        );
      }
    }
    expect(differing.slice(0, 20), `${name}: ${differing.length} cells`).toEqual([]);
  }
}

export const sheetNames = (desk: Desk): Promise<string[]> =>
  desk.page.evaluate(() => window.workbench?.sheetNames() ?? []);

/** Formulas of a sheet's used range, row by row, through office.js. */
export const readFormulas = (desk: Desk, sheet: string): Promise<unknown[][]> =>
  desk.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange(true).load('formulas');
        await context.sync();
        return used.formulas;
      }),
    sheet,
  );

/** Tables with their addresses, and the names that the add-in has made. */
export const readFrame = (desk: Desk): Promise<{ tables: string[]; marks: string[] }> =>
  desk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { tables, names } = context.workbook;
      tables.load('items/name');
      names.load('items/name');
      await context.sync();
      const ranges = tables.items.map((table) => table.getRange().load('address'));
      await context.sync();
      return {
        tables: tables.items.map(({ name }, at) => `${name} ${ranges[at]?.address ?? ''}`).sort(),
        marks: names.items.map(({ name }) => name).filter((name) => name.startsWith('KAIGO_HOJO_')),
      };
    }),
  );
