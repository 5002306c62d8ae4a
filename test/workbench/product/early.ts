import { describe, expect, it } from 'vitest';
import { readUntil } from '../suites/suite';
import type { ProductSuite } from './pane';

/** Longer than a call needs to the pane and back. */
const SEEN = 500;

/** A formula that is there before the pane's page is, as in every workbook that is opened with formulas. */
export const early: ProductSuite = (desk) => {
  describe('a formula that is asked while the pane is starting', () => {
    it('has its result, however late the script with the functions comes', async () => {
      const page = await desk().page.context().newPage();
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(/\/taskpane\.\w+\.js$/, async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`${desk().url}workbench/?book=blank&unkept`);
      await page.evaluate(async () => {
        await window.workbench?.ready;
        window.workbench?.setCell('Sheet1', 'A1', '=GRANT_AMOUNT("見守り",375000)');
      });
      const pane = await (await page.waitForSelector('#pane')).contentFrame();
      // Microsoft's part of the page is there, and has the time to take a call
      await pane?.waitForFunction(() => 'Excel' in window);
      await page.waitForTimeout(SEEN);
      release();
      const settled = ([row]: unknown[][]) => !['', '#BUSY!'].includes(String(row?.[0]));
      expect(await readUntil({ ...desk(), page }, 'Sheet1', 'A1', settled)).toEqual([[300_000]]);
      await page.close();
    });
  });
};
