// @vitest-environment node
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/headers';
import type { CellValue } from '../../src/workbook/port';
import { runWrite } from '../../src/workbook/procedure';
import { openXlsx, type XlsxWorkbook } from '../../src/workbook/xlsx/adapter';
import { workedCases } from '../cases/cases';
import { caseBytes } from '../cases/workbooks';
import { openDesk, type Desk } from './desk';

/**
 * The main job in the product itself: the production bundle and Microsoft's office.js, both unchanged, in a browser,
 * held cell by cell against the same job done on the file.
 */
const SAMPLE = '未来県_定着支援_申請一覧.xlsx';
const now = new Date('2026-06-30T05:00:00Z');

let desk: Desk;
let file: XlsxWorkbook;

beforeAll(async () => {
  file = openXlsx(new Uint8Array(readFileSync(path.join('samples', SAMPLE))));
  await runWrite(file, { now }, true);
  desk = await openDesk({ pane: 'product', sample: SAMPLE });
}, 240_000);

afterAll(async () => {
  await desk.close();
});

const button = (name: string) => desk.pane.getByRole('button', { name, exact: true });

async function run(name: string, done: string): Promise<void> {
  await button(name).click();
  await desk.pane.getByText(done).first().waitFor({ timeout: 60_000 });
}

/** A sheet as the file adapter reads it, from A1. */
async function fileCells(sheet: string): Promise<CellValue[][]> {
  const { area, values } = (await file.read([sheet])).get(sheet) ?? { area: null, values: [] };
  if (area === null) throw new Error(`no sheet ${sheet}`);
  return values.map((row) => [...new Array<CellValue>(area.column).fill(null), ...row]);
}

const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
  String.fromCharCode(65 + (column % 26));

const readGrid = (sheet: string, address: string): Promise<unknown[][]> =>
  desk.page.evaluate(
    ([name, at]) => window.workbench?.readCells(name ?? '', at ?? '') ?? [],
    [sheet, address],
  );

const gridCells = (sheet: string, like: readonly (readonly unknown[])[]): Promise<unknown[][]> =>
  readGrid(sheet, `A1:${letters(Math.max(...like.map((row) => row.length)) - 1)}${like.length}`);

/** Every cell of a sheet, the same through both adapters; an empty cell is '' on Office.js. */
async function expectSame(sheet: string, ignored: (row: number, column: number) => boolean = () => false) {
  const expected = await fileCells(sheet);
  const cells = await gridCells(sheet, expected);
  const differing: string[] = [];
  expected.forEach((row, at) =>
    row.forEach((value, column) => {
      const shown = cells[at]?.[column];
      const same = (value ?? '') === shown || (typeof value === 'boolean' && Number(value) === Number(shown));
      if (!same && !ignored(at, column)) {
        differing.push(`${letters(column)}${at + 1}: ${String(value)} / ${String(shown)}`);
      }
    }),
  );
  expect(differing, sheet).toEqual([]);
}

describe('the main job in the workbench', () => {
  it('one button makes every column, every check and the ministry sheets', async () => {
    const start = Date.now();
    await run('報告まで一度に作る', '厚労省報告を作りました。');
    console.info(`one click to the totals: ${Date.now() - start} ms`);
    await expectSame('申請');
    await expectSame('経費');
    await expectSame(SHEETS.amounts);
    await expectSame(SHEETS.findings);
  });

  it('the ministry sheets are live calls whose totals equal the rows', async () => {
    const time = (row: number, column: number): boolean => row === 1 && column === 6;
    for (const sheet of [SHEETS.summary, SHEETS.categories]) await expectSame(sheet, time);
    const applications = await fileCells('申請');
    const column = applications[3]?.indexOf('交付予定額') ?? -1;
    const rows = await gridCells('申請', applications);
    const planned = rows.slice(4).reduce((total, row) => total + (Number(row[column]) || 0), 0);
    const summary = await readGrid(SHEETS.summary, 'A6:M19');
    expect(summary.at(-1)?.[0]).toBe('合計');
    expect(summary.at(-1)?.[7]).toBe(planned);
    expect((await readGrid(SHEETS.summary, 'B3'))[0]?.[0]).toBe('一致');
    const formula = await desk.pane.evaluate(
      ([name]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name ?? '').getRange('A6');
          range.load('formulas');
          await context.sync();
          return String((range.formulas as unknown[][])[0]?.[0]);
        }),
      [SHEETS.summary],
    );
    expect(formula).toMatch(/^=GRANT_REPORT\("総括表",/);
  });

  it('a second run changes nothing, and 元に戻す takes the first one back', async () => {
    await run('もう一度作る', '前回と同じ結果です');
    await button('元に戻す').first().click();
    await desk.pane.getByText('書き込む前の状態に戻しました').first().waitFor();
    const names = await desk.page.evaluate(() => window.workbench?.sheetNames() ?? []);
    expect(names).not.toContain(SHEETS.amounts);
    expect(names).not.toContain(SHEETS.summary);
    const original = openXlsx(new Uint8Array(readFileSync(path.join('samples', SAMPLE))));
    const { values = [] } = (await original.read(['申請'])).get('申請') ?? {};
    const cells = await gridCells('申請', await fileCells('申請'));
    values.forEach((row, at) => {
      expect(cells[at]?.slice(0, row.length), `row ${at + 1}`).toEqual(row.map((value) => value ?? ''));
      expect(cells[at]?.slice(row.length).every((value) => value === '')).toBe(true);
    });
  });

  it('a finding leads to its cell', async () => {
    await desk.pane.getByRole('tab', { name: /点検/ }).click();
    await desk.pane.getByLabel('指摘を検索').fill('SECURITY ACTION が未記入');
    await desk.pane.getByText('SECURITY ACTION が未記入です。').first().click();
    await expect
      .poll(() =>
        desk.pane.evaluate(() =>
          Excel.run(async (context) => {
            const range = context.workbook.getSelectedRange();
            range.load('address');
            await context.sync();
            return range.address;
          }),
        ),
      )
      .toMatch(/^申請!Q\d+$/);
  });

  it('custom functions compute in cells, and say why they cannot', async () => {
    const type = (cell: string, text: string): Promise<void> =>
      desk.page.evaluate(
        ([at, formula]) => window.workbench?.setCell('記入要領', at ?? '', formula ?? ''),
        [cell, text],
      );
    const value = (cell: string) => async (): Promise<unknown> => (await readGrid('記入要領', cell))[0]?.[0];
    await type('H2', '=GRANT_AMOUNT("見守り",375000)');
    await expect.poll(value('H2'), { timeout: 20_000 }).toBe(300000);
    await type('H3', '=GRANT_STAFF(10.4)');
    await expect.poll(value('H3'), { timeout: 20_000 }).toBe(10);
    await type('H4', '=GRANT_AMOUNT("通信費",1)');
    await expect.poll(value('H4'), { timeout: 20_000 }).toBe('#VALUE!');
    await desk.page.evaluate(() => window.workbench?.select('記入要領', 'H4'));
    await desk.page.getByText('「通信費」は補助の対象になりません').waitFor();
  });

  it('worked cases give their figures on Office.js too', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kaigo-cases-'));
    try {
      for (const id of [
        'C02',
        'C15',
        'S05b',
        'S11',
        'P03',
        'P06',
        'Q06',
        'Q14',
        'R03',
        'E02b',
        'M04',
        'G07',
      ]) {
        const entry = workedCases.find((candidate) => candidate.id === id);
        if (entry === undefined) throw new Error(id);
        const name = path.join(folder, `${id}.xlsx`);
        writeFileSync(name, await caseBytes(entry));
        await desk.page.setInputFiles('input[type=file]', name);
        await desk.page.getByText(`${id}.xlsx`).first().waitFor();
        await desk.pane.getByRole('tab', { name: /算定/ }).click();
        await desk.pane.getByRole('button', { name: /算定して書き込む|再算定/ }).click();
        const width = new Set(entry.申請.flatMap((row) => Object.keys(row))).size;
        const address = `${letters(width)}2:${letters(width + 3)}${entry.申請.length + 1}`;
        const blank = (value: number | null): number | string => value ?? '';
        await expect
          .poll(() => readGrid('申請', address), { timeout: 20_000 })
          .toEqual(
            entry.expect.判定.map((verdict, at) => [
              verdict,
              expect.anything(),
              blank(entry.expect.算定額[at] ?? null),
              blank(entry.expect.交付予定額[at] ?? null),
            ]),
          );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('nothing left this machine, and nothing went wrong unseen', () => {
    expect(desk.strayRequests).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});
