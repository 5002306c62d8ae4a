// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/browser';
import { openGallery, type Gallery, type Look } from './pictures/gallery';
import { SCENES } from './pictures/scenes';

declare global {
  interface Window {
    axe: { run(options: unknown): Promise<AxeResults> };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS: readonly (readonly [number, Look])[] = [
  [350, 'light'],
  [350, 'dark'],
  [350, 'contrast'],
  [320, 'light'],
  [800, 'light'],
];

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  gallery.close();
});

/** JIS X 8341-3:2016 AA is WCAG 2.0 AA; 2.1 adds to it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

describe('every screen, in every look, has nothing against it', () => {
  it.each(SCENES)('%s', async (scene) => {
    for (const [width, look] of LOOKS) {
      const page = await gallery.show(browser, scene, width, look);
      await page.evaluate(AXE);
      const { violations, passes } = await page.evaluate(
        (values) => window.axe.run({ runOnly: { type: 'tag', values } }),
        TAGS,
      );
      const found = violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
      expect(found, `${scene} ${width} ${look}`).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      // WCAG 1.4.10: nothing has to be scrolled sideways
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.close();
    }
  });
});
