import { beforeAll, describe, expect, it } from 'vitest';
import { HEADER_ROW } from '../../../samples/input-sheets';
import { columnName } from '../../../src/base/a1';
import { undoHindered } from '../../../src/catalogue/errors/work-errors';
import { pane as words } from '../../../src/catalogue/pane';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { type Cells, readGrid, SAMPLE } from '../product/grid';
import { button, openBook, press, type ProductSuite, steps } from '../product/pane';
import { smallSample } from './small-sample';
import { ended, fault, requests, said } from './stand';

/** More rows and columns than any sheet of the small sample has. */
const [ROWS, COLUMNS] = [60, 60];

/** 算定 → 報告 → an edit → 更新, and back by 元に戻す, one step after the other. */
export const stepsBackSuite: ProductSuite = (desk) => {
  const names = () => desk().page.evaluate(() => window.workbench?.sheetNames() ?? []);
  const cells = async (): Promise<Map<string, Cells>> => {
    const all = new Map<string, Cells>();
    for (const name of await names())
      if (name !== SHEETS.log) all.set(name, await readGrid(desk(), name, ROWS, COLUMNS));
    return all;
  };
  const set = (sheet: string, address: string, value: string) =>
    desk().page.evaluate(([where, at, what]) => window.workbench?.setCell(where, at, what), [
      sheet,
      address,
      value,
    ] as const);
  const undo = async () => {
    await button(desk(), words.action.undo).click();
    return ended(desk(), words.outcome.undone);
  };
  const offered = (kind: keyof typeof words.undo.names) =>
    desk().pane.getByText(new RegExp(`の${words.undo.names[kind]}は元に戻せます`));

  const stood: Record<string, Map<string, Cells>> = {};
  let cost = '';
  let first = '';

  beforeAll(async () => {
    await openBook(desk(), SAMPLE, await smallSample());
  });

  describe('元に戻す in several steps', () => {
    it('keeps the way back of each write', async () => {
      await steps.check(desk());
      stood['beginning'] = await cells();
      const rows = await readGrid(desk(), '経費', ROWS, COLUMNS);
      const column = rows[HEADER_ROW - 1]?.indexOf('支出額') ?? -1;
      cost = `${columnName(column)}${HEADER_ROW + 1}`;
      first = String(rows[HEADER_ROW]?.[column]);
      await steps.fill(desk());
      stood['filled'] = await cells();
      await steps.report(desk());
      stood['reported'] = await cells();
      await set('経費', cost, String(Number(first) + 50_000));
      stood['edited'] = await cells();
      await desk().pane.getByText(words.sources.behind(1)).first().waitFor();
      await press(desk(), words.action.refresh, words.outcome.reported);
      await offered('update').waitFor();
      await button(desk(), words.undo.earlier(2)).click();
      const list = desk().pane.getByRole('region', { name: words.undo.label }).getByRole('listitem');
      expect((await list.allInnerTexts()).map((text) => text.split(' ')[1])).toEqual(['報告', '算定']);
    });

    it('takes nothing back over what was typed into a cell of ours, and does once that is gone', async () => {
      const [, own = ''] = (await readGrid(desk(), SHEETS.findings, 2, 5))[1]?.slice(3) ?? [];
      await set(SHEETS.findings, 'E2', '確認済み');
      const place = `${SHEETS.findings}!E2`;
      await desk().pane.getByText(`「${place}」が変更されています`).first().waitFor();
      const { code, message, action } = undoHindered('edited', place);
      expect(await undo()).toEqual({ code, message, action });
      expect((await readGrid(desk(), SHEETS.findings, 2, 5))[1]?.[4]).toBe('確認済み');
      await set(SHEETS.findings, 'E2', String(own));
    });

    it('of an 更新 leaves the report as it stood, and of the report the columns', async () => {
      expect(await undo()).toBeNull();
      expect(await cells()).toEqual(stood['edited']);
      await desk().pane.getByText(words.sources.behind(1)).first().waitFor();
      await offered('report').waitFor();
      expect(await undo()).toBeNull();
      expect([...(await cells()).keys()]).toEqual([...(stood['filled']?.keys() ?? [])]);
      await offered('fill').waitFor();
      expect(await undo()).toBeNull();
      await set('経費', cost, first);
      expect(await cells()).toEqual(stood['beginning']);
      await expect.poll(() => button(desk(), words.action.undo).count()).toBe(0);
    });

    it('that breaks off at any of its requests leaves all as it was, and can be pressed again', async () => {
      await steps.report(desk());
      const before = await cells();
      await requests(desk());
      expect(await undo()).toBeNull();
      const all = await requests(desk());
      for (const n of [2, all - 2, all - 1]) {
        await steps.report(desk());
        await requests(desk());
        await fault(desk(), 'failRequest', n, 'GeneralException');
        expect(await undo(), `request ${n}`).not.toBeNull();
        expect(await cells(), `request ${n}`).toEqual(before);
        expect(await undo(), `request ${n}`).toBeNull();
        await said(desk(), words.outcome.undone);
        await requests(desk());
      }
      expect(await cells()).toEqual(stood['beginning']);
    });
  });
};
