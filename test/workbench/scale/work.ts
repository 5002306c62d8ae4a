import { pane as words } from '../../../src/catalogue/pane';
import { reportForms } from '../../../src/report';
import { type Desk, readyPane } from '../desk';
import { requests } from '../robust/stand';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const REPORTS = reportForms.map(({ name }) => name);
/** Two busy cores, and a grid that calculates many lines. */
const PATIENCE = 240_000;

export type Step = 'check' | 'fill' | 'report';

/** What a step cost. */
export interface Cost {
  readonly requests: number;
  /** Tasks of the pane's own page over 50 ms, in ms. */
  readonly longTasks: readonly number[];
  /** Until the pane says that it is done. */
  readonly seconds: number;
  /** Until the calls that a report consists of have their results as well. */
  readonly settled: number;
}

/** Opens a large workbook and waits for the pane that is loaded anew with it. */
export async function openLarge(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  await desk.pane.evaluate(() => {
    document.documentElement.dataset['former'] = 'true';
  });
  const file = { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
  await desk.page.getByLabel('ブックを開く…').setInputFiles(file);
  await desk.pane.waitForFunction(() => document.documentElement.dataset['former'] === undefined, null, {
    timeout: PATIENCE,
  });
  await readyPane(desk.page);
  await action(desk, words.action.check).waitFor();
}

const action = (desk: Desk, name: string) =>
  desk.pane.locator('footer button:not([aria-disabled="true"])').filter({ hasText: name });

const SAID: Readonly<Record<Step, string>> = {
  check: '点検が終わりました',
  fill: words.outcome.filled,
  report: words.outcome.reported,
};

/** Carries a step out; the look at the workbook that 算定 begins with is over before it is counted. */
export async function cost(desk: Desk, step: Step): Promise<Cost> {
  await desk.pane.getByRole('tab', { name: words.steps[step] }).click();
  const button = action(desk, words.action[step]);
  await button.waitFor({ timeout: PATIENCE });
  await requests(desk);
  await collectGarbage(desk);
  await observe(desk);
  const start = performance.now();
  await button.click();
  const done = desk.pane.getByRole('status').filter({ hasText: SAID[step] });
  const failed = desk.pane.getByRole('alert');
  await done.or(failed).first().waitFor({ state: 'attached', timeout: PATIENCE });
  if ((await failed.count()) > 0) throw new Error(await failed.innerText());
  const seconds = (performance.now() - start) / 1000;
  if (step === 'report') await answered(desk);
  const settled = step === 'report' ? (performance.now() - start) / 1000 : seconds;
  return { requests: await requests(desk), longTasks: await observed(desk), seconds, settled };
}

/** Rows in which the block of a ministry sheet begins, under its title, 検算 and notes. */
const HEAD = 'A1:A20';

const LOOK = 250;

/** Waits until every call of a report has its result: they come in while the grid takes up those before. */
async function answered({ page }: Desk): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const states = await page.evaluate(blocksOf, { sheets: REPORTS, head: HEAD });
    if (states.every((state) => state === 'answered')) return;
    if (performance.now() > until) throw new Error(`calls of the report are ${states.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

async function blocksOf({ sheets, head }: { sheets: readonly string[]; head: string }): Promise<string[]> {
  const states: string[] = [];
  for (const name of sheets) {
    const cells = (await window.workbench?.readCells(name, head))?.flat() ?? [];
    states.push(cells.includes('#BUSY!') ? 'asked' : cells.length > 1 ? 'answered' : 'missing');
  }
  return states;
}

/** What opening and earlier steps have left is no part of this one: grid and pane share a heap here. */
async function collectGarbage({ page }: Desk): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/**
 * The browser tells of every task over 50 ms on the thread, and of which page it was. Host and pane share one thread
 * here, as they never do in Excel: `self` is the pane's page alone, what the grid does is of the page around it
 * (`same-origin-ancestor`), and neither is counted for the other, since requests and answers go by messages.
 */
async function observe(desk: Desk): Promise<void> {
  await desk.pane.evaluate(() => {
    const state = window as unknown as { longTasks?: number[]; observer?: PerformanceObserver };
    state.observer?.disconnect();
    const tasks: number[] = (state.longTasks = []);
    state.observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'self') tasks.push(Math.round(duration));
    });
    state.observer.observe({ type: 'longtask' });
  });
}

async function observed(desk: Desk): Promise<readonly number[]> {
  // entries are handed over in a task of their own
  return desk.pane.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return (window as unknown as { longTasks?: number[] }).longTasks ?? [];
  });
}
