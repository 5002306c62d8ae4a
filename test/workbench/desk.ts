import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

export interface DeskOptions {
  /** Address of the server. */
  readonly url: string;
  readonly browser: Browser;
  /** File name of a sample workbook; an empty workbook without one. */
  readonly sample?: string | undefined;
  /** True where a suite never touches the grid's own toolbar, formula bar, tabs and menus. */
  readonly bare?: boolean | undefined;
  /** True where the work is kept in the browser, as a clerk's is. */
  readonly kept?: boolean | undefined;
  /** True where time is measured: the grid is drawn as a clerk sees it. */
  readonly drawn?: boolean | undefined;
}

/** How long what must come may take: two busy cores, or one that has other work. */
export const PATIENCE = 240_000;

export interface Desk {
  readonly page: Page;
  /** The pane's page: Microsoft's office.js over our host. */
  readonly pane: Frame;
  readonly url: string;
  /** Requests that would have left this machine. */
  readonly strayRequests: readonly string[];
  /** What the pages reported to the console as errors. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the workbench in a page of its own, with office.js ready in the pane. */
export async function deskAt({ url, browser, sample, bare, kept, drawn }: DeskOptions): Promise<Desk> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1400, height: 800 } });
  context.setDefaultTimeout(PATIENCE);
  if (drawn !== true) await context.addInitScript(drawEvery, bare === true ? FRAMES.hardly : FRAMES.seldom);
  const page = await context.newPage();
  const strayRequests = noteStrayRequests(context, new URL(url).origin);
  const errors = collectErrors(page);
  await page.goto(
    `${url}workbench/?book=${encodeURIComponent(sample ?? 'blank')}${bare === true ? '&bare' : ''}${kept === true ? '' : '&unkept'}`,
  );
  await page.waitForFunction(async () => {
    await window.workbench?.ready;
    return window.workbench !== undefined;
  });
  return {
    page,
    pane: await readyPane(page),
    url,
    strayRequests,
    errors,
    close: () => context.close(),
  };
}

/** Waits for the pane's page, with office.js ready in it. */
export async function readyPane(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector('#pane');
  const pane = await frame.contentFrame();
  if (!pane) throw new Error('the pane is no frame');
  await pane.waitForURL(/taskpane\.html/);
  await pane.waitForFunction(async () => {
    if (typeof Office === 'undefined') return false;
    const { host } = await Office.onReady();
    return host === Office.HostType.Excel;
  });
  return pane;
}

/**
 * Milliseconds between two frames of the grid. Suites read what the workbook holds, and a third of their time went
 * into drawing it; hardly is for those that never touch it, often for a clerk who types into it, whose editor opens with
 * a frame.
 */
const FRAMES = { hardly: 10_000, seldom: 1_000, often: 16 } as const;

/** Within the page around the pane, where the grid is. Nothing in it has a name: tsx gives names by a function of its own. */
function drawEvery(usual: number): void {
  if (window !== window.top) return;
  window.requestAnimationFrame = (draw) =>
    window.setTimeout(
      () => draw(performance.now()),
      Number(document.documentElement.dataset['between'] ?? usual),
    );
  window.cancelAnimationFrame = (id) => window.clearTimeout(id);
}

/** How often the grid is drawn from now on; at first seldom. */
export async function draws({ page }: Desk, how: keyof typeof FRAMES): Promise<void> {
  await page.evaluate((between) => {
    document.documentElement.dataset['between'] = String(between);
  }, FRAMES[how]);
}

/** The browser finds no other machine (see `QUIET`); to hold a request back here would cost it its memory of scripts. */
function noteStrayRequests(context: BrowserContext, origin: string): string[] {
  const stray: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol.startsWith('http')) stray.push(request.url());
  });
  return stray;
}

/** What Univer says when a workbook is closed for another one while it still draws: no fault of the pane. */
const CLOSING: ReadonlySet<string> = new Set([
  '[LocaleService]: Locale not initialized',
  '[redi]: Injector cannot be accessed after it was disposed.',
]);

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    // The icons belong to the add-in's build, which the tests' pane does without.
    const isIcon = message.location().url.endsWith('/assets/icon-16.png');
    if (message.type() === 'error' && !isIcon) errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => {
    if (!CLOSING.has(message)) errors.push(message);
  });
  return errors;
}
