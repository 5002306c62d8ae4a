// @vitest-environment node
import { expect, it } from 'vitest';
import { pane as words } from '../../src/catalogue/pane';
import { proposalTexts } from '../../src/catalogue/pane/proposal-texts';
import { dutyTexts } from '../../src/catalogue/settings/duty-texts';
import { sheetsOf, technologyCases } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import type { Desk } from './desk';
import { onOneDesk } from './on-desk';
import { readGrid } from './product/grid';
import { openBook } from './product/pane';

const entry = technologyCases.find(({ 経費, 申請 }) => 経費.length > 2 && 申請.length === 1);

/** A list without 設定, whose second line says 〃 for its 経費区分. */
async function list(): Promise<{ bytes: Uint8Array; column: number; above: unknown }> {
  if (entry === undefined) throw new Error('no case');
  const [applications, lines] = ['申請', '経費'].map((name) =>
    sheetsOf(entry).find((sheet) => sheet.name === name),
  );
  if (applications === undefined || lines === undefined) throw new Error('no sheet');
  const column = lines.values[0]?.indexOf('経費区分') ?? -1;
  const values = lines.values.map((row, n) =>
    row.map((cell, at) => (n === 2 && at === column ? '〃' : cell)),
  );
  const bytes = await workbookBytes([applications, { ...lines, values }]);
  return { bytes, column, above: lines.values[1]?.[column] };
}

/** The fold of the prefecture's duties, however many there are; 「都道府県」 alone is a setting. */
const dutiesNoneDone = dutyTexts.title(0, 0).replace(/\/0.*/, '/');

const goTo = (desk: Desk) => desk.pane.getByRole('tab', { name: words.steps.prepare }).click();
const sheetNames = (desk: Desk) => desk.page.evaluate(() => window.workbench?.sheetNames() ?? []);

onOneDesk(
  [
    (desk) => {
      it('a proposal is entered by its button, and taken back', async () => {
        const { bytes, column, above } = await list();
        await openBook(desk(), '一覧.xlsx', bytes);
        await goTo(desk());
        const cell = async () => (await readGrid(desk(), '経費', 3, column + 1))[2]?.[column];
        await desk()
          .pane.getByRole('button', { name: new RegExp(`${proposalTexts.replace}$`) })
          .click();
        await desk()
          .pane.getByText(/提案の値に置き換えました/)
          .first()
          .waitFor();
        expect(await cell()).toBe(above);
        await desk().pane.getByRole('button', { name: words.action.undo, exact: true }).click();
        await desk().pane.getByText(proposalTexts.title(1)).waitFor();
        expect(await cell()).toBe('〃');
      });

      it('a tick makes 設定 where there is none, can be taken away, and 元に戻す takes the sheet away', async () => {
        const { bytes } = await list();
        await openBook(desk(), '一覧.xlsx', bytes);
        await goTo(desk());
        await desk().pane.getByRole('button', { name: dutiesNoneDone }).click();
        const box = desk().pane.getByRole('checkbox').first();
        await box.click();
        await expect.poll(() => sheetNames(desk())).toContain('設定');
        await expect.poll(() => box.isChecked()).toBe(true);
        await desk().pane.getByRole('button', { name: words.action.undo, exact: true }).click();
        await expect.poll(() => sheetNames(desk())).not.toContain('設定');
        await box.click();
        await expect.poll(() => box.isChecked()).toBe(true);
        await box.click();
        await expect.poll(() => box.isChecked()).toBe(false);
        const settings = await readGrid(desk(), '設定', 30, 2);
        expect(
          settings.filter(([item]) => String(item).startsWith('確認:')).map(([, value]) => value),
        ).toEqual(['']);
      });
    },
  ],
  { bare: true },
);
