import path from 'node:path';
import type { Page } from 'playwright-core';
import { readyPane } from '../../workbench/desk';

/** How long the steps of opening took, by their names in the workbench; ms from the choice of the file on. */
export interface Opened {
  readonly steps: Readonly<Record<string, number>>;
  readonly paneReady: number;
  /** Until the end of the last task over 50 ms; none has come for {@link REST} after it. */
  readonly lastLongTask: number;
  readonly longestTask: number;
}

const REST = 700;
/** What the workbench says of a file that it can't open. */
const REFUSED = '開けませんでした';

/**
 * Opens a file as a clerk does.
 *
 * @throws Error with what the workbench says where it can't
 */
export async function openFile(page: Page, file: string, timeout: number): Promise<Opened> {
  await page.evaluate(watch);
  const name = path.basename(file);
  await page.setInputFiles('#open-file', file);
  const said = await page.waitForFunction(
    ([wanted, refused]) => {
      if (document.getElementById('book-name')?.textContent === wanted) return 'open';
      const status = document.getElementById('status')?.textContent ?? '';
      return status.includes(refused) ? status : false;
    },
    [name, REFUSED] as const,
    { timeout },
  );
  const outcome = await said.jsonValue();
  if (outcome !== 'open') throw new Error(String(outcome));
  await readyPane(page);
  return page.evaluate(whenAtRest, REST);
}

function watch(): void {
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
}

async function whenAtRest(rest: number): Promise<Opened> {
  const { longTasks } = window as unknown as { longTasks: [number, number][] };
  const chosen = performance.getEntriesByName('chosen').at(-1)?.startTime ?? NaN;
  const paneReady = performance.now() - chosen;
  let end = chosen;
  do {
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const [start, duration] of longTasks) end = Math.max(end, start + duration);
  } while (performance.now() - end < rest);
  const measures = performance.getEntriesByType('measure');
  return {
    steps: Object.fromEntries(measures.map(({ name, duration }) => [name, duration])),
    paneReady,
    lastLongTask: end - chosen,
    longestTask: Math.max(0, ...longTasks.map(([, duration]) => duration)),
  };
}
