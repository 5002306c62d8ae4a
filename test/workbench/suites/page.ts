import { describe, expect, it } from 'vitest';
import type { Suite } from './suite';

export const page: Suite = (desk) => {
  describe('the page', () => {
    it('lets the pane be resized with the keyboard, within its bounds', async () => {
      const divider = desk().page.getByRole('separator');
      await divider.focus();
      const width = () => divider.getAttribute('aria-valuenow');
      await desk().page.keyboard.press('Home');
      expect(await width()).toBe('420');
      await desk().page.keyboard.press('ArrowRight');
      expect(await width()).toBe('410');
      await desk().page.keyboard.press('End');
      expect(await width()).toBe('350');
      const frame = await desk().page.locator('#pane').boundingBox();
      expect(frame?.width).toBe(350);
    });

    it('says in Japanese what it is, and offers to open and to save', async () => {
      const text = await desk().page.locator('header.bar').innerText();
      expect(text).toContain('介護補助金アドイン 作業台');
      expect(text).toContain('Excel ではありません。アドインを試すための画面です');
      await expect(desk().page.getByRole('button', { name: '保存' }).isDisabled()).resolves.toBe(false);
      expect(await desk().page.getByLabel('ブックを開く…').getAttribute('accept')).toBe('.xlsx');
    });

    it('gives the pane host and platform as Excel for Windows does', async () => {
      expect(await desk().pane.locator('#state').textContent()).toBe('Excel PC');
      const supported = await desk().pane.evaluate(() => [
        Office.context.requirements.isSetSupported('ExcelApi', '1.17'),
        Office.context.requirements.isSetSupported('ExcelApi', '1.18'),
        Office.context.displayLanguage,
      ]);
      expect(supported).toEqual([true, false, 'ja-JP']);
    });
  });

  describe('the theme', () => {
    it('is Office’s white one, again where another was chosen before', async () => {
      const theme = () => desk().pane.evaluate(() => ({ ...Office.context.officeTheme }));
      await expect.poll(theme).toEqual({
        bodyBackgroundColor: '#ffffff',
        bodyForegroundColor: '#262626',
        controlBackgroundColor: '#ffffff',
        controlForegroundColor: '#262626',
      });
    });
  });

  // The last of all: it judges everything that the suites before it have done.
  describe('silence', () => {
    it('no request left this machine, and no page reported an error', () => {
      expect(desk().strayRequests).toEqual([]);
      expect(desk().errors).toEqual([]);
    });
  });
};
