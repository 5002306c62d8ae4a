import path from 'node:path';
import type { Browser, BrowserContext, Download, Frame, Page } from 'playwright-core';
import { startServer } from '../../workbench/server/http';
import { launchBrowser } from '../browser/browser';
import { PROJECT, buildAll } from './build';

/** A guard against hanging, in ms: a busy machine may be many times as slow as an idle one. */
export const PATIENCE = 180_000;

export interface DeskOptions {
  /** `tests`: the small pane beside this file; `product`: what the add-in's build has left in dist. */
  readonly pane?: 'tests' | 'product';
  /** File name of a sample workbook; an empty workbook without one. */
  readonly sample?: string;
  /** Shared with other desks; one of its own without it. */
  readonly browser?: Browser;
}

export interface Desk {
  readonly page: Page;
  /** The pane's page: Microsoft's office.js over our host. */
  readonly pane: Frame;
  readonly url: string;
  /** Requests that would have left this machine; they were stopped. */
  readonly strayRequests: readonly string[];
  /** What the pages reported to the console as errors. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the workbench in a browser, with office.js ready in the pane. */
export async function openDesk({ pane = 'tests', sample, browser }: DeskOptions = {}): Promise<Desk> {
  await buildAll();
  const dist = path.join(PROJECT, 'dist');
  const server = await startServer({
    roots: pane === 'tests' ? [path.join(import.meta.dirname, 'pane'), dist] : [dist],
    officeJs: path.join(PROJECT, 'node_modules', '@microsoft', 'office-js', 'dist'),
    samples: [path.join(PROJECT, 'samples')],
    port: 0,
  });
  const own = browser ?? (await launchBrowser());
  const context = await own.newContext({ locale: 'ja-JP', viewport: { width: 1400, height: 800 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const strayRequests = await stopStrayRequests(context, new URL(server.url).origin);
  const errors = collectErrors(page);
  await page.goto(`${server.url}workbench/?book=${encodeURIComponent(sample ?? 'blank')}`);
  await page.waitForFunction(async () => {
    await window.workbench?.ready;
    return window.workbench !== undefined;
  });
  return {
    page,
    pane: await readyPane(page),
    url: server.url,
    strayRequests,
    errors,
    close: async () => {
      await context.close();
      if (!browser) await own.close();
      await server.close();
    },
  };
}

/** The bytes of a file that a page has handed out; the browser keeps it, which may be another process's. */
export async function downloaded(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
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

async function stopStrayRequests(context: BrowserContext, origin: string): Promise<string[]> {
  const stray: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    async (route) => {
      stray.push(route.request().url());
      await route.abort();
    },
  );
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
