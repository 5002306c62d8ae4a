import { beforeAll, describe, expect, it } from 'vitest';
import { effectPaneTexts as texts } from '../../../src/catalogue/effect-pane-texts';
import { pane as words } from '../../../src/catalogue/pane';
import {
  type EffectItem,
  fullestYear,
  outlierItems,
  totalOf,
} from '../../../src/taskpane/steps/report/effects/meaning/effect-view';
import { runCheck } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { sampleBytes } from './grid';
import { setWidth, violations, widths } from './narrow';
import { button, openBook, type ProductSuite, selectedAddress, steps } from './pane';

/** 外れ値 of the sample, as the command line has them. */
async function outliersOfSample(): Promise<EffectItem[]> {
  const { outcome } = await runCheck(openXlsx(sampleBytes), { now: new Date('2028-04-10T05:00:00Z') });
  const look = await outcome.effects();
  const total = look && totalOf(look, { year: fullestYear(look), scope: 'all', name: '' });
  if (look === null || total == null) throw new Error('no effect report in the sample');
  return outlierItems(look, total);
}

/** 効果: what the effect reports of the sample say beside what was planned. */
export const effects: ProductSuite = (desk) => {
  describe('効果 of 業務改善計画と効果報告', () => {
    const list = () => desk().pane.getByRole('list', { name: texts.list });
    const tab = (name: string) => desk().pane.getByRole('tab', { name, exact: true });
    let outliers: readonly EffectItem[];

    beforeAll(async () => {
      outliers = await outliersOfSample();
      await openBook(desk(), '効果.xlsx', sampleBytes);
      await steps.check(desk());
      await tab(words.steps.report).click();
      await tab(texts.views.duties).waitFor();
    });

    it('opens by keyboard and shows every indicator', async () => {
      await tab(texts.views.duties).focus();
      await desk().page.keyboard.press('ArrowRight');
      await list().waitFor();
      expect(await list().locator('li').count()).toBe(10);
      expect(await list().locator('li').first().innerText()).toMatch(/総業務時間.*→.*差 .*改善 \d/su);
    });

    it('leads from 外れ値 to the figure, by pointer and by keyboard', async () => {
      const [first, second] = outliers;
      const title = texts.outliers.title(outliers.length);
      await button(desk(), title).click();
      const rows = desk().pane.getByRole('list', { name: title });
      await rows.locator('[data-row="0"]').click();
      const unquoted = (address: string | undefined) => address?.replaceAll("'", '');
      const selected = async () => unquoted(await selectedAddress(desk()));
      await expect.poll(selected).toBe(unquoted(first?.place?.address));
      await rows.locator('[data-row="0"]').focus();
      await desk().page.keyboard.press('ArrowDown');
      const next = rows.locator('[data-row="1"]');
      await expect.poll(() => next.evaluate((element) => element === document.activeElement)).toBe(true);
      await desk().page.keyboard.press('Enter');
      await expect.poll(selected).toBe(unquoted(second?.place?.address));
    });

    it('fits 320 px without scrolling sideways, and axe has nothing against it', async () => {
      await setWidth(desk(), '320px');
      await expect.poll(() => widths(desk())).toEqual([320, 320]);
      expect(await violations(desk())).toEqual([]);
      await setWidth(desk(), '');
    });
  });
};
