import { beforeAll, describe, expect, it } from 'vitest';
import { pane as words } from '../../../src/catalogue/pane';
import { smallSample } from '../robust/small-sample';
import { SAMPLE } from './grid';
import { openBook, type ProductSuite, selectedAddress, untilSaid } from './pane';

/** More than the pane has places for the Tab key. */
const MOST_TABS = 40;

/** The whole way with Tab, arrows and Enter. */
export const keyboard: ProductSuite = (desk) => {
  describe('the keyboard alone', () => {
    const key = (name: string) => desk().page.keyboard.press(name);
    /** Name of what has the focus in the pane; '' while the focus is elsewhere. */
    const focused = () =>
      desk().pane.evaluate(() => {
        const element = document.hasFocus() ? document.activeElement : null;
        if (element === null || element === document.body) return '';
        const text = element instanceof HTMLElement ? element.innerText : '';
        return (element.getAttribute('aria-label') ?? text).replace(/\s+/g, ' ').trim();
      });

    async function tabTo(wanted: RegExp, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      const passed: string[] = [];
      for (let count = 0; count <= MOST_TABS; count += 1) {
        const name = await focused();
        if (wanted.test(name)) return;
        passed.push(name);
        await key(tab);
      }
      const holder = await desk().page.evaluate(() => {
        const { tagName = '', id = '' } = document.activeElement ?? {};
        return `${tagName} ${id}`;
      });
      const way = passed.join(' → ');
      throw new Error(`${tab} does not lead to ${String(wanted)}: ${way}; the focus is at ${holder}`);
    }

    beforeAll(async () => {
      await openBook(desk(), SAMPLE, await smallSample());
      // a clerk begins when the pane has looked at the workbook and its button can be pressed
      const usable = desk().pane.locator('footer button:not([aria-disabled="true"])');
      await usable.filter({ hasText: words.action.check }).waitFor();
      // The last place before the pane; in Excel F6 leads there.
      await desk().page.getByRole('separator').focus();
    });

    it('reaches and presses 点検, and a finding leads to its cell', async () => {
      await tabTo(new RegExp(`^${words.action.check}$`));
      await key('Enter');
      await untilSaid(desk(), '点検が終わりました');
      // this workbook has little else
      await desk().pane.getByRole('button', { name: /^情報/ }).waitFor();
      await tabTo(/^情報/, 'Shift+Tab');
      await key('Enter');
      const first = desk().pane.locator('[data-row="0"]');
      await desk().pane.locator('[data-row="1"], [data-row][aria-expanded]').first().waitFor();
      await tabTo(new RegExp((await first.innerText()).split(/\s/)[0] ?? ''));
      // equal findings stand in one row, which opens
      if ((await first.getAttribute('aria-expanded')) !== null) await key('Enter');
      await key('ArrowDown');
      const second = desk().pane.locator('[data-row="1"]');
      await expect.poll(() => second.evaluate((row) => row === document.activeElement)).toBe(true);
      if ((await second.getAttribute('aria-expanded')) !== null) throw new Error('a group follows a finding');
      await key('Enter');
      const address = (await second.getAttribute('title')) ?? '';
      await expect.poll(async () => words.findings.goTo(await selectedAddress(desk()))).toBe(address);
    });

    it('goes on to 算定 and 厚労省報告', async () => {
      await tabTo(new RegExp(`^${words.action.toFill}$`));
      await key('Enter');
      // the preview stands before anything is written, and its differences lead to their cells
      const primary = desk().pane.getByRole('button', { name: words.action.fill, exact: true });
      await expect.poll(() => primary.isEnabled()).toBe(true);
      const largest = desk()
        .pane.getByTitle(words.preview.go('', '').split(' ').at(-1) ?? '')
        .first();
      const title = (await largest.getAttribute('title')) ?? '';
      await tabTo(new RegExp((await largest.innerText()).split(/\s/)[0] ?? ''), 'Shift+Tab');
      await key('Enter');
      await expect.poll(async () => title.includes(await selectedAddress(desk()))).toBe(true);
      await tabTo(new RegExp(`^${words.action.fill}$`));
      await key('Enter');
      await untilSaid(desk(), words.outcome.filled);
      // after the run the focus is at the step's action
      await expect.poll(focused).toBe(words.action.toAward);
      await key('Enter');
      await tabTo(new RegExp(`^${words.steps.award}`), 'Shift+Tab');
      await key('ArrowRight');
      await expect.poll(focused).toContain(words.steps.report);
      await tabTo(new RegExp(`^${words.action.report}$`));
      await key('Enter');
      await untilSaid(desk(), words.outcome.reported);
    });

    it('stays in the pane when the grid would take the focus by itself, and goes to the grid with a click', async () => {
      const { page, pane } = desk();
      const inGrid = () => page.evaluate(() => document.activeElement?.closest('#grid') !== null);
      const editor = page.locator('#grid [contenteditable="true"]').first();
      await pane.locator('footer button').first().focus();
      await editor.evaluate((element) => {
        if (element instanceof HTMLElement) element.focus();
      });
      expect(await inGrid()).toBe(false);
      await page
        .locator('#grid canvas')
        .last()
        .click({ position: { x: 300, y: 200 } });
      await expect.poll(inGrid).toBe(true);
      await pane.locator('footer button').first().focus();
      expect(await inGrid()).toBe(false);
    });

    it('takes the report back', async () => {
      await tabTo(new RegExp(`^${words.action.undo}$`), 'Shift+Tab');
      await key('Enter');
      await untilSaid(desk(), words.outcome.undone);
    });
  });
};
