import { beforeAll, describe, expect, it } from 'vitest';
import { dutyPaneTexts as texts } from '../../../src/catalogue/duty-pane-texts';
import { dutyReminderTexts } from '../../../src/catalogue/duty-reminder-texts';
import { pane as words } from '../../../src/catalogue/pane';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { TIME_CELL } from '../../../src/workbook/ministry/ministry-sheet';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { dutySheets } from '../../cases/duty-book';
import { workbookBytes } from '../../cases/workbooks';
import { expectSheets, sheetsOfFile } from './grid';
import { setWidth, violations, widths } from './narrow';
import { button, openBook, type ProductSuite, selectedAddress, steps } from './pane';

const DAY = { 提出状況の基準日: '2028-04-10' };

/** 業務改善計画 and 効果報告: who has reported and who has not, in the pane and on the sheet. */
export const duties: ProductSuite = (desk) => {
  describe('業務改善計画と効果報告', () => {
    const key = (name: string) => desk().page.keyboard.press(name);
    const list = () => desk().pane.getByRole('list', { name: texts.list });

    let bytes: Uint8Array;
    beforeAll(async () => {
      bytes = await workbookBytes(dutySheets(DAY));
      await openBook(desk(), '提出状況.xlsx', bytes);
      await steps.check(desk());
      await desk().pane.getByRole('tab', { name: words.steps.report }).click();
      await list().waitFor();
    });

    it('shows what is overdue first, and one state alone', async () => {
      await expect.poll(() => list().locator('li').first().innerText()).toContain(texts.daysOver(10));
      const filed = button(desk(), texts.count('in', 5));
      await filed.click();
      await expect.poll(() => list().locator('li').count()).toBe(5);
      await filed.click();
      await desk().pane.getByText(texts.found(12)).waitFor();
    });

    it('fits 320 px without scrolling sideways, and axe has nothing against it', async () => {
      await setWidth(desk(), '320px');
      await expect.poll(() => widths(desk())).toEqual([320, 320]);
      expect(await violations(desk())).toEqual([]);
      await setWidth(desk(), '');
    });

    it('leads by keyboard to the row of the report, or to the application', async () => {
      const first = list().locator('[data-row="0"]');
      await first.focus();
      await key('Enter');
      await expect.poll(() => selectedAddress(desk())).toBe('申請!A3');
      await first.focus();
      await key('End');
      const last = list().locator('[data-row="11"]');
      await expect.poll(() => last.evaluate((element) => element === document.activeElement)).toBe(true);
      await key('Enter');
      await expect
        .poll(() => selectedAddress(desk()))
        .toMatch(/^'?(?:(?:計画|実績報告|効果報告（記入）)'?!A2|申請'?!A[36])$/u);
    });

    it('makes the letters and takes them back', async () => {
      await button(desk(), texts.remind.make).click();
      await desk()
        .pane.getByText(dutyReminderTexts.made(2, 3, '2028-04-10'))
        .waitFor();
      await button(desk(), texts.takeBack).click();
      await desk().pane.getByText(texts.tookBack).waitFor();
    });

    it('makes the sheet, which a report then makes anew as a live call that shows what a file holds', async () => {
      await button(desk(), texts.sheet.make).click();
      await desk().pane.getByText(texts.sheet.made(SHEETS.dutyList)).waitFor();
      const file = openXlsx(bytes);
      await runWrite(file, { now: new Date('2028-04-10T05:00:00Z') }, true);
      await steps.report(desk());
      await expectSheets(desk(), await sheetsOfFile(await file.save()), [SHEETS.dutyList], TIME_CELL);
    });
  });
};
