import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { yenText } from '../../../src/catalogue/amounts/figures';
import { pane as words } from '../../../src/catalogue/pane';
import { whatIfPaneTexts as texts } from '../../../src/catalogue/pane/what-if-pane-texts';
import { comparisonTexts } from '../../../src/catalogue/sheets/comparison-texts';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { whatIfTexts } from '../../../src/catalogue/what-if-texts';
import { type WhatIf, whatIfOf } from '../../../src/workbook/read/what-if';
import { assessWorkbook } from '../../../src/workbook/run/assess-workbook';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { expectSheets, readGrid, SAMPLE, sampleBytes, sheetNames, type Sheets, sheetsOfFile } from './grid';
import { button, openBook, type ProductSuite, selectedAddress, untilSaid } from './pane';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CEILING = 'パッケージ上限額';
const RATE = '補助率';
const NAME = '率を半分に';

/** もし〜なら on the sample, by the keyboard: what it says is what the engine says of the file, and all that is written is its sheet. */
export const whatIf: ProductSuite = (desk) => {
  describe('もし〜なら', () => {
    let before: Sheets;
    let sheets: string[];
    let own: WhatIf;

    const key = (name: string) => desk().page.keyboard.press(name);
    const row = (name: string) =>
      desk()
        .pane.getByRole('table', { name: texts.table })
        .getByRole('row')
        .filter({ has: desk().pane.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
    const computed = () => desk().pane.locator('[data-state="there"]').waitFor();
    /** Types into a field that has the focus, as a clerk does who comes to it with Tab. */
    const type = async (label: string, text: string): Promise<void> => {
      await desk().pane.getByLabel(label, { exact: true }).focus();
      await key('Control+a');
      await desk().page.keyboard.type(text);
    };
    const pressed = async (name: string): Promise<void> => {
      await button(desk(), name).focus();
      await key('Enter');
    };

    beforeAll(async () => {
      before = await sheetsOfFile(sampleBytes);
      own = whatIfOf(await assessWorkbook(openXlsx(sampleBytes), { now: new Date() }));
      await openBook(desk(), SAMPLE, sampleBytes);
      await desk().pane.getByRole('tab', { name: words.steps.fill }).click();
      await button(desk(), texts.open).waitFor();
      sheets = await sheetNames(desk());
    });

    it('a scenario that is as it is now differs nowhere', async () => {
      await pressed(texts.open);
      await computed();
      const [present] = await own.compare([[]], 0, {});
      await expect
        .poll(() => row(whatIfTexts.present).innerText())
        .toContain(yenText(present?.figures.planned ?? 0));
      const same = row(texts.defaultName(1));
      expect(await same.innerText()).toContain(texts.difference(0));
      expect(await same.innerText()).toContain(yenText(present?.figures.planned ?? 0));
      await pressed(texts.details(texts.defaultName(1), 0, 0));
      await desk()
        .pane.getByText(texts.same(texts.defaultName(1)))
        .waitFor();
    });

    it('refuses what 設定 would refuse, and takes what it would take', async () => {
      await type(CEILING, '399万円');
      await desk().pane.getByText(texts.notAllowed('4,000,000〜10,000,000')).waitFor();
      await type(CEILING, '400万円');
      await row(texts.defaultName(1)).getByText(`${CEILING}＝400万円`).waitFor();
    });

    it('says of two scenarios what the engine says, against the base that is chosen', async () => {
      await pressed(texts.add);
      await type(texts.name, NAME);
      const slider = desk().pane.getByRole('slider', { name: texts.slider(RATE) });
      await slider.focus();
      for (let step = 0; step < 6; step += 1) await key('ArrowLeft');
      await row(NAME).getByText(`${RATE}＝1/2`).waitFor();
      await desk().pane.getByLabel(texts.base).selectOption('1');
      await row(texts.defaultName(1)).getByText(texts.isBase).waitFor();
      await computed();
      const rows = await own.compare(
        [[{ label: CEILING, value: '400万円' }], [{ label: RATE, value: '1/2' }]],
        1,
        {},
      );
      const names = [whatIfTexts.present, texts.defaultName(1), NAME];
      for (const [at, name] of names.entries()) {
        const { figures, difference } = rows[at] ?? {};
        const text = await row(name).innerText();
        expect(text, name).toContain(yenText(figures?.planned ?? -1));
        expect(text, name).toContain(texts.served(figures?.served ?? -1));
        expect(text, name).toContain(texts.capped(figures?.capped ?? -1));
        if (at !== 1) expect(text, name).toContain(texts.difference(difference?.planned ?? -1));
      }
      expect(rows[2]?.difference.planned).not.toBe(0);
      const { raised = 0, lowered = 0, largest = [] } = rows[2] ?? {};
      await pressed(texts.details(NAME, raised, lowered));
      const { receiptNumber = '', place } = largest[0] ?? {};
      await desk()
        .pane.getByTitle(words.preview.go(receiptNumber, place?.address ?? ''))
        .last()
        .focus();
      await key('Enter');
      await expect.poll(() => selectedAddress(desk())).toBe(place?.address);
      await expectSheets(desk(), before, ['申請', '経費', '設定']);
    });

    it('draws the curves in a worker of its own, with a table of every figure', async () => {
      await pressed(texts.curves);
      await desk().pane.getByText(texts.drawn(CEILING, 61)).waitFor();
      expect(
        desk()
          .page.workers()
          .map((worker) => new URL(worker.url()).origin),
      ).toContain(new URL(desk().url).origin);
      expect(await desk().pane.locator('svg polyline').count()).toBe(3);
      await pressed(texts.curveTable);
      const points = desk().pane.getByRole('table', { name: texts.curveTable }).getByRole('row');
      expect(await points.count()).toBe(62);
    });

    it('has nothing against it, and fits 320 px', async () => {
      const frame = desk().page.locator('#pane');
      await frame.evaluate((element) => {
        element.style.width = element.style.maxWidth = '320px';
      });
      await desk().pane.evaluate(AXE);
      const found = await desk().pane.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        const { violations } = await axe.run();
        return {
          violations: violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
          widths: [document.documentElement.scrollWidth, document.documentElement.clientWidth],
        };
      });
      expect(found).toEqual({ violations: [], widths: [320, 320] });
      await frame.evaluate((element) => element.removeAttribute('style'));
    });

    it('writes its sheet only when asked, once, and 元に戻す takes it back', async () => {
      expect(await sheetNames(desk())).toEqual(sheets);
      await pressed(texts.write);
      await desk().pane.getByText(texts.written(SHEETS.comparison)).waitFor();
      const cells = await readGrid(desk(), SHEETS.comparison, 60, 6);
      const [, , half] = await own.compare(
        [[{ label: CEILING, value: '400万円' }], [{ label: RATE, value: '1/2' }]],
        1,
        {},
      );
      expect(cells[3]?.[0]).toBe(comparisonTexts.base(texts.defaultName(1)));
      expect(cells.find(([first]) => first === whatIfTexts.labels.planned)?.[3]).toBe(half?.figures.planned);
      expect(cells.find(([first]) => first === whatIfTexts.labels.difference)?.[3]).toBe(
        half?.difference.planned,
      );
      await pressed(texts.write);
      await desk().pane.getByText(texts.unchanged(SHEETS.comparison)).waitFor();
      await pressed(words.action.undo);
      await untilSaid(desk(), words.outcome.undone);
      expect(await sheetNames(desk())).toEqual(sheets);
      await expectSheets(desk(), before, ['申請', '経費', '設定']);
    });
  });
};
