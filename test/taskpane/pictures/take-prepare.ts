/**
 * Takes pictures of 準備 in Chromium, for looking at them:
 * `npx tsx test/taskpane/pictures/take-prepare.ts <folder> [scene…]`.
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../../browser/browser';
import { preparationOf, SCENES } from '../prepare-fixtures';

const [folder = 'test-results/pictures', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const bundle = await build({
  entryPoints: [fileURLToPath(new URL('prepare-page.tsx', import.meta.url))],
  bundle: true,
  write: false,
  jsx: 'automatic',
  target: 'es2020',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const preparations = Object.fromEntries(
  await Promise.all(SCENES.map(async (scene) => [scene, await preparationOf(scene)] as const)),
);
const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<style>body{margin:0;text-spacing-trim:trim-start}</style><div id="root"></div>
<script>window.preparations=${JSON.stringify(preparations)}</script><script src="page.js"></script></html>`;
const server = createServer((request, response) => {
  const script = request.url?.startsWith('/page.js') ?? false;
  response.setHeader('content-type', script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
  response.end(script ? bundle.outputFiles[0]?.text : html);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await launchBrowser();
for (const scene of wanted.length > 0 ? wanted : [...SCENES, 'reading']) {
  for (const [width, office, forced] of [
    [350, 'light', false],
    [350, 'dark', false],
    [320, 'light', false],
    [350, 'light', true],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 760 }, deviceScaleFactor: 2 });
    if (forced) await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    page.on('pageerror', (error) => console.error(scene, error.message));
    await page.goto(`${origin}/?scene=${scene}&office=${office}`);
    await page.waitForTimeout(400);
    // everything that is folded, once
    if (width === 320) {
      const folded = page.locator('button[aria-expanded="false"]');
      for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
    }
    const name = `${folder}/prepare-${scene}-${width}-${forced ? 'forced' : office}.png`;
    await page.screenshot({ path: name, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.error(`${scene}: ${wide} px wide in ${width}`);
    await page.close();
  }
}
await browser.close();
server.close();
