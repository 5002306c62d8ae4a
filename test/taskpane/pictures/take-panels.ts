/**
 * Takes pictures of なぜこの額か and 参考 in Chromium, for looking at them:
 * `npx tsx test/taskpane/pictures/take-panels.ts <folder> [scene…]`.
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../../browser/browser';
import { type Fixture, reasonFixture } from '../reason-fixtures';

const REASONS: readonly Fixture[] = ['capped', 'several', 'group', 'terminals', 'undetermined', 'noCost'];
/** Scene -> the clause to open at, and what to do there. */
const REFERENCES: Readonly<
  Record<string, readonly [clause: string, search: string, press: string, quote?: string]>
> = {
  'reference-list': ['', '', ''],
  'reference-clause': ['別紙1 6⑦', '', '', '「★一つ星」又は「★★二つ星」のいずれかを宣言すること'],
  'reference-table': ['別紙1 表3', '', ''],
  'reference-together': ['別紙1 6③（重複排除）・別紙2 5・別紙3 3(1)エ(i)・3(2)エ(i)、基金要綱 3(5)', '', ''],
  'reference-long': ['別紙1', '', ''],
  'reference-missing': ['別紙9 1', '', ''],
  'reference-search': ['', '情報端末　10万円', ''],
  'reference-many': ['', '介護', ''],
  'reference-none': ['', '該当なし語句', ''],
  'reference-guide': ['', '', '相談窓口と手順'],
};

const [folder = 'test-results/pictures', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const bundle = await build({
  entryPoints: [fileURLToPath(new URL('panels-page.tsx', import.meta.url))],
  bundle: true,
  write: false,
  jsx: 'automatic',
  target: 'es2020',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const reasons = JSON.stringify(Object.fromEntries(REASONS.map((name) => [name, reasonFixture(name)])));
const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<style>body{margin:0;text-spacing-trim:trim-start}</style><div id="root"></div><script>window.reasons=${reasons}</script>
<script src="page.js"></script></html>`;
const server = createServer((request, response) => {
  const script = request.url?.startsWith('/page.js') ?? false;
  response.setHeader('content-type', script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
  response.end(script ? bundle.outputFiles[0]?.text : html);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await launchBrowser();
const scenes = wanted.length > 0 ? wanted : ['empty', ...REASONS, ...Object.keys(REFERENCES)];
for (const scene of scenes) {
  const [clause = '', search = '', press = '', quote] = REFERENCES[scene] ?? [];
  for (const [width, office, forced] of [
    [350, 'light', false],
    [350, 'dark', false],
    [320, 'light', false],
    [350, 'light', true],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 760 }, deviceScaleFactor: 2 });
    if (forced) await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    page.on('pageerror', (error) => console.error(scene, error.message));
    const said = quote === undefined ? '' : `&quote=${encodeURIComponent(quote)}`;
    const asked = clause === '' ? '' : `&clause=${encodeURIComponent(clause)}${said}`;
    await page.goto(`${origin}/?scene=${scene}&office=${office}${asked}`);
    await page.waitForTimeout(400);
    if (search !== '') await page.getByRole('searchbox').fill(search);
    if (press !== '') await page.getByRole('button', { name: press }).click();
    await page.waitForTimeout(200);
    const name = `${folder}/${scene}-${width}-${forced ? 'forced' : office}.png`;
    await page.screenshot({ path: name, fullPage: !scene.endsWith('many') });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.error(`${scene}: ${wide} px wide in ${width}`);
    await page.close();
  }
}
await browser.close();
server.close();
