// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnName } from '../../src/base/a1';
import type { Chart } from '../../src/base/sheet-content';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { overviewTexts } from '../../src/catalogue/sheets/overview-texts';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { toUniver } from '../../workbench/file';
import { downloaded } from '../browser/download';
import type { Desk } from './desk';
import { draws } from './desk';
import { openDesk } from './open-desk';
import { SAMPLE, sampleBytes } from './product/grid';
import { openBook, steps } from './product/pane';

/** The charts of 概況 over the grid: made through office.js, saved, and read from a file. */
const { verdicts: VERDICTS } = overviewTexts.charts;
const NOT_FIT = '不備';
let desk: Desk;
let saved: Uint8Array;
/** Those that the command line makes of the same file. */
let expected: readonly Chart[];

beforeAll(async () => {
  const port = openXlsx(sampleBytes);
  await procedure.report(port, { now: new Date('2026-06-30T05:00:00Z') });
  const sheets = Object.values(toUniver(await port.save()).data.sheets);
  expected = sheets.find(({ name }) => name === SHEETS.overview)?.custom?.['drawn'] as readonly Chart[];
  desk = await openDesk({ pane: 'product', sample: SAMPLE });
  await draws(desk, 'often');
}, 240_000);

afterAll(async () => {
  await desk.close();
});

const figures = () => desk.page.locator('.chart');
const select = (sheet: string, cell = 'A1'): Promise<void> =>
  desk.page.evaluate(([name, address]) => window.workbench?.select(name, address), [sheet, cell] as const);
const titles = (): Promise<string[]> =>
  desk.page
    .getByRole('img')
    .evaluateAll((all) =>
      all.flatMap((one) => (one.closest('.chart') ? [one.getAttribute('aria-label') ?? ''] : [])),
    );
/** A chart as a screen reader reads it, line by line. */
const tableOf = (title: string): Promise<string[]> =>
  desk.page
    .locator('.chart table', { hasText: title })
    .locator('tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent).join(' ')),
    );
const verdicts = (): Promise<string[]> => tableOf(VERDICTS);

describe('the charts of 概況', () => {
  it('are drawn over the sheet, each named by its title', async () => {
    await steps.report(desk);
    await select(SHEETS.overview);
    await expect.poll(() => figures().count()).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(3);
    expect(await titles()).toEqual(expected.map(({ title }) => title));
    await select('申請');
    await expect.poll(() => figures().count()).toBe(0);
    await select(SHEETS.overview);
    await expect.poll(() => figures().count()).toBe(expected.length);
  });

  it('say in a table what they show, and follow their cells', async () => {
    const [head, ...rows] = await verdicts();
    expect(head).toMatch(/^項目 /);
    const at = rows.findIndex((row) => row.startsWith(`${NOT_FIT} `));
    const area = expected.find(({ title }) => title === VERDICTS)?.series[0]?.values;
    const address = `${columnName(area?.column ?? 0)}${String((area?.row ?? 0) + at + 1)}`;
    const [[figure] = []] = await desk.page.evaluate(
      async ([sheet, cell]) => (await window.workbench?.readCells(sheet, cell)) ?? [],
      [SHEETS.overview, address] as const,
    );
    expect(rows[at]).toBe(`${NOT_FIT} ${String(figure)}件`);
    await desk.page.evaluate(([sheet, cell]) => window.workbench?.setCell(sheet, cell, '1234'), [
      SHEETS.overview,
      address,
    ] as const);
    await expect.poll(verdicts).toContain(`${NOT_FIT} 1,234件`);
  });

  it('scroll with the cells, and never lie over the headers of the grid', async () => {
    const top = async () => (await figures().first().boundingBox())?.y ?? 0;
    const before = await top();
    const box = await desk.page.locator('#grid').boundingBox();
    await desk.page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 400);
    await desk.page.mouse.wheel(0, 200);
    await expect.poll(async () => before - (await top())).toBeGreaterThan(100);
    const layer = await desk.page.locator('.charts').boundingBox();
    expect(layer?.y).toBeGreaterThan((box?.y ?? 0) + 40);
    await desk.page.mouse.wheel(0, -400);
    await expect.poll(top).toBe(before);
  });

  it('can be read in the dark', async () => {
    const colours = () =>
      figures()
        .first()
        .evaluate((figure) => {
          const text = figure.querySelector('.chart__title');
          return [getComputedStyle(figure).backgroundColor, text ? getComputedStyle(text).fill : ''];
        });
    const light = await colours();
    await desk.page.selectOption('#theme', 'black');
    const dark = await colours();
    expect(dark).toEqual(['rgb(38, 38, 38)', 'rgb(242, 242, 242)']);
    expect(light).toEqual(['rgb(255, 255, 255)', 'rgb(36, 36, 36)']);
    await desk.page.selectOption('#theme', 'white');
  });

  it('are saved with the workbook, as the command line makes them', async () => {
    const download = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: '保存' }).click();
    saved = await downloaded(await download);
    const parts = unzipSync(saved);
    const charts = Object.entries(parts)
      .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
      .map(([, content]) => strFromU8(content))
      // 効果集計 has charts of its own
      .filter((chart) => chart.includes(SHEETS.overview));
    expect(charts).toHaveLength(expected.length);
    const all = charts.join('');
    for (const { title } of expected) expect(all).toContain(`<a:t>${title}</a:t>`);
    expect(all).toContain('<c:v>1234</c:v>');
  });

  it('are drawn again from the file, which is saved as the very same bytes', async () => {
    await openBook(desk, '報告済み.xlsx', saved);
    await select(SHEETS.overview);
    await expect.poll(() => figures().count()).toBe(expected.length);
    await expect.poll(verdicts).toContain(`${NOT_FIT} 1,234件`);
    const again = await desk.page.evaluate(async () => [...((await window.workbench?.save()) ?? [])]);
    expect(Buffer.from(again).equals(Buffer.from(saved))).toBe(true);
  });

  it('and no request left this machine, no page reported an error', () => {
    expect(desk.strayRequests).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});
