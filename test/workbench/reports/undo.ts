import { beforeAll, expect, it } from 'vitest';
import { type ProductSuite, steps } from '../product/pane';
import { fault, requests, requestsOfCheck } from '../robust/stand';

/**
 * Excel on the desktop empties its undo list when it is asked for merged cells (OfficeDev/office-js 5918), and when buttons
 * of the ribbon are enabled or disabled (3788).
 */
export const undoSuite: ProductSuite = (desk) => {
  beforeAll(() => steps.check(desk()));

  it.each(['mergesForgetUndo', 'ribbonForgetsUndo'] as const)(
    '点検 leaves what Ctrl+Z would take back: %s',
    async (name) => {
      await fault(desk(), name, true);
      await desk().page.evaluate(() => window.workbench?.setCell('記入要領', 'H40', '控え'));
      await requests(desk());
      expect(await fault(desk(), 'canUndo')).toBe(true);
      await requestsOfCheck(desk());
      expect(await fault(desk(), 'canUndo')).toBe(true);
      await fault(desk(), name, false);
    },
  );
};
