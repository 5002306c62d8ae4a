import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { runWrite } from '../../src/workbook/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { launchBrowser } from '../browser/browser';
import { readyPane } from '../workbench/desk';
import { benchDesk } from './bench-desk';
import { SAMPLE } from '../workbench/product/grid';
import { largeWorkbook } from './large-workbook';

/**
 * `npm run bench:workbench`: how long the workbench takes to open a large workbook from a file, step by step: a
 * portal's export of 5,000 applications with 14,000 lines, the same after 算定 and 厚労省報告, and 20,000 lines. Before
 * that, how long the pane of the product takes until its main button can be used.
 */
type Split = Readonly<Record<string, number>>;

/** Until the page has had no task over 50 ms for this long, it is not yet at rest. */
const REST = 700;
const RUNS = 5;

async function filled(lines: number): Promise<Uint8Array> {
  const workbook = openXlsx(largeWorkbook(lines));
  await runWrite(workbook, { now: new Date(0) }, true);
  return workbook.save();
}

/** Opens a file as a clerk does; milliseconds from the choice of the file on. */
async function open(page: Page, file: string): Promise<Split> {
  await page.evaluate(() => {
    performance.clearMeasures();
    const tasks: [number, number][] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
    }).observe({ type: 'longtask' });
    document.getElementById('open-file')?.addEventListener(
      'change',
      () => {
        performance.mark('chosen');
      },
      { capture: true, once: true },
    );
  });
  const name = path.basename(file);
  await page.setInputFiles('#open-file', file);
  await page.waitForFunction((wanted) => document.getElementById('book-name')?.textContent === wanted, name, {
    timeout: 300_000,
  });
  await readyPane(page);
  return page.evaluate(async (rest) => {
    const { longTasks } = window as unknown as { longTasks: [number, number][] };
    const chosen = performance.getEntriesByName('chosen').at(-1)?.startTime ?? NaN;
    const paneReady = performance.now() - chosen;
    let end = chosen;
    do {
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const [start, duration] of longTasks) end = Math.max(end, start + duration);
    } while (performance.now() - end < rest);
    const measures = performance.getEntriesByType('measure');
    const steps = Object.fromEntries(measures.map(({ name: step, duration }) => [step, duration]));
    const longest = Math.max(0, ...longTasks.map(([, duration]) => duration));
    return { ...steps, 'pane ready': paneReady, 'at rest': end - chosen, 'longest task': longest };
  }, REST);
}

/**
 * Milliseconds from the pane's own beginning, and from the page's around it, until the pane's main button can be used
 * on the sample workbook; nothing comes from the browser's cache.
 */
async function interactive(browser: Browser): Promise<{ pane: number; page: number }> {
  const desk = await benchDesk(browser, SAMPLE);
  const { page } = desk;
  await page.context().addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('footer button:not([aria-disabled="true"])')) return;
      observer.disconnect();
      Object.assign(window, { interactiveAt: performance.now() });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await page.reload();
  const pane = await readyPane(page);
  await pane.waitForFunction(() => 'interactiveAt' in window);
  const inPane = await pane.evaluate(() => [
    (window as unknown as { interactiveAt: number }).interactiveAt,
    performance.timeOrigin,
  ]);
  const [at = NaN, origin = NaN] = inPane;
  const outer = await page.evaluate(() => performance.timeOrigin);
  await desk.close();
  return { pane: at, page: origin + at - outer };
}

const browser = await launchBrowser();
const starts: Awaited<ReturnType<typeof interactive>>[] = [];
for (let run = 0; run < RUNS; run += 1) starts.push(await interactive(browser));
const middle = (of: (start: (typeof starts)[number]) => number): string => {
  const sorted = starts.map(of).sort((a, b) => a - b);
  return ((sorted[Math.floor(RUNS / 2)] ?? NaN) / 1000).toFixed(2);
};
console.log(
  `the pane on the sample: main button usable ${middle(({ pane }) => pane)} s after the pane began to load, ` +
    `${middle(({ page }) => page)} s after the workbench did; median of ${String(RUNS)}`,
);
for (const [title, bytes] of [
  ['14,000 lines', largeWorkbook(14_000)],
  ['14,000 lines, filled and reported', await filled(14_000)],
  ['20,000 lines', largeWorkbook(20_000)],
] as const) {
  const desk = await benchDesk(browser);
  const file = path.join(
    tmpdir(),
    `workbench-bench-${String(process.pid)}-${title.replace(/\W+/g, '-')}.xlsx`,
  );
  writeFileSync(file, bytes);
  const split = await open(desk.page, file);
  const rows = await desk.page.evaluate(async () => {
    const cells = (await window.workbench?.readCells('申請', 'A1:A30000')) ?? [];
    return cells.filter(([cell]) => cell !== '').length - 1;
  });
  const sheets = await desk.page.evaluate(() => window.workbench?.sheetNames() ?? []);
  const steps = Object.entries(split).map(([step, ms]) => `${step} ${(ms / 1000).toFixed(2)} s`);
  console.log(
    `${title}, ${String(rows)} applications: ${(bytes.length / 1e6).toFixed(1)} MB, sheets ${sheets.join('・')}\n  ${steps.join(', ')}`,
  );
  if (desk.errors.length > 0) console.log(`  errors: ${desk.errors.join('; ')}`);
  await desk.close();
  rmSync(file);
}
await browser.close();
