import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draws } from '../desk';
import { clickGrid, onNewSheet, readUntil, type Suite } from './suite';

const SHEET = '手入力';

/** What the clipboard holds until something is copied. */
const UNTOUCHED = '(未使用)';

/** What a clerk does in the grid by hand: real keys, a real clipboard. */
export const clerk: Suite = (desk) => {
  const select = (address: string) =>
    desk().page.evaluate(([sheet, cells]) => window.workbench?.select(sheet, cells), [
      SHEET,
      address,
    ] as const);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      const fills = /^Control\+[cx]$/.test(key);
      if (fills) await desk().page.evaluate((mark) => navigator.clipboard.writeText(mark), UNTOUCHED);
      await desk().page.keyboard.press(key);
      // The browser hands the clipboard over in its own time.
      const copied = () => desk().page.evaluate(() => navigator.clipboard.readText());
      if (fills) await expect.poll(copied).not.toBe(UNTOUCHED);
    }
  };
  const type = (text: string) => desk().page.keyboard.type(text);
  const shows = async (address: string, values: unknown[][]): Promise<void> => {
    const wished = JSON.stringify(values);
    const seen = await readUntil(desk(), SHEET, address, (cells) => JSON.stringify(cells) === wished);
    expect(seen, address).toEqual(values);
  };
  const selected = () =>
    desk().pane.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return range.address.replace(/^.*!/, '');
      }),
    );

  describe('a clerk at the keyboard', () => {
    beforeAll(async () => {
      await draws(desk(), 'often');
      await desk().page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await onNewSheet(desk(), SHEET, () => Promise.resolve());
      await select('A1');
      await clickGrid(desk());
      await select('A1');
    });

    afterAll(() => draws(desk(), 'seldom'));

    it('types, and goes on with Enter, Tab and arrows', async () => {
      await type('甲');
      await press('Enter');
      await type('123');
      await press('Tab');
      await type('=A2*2');
      await press('Enter');
      await shows('A1:B2', [
        ['甲', ''],
        [123, 246],
      ]);
      await select('B2');
      await press('ArrowUp', 'ArrowLeft');
      expect(await selected()).toBe('A1');
    });

    it('types a formula with the input method switched on', async () => {
      await select('D1');
      for (const formula of [
        '＝SUM（１，２）',
        '=IF(1＝1,”＝（全角）”,0)',
        "=COUNTA('（手入力）'!A1)",
        '＝ＳＵＭ（1：1）',
      ]) {
        await type(formula);
        await press('Enter');
      }
      const formulas = await desk().pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            const cells = context.workbook.worksheets.getItem(name).getRange('D1:D4').load('formulas');
            await context.sync();
            return cells.formulas.flat();
          }),
        SHEET,
      );
      expect(formulas).toEqual([
        '=SUM(1,2)',
        '=IF(1=1,"＝（全角）",0)',
        "=COUNTA('（手入力）'!A1)",
        '=SUM(1:1)',
      ]);
      await shows('D1:D2', [[3], ['＝（全角）']]);
      await desk().page.evaluate((sheet) => {
        for (const cell of ['D1', 'D2', 'D3', 'D4']) window.workbench?.setCell(sheet, cell, '');
      }, SHEET);
      await select('A1');
    });

    it('changes a cell with F2, leaves it with Escape, empties it with Delete', async () => {
      await press('F2');
      await type('乙');
      await press('Enter');
      await shows('A1', [['甲乙']]);
      expect(await selected()).toBe('A2');
      await press('F2');
      await type('9');
      await press('Escape');
      await shows('A2', [[123]]);
      await select('A1');
      await press('Delete');
      await shows('A1', [['']]);
    });

    it('undoes and redoes step by step', async () => {
      await press('Control+z');
      await shows('A1', [['甲乙']]);
      await press('Control+z');
      await shows('A1', [['甲']]);
      await press('Control+y');
      await shows('A1', [['甲乙']]);
    });

    it('undoes what the add-in has written in one request as one step', async () => {
      await desk().pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem(name);
            sheet.getRange('E1:F2').values = [
              [1, 2],
              [3, 4],
            ];
            sheet.getRange('E3').values = [[5]];
            await context.sync();
          }),
        SHEET,
      );
      await shows('E1:F3', [
        [1, 2],
        [3, 4],
        [5, ''],
      ]);
      await press('Control+z');
      await shows('E1:F3', [
        ['', ''],
        ['', ''],
        ['', ''],
      ]);
    });

    it('copies and cuts: values, formulas that move along', async () => {
      await select('A2:B2');
      await press('Control+c');
      await select('A4');
      await press('Control+v');
      await shows('A4:B4', [[123, 246]]);
      await select('A4');
      await press('Control+x');
      await select('D4');
      await press('Control+v');
      await shows('A4:D4', [['', 246, '', 123]]);
      const [[formula]] = (await desk().pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem(name).getRange('B4').load('formulas');
            await context.sync();
            return range.formulas as string[][];
          }),
        SHEET,
      )) as [[string]];
      expect(formula).toBe('=D4*2');
    });

    it('pastes a block of text as Excel puts it on the clipboard', async () => {
      const copied = '名称\t金額\r\n"二行の\n名称"\t1200\r\n"「""」"\t0.5\r\n';
      await desk().page.evaluate((text) => navigator.clipboard.writeText(text), copied);
      await select('A8');
      await press('Control+v');
      await shows('A8:B11', [
        ['名称', '金額'],
        ['二行の\n名称', 1200],
        ['「"」', 0.5],
        ['', ''],
      ]);
      await press('Control+z');
      await shows('A8:B9', [
        ['', ''],
        ['', ''],
      ]);
    });

    it('jumps to the first and to the last cell', async () => {
      await select('C3');
      await press('Control+End');
      expect(await selected()).toBe('D4');
      await press('Control+Home');
      expect(await selected()).toBe('A1');
    });

    it('keeps the add-in waiting while a cell is being typed in', async () => {
      await select('H1');
      await press('F2');
      await type('12');
      const code = await desk().pane.evaluate(() =>
        codeOf(async (context) => {
          context.workbook.load('name');
          await context.sync();
        }),
      );
      expect(code).toBe('InvalidOperationInCellEditMode');
      const waiting = desk().pane.evaluate(
        (name) =>
          Excel.run({ delayForCellEdit: true }, async (context) => {
            const range = context.workbook.worksheets.getItem(name).getRange('H1').load('values');
            await context.sync();
            return range.values as unknown[][];
          }),
        SHEET,
      );
      await press('Enter');
      expect(await waiting).toEqual([[12]]);
    });
  });
};
