// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser } from '../browser/shared';
import { ALL } from '../series';
import { type Gallery, type Look, openGallery } from './pictures/gallery';
import { type Scene, SCENES } from './pictures/scenes';

declare global {
  interface Window {
    axe: { run(options: unknown): Promise<AxeResults> };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each look, and the widths that a clerk may drag the pane to in it: the usual one first. */
const LOOKS: readonly (readonly [Look, readonly [number, ...number[]]])[] = [
  ['light', [350, 320, 800]],
  ['dark', [350]],
  ['contrast', [350]],
];
const HEIGHT = 760;

let browser: Browser;
let gallery: Gallery;
/** A page for each look, in which one scene after another is shown. */
let pages: readonly Page[];

beforeAll(async () => {
  gallery = await openGallery();
  browser = await connectBrowser();
  pages = await Promise.all(LOOKS.map(([look, [width]]) => gallery.open(browser, width, look, 1)));
  for (const page of pages) await page.addInitScript(AXE);
});

afterAll(async () => {
  await browser.close();
  gallery.close();
});

/** JIS X 8341-3:2016 AA is WCAG 2.0 AA; 2.1 adds to it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** What axe finds once nothing moves any more: colours in between are nobody's. */
async function found(
  page: Page,
): Promise<{ violations: [string, string[]][]; passes: number; width: number }> {
  return page.evaluate(async (values) => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { violations, passes } = await window.axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations', 'passes'],
    });
    return {
      violations: violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]),
      passes: passes.length,
      width: document.documentElement.scrollWidth,
    };
  }, TAGS);
}

async function expectNothingAgainst(
  scene: Scene,
  page: Page,
  look: Look,
  widths: readonly number[],
): Promise<void> {
  await page.setViewportSize({ width: widths[0] ?? 0, height: HEIGHT });
  await gallery.play(page, scene, look);
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    const { violations, passes, width: needed } = await found(page);
    expect(violations, `${scene} ${width} ${look}`).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    // WCAG 1.4.10: nothing has to be scrolled sideways
    expect(needed, `${scene} ${width} ${look}`).toBeLessThanOrEqual(width);
  }
}

/** Of each screen the first look and another in turn, at the usual width and the narrowest; all where all is asked. */
const isTaken = (screen: number, look: number): boolean =>
  ALL || look === 0 || look === 1 + (screen % (LOOKS.length - 1));

describe('every screen, in every look, has nothing against it', () => {
  it.each(SCENES.map((scene, at) => [scene, at] as const))('%s', async (scene, screen) => {
    await Promise.all(
      LOOKS.map(async ([look, widths], at) => {
        const page = pages[at];
        if (!page) throw new Error(`no page for ${look}`);
        if (!isTaken(screen, at)) return;
        await expectNothingAgainst(scene, page, look, ALL ? widths : widths.slice(0, 2));
      }),
    );
  });
});
