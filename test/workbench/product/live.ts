import { beforeAll, describe, expect, it } from 'vitest';
import { columnName } from '../../../src/base/a1';
import { pane as words } from '../../../src/catalogue/pane';
import { smallSample } from '../robust/small-sample';
import { clickGrid, readUntil } from '../suites/suite';
import { SAMPLE, sheetsOfFile } from './grid';
import { openBook, type ProductSuite, untilSaid } from './pane';

declare global {
  interface Window {
    noteTold?: Promise<void>;
  }
}

const NOTES = '記入要領';

/** The ribbon, the menu's command by its key, and what the pane notices of changes. */
export const live: ProductSuite = (desk) => {
  const ribbon = (id: string) => desk().page.locator(`[data-control="${id}"]`);
  const enabled = async (id: string) => (await ribbon(id).getAttribute('aria-disabled')) !== 'true';
  const set = (sheet: string, cell: string, text: string) =>
    desk().page.evaluate(([name, at, content]) => window.workbench?.setCell(name, at, content), [
      sheet,
      cell,
      text,
    ] as const);
  /** Where the pane says that rows were changed since the check or since they were written. */
  const changed = (rows: string) => desk().pane.getByText(new RegExp(`あとに${rows}行が変更されました`));

  describe('live', () => {
    /** Cells of 支出額 in 経費, by their rows from 0. */
    let costs: string[] = [];
    let receipt = '';
    let receiptRow = 0;

    beforeAll(async () => {
      const small = await smallSample();
      const sheets = await sheetsOfFile(small);
      const rows = sheets.get('経費') ?? [];
      const header = rows.findIndex((row) => row.includes('支出額'));
      const at = rows[header]?.indexOf('支出額') ?? -1;
      costs = rows.flatMap((row, n) =>
        n > header && typeof row[at] === 'number' ? [`${columnName(at)}${n + 1}`] : [],
      );
      const applications = sheets.get('申請') ?? [];
      const first = applications.findIndex((row) => row.includes('受付番号')) + 1;
      receipt = String(applications[first]?.[applications[first - 1]?.indexOf('受付番号') ?? -1]);
      receiptRow = first + 1;
      await openBook(desk(), SAMPLE, small);
    });

    it('no button is ever disabled, which would take the clerk’s own undo away: 元に戻す says that there is nothing', async () => {
      for (const id of ['Hojo.Check', 'Hojo.Fill', 'Hojo.Report', 'Hojo.Repair', 'Hojo.Undo']) {
        expect(await enabled(id)).toBe(true);
      }
      await ribbon('Hojo.Undo').click();
      await untilSaid(desk(), words.outcome.nothingToUndo);
      await expect.poll(() => ribbon('Hojo.Undo').getAttribute('aria-busy')).toBeNull();
    });

    it('a button works while the pane is closed, and opens it at its step', async () => {
      await desk().page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
      expect(await desk().page.locator('#pane').isVisible()).toBe(false);
      await ribbon('Hojo.Fill').click();
      await desk().page.locator('#pane').waitFor({ state: 'visible' });
      await untilSaid(desk(), words.outcome.filled);
      const tab = desk().pane.getByRole('tab', { name: words.steps.fill });
      expect(await tab.getAttribute('aria-selected')).toBe('true');
      await expect.poll(() => ribbon('Hojo.Fill').getAttribute('aria-busy')).toBeNull();
      await expect.poll(() => enabled('Hojo.Undo')).toBe(true);
    });

    it('own writes are no changes, nor is what a clerk writes outside the tables', async () => {
      // events come in order: with the note's own, those of the writes before it have been handled
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          let tell: () => void = () => undefined;
          const told = new Promise<void>((resolve) => (tell = resolve));
          const handler = context.workbook.worksheets.onChanged.add(async ({ address }) => {
            if (address === 'J30') tell();
            await Promise.resolve();
          });
          await context.sync();
          window.noteTold = told.then(() =>
            Excel.run(handler.context, async (own) => {
              handler.remove();
              await own.sync();
            }),
          );
        }),
      );
      await set(NOTES, 'J30', 'メモ');
      await desk().pane.evaluate(async () => {
        await window.noteTold;
        // React draws before the next frame but one
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      });
      expect(await changed('.*').count()).toBe(0);
      expect(await enabled('Hojo.Undo')).toBe(true);
    });

    it('an input of a clerk counts, and one of a second user', async () => {
      const [mine = '', theirs = ''] = costs;
      await set('経費', mine, '123456');
      await changed('1').first().waitFor();
      await desk().page.evaluate(
        (cell) => window.workbench?.faults.remoteEdit('経費', cell, '234567'),
        theirs,
      );
      await changed('2').first().waitFor();
    });

    it('a key calls 点検, and another なぜこの額か for the selected row', async () => {
      await clickGrid(desk());
      await desk().page.keyboard.press('Control+Alt+Shift+K');
      const tab = desk().pane.getByRole('tab').filter({ hasText: words.steps.check });
      await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
      await expect.poll(() => changed('.*').count()).toBe(0);
      await desk().page.evaluate((row) => window.workbench?.select('申請', `A${row}`), receiptRow);
      await desk().page.keyboard.press('Control+Alt+Shift+Y');
      await desk().pane.getByText('なぜこの額か').first().waitFor();
      await desk().pane.getByText(receipt).first().waitFor();
    });
  });

  describe('再計算・修復', () => {
    const shown = async (cell: string, wanted: unknown) =>
      (await readUntil(desk(), NOTES, cell, ([row]) => row?.[0] === wanted))[0]?.[0];

    it('writes calls again that Excel did not know, and nothing else', async () => {
      await set(NOTES, 'J40', '=_xldudf_GRANT_AMOUNT("見守り",375000)');
      await set(NOTES, 'J41', '=_xldudf_GRANT_STAFF(10.4)');
      await set(NOTES, 'J42', '=NOSUCH(1)');
      expect(await shown('J40', '#NAME?')).toBe('#NAME?');
      expect(await shown('J41', '#NAME?')).toBe('#NAME?');
      await ribbon('Hojo.Repair').click();
      expect(await shown('J40', 300000)).toBe(300000);
      expect(await shown('J41', 10)).toBe(10);
      expect(await shown('J42', '#NAME?')).toBe('#NAME?');
    });

    it('leaves a protected sheet alone, and names it', async () => {
      await set(NOTES, 'J43', '=_xldudf_GRANT_STAFF(10.6)');
      await shown('J43', '#NAME?');
      const protect = (on: boolean) =>
        desk().page.evaluate(([name, value]) => window.workbench?.faults.protectSheet(name, value), [
          NOTES,
          on,
        ] as const);
      await protect(true);
      await ribbon('Hojo.Repair').click();
      await desk().pane.getByText(NOTES).first().waitFor();
      expect(await shown('J43', '#NAME?')).toBe('#NAME?');
      await protect(false);
      await ribbon('Hojo.Repair').click();
      expect(await shown('J43', 11)).toBe(11);
    });
  });
};
