import { afterAll, describe, expect, it } from 'vitest';
import type { Suite } from './suite';

/**
 * The tabs below the grid, with the right button of the mouse: Univer takes a press of the left one that lasts, as it
 * does on a busy machine, for the beginning of a drag, and lets go of the tab no more.
 */
export const tabs: Suite = (desk) => {
  const names = () => desk().page.evaluate(() => window.workbench?.sheetNames() ?? []);

  describe('the tabs of the sheets', () => {
    const tab = (name: string) => desk().page.getByRole('tab', { name, exact: true });
    const choose = async (name: string, item: string): Promise<void> => {
      // The bar moves a tab into view when its sheet is shown: a click on the way there opens no menu.
      const entry = desk().page.getByText(item, { exact: true }).last();
      const open = async (): Promise<boolean> => {
        await tab(name).click({ button: 'right' });
        return entry.isVisible();
      };
      await expect.poll(open, { interval: 500 }).toBe(true);
      await entry.click();
    };
    let added = '';

    afterAll(async () => {
      await desk().page.keyboard.press('Escape');
    });

    it('add a sheet and rename it', async () => {
      const before = await names();
      await desk().page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
      await expect.poll(async () => (await names()).length).toBe(before.length + 1);
      added = (await names()).find((name) => !before.includes(name)) ?? '';
      await choose(added, '名前を変更');
      const opened = (): Promise<boolean> =>
        desk().page.evaluate(() => {
          const focused = document.activeElement;
          return focused?.closest('[role="tab"] [contenteditable="true"]') != null;
        });
      await expect.poll(opened).toBe(true);
      await desk().page.keyboard.press('Control+a');
      await desk().page.keyboard.type('控え');
      await desk().page.keyboard.press('Enter');
      await expect.poll(names).toContain('控え');
    });

    it('hide and delete one', async () => {
      await choose('控え', '非表示');
      const visibility = () =>
        desk().pane.evaluate(() =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('控え').load('visibility');
            await context.sync();
            return sheet.visibility;
          }),
        );
      await expect.poll(visibility).toBe('Hidden');
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('控え');
          sheet.visibility = 'Visible';
          sheet.activate();
          await context.sync();
        }),
      );
      await choose('控え', '削除');
      const confirm = desk().page.getByRole('button', { name: /^(OK|確定|確認|削除|はい)$/ });
      await confirm.last().click();
      await expect.poll(names).not.toContain('控え');
    });
  });
};
