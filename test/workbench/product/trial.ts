import { beforeAll, describe, expect, it } from 'vitest';
import { columnName } from '../../../src/base/a1';
import { yenText } from '../../../src/catalogue/amounts/figures';
import { pane as words } from '../../../src/catalogue/pane';
import { prepareTexts } from '../../../src/catalogue/pane/prepare-texts';
import { trialTexts } from '../../../src/catalogue/pane/trial-texts';
import { expectSheets, SAMPLE, sampleBytes, type Sheets, sheetsOfFile } from './grid';
import { button, openBook, type ProductSuite, selectedAddress, steps } from './pane';

const CEILING = 'パッケージ上限額';
const [LEAST, MOST] = ['400万円', '1,000万円'];

/** 試算 on the sample: what it says, and that it is what 算定 comes to once the setting is really changed. */
export const trial: ProductSuite = (desk) => {
  describe('試算', () => {
    let before: Sheets;
    /** The cell of パッケージ上限額 in 設定. */
    let cell = '';

    const table = () => desk().pane.getByRole('table', { name: trialTexts.table(CEILING) });
    const rowOf = (name: string) =>
      table()
        .getByRole('row')
        .filter({ has: desk().pane.getByRole('rowheader', { name, exact: true }) });
    const planned = async (): Promise<number> => {
      const text = await desk()
        .pane.getByLabel(words.amounts.label, { exact: true })
        .locator('dd')
        .first()
        .innerText();
      return Number(text.replace(/\D/g, ''));
    };

    beforeAll(async () => {
      before = await sheetsOfFile(sampleBytes);
      const settings = before.get('設定') ?? [];
      const row = settings.findIndex((line) => line.includes(CEILING));
      const header = settings.find((line) => line.includes('項目')) ?? [];
      cell = `${columnName(header.indexOf('値'))}${row + 1}`;
      await openBook(desk(), SAMPLE, sampleBytes);
      await desk().pane.getByRole('tab', { name: words.steps.fill }).click();
      await button(desk(), trialTexts.start).waitFor();
    });

    it('refuses a value that 設定 would refuse, in the words of 準備', async () => {
      const field = desk().pane.getByLabel(trialTexts.value(1));
      await field.fill('399万円');
      await button(desk(), trialTexts.start).click();
      await desk().pane.getByText(prepareTexts.settings.notAllowed('4,000,000〜10,000,000')).waitFor();
      await field.fill(LEAST ?? '');
      await desk()
        .pane.getByLabel(trialTexts.value(2))
        .fill(MOST ?? '');
      await desk().pane.getByLabel(trialTexts.value(3)).fill('');
    });

    it('writes nothing, and says of each value what 算定 comes to with it', async () => {
      await button(desk(), trialTexts.start).click();
      await desk().pane.getByText(trialTexts.done(CEILING, 2)).waitFor();
      await expectSheets(desk(), before, ['申請', '経費', '設定']);
      const texts = new Map<string, string>();
      for (const name of [LEAST, MOST]) texts.set(name ?? '', await rowOf(name ?? '').innerText());
      await steps.fill(desk());
      const now = await planned();
      const differences: number[] = [];
      for (const [name, text] of texts) {
        await desk().page.evaluate(([at, value]) => window.workbench?.setCell('設定', at, value), [
          cell,
          name.replace(/\D/g, '') + '0000',
        ] as const);
        await desk()
          .pane.getByText(/あとに\d+行が変更されました/)
          .first()
          .waitFor();
        await steps.fill(desk());
        const total = await planned();
        expect(text, name).toContain(yenText(total));
        expect(text, name).toContain(trialTexts.difference(total - now));
        differences.push(total - now);
      }
      expect(differences.some((difference) => difference !== 0)).toBe(true);
    });

    it('leads to the application that differs most', async () => {
      const field = desk().pane.getByLabel(trialTexts.value(1));
      await field.fill(LEAST ?? '');
      await button(desk(), trialTexts.start).click();
      await rowOf(LEAST ?? '').waitFor();
      await desk()
        .pane.getByRole('button', { name: new RegExp(`^${LEAST ?? ''}：`) })
        .click();
      const first = desk()
        .pane.getByTitle(/セル 申請!A\d+ へ移動/)
        .first();
      const address = /申請!A\d+/.exec((await first.getAttribute('title')) ?? '')?.[0] ?? '';
      await first.click();
      await expect.poll(() => selectedAddress(desk())).toBe(address);
    });
  });
};
