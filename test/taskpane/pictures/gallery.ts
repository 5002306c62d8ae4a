import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { procedure } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import type { Scene } from './scenes';

const PROJECT = path.resolve(import.meta.dirname, '../../..');
const SAMPLE = path.join(PROJECT, 'samples/未来県_定着支援_申請一覧.xlsx');

export type Look = 'light' | 'dark' | 'contrast';

export interface Gallery {
  /** Opens a page for scenes in one look; pixels to a CSS pixel: two for pictures. */
  open(browser: Browser, width: number, look: Look, pixels?: number): Promise<Page>;
  /** Shows a scene in such a page, and waits until it stands. */
  play(page: Page, scene: Scene, look: Look): Promise<void>;
  /** Opens a scene in a page of its own, and waits until nothing moves any more. */
  show(browser: Browser, scene: Scene, width: number, look: Look): Promise<Page>;
  close(): void;
}

/** Serves the scenes of page.tsx to a browser, with what they show of the sample workbook. */
export async function openGallery(): Promise<Gallery> {
  const { outputFiles } = await build({
    entryPoints: { page: path.join(import.meta.dirname, 'page.tsx') },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: '/',
    jsx: 'automatic',
    target: 'es2020',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const scripts = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
  const html = pageOf(await sampleData());
  const server = createServer((request, response) => {
    const script = scripts.get(path.basename(new URL(request.url ?? '/', 'http://x').pathname));
    response.setHeader('content-type', `text/${script ? 'javascript' : 'html'}; charset=utf-8`);
    // so that the browser keeps a script as it has compiled it
    if (script !== undefined) response.setHeader('cache-control', 'max-age=3600');
    response.end(script ?? html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open: Gallery['open'] = async (browser, width, look, pixels = 2) => {
    const page = await browser.newPage({
      viewport: { width, height: 760 },
      deviceScaleFactor: pixels,
      forcedColors: look === 'contrast' ? 'active' : 'none',
      // contrast themes of Windows are dark ones but for one
      colorScheme: look === 'light' ? 'light' : 'dark',
    });
    page.on('pageerror', (error) => {
      throw new Error(`${page.url()}: ${error.message}`);
    });
    return page;
  };
  const play: Gallery['play'] = async (page, scene, look) => {
    await page.goto(`${origin}/?scene=${scene}&office=${look}`);
    await page.waitForSelector('html[data-played]');
  };
  return {
    open,
    play,
    async show(browser, scene, width, look) {
      const page = await open(browser, width, look);
      await play(page, scene, look);
      await page.waitForTimeout(500);
      return page;
    },
    close: () => server.close(),
  };
}

async function sampleData(): Promise<{ reason: unknown; preparation: unknown }> {
  const context = { now: new Date('2026-06-30T05:00:00Z') };
  const port = openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  const { reasons, findings } = await procedure.check(port, context);
  const receipts = [...new Set(findings.map(({ receiptNumber }) => receiptNumber))];
  const all = receipts.flatMap((receipt) => reasons.of(receipt) ?? []);
  const reason = all.find(({ rows }) => rows.some(({ capped }) => capped)) ?? all[0];
  // so that 準備 can say since when a setting holds
  await procedure.fill(port, { ...context, actor: '高齢福祉課 山田' });
  return { reason, preparation: await procedure.prepare(port, context) };
}

const pageOf = ({ reason, preparation }: { reason: unknown; preparation: unknown }): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>介護補助金</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>html,body,#root{height:100%;margin:0}body{overflow:hidden;text-spacing-trim:trim-start}</style></head>
<body><div id="root"></div><script>
window.sampleReason=${embedded(reason)};window.samplePreparation=${embedded(preparation)};
</script><script type="module" src="page.js"></script></body></html>`;

const embedded = (value: unknown): string => (JSON.stringify(value) ?? 'null').replaceAll('<', '\\u003c');
