import { describe, expect, it } from 'vitest';
import { functionTexts } from '../../../src/catalogue/function-texts';
import { grantExplain } from '../../../src/functions/amount';
import { clickGrid, readUntil } from '../suites/suite';
import type { ProductSuite } from './pane';
import { selectedAddress } from './pane';

const SHEET = '記入要領';

/** The custom functions of the product, in Microsoft's own runtime. */
export const functions: ProductSuite = (desk) => {
  const enter = (address: string, text: string) =>
    desk().page.evaluate(([sheet, cell, content]) => window.workbench?.setCell(sheet, cell, content), [
      SHEET,
      address,
      text,
    ] as const);
  const value = async (address: string, sheet = SHEET) => {
    const settled = (cells: unknown[][]) => !['', '#BUSY!'].includes(String(cells[0]?.[0]));
    return (await readUntil(desk(), sheet, address, settled, 20_000))[0]?.[0];
  };

  describe('custom functions of the product', () => {
    it('compute while a clerk types', async () => {
      await desk().page.evaluate((sheet) => window.workbench?.select(sheet, 'J3'), SHEET);
      await clickGrid(desk());
      const { 0: sheet = '', 1: cell = '' } = (await selectedAddress(desk())).split('!');
      expect(
        await desk().page.evaluate(([name, address]) => window.workbench?.readCells(name, address), [
          sheet,
          cell,
        ] as const),
      ).toEqual([['']]);
      await desk().page.keyboard.type('=GRANT_AMOUNT("見守り",375000)');
      await desk().page.keyboard.press('Enter');
      expect(await value(cell, sheet)).toBe(300000);
    });

    it('give amounts, the staff by rounding, and the arithmetic in words', async () => {
      await enter('L3', '=GRANT_AMOUNT("見守り",375000)');
      await enter('L4', '=GRANT_STAFF(10.4)');
      await enter('L5', '=GRANT_EXPLAIN("見守り",500000)');
      await enter('L6', '=L3+GRANT_BASE("見守り",2)');
      expect([await value('L3'), await value('L4')]).toEqual([300000, 10]);
      expect(await value('L5')).toBe(grantExplain(500000, ['見守り']));
      expect(await value('L6')).toBe(900000);
    });

    it('follow the cells that they refer to', async () => {
      await enter('N3', '1000');
      await enter('N4', '=GRANT_AMOUNT("見守り",N3)');
      expect(await value('N4')).toBe(800);
      await enter('N3', '500000');
      expect(await readUntil(desk(), SHEET, 'N4', (cells) => cells[0]?.[0] === 300000)).toEqual([[300000]]);
    });

    it('refuse with a sentence in the status line', async () => {
      await enter('P3', '=GRANT_AMOUNT("通信費",1)');
      await enter('P4', '=GRANT_AMOUNT("介護ソフト",1000000)');
      expect([await value('P3'), await value('P4')]).toEqual(['#VALUE!', '#N/A']);
      const status = desk().page.locator('#status');
      await desk().page.evaluate((sheet) => window.workbench?.select(sheet, 'P3'), SHEET);
      const refusal = functionTexts.neverEligible('通信費');
      await expect.poll(() => status.textContent()).toBe(`${SHEET}!P3　#VALUE!　${refusal}`);
      await desk().page.evaluate((sheet) => window.workbench?.select(sheet, 'P4'), SHEET);
      await expect.poll(() => status.textContent()).toContain('契約方式');
    });
  });
};
