import { describe, expect, it } from 'vitest';
import { clickGrid, onNewSheet, type Suite } from './suite';

export const values: Suite = (desk) => {
  describe('values, as Excel takes and gives them', () => {
    it('recognises numbers, dates, truth values and formulas in texts', async () => {
      const read = await onNewSheet(desk(), '認識', (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:H1');
          range.values = [['12', '1,234', '50%', '2026/4/1', 'TRUE', '=A1*2', "'0012", '0012']];
          range.load('values,formulas,numberFormat,valueTypes');
          await context.sync();
          return [range.values[0], range.formulas[0]?.[5], range.numberFormat[0], range.valueTypes[0]];
        }),
      );
      expect(read).toEqual([
        [12, 1234, 0.5, 46113, true, 24, '0012', 12],
        '=A1*2',
        ['General', 'General', '0%', 'yyyy/m/d', 'General', 'General', 'General', 'General'],
        ['Double', 'Double', 'Double', 'Double', 'Boolean', 'Double', 'String', 'Double'],
      ]);
    });

    it('leaves texts alone where the number format is text, also one set in the same batch', async () => {
      const read = await onNewSheet(desk(), '文字列', (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:C1');
          range.numberFormat = [['@', '@', '@']];
          range.values = [['0012', '=A1', '1-2']];
          range.load('values,formulas,text');
          await context.sync();
          return [range.values, range.formulas, range.text];
        }),
      );
      expect(read).toEqual(Array(3).fill([['0012', '=A1', '1-2']]));
    });

    it("leaves a cell alone for null, empties it for '', and reads empty cells as ''", async () => {
      const read = await onNewSheet(desk(), '空白', (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:C1');
          range.values = [[1, 2, '']];
          await context.sync();
          range.values = [[null, '', 'x']];
          range.load('values,valueTypes');
          await context.sync();
          return [range.values[0], range.valueTypes[0]];
        }),
      );
      expect(read).toEqual([
        [1, '', 'x'],
        ['Double', 'Empty', 'String'],
      ]);
    });

    it('reads errors as their texts and shows numbers in their format', async () => {
      const read = await onNewSheet(desk(), 'エラー', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const errors = sheet.getRange('A1:B1');
          errors.formulas = [['=1/0', '=NA()']];
          const yen = sheet.getRange('C1');
          yen.numberFormat = [['#,##0']];
          yen.values = [[1234567]];
          errors.load('values,valueTypes');
          yen.load('text,values');
          await context.sync();
          return [errors.values[0], errors.valueTypes[0], yen.text, yen.values];
        }),
      );
      expect(read).toEqual([['#DIV/0!', '#N/A'], ['Error', 'Error'], [['1,234,567']], [[1234567]]]);
    });

    it('puts one value into all cells of a range', async () => {
      const read = await onNewSheet(desk(), '一括', (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('B2:C3');
          // The typings know blocks only; office.js takes one value for all.
          range.values = 7 as unknown as unknown[][];
          range.load('values');
          await context.sync();
          return range.values;
        }),
      );
      expect(read).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });

    it('keeps a constant that is written over a formula while that is being calculated', async () => {
      const read = await onNewSheet(desk(), '上書き', (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:A300');
          for (const delay of [0, 60, 100, 110, 120, 150]) {
            range.formulas = Array.from({ length: 300 }, () => ['=SUM(Z1:Z2000)']);
            await context.sync();
            await new Promise((resolve) => setTimeout(resolve, delay));
            range.values = Array.from({ length: 300 }, () => [7]);
            await context.sync();
          }
          range.load('values');
          await context.sync();
          return range.values.every(([value]) => value === 7);
        }),
      );
      expect(read).toBe(true);
    });

    it('takes a block that office.js splits, as one step of undo', async () => {
      const read = await onNewSheet(desk(), '大量', (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:T2000');
          range.values = Array.from({ length: 2000 }, (_, i) => Array.from({ length: 20 }, (__, j) => i * j));
          range.load('values');
          await context.sync();
          return [range.values.length, range.values[1999]?.[19]];
        }),
      );
      expect(read).toEqual([2000, 1999 * 19]);
      await desk().page.evaluate(() => {
        window.workbench?.select('大量', 'A1');
      });
      await clickGrid(desk());
      await desk().page.keyboard.press('Control+z');
      const after = await desk().page.evaluate(() => window.workbench?.readCells('大量', 'A1:B2000'));
      expect(after?.flat().every((value) => value === '')).toBe(true);
    });
  });

  describe('errors', () => {
    it('have the codes of Excel', async () => {
      const codes = await onNewSheet(desk(), '誤り', async (name) => {
        const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(name);
        return {
          size: await codeOf(async (context) => {
            sheet(context).getRange('A1:B2').values = [[1, 2, 3]];
            await context.sync();
          }),
          bigSize: await codeOf(async (context) => {
            sheet(context).getRange('A1:B2').values = Array.from({ length: 2000 }, () => [1, 2]);
            await context.sync();
          }),
          noSheet: await codeOf(async (context) => {
            context.workbook.worksheets.getItem('ありません').load('name');
            await context.sync();
          }),
          address: await codeOf(async (context) => {
            sheet(context).getRange('あ1').load('values');
            await context.sync();
          }),
          outside: await codeOf(async (context) => {
            sheet(context).getRange('A1').getOffsetRange(-1, 0).load('values');
            await context.sync();
          }),
          sameName: await codeOf(async (context) => {
            context.workbook.worksheets.add(name);
            await context.sync();
          }),
          gap: await codeOf(async (context) => {
            sheet(context).pivotTables.load('items/name');
            await context.sync();
          }),
        };
      });
      expect(codes).toEqual({
        size: 'InvalidArgument',
        bigSize: 'InvalidArgument',
        noSheet: 'ItemNotFound',
        address: 'InvalidArgument',
        outside: 'InvalidArgument',
        sameName: 'ItemAlreadyExists',
        gap: 'ApiNotFound',
      });
    });

    it('keeps what was done before the failing action, and says where it failed', async () => {
      const result = await onNewSheet(desk(), '途中', async (name) => {
        const failure = await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1').values = [[1]];
          sheet.getRange('A2:A3').values = [[1]];
          await context.sync();
          return null;
        }).catch((error: OfficeExtension.Error) => [error.code, error.debugInfo.errorLocation]);
        const kept = await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:A3').load('values');
          await context.sync();
          return range.values;
        });
        return [failure, kept];
      });
      expect(result).toEqual([
        ['InvalidArgument', 'Range.values'],
        [[1], [''], ['']],
      ]);
    });

    it('refuses to write to a protected sheet', async () => {
      const result = await onNewSheet(desk(), '保護', async (name) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).protection.protect();
          await context.sync();
        });
        const write = await codeOf(async (context) => {
          context.workbook.worksheets.getItem(name).getRange('A1').values = [[1]];
          await context.sync();
        });
        const isProtected = await Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem(name);
          protection.load('protected');
          await context.sync();
          return protection.protected;
        });
        return [write, isProtected];
      });
      expect(result).toEqual(['AccessDenied', true]);
    });
  });
};
