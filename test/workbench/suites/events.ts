import { describe, expect, it } from 'vitest';
import { draws } from '../desk';
import { clickGrid, leaveCell, onNewSheet, type Suite, untilNobodyTypes } from './suite';

declare global {
  interface Window {
    heard?: string[];
  }
}

/** A cell that nothing else is written into. */
const LAST = 'Z30';

export const events: Suite = (desk) => {
  let written = 0;
  /** What has been told since the last call. Events come in order: those of an edit of our own come last. */
  const heard = async (): Promise<string[]> => {
    written += 1;
    await desk().page.evaluate(([cell, text]) => window.workbench?.setCell('通知', cell, text), [
      LAST,
      String(written),
    ] as const);
    const ends = [`sheet ${LAST}`, `book ${LAST} RangeEdited Local`];
    await desk().pane.waitForFunction((own) => own.every((end) => window.heard?.includes(end)), ends);
    const told = await desk().pane.evaluate(() => window.heard?.splice(0) ?? []);
    return told.filter((text) => !ends.includes(text));
  };

  describe('events', () => {
    it('tell each edit once, in a table with a number format too, and never a recalculation', async () => {
      await onNewSheet(desk(), '通知', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1:B3').values = [
            ['品名', '金額'],
            ['甲', 1],
            ['乙', 2],
          ];
          sheet.getRange('B2:B3').numberFormat = [['#,##0'], ['#,##0']];
          sheet.tables.add('A1:B3', true);
          sheet.getRange('D1:D2').formulas = [['=SUM(B2:B3)'], ['=TEST_ADD(B2,B3)']];
          await context.sync();
          const say = (text: string) => (window.heard ??= []).push(text);
          context.workbook.worksheets.onChanged.add(async ({ address, changeType, source }) => {
            say(`book ${address} ${changeType} ${source}`);
            await Promise.resolve();
          });
          sheet.onChanged.add(async ({ address }) => {
            say(`sheet ${address}`);
            await Promise.resolve();
          });
          sheet.tables.getItemAt(0).onChanged.add(async ({ address }) => {
            say(`table ${address}`);
            await Promise.resolve();
          });
          await context.sync();
        }),
      );
      await heard();
      await desk().page.evaluate(() => window.workbench?.setCell('通知', 'B2', '5'));
      expect(await heard()).toEqual(['sheet B2', 'book B2 RangeEdited Local', 'table B2']);
    });

    it('tell of one cell what it held and holds, and who wrote', async () => {
      const told = await onNewSheet(desk(), '前後', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1').values = [['前']];
          sheet.getRange('A2:B2').values = [[1, 2]];
          await context.sync();
          const told: unknown[] = [];
          const handler = sheet.onChanged.add(async ({ address, triggerSource, details }) => {
            // office.js leaves the details out where there are none
            const known = details as Excel.ChangedEventDetail | undefined;
            told.push([address, triggerSource, known?.valueBefore, known?.valueAfter, known?.valueTypeAfter]);
            await Promise.resolve();
          });
          await context.sync();
          sheet.getRange('A1').values = [[5]];
          await context.sync();
          sheet.getRange('A2:B2').values = [[3, 4]];
          await context.sync();
          while (told.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
          handler.remove();
          await context.sync();
          return told;
        }),
      );
      expect(told).toEqual([
        ['A1', 'ThisLocalAddin', '前', 5, 'Double'],
        ['A2:B2', 'ThisLocalAddin', undefined, undefined, undefined],
      ]);
    });

    it('tell which cell is selected: workbook, sheet and table', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const say = (text: string) => (window.heard ??= []).push(text);
          context.workbook.onSelectionChanged.add(async () => {
            say('workbook');
            await Promise.resolve();
          });
          const sheet = context.workbook.worksheets.getItem('通知');
          sheet.onSelectionChanged.add(async ({ address }) => {
            say(`sheet ${address}`);
            await Promise.resolve();
          });
          sheet.tables.getItemAt(0).onSelectionChanged.add(async ({ address, isInsideTable }) => {
            say(`table ${address} ${String(isInsideTable)}`);
            await Promise.resolve();
          });
          await context.sync();
        }),
      );
      await desk().page.evaluate(() => window.workbench?.select('通知', 'J9'));
      await heard();
      await desk().page.evaluate(() => window.workbench?.select('通知', 'B2:B9'));
      expect((await heard()).sort()).toEqual(['sheet B2:B9', 'table B2:B3 true', 'workbook']);
      await desk().page.evaluate(() => window.workbench?.select('通知', 'H9'));
      expect((await heard()).sort()).toEqual(['sheet H9', 'table  false', 'workbook']);
      const selected = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('前後');
          sheet.activate();
          sheet.getRange('A2:B2').select();
          const range = context.workbook.getSelectedRange().load('address');
          const cell = context.workbook.getActiveCell().load('address');
          await context.sync();
          return [range.address, cell.address];
        }),
      );
      expect(selected).toEqual(['前後!A2:B2', '前後!A2']);
      await heard();
    });

    it('come from typing in the grid', async () => {
      await draws(desk(), 'often');
      await desk().page.evaluate(() => window.workbench?.select('通知', 'F1'));
      await clickGrid(desk());
      await desk().page.keyboard.type('12');
      await leaveCell(desk());
      await draws(desk(), 'seldom');
      const [typed, ...others] = (await heard()).filter((text) => text.startsWith('book'));
      expect(typed).toMatch(/^book [A-Z]+\d+ RangeEdited Local$/);
      expect(others).toEqual([]);
    });

    it('tell own writes, unless events are switched off', async () => {
      await untilNobodyTypes(desk());
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('通知');
          sheet.getRange('F2').values = [[1]];
          await context.sync();
          context.runtime.enableEvents = false;
          sheet.getRange('F3').values = [[1]];
          await context.sync();
          context.runtime.enableEvents = true;
          await context.sync();
        }),
      );
      expect((await heard()).filter((text) => text.startsWith('sheet'))).toEqual(['sheet F2']);
    });

    it('tell rows that a clerk inserts', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('通知').getRange('9:10').insert('Down');
          await context.sync();
        }),
      );
      expect((await heard()).filter((text) => text.startsWith('book'))).toEqual([
        'book 9:10 RowInserted Local',
      ]);
    });

    it('tell selections, activations, new and deleted sheets', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const say = (text: string) => (window.heard ??= []).push(text);
          worksheets.onSelectionChanged.add(async ({ address }) => {
            say(`select ${address}`);
            await Promise.resolve();
          });
          worksheets.onActivated.add(async () => {
            say('activate');
            await Promise.resolve();
          });
          worksheets.onAdded.add(async () => {
            say('add');
            await Promise.resolve();
          });
          worksheets.onDeleted.add(async () => {
            say('delete');
            await Promise.resolve();
          });
          await context.sync();
        }),
      );
      await desk().page.evaluate(() => window.workbench?.select('通知', 'C7:D8'));
      expect(await heard()).toContain('select C7:D8');
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('一時');
          await context.sync();
          sheet.activate();
          await context.sync();
          sheet.delete();
          await context.sync();
        }),
      );
      const told = (await heard()).filter((text) => !text.startsWith('select'));
      expect(told.slice(0, 2)).toEqual(['add', 'activate']);
      expect(told).toContain('delete');
    });

    it('stop when they are no longer wanted', async () => {
      const told = await onNewSheet(desk(), '停止', async (name) => {
        const seen: string[] = [];
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const handler = sheet.onChanged.add(async ({ address }) => {
            seen.push(address);
            await Promise.resolve();
          });
          // goes on hearing what the first one would have heard
          const later = new Promise<void>((resolve) => {
            sheet.onChanged.add(async ({ address }) => {
              if (address === 'A2') resolve();
              await Promise.resolve();
            });
          });
          await context.sync();
          sheet.getRange('A1').values = [[1]];
          await context.sync();
          while (seen.length < 1) await new Promise((resolve) => setTimeout(resolve, 20));
          handler.remove();
          await context.sync();
          sheet.getRange('A2').values = [[1]];
          await context.sync();
          await later;
        });
        return seen;
      });
      expect(told).toEqual(['A1']);
    });
  });
};
