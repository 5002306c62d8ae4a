/**
 * Takes pictures of the pane in Chromium, for looking at them:
 * `npx tsx test/taskpane/pictures/take.ts <folder> [scene…]`.
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../../browser/browser';

const SCENES = [
  'start',
  'check',
  'stale',
  'fill',
  'busy',
  'filled',
  'reported',
  'differs',
  'report',
  'none',
  'clean',
  'error',
];
const [folder = 'test-results/pictures', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const bundle = await build({
  entryPoints: [fileURLToPath(new URL('page.tsx', import.meta.url))],
  bundle: true,
  write: false,
  jsx: 'automatic',
  target: 'es2020',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<style>html,body,#root{height:100%;margin:0}body{overflow:hidden;text-spacing-trim:trim-start}</style><div id="root"></div><script src="page.js"></script></html>`;
const server = createServer((request, response) => {
  const script = request.url?.startsWith('/page.js') ?? false;
  response.setHeader('content-type', script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
  response.end(script ? bundle.outputFiles[0]?.text : html);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await launchBrowser();
for (const scene of wanted.length > 0 ? wanted : SCENES) {
  for (const [width, office] of [
    [350, 'light'],
    [350, 'dark'],
    [320, 'light'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 760 }, deviceScaleFactor: 2 });
    page.on('pageerror', (error) => console.error(scene, error.message));
    await page.goto(`${origin}/?scene=${scene}&office=${office}`);
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${folder}/${scene}-${width}-${office}.png` });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.error(`${scene}: ${wide} px wide in ${width}`);
    await page.close();
  }
}
await browser.close();
server.close();
