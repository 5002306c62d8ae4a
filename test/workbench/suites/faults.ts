import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults } from '../../../workbench/page/faults';
import { onNewSheet, readUntil, type Suite } from './suite';

/** Excel's refusals, and what they leave behind. */
export const faults: Suite = (desk) => {
  const order = <K extends keyof Faults>(name: K, ...args: Parameters<Faults[K]>): Promise<unknown> =>
    desk().page.evaluate(
      ([fault, given]) => {
        const all = window.workbench?.faults as Record<string, (...each: unknown[]) => unknown> | undefined;
        return all?.[fault]?.(...given);
      },
      [name, args] as [string, unknown[]],
    );

  describe('faults', () => {
    beforeEach(() => order('requests'));
    afterAll(() => order('requests'));

    it('fail the n-th request, before it or in its middle; what was done stays', async () => {
      await onNewSheet(desk(), '故障', () => Promise.resolve());
      await order('failRequest', 2, 'GeneralException', 2);
      const told = await desk().pane.evaluate(async () => {
        const write = (first: string) =>
          codeOf(async (context) => {
            const sheet = context.workbook.worksheets.getItem('故障');
            sheet.getRange(`${first}1`).values = [[1]];
            sheet.getRange(`${first}2`).values = [[2]];
            await context.sync();
          });
        return [await write('A'), await write('B'), await write('C')];
      });
      expect(told).toEqual(['ok', 'GeneralException', 'ok']);
      const cells = await readUntil(desk(), '故障', 'A1:C2', () => true);
      expect(cells.map(([a, , c]) => [a, c])).toEqual([
        [1, 1],
        [2, 2],
      ]);
      expect(cells[1]?.[1]).toBe('');
    });

    it('count the requests that concern the workbook', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          for (let n = 0; n < 3; n++) {
            context.workbook.load('name');
            await context.sync();
          }
        }),
      );
      expect(await order('requests')).toBe(3);
    });

    it('lock a sheet', async () => {
      await order('protectSheet', '故障', true);
      const told = await desk().pane.evaluate(async () => [
        await codeOf(async (context) => {
          context.workbook.worksheets.getItem('故障').getRange('A1').values = [[9]];
          await context.sync();
        }),
        await codeOf(async (context) => {
          context.workbook.worksheets.getItem('故障').protection.unprotect();
          context.workbook.worksheets.getItem('故障').getRange('A1').values = [[9]];
          await context.sync();
        }),
      ]);
      expect(told).toEqual(['AccessDenied', 'ok']);
    });

    it('lock the workbook', async () => {
      await order('protectWorkbook', true);
      const told = await desk().pane.evaluate(async () => [
        await codeOf(async (context) => {
          context.workbook.worksheets.add('余分');
          await context.sync();
        }),
        await codeOf(async (context) => {
          context.workbook.worksheets.getItem('故障').visibility = 'VeryHidden';
          await context.sync();
        }),
        await Excel.run(async (context) => {
          context.workbook.protection.load('protected');
          await context.sync();
          return String(context.workbook.protection.protected);
        }),
      ]);
      await order('protectWorkbook', false);
      expect(told).toEqual(['AccessDenied', 'AccessDenied', 'true']);
    });

    it('let another person write, which is told as such', async () => {
      const told = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const told: unknown[] = [];
          const sheet = context.workbook.worksheets.getItem('故障');
          sheet.getRange('D1').values = [[4]];
          await context.sync();
          const handler = sheet.onChanged.add(async ({ address, source, triggerSource, details }) => {
            told.push({
              address,
              source,
              triggerSource,
              before: details.valueBefore,
              after: details.valueAfter,
            });
            await Promise.resolve();
          });
          await context.sync();
          Object.assign(window, { told, handler });
          return told;
        }),
      );
      expect(told).toEqual([]);
      await order('remoteEdit', '故障', 'D1', '5');
      await desk().pane.waitForFunction(() => (window as unknown as { told: unknown[] }).told.length > 0);
      expect(await desk().pane.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
        { address: 'D1', source: 'Remote', triggerSource: 'Unknown', before: 4, after: 5 },
      ]);
      await desk().pane.evaluate(async () => {
        const { handler } = window as unknown as { handler: OfficeExtension.EventHandlerResult<object> };
        await Excel.run(handler.context as Excel.RequestContext, async (context) => {
          handler.remove();
          await context.sync();
        });
      });
    });

    it('keep a cell in edit mode: a request is refused, or waits where it was asked to', async () => {
      await order('cellEdit', true);
      const code = await desk().pane.evaluate(() =>
        codeOf(async (context) => {
          context.workbook.load('name');
          await context.sync();
        }),
      );
      expect(code).toBe('InvalidOperationInCellEditMode');
      await desk().pane.evaluate(() => {
        const state = window as unknown as { waited?: boolean };
        state.waited = false;
        void Excel.run({ delayForCellEdit: true }, async (context) => {
          context.workbook.load('name');
          await context.sync();
          state.waited = true;
        });
      });
      const waited = () => desk().pane.evaluate(() => (window as unknown as { waited: boolean }).waited);
      // requests are taken in order: one that comes later has been refused, and the first still waits
      const later = await desk().pane.evaluate(() =>
        codeOf(async (context) => {
          context.workbook.load('name');
          await context.sync();
        }),
      );
      expect(later).toBe('InvalidOperationInCellEditMode');
      expect(await waited()).toBe(false);
      await order('cellEdit', false);
      await expect.poll(waited).toBe(true);
    });

    it('answer ApiNotFound for what is not offered', async () => {
      const told = await desk().pane.evaluate(async () => [
        await codeOf(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().pivotTables.load('items/name');
          await context.sync();
        }),
        await codeOf(async (context) => {
          context.workbook.worksheets
            .getActiveWorksheet()
            .getRange('A1')
            .load('hasSpill,linkedDataTypeState');
          await context.sync();
        }),
        await codeOf(async (context) => {
          context.workbook.pivotTables.refreshAll();
          await context.sync();
        }),
        await codeOf(async (context) => {
          context.workbook.worksheets.onCalculated.add(() => Promise.resolve());
          await context.sync();
        }),
      ]);
      expect(told).toEqual(['ApiNotFound', 'ApiNotFound', 'ApiNotFound', 'ApiNotFound']);
    });
  });
};
