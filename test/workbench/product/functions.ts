import { describe, expect, it } from 'vitest';
import { functionTexts } from '../../../src/catalogue/functions/function-texts';
import { grantExplain } from '../../../src/functions/amount';
import { grantRequirements } from '../../../src/functions/requirements';
import { draws } from '../desk';
import { clickGrid, leaveCell, readUntil } from '../suites/suite';
import { sampleBytes, sheetsOfFile } from './grid';
import { type ProductSuite, selectedAddress } from './pane';

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
    return (await readUntil(desk(), sheet, address, settled))[0]?.[0];
  };

  describe('custom functions of the product', () => {
    it('compute while a clerk types', async () => {
      await draws(desk(), 'often');
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
      await leaveCell(desk());
      expect(await value(cell, sheet)).toBe(300000);
      await draws(desk(), 'seldom');
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

    it('compute the other programmes, and take an empty cell as not given', async () => {
      await enter('L8', '=GRANT_GROUP_AMOUNT(4500000,3,1)');
      await enter('L9', '=GRANT_GROUP_AMOUNT(5000000,3,Z99)');
      await enter('L10', '=GRANT_MANAGEMENT_AMOUNT(500000)');
      await enter('L11', '=GRANT_MODEL_AMOUNT("連携モデル",8000000,5,800000)');
      await enter('L12', '=GRANT_FUND_AMOUNT("第三者支援",599999)');
      await enter('L13', '=GRANT_CHECK_ID("法人番号",7123456789012)');
      const values = [];
      for (let row = 8; row <= 13; row += 1) values.push(await value(`L${row}`));
      expect(values).toEqual([3600000, 3600000, 350000, 7700000, 299999, 'OK']);
    });

    it('spill requirements and years, and are taken apart by other formulas', async () => {
      const expected = grantRequirements('11・51', null);
      await enter('R3', '=GRANT_REQUIREMENTS("11・51")');
      await enter('W3', '=GRANT_DUE("定着支援",8)');
      await enter('X3', '=ROWS(GRANT_REQUIREMENTS("11・51"))');
      await enter('X4', '=SUM(GRANT_DUE("定着支援",8))');
      const last = 2 + expected.length;
      const spilled = await readUntil(desk(), SHEET, `R3:U${last}`, (cells) => cells[1]?.[0] === 'R1-06');
      expect(spilled).toEqual(expected);
      expect(await readUntil(desk(), SHEET, 'W3:W5', (cells) => cells[2]?.[0] === 11)).toEqual([
        [9],
        [10],
        [11],
      ]);
      expect([await value('X3'), await value('X4')]).toEqual([expected.length, 30]);
    });

    it('total a table, with conditions one after another', async () => {
      const sheet = (await sheetsOfFile(sampleBytes)).get('申請') ?? [];
      const header = sheet.findIndex((row) => row.includes('受付番号'));
      const columns = sheet[header] ?? [];
      const rows = sheet.slice(header + 1).filter((row) => row[columns.indexOf('受付番号')]);
      const text = (row: unknown[], name: string) =>
        String(row[columns.indexOf(name)]).normalize('NFKC').trim();
      const chosen = rows.filter((row) => text(row, '事業') === '定着支援' && text(row, '委員会') === '有');
      await enter('Z3', '定着支援');
      await enter('Z4', '=GRANT_TOTAL("件数",申請[#All])');
      await enter('Z5', '=GRANT_TOTAL("件数",申請[#All],"事業",Z3,"委員会","有")');
      await enter('Z6', '=GRANT_TOTAL("件数",申請[#All],"事業")');
      await enter('Z7', '=GRANT_TOTAL("申請日",申請[#All])');
      expect(await value('Z4')).toBe(rows.length);
      expect(chosen.length).toBeGreaterThan(0);
      expect(chosen.length).toBeLessThan(rows.length);
      expect(await value('Z5')).toBe(chosen.length);
      expect([await value('Z6'), await value('Z7')]).toEqual(['#VALUE!', '#VALUE!']);
    });

    it('take a range where one value is wanted for each of its cells', async () => {
      await enter('AB3', '375000');
      await enter('AB4', '1000');
      await enter('AC3', '=GRANT_AMOUNT("見守り",AB3:AB4)');
      expect(await readUntil(desk(), SHEET, 'AC3:AC4', (cells) => cells[1]?.[0] === 800)).toEqual([
        [300000],
        [800],
      ]);
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
      // Excel would not let these be entered
      await enter('P5', '=GRANT_DUE("定着支援",8,9)');
      await enter('P6', '=GRANT_DUE("定着支援")');
      expect([await value('P5'), await value('P6')]).toEqual(['#VALUE!', '#VALUE!']);
      await desk().page.evaluate((sheet) => window.workbench?.select(sheet, 'P5'), SHEET);
      await expect.poll(() => status.textContent()).toContain('引数が多すぎます');
      await desk().page.evaluate((sheet) => window.workbench?.select(sheet, 'P6'), SHEET);
      await expect.poll(() => status.textContent()).toContain('引数が足りません');
    });
  });
};
