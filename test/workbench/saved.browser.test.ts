// @vitest-environment node
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { toUniver } from '../../workbench/file';
import { downloaded } from '../browser/download';
import { workedCases } from '../cases/cases';
import { caseBytes, readCells } from '../cases/workbooks';
import { partsOf } from '../workbook/xlsx/files';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { type Cells, readFormulas, readGrid, SAMPLE, sampleBytes, sheetNames } from './product/grid';
import { button, openBook, steps } from './product/pane';

/**
 * A workbook that was worked on in the product, saved, looked at with other programs, and opened again.
 */
const REPORTS = [SHEETS.summary, SHEETS.breakdown, SHEETS.categories, SHEETS.services];
const ROWS = 20;
const COLUMNS = 14;
const now = new Date('2026-06-30T05:00:00Z');

let desk: Desk;
let saved: Uint8Array;
const shown = new Map<string, Cells>();

beforeAll(async () => {
  desk = await openDesk({ pane: 'product', sample: SAMPLE, bare: true });
}, 240_000);

afterAll(async () => {
  await desk.close();
});

const activeSheet = (): Promise<string> =>
  desk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    }),
  );

const calls = async (sheet: string): Promise<string[]> =>
  (await readFormulas(desk, sheet))
    .flat()
    .map(String)
    .filter((cell) => cell.startsWith('=GRANT_REPORT('));

/** The first rows and columns of a sheet, in the form that the grid gives them. */
const framed = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => rows[row]?.[column] ?? ''),
  );

describe('a workbook worked on in the product', () => {
  it('still shows the sheet that the clerk was on, and every row of 指摘 can be seen', async () => {
    expect(await activeSheet()).toBe('申請');
    await steps.fill(desk);
    await steps.report(desk);
    expect(await activeSheet()).toBe('申請');
    const heights = await desk.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const rows = [2, 3, 4].map((row) => sheet.getRange(`A${String(row)}`).load('format/rowHeight'));
          await context.sync();
          return rows.map(({ format }) => format.rowHeight);
        }),
      SHEETS.findings,
    );
    // How high a text is depends on the fonts that there are.
    for (const height of heights) expect(height).toBeGreaterThan(0);
  });

  it('is saved with every value of the ministry sheets', async () => {
    for (const sheet of REPORTS) {
      expect(await calls(sheet)).toHaveLength(1);
      shown.set(sheet, await readGrid(desk, sheet, ROWS, COLUMNS));
    }
    const download = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: '保存' }).click();
    saved = await downloaded(await download);
    for (const name of REPORTS) {
      const cells = framed(await readCells(saved, name));
      expect(cells, name).toEqual(shown.get(name));
      const figures = cells.flat().filter((value) => typeof value === 'number' && value > 0);
      expect(figures.length).toBeGreaterThanOrEqual(20);
    }
  });

  it('prints as what the command line makes of the same file, every sheet of it, and no text is cut off', async () => {
    const port = openXlsx(sampleBytes);
    await procedure.report(port, { now });
    const bytes = await port.save();
    const books = await Promise.all(
      [saved, bytes].map(async (file) => {
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(file.buffer as ArrayBuffer);
        return book;
      }),
    );
    // where pages begin, which ExcelJS does not tell of columns
    const [own, expected] = [saved, bytes].map((file) =>
      Object.entries(partsOf(file))
        .filter(([name]) => name.includes('worksheets/sheet'))
        .flatMap(([, part]) => new TextDecoder().decode(part).match(/<(row|col)Breaks.*?<\/\1Breaks>/g) ?? [])
        .toSorted(),
    );
    expect(own).toEqual(expected);
    expect(expected?.length).toBeGreaterThan(3);
    const [grid, line] = books as [ExcelJS.Workbook, ExcelJS.Workbook];
    for (const sheet of line.worksheets) {
      const own = grid.getWorksheet(sheet.name);
      expect(own?.pageSetup, sheet.name).toEqual(sheet.pageSetup);
      expect(own?.headerFooter, sheet.name).toEqual(sheet.headerFooter);
    }
    const [letters, lettersOfLine] = books.map((book) => book.getWorksheet(SHEETS.letters));
    let points = 0;
    for (let row = 1; row <= (lettersOfLine?.rowCount ?? 0); row++) {
      const text = letters?.getRow(row).getCell(1);
      const lines = String(text?.value ?? '').split('\n').length;
      if (lines === 1) continue;
      points += 1;
      expect(text?.alignment.wrapText).toBe(true);
      expect(letters?.getRow(row).height).toBeGreaterThanOrEqual(lines * 18);
    }
    expect(points).toBeGreaterThan(30);
  });

  it('shows them again in the grid, and is checked as before', async () => {
    const { data } = toUniver(saved);
    const findings = Object.values(data.sheets).find(({ name }) => name === SHEETS.findings);
    // ia 0: held at a height, whatever the text
    for (const row of [2, 3, 4]) expect(findings?.rowData?.[row]?.ia).not.toBe(0);
    for (const name of REPORTS) {
      const { cellData } = Object.values(data.sheets).find((sheet) => sheet.name === name) ?? {};
      shown.get(name)?.forEach((row, at) => {
        expect(row.map((_, column) => cellData?.[at]?.[column]?.v ?? '')).toEqual(row);
      });
    }
    const [before, after] = await Promise.all(
      [sampleBytes, saved].map((bytes) => procedure.check(openXlsx(bytes), { now })),
    );
    expect(after?.totals).toEqual(before?.totals);
    expect(after?.findings).toEqual(before?.findings);
  });

  it('opened again gets live calls in place of the values', async () => {
    await openBook(desk, '提出.xlsx', saved);
    for (const sheet of REPORTS) {
      expect(await calls(sheet)).toEqual([]);
      expect(await readGrid(desk, sheet, ROWS, COLUMNS)).toEqual(shown.get(sheet));
    }
    await steps.report(desk);
    for (const sheet of REPORTS) {
      expect(await calls(sheet)).toHaveLength(1);
      const cells = await readGrid(desk, sheet, ROWS, COLUMNS);
      expect(cells.slice(4)).toEqual(shown.get(sheet)?.slice(4));
    }
  });
});

describe('another workbook, opened while the pane is in use', () => {
  it('begins afresh, and 点検 reads the new one', async () => {
    await openBook(desk, SAMPLE, sampleBytes);
    expect(await sheetNames(desk)).not.toContain(SHEETS.summary);
    await steps.check(desk);
    const [first] = workedCases;
    if (!first) throw new Error('no worked case');
    await openBook(desk, '小さな申請.xlsx', await caseBytes(first));
    expect(await desk.pane.locator('body').innerText()).not.toContain('150行');
    expect(await button(desk, '元に戻す').count()).toBe(0);
    await steps.check(desk);
    await desk.pane.getByText('申請 1行').first().waitFor();
    expect(await desk.page.locator('#book-name').innerText()).toBe('小さな申請.xlsx');
  });

  it('and nothing went wrong on the way', () => {
    expect(desk.strayRequests).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});
