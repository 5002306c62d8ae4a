// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import { pane as words } from '../../src/catalogue/pane';
import { pickTexts } from '../../src/catalogue/pane/pick-texts';
import { prepareTexts } from '../../src/catalogue/pane/prepare-texts';
import { workbookBytes } from '../cases/workbooks';
import { applications, oddBook, oddLines, SETTINGS } from '../table/pick/odd-workbook';
import type { Desk } from './desk';
import { readyPane } from './desk';
import { onOneDesk } from './on-desk';
import { readGrid } from './product/grid';
import { button, steps } from './product/pane';

/** A clerk's own workbook, from 「経費 見つかりません」 to its amounts, in the product and by keyboard alone. */

const copied = (cells: typeof oddLines) => cells.map((row) => [...row]);
const odd = () =>
  workbookBytes([
    { name: '申請', values: copied(applications) },
    { name: '見積明細', values: copied(oddLines) },
    { name: '設定', values: copied(SETTINGS) },
  ]);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(desk: Desk): Promise<string[]> {
  await desk.pane.evaluate(AXE);
  return desk.pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

async function open(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  await desk.pane.evaluate(() => {
    document.documentElement.dataset['former'] = 'true';
  });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await desk.page.getByLabel('ブックを開く…').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await desk.pane.waitForFunction(() => document.documentElement.dataset['former'] === undefined);
  await readyPane(desk.page);
  await desk.pane.getByRole('tab', { name: words.steps.prepare }).click();
}

const bookOnly = () =>
  workbookBytes([
    { name: '受付簿', values: copied(oddBook) },
    { name: '見積明細', values: copied(oddLines) },
    { name: '設定', values: copied(SETTINGS) },
  ]);

onOneDesk(
  [
    (desk) => {
      it('a list that lacks what it needs: the proposals are read by keyboard, and taken back', async () => {
        const number = desk().pane.getByLabel(pickTexts.columnFor('受付番号'));
        for (const theme of ['black', 'white']) {
          // a page that opens takes the theme at once
          await desk().page.getByLabel('画面の配色').selectOption(theme);
          await open(desk(), '受付簿.xlsx', await bookOnly());
          await number.waitFor();
          expect(await violations(desk())).toEqual([]);
        }
        const chosen = ['受付番号', '事業', '法人名'].map((header) =>
          desk().pane.getByLabel(pickTexts.columnFor(header)).inputValue(),
        );
        expect(await Promise.all(chosen)).toEqual(['整理No.', '補助メニュー', '申請法人']);
        await desk().pane.getByText('例：R8-001、R8-002').waitFor();
        await button(desk(), prepareTexts.columns.readSo).focus();
        await desk().page.keyboard.press('Enter');
        await number.waitFor({ state: 'detached' });
        await desk().pane.getByText('手で対応づけ').first().waitFor();
        await button(desk(), words.action.undo).first().click();
        await number.waitFor();
        expect(await number.inputValue()).toBe('整理No.');
      });
    },
    (desk) => {
      it('headers of her own: the dialogue is answered by keyboard, then 点検 and 算定', async () => {
        await open(desk(), '見積.xlsx', await odd());
        const offer = button(desk(), pickTexts.offerOf('経費', '見積明細'));
        await offer.waitFor();
        expect(await violations(desk())).toEqual([]);
        // nothing pretends to check what is not there
        expect(await button(desk(), words.action.check).count()).toBe(0);
        await offer.focus();
        await desk().page.keyboard.press('Enter');
        const cost = desk().pane.getByLabel(pickTexts.columnFor('支出額'));
        await cost.waitFor();
        expect(await cost.inputValue()).toBe('見積金額');
        await desk().pane.getByText('例：375000').waitFor();
        expect(await violations(desk())).toEqual([]);
        const widths = await desk()
          .page.locator('#pane')
          .evaluate((frame) => {
            frame.style.width = frame.style.maxWidth = '320px';
            frame.style.minWidth = '0';
          })
          .then(() =>
            desk().pane.evaluate(() => [innerWidth, document.querySelector('dialog')?.scrollWidth]),
          );
        expect(widths).toEqual([320, 320]);
        await button(desk(), pickTexts.use).focus();
        await desk().page.keyboard.press('Enter');
        await desk()
          .pane.getByText('シート「見積明細」の読み方を「設定」に記入しました（7行）。')
          .first()
          .waitFor();
        await desk().pane.getByText('点検を始められます。').waitFor();
        await desk().pane.getByRole('tab', { name: words.steps.check }).click();
        await steps.check(desk());
        await steps.fill(desk());
        // 375,000 × 2 × 4/5 and 375,000 × 4/5, by hand
        const [headers = [], ...rows] = await readGrid(desk(), '申請', 3, 40);
        const at = headers.indexOf('算定額');
        expect(rows.map((row) => row[at])).toEqual([600_000, 300_000]);
      });
    },
  ],
  { bare: true },
);
