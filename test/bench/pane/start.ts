import path from 'node:path';
import type { Browser } from 'playwright-core';
import { PROJECT } from '../../workbench/build';
import { type Desk, readyPane } from '../../workbench/desk';
import { SAMPLE } from '../../workbench/product/grid';
import { servedDesk } from '../../workbench/served-desk';
import { benchDesk } from '../bench-desk';
import { durations, type Row, times } from '../table/rows';
import { type Pair, paired, ratio, spread } from '../table/statistics';

/** Another pane in the place of the product: office.js, and a script of a few lines. */
const BARE = path.join(PROJECT, 'test', 'workbench', 'pane');
/** What is there when a pane can be used: its main button, or the word of the bare one that office.js is ready. */
const USABLE = { product: 'footer button:not([aria-disabled="true"])', bare: '#state' };
const LOADING = '…';

interface Usable {
  /** ms from the pane's own beginning, and from the page's around it. */
  readonly pane: number;
  readonly page: number;
}

/** How long the pane takes until its main button can be used, beside one that does nothing but load office.js. */
export async function paneStart(browser: Browser, runs: number): Promise<Row[]> {
  const product: Usable[] = [];
  const bare: Usable[] = [];
  const kept = async (into: Usable[], run: Promise<Usable>): Promise<number> => {
    const usable = await run;
    into.push(usable);
    return usable.pane;
  };
  await paired(
    async () => kept(product, usable(await benchDesk(browser, SAMPLE), USABLE.product)),
    async () =>
      kept(
        bare,
        usable(await servedDesk(browser, { sample: SAMPLE, build: BARE, drawn: true }), USABLE.bare),
      ),
    { runs, warmUp: 1 },
  );
  const row = (what: string, key: keyof Usable): Row => {
    const pairs: Pair[] = product
      .slice(1)
      .map((ours, at) => ({ ours: ours[key], peer: bare[at + 1]?.[key] ?? NaN }));
    return {
      what,
      figure: durations(spread(pairs.map(({ ours }) => ours))),
      peer: `office.js を読み込むだけの作業ウィンドウ ${durations(spread(pairs.map(({ peer }) => peer)))}`,
      ratio: times(ratio(pairs)),
    };
  };
  return [
    row('見本で作業ウィンドウのボタンが押せるまで。作業ウィンドウの読み込みから', 'pane'),
    row('同じく、作業台の画面の読み込みから', 'page'),
  ];
}

/** The page is loaded once more, with nothing from the browser's cache. */
async function usable(desk: Desk, selector: string): Promise<Usable> {
  const { page } = desk;
  await page.context().addInitScript(
    ([wanted, loading]) => {
      const observer = new MutationObserver(() => {
        const found = document.querySelector(wanted);
        if (!found || found.textContent === loading) return;
        observer.disconnect();
        Object.assign(window, { usableAt: performance.now() });
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    },
    [selector, LOADING] as const,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await page.reload();
  const pane = await readyPane(page);
  await pane.waitForFunction(() => 'usableAt' in window);
  const { at, origin } = await pane.evaluate(() => ({
    at: (window as unknown as { usableAt: number }).usableAt,
    origin: performance.timeOrigin,
  }));
  const outer = await page.evaluate(() => performance.timeOrigin);
  await desk.close();
  return { pane: at, page: origin + at - outer };
}
