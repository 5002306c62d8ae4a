// @vitest-environment node
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { r8 } from '../../src/scheme/r8';
import { TIME_CELL } from '../../src/workbook/ministry/ministry-sheet';
import { REPORT_SHEETS } from '../../src/workbook/ministry/report-sheets';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { connectBrowser } from '../browser/shared';
import type { Desk } from '../workbench/desk';
import { expectSheets, readFormulas, readGrid, type Sheets, sheetsOfFile } from '../workbench/product/grid';
import { openBook, steps } from '../workbench/product/pane';
import { servedDesk } from '../workbench/served-desk';
import { readUntil } from '../workbench/suites/suite';
import { buildWithYears } from './build';
import { r9 } from './r9';
import { scenario } from './scenario';
import { bytesOf } from './tables';

/**
 * The third door: the product, built with 令和9年度 in the list of years and nothing else touched, over Microsoft's
 * office.js. What a clerk gets in the grid is what a file gets, and the calls are live.
 */
const now = new Date('2027-06-30T05:00:00Z');

let folder: string;
let browser: Browser;
let desk: Desk;
let bytes: Uint8Array;
let after: Sheets;

beforeAll(async () => {
  folder = await buildWithYears(path.join(import.meta.dirname, 'schemes.ts'));
  browser = await connectBrowser();
  desk = await servedDesk(browser, { build: folder });
  bytes = await bytesOf(scenario, { 年度: 9 });
  const file = openXlsx(bytes);
  await runWrite(file, { now, books: [r8, r9] }, true);
  after = await sheetsOfFile(await file.save());
});

afterAll(async () => {
  await desk?.close();
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

describe('a workbook of two years in the pane', () => {
  it('gets what a file gets, cell by cell', async () => {
    await openBook(desk, '二つの年度.xlsx', bytes);
    await steps.check(desk);
    await steps.fill(desk);
    await expectSheets(desk, after, ['申請', '経費', SHEETS.amounts, SHEETS.findings]);
    const headers = after.get('申請')?.[0] ?? [];
    const computed = headers.indexOf('算定額');
    const cells = await readGrid(desk, '申請', scenario.length + 1, headers.length);
    expect(cells.slice(1).map((row) => row[computed])).toEqual(scenario.map(({ amount }) => amount ?? ''));
  });

  it('and ministry sheets whose calls carry the year, live', async () => {
    await steps.report(desk);
    await expectSheets(desk, after, REPORT_SHEETS, TIME_CELL);
    for (const sheet of REPORT_SHEETS.filter((name) => name !== SHEETS.overview)) {
      const calls = (await readFormulas(desk, sheet))
        .flat()
        .filter((cell) => String(cell).startsWith('=GRANT_REPORT('));
      expect(calls, sheet).toEqual([expect.stringContaining(',{9}')]);
    }
  });

  it.each<[formula: string, value: number]>([
    ['=GRANT_AMOUNT("見守り",375000)', 281_250],
    ['=GRANT_AMOUNT("見守り",375000,,,,,,,8)', 300_000],
    ['=GRANT_BASE("介護ソフト",1,12,"職員数連動",,,,9)', 1_800_000],
    ['=GRANT_MANAGEMENT_AMOUNT(400000,9)', 320_000],
  ])('%s is %d', async (formula, value) => {
    await desk.page.evaluate((text) => window.workbench?.setCell('設定', 'H20', text), formula);
    const cells = await readUntil(desk, '設定', 'H20', (read) => read[0]?.[0] === value);
    expect(cells).toEqual([[value]]);
  });

  it('asks nothing of any network', () => {
    expect(desk.strayRequests).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});
