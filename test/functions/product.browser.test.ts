// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertions } from '../../scripts/self-check-assertions';
import { makeSelfCheck } from '../../scripts/self-check-workbook';
import { selfCheckTexts as texts } from '../../src/catalogue/functions/function-check-texts';
import { functionHelp } from '../../src/help';
import type { Desk } from '../workbench/desk';
import { openDesk } from '../workbench/open-desk';
import { SAMPLE } from '../workbench/product/grid';
import { openBook } from '../workbench/product/pane';

/** What the build makes of the functions: their help pages, and the workbook 自己点検 in Microsoft's own runtime. */
const FIRST = 12;
const LAST = FIRST + assertions.length - 1;

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ pane: 'product', sample: SAMPLE, bare: true });
}, 240_000);

afterAll(async () => {
  await desk.close();
});

const read = (address: string): Promise<unknown[][]> =>
  desk.page.evaluate(async ([sheet, area]) => (await window.workbench?.readCells(sheet, area)) ?? [], [
    texts.sheet,
    address,
  ] as const);

const overall = async (): Promise<unknown> => (await read('C4'))[0]?.[0];

describe('the help pages', () => {
  const names = ['index', ...functionHelp.map(({ name }) => name)];

  it('stand where functions.json says, and keep to the policy', async () => {
    const answer = await desk.page.request.get(`${desk.url}functions.json`);
    const { functions } = (await answer.json()) as { functions: { name: string; helpUrl: string }[] };
    expect(functions.map(({ helpUrl }) => new URL(helpUrl).pathname).sort()).toEqual(
      functionHelp.map(({ name }) => `/functions/${name}.html`).sort(),
    );
    const tab = await desk.page.context().newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('response', (response) => {
      if (response.status() >= 400) complaints.push(response.url());
    });
    for (const name of names) {
      const response = await tab.goto(`${desk.url}functions/${name}.html`);
      expect(response?.status(), name).toBe(200);
      expect(response?.headers()['content-security-policy']).toContain("script-src 'self'");
      const margin = await tab.evaluate(() => getComputedStyle(document.body).margin);
      expect(margin, 'the style sheet applies').toBe('0px');
    }
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it.each([320, 800])('never scroll sideways at %d px', async (width) => {
    const tab = await desk.page.context().newPage();
    await tab.setViewportSize({ width, height: 600 });
    for (const name of names) {
      await tab.goto(`${desk.url}functions/${name}.html`);
      const [page, smallest] = await tab.evaluate(() => [
        document.documentElement.scrollWidth,
        Math.min(
          ...[...document.querySelectorAll('p, li, dd, td')].map((e) =>
            parseFloat(getComputedStyle(e).fontSize),
          ),
        ),
      ]);
      expect(page, name).toBeLessThanOrEqual(width);
      expect(smallest ?? 16, name).toBeGreaterThanOrEqual(14);
    }
    await tab.close();
  });
});

describe('自己点検', () => {
  it('is green from the first row to the last', async () => {
    await openBook(desk, '自己点検.xlsx', await makeSelfCheck());
    await expect
      .poll(async () => (await read(`F${FIRST}:F${LAST}`)).flat().includes('#BUSY!'), { timeout: 120_000 })
      .toBe(false);
    await expect.poll(overall, { timeout: 120_000 }).not.toBe('#BUSY!');
    const rows = await read(`B${FIRST}:G${LAST}`);
    expect(rows.filter((row) => row[5] !== texts.passed)).toEqual([]);
    expect(rows).toHaveLength(assertions.length);
    expect(await overall()).toBe(texts.allPassed);
    expect((await read('C5'))[0]?.[0]).toBe(`${assertions.length} / ${assertions.length}`);
  });

  it('is red where a result is not the expected one', async () => {
    const expectation = assertions[0]?.expected ?? '';
    const enter = (address: string, text: string) =>
      desk.page.evaluate(([sheet, cell, content]) => window.workbench?.setCell(sheet, cell, content), [
        texts.sheet,
        address,
        text,
      ] as const);
    await enter(`E${FIRST}`, String(Number(expectation) + 1));
    await expect.poll(overall, { timeout: 120_000 }).toBe(`${texts.failed} 1${texts.items}`);
    expect((await read(`G${FIRST}`))[0]?.[0]).toBe(texts.failed);
    await enter(`E${FIRST}`, String(expectation));
    await expect.poll(overall, { timeout: 120_000 }).toBe(texts.allPassed);
    await enter(`F${FIRST}`, '=GRANT_UNKNOWN(1)');
    await expect.poll(async () => String(await overall()), { timeout: 120_000 }).toContain(texts.notComputed);
  });
});
