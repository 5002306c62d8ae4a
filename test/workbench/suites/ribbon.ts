import { beforeAll, describe, expect, it } from 'vitest';
import { clickGrid, type Suite } from './suite';

declare global {
  interface Window {
    called?: string[];
  }
}

export const ribbon: Suite = (desk) => {
  const button = (name: string) => desk().page.locator('#ribbon').getByRole('button', { name });
  const called = async (): Promise<string[]> => {
    await desk().pane.waitForFunction(() => (window.called ?? []).length > 0, undefined, { timeout: 60_000 });
    return desk().pane.evaluate(() => window.called?.splice(0) ?? []);
  };

  describe('the ribbon', () => {
    beforeAll(async () => {
      await desk().pane.evaluate(() => {
        for (const name of ['testCheck', 'testLater', 'testWhy']) {
          Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
            (window.called ??= []).push(`${name} ${event.source.id}`);
            event.completed();
          });
        }
      });
    });

    it('has the buttons of the manifest, with their texts', async () => {
      const labels = await desk().page.locator('#ribbon button').allInnerTexts();
      expect(labels.map((label) => label.trim())).toEqual(['作業ウィンドウ', '点検', '元に戻す']);
      expect(await button('点検').getAttribute('title')).toBe('申請を確かめます。');
    });

    it('calls the function of a button, which says when it is done', async () => {
      await button('点検').click();
      expect(await called()).toEqual(['testCheck Test.Check']);
      await expect.poll(() => button('点検').getAttribute('aria-busy')).toBeNull();
    });

    it('shows a button that can not be used as such, with the reason, and does not call it', async () => {
      expect(await button('元に戻す').getAttribute('aria-disabled')).toBe('true');
      expect(await button('元に戻す').getAttribute('title')).toContain('今は使えません');
      await button('元に戻す').click({ force: true });
      const update = (enabled: boolean) =>
        desk().pane.evaluate(
          (value) =>
            Office.ribbon.requestUpdate({
              tabs: [{ id: 'Test.Tab', controls: [{ id: 'Test.Later', enabled: value }] }],
            }),
          enabled,
        );
      await update(true);
      expect(await button('元に戻す').getAttribute('aria-disabled')).toBe('false');
      await button('元に戻す').click();
      expect(await called()).toEqual(['testLater Test.Later']);
      await update(false);
      expect(await button('元に戻す').getAttribute('aria-disabled')).toBe('true');
    });

    it('refuses an id that the manifest does not have', async () => {
      const code = await desk().pane.evaluate(() =>
        Office.ribbon
          .requestUpdate({ tabs: [{ id: 'Test.Tab', controls: [{ id: 'Nobody', enabled: true }] }] })
          .then(
            () => 'ok',
            (error: { code: string }) => error.code,
          ),
      );
      expect(code).toBe('ControlIdNotFound');
    });

    it('opens and closes the pane, as the add-in and its close button do', async () => {
      const pane = desk().page.locator('#pane');
      await desk().pane.evaluate(() =>
        Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
          (window.called ??= []).push(visibilityMode);
        }),
      );
      await desk().page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
      expect(await pane.isVisible()).toBe(false);
      expect(await called()).toEqual(['Hidden']);
      await button('作業ウィンドウ').click();
      expect(await pane.isVisible()).toBe(true);
      expect(await called()).toEqual(['Taskpane']);
      await desk().pane.evaluate(() => Office.addin.hide());
      expect(await pane.isVisible()).toBe(false);
      await desk().pane.evaluate(() => Office.addin.showAsTaskpane());
      expect(await pane.isVisible()).toBe(true);
      await called();
    });
  });

  describe('the menu of a cell', () => {
    it('has the add-in’s items, and calls their functions', async () => {
      await clickGrid(desk());
      const box = await desk().page.locator('#grid').boundingBox();
      if (!box) throw new Error('the grid is not to be seen');
      await desk().page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
      await desk().page.getByText('なぜこの額か').click();
      expect(await called()).toEqual(['testWhy Test.Why']);
    });
  });

  describe('the theme', () => {
    it('is read by the add-in, when it looks again', async () => {
      const background = () => desk().pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
      expect(await background()).toBe('#ffffff');
      const list = desk().page.getByLabel('画面の配色');
      await list.selectOption('contrast');
      // office.js looks at most every five seconds
      await expect.poll(background, { timeout: 60_000, interval: 500 }).toBe('#000000');
      await list.selectOption('white');
    });
  });
};
