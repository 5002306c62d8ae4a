import { beforeAll, describe, expect, it } from 'vitest';
import { followUpTexts } from '../../../src/catalogue/follow-up-texts';
import { intakeTexts } from '../../../src/catalogue/intake-texts';
import { letterReplyTexts } from '../../../src/catalogue/letter-reply-texts';
import { pane as words } from '../../../src/catalogue/pane';
import { letterTexts } from '../../../src/catalogue/pane/letter-texts';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { blankFile } from '../../../workbench/page/builtin';
import { matrixOf } from '../../cases/cases';
import { applicationOf, lineOf } from '../../grant/rows';
import { cp932 } from '../../intake/text/encode';
import { readGrid, sheetNames } from './grid';
import { button, openBook, openIntake, press, type ProductSuite, selectedAddress, steps } from './pane';

type Row = readonly string[];

const textRows = (rows: Parameters<typeof matrixOf>[0]): Row[] =>
  matrixOf(rows).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

/** Of the first 支出額 and SECURITY ACTION are missing, of the second 支出額. */
const APPLICATIONS = textRows([
  applicationOf('定着支援', 'R8-0001', { 'SECURITY ACTION': null }),
  applicationOf('定着支援', 'R8-0002', { 事業所番号: '13A0100027', 事業所名: 'ひかりの家' }),
]);
const LINES = textRows(
  ['R8-0001', 'R8-0002'].map((number) => lineOf(number, 1, '見守り', 0, { 台数: 1, 支出額: null })),
);
const CORRECTED: readonly Row[] = [
  ['受付番号', '明細番号', '支出額'],
  ['R8-0001', '1', '375,000'],
];
const DECLARED: readonly Row[] = [
  ['受付番号', '事業', 'SECURITY ACTION'],
  ['R8-0001', '定着支援', '一つ星'],
];

const csv = (rows: readonly Row[]): Buffer =>
  Buffer.from(cp932(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')));

/** 差戻し, closed: from an empty workbook to letters, to what comes back, to 済. */
export const resubmitted: ProductSuite = (desk) => {
  describe('差戻し that come back', () => {
    const file = (name: string, rows: readonly Row[]) => ({ name, mimeType: 'text/csv', buffer: csv(rows) });
    const card = (name: string) => desk().pane.getByRole('region', { name, exact: true });
    const choose = async (...files: ReturnType<typeof file>[]): Promise<void> => {
      await desk().pane.getByLabel(intakeTexts.file).setInputFiles(files);
    };
    const take = async (name: string): Promise<void> => {
      await card(name)
        .getByRole('button', { name: /を取り込む$/u })
        .click();
      await desk().pane.getByText(intakeTexts.taken(name)).waitFor();
    };
    /** 受付番号, 指摘, 回答日 and 状態 of 差戻し記録. */
    const records = async () =>
      (await readGrid(desk(), SHEETS.letterRecord, 3, 6)).slice(1).map((row) => row.map(String));

    beforeAll(async () => {
      await openBook(desk(), '空.xlsx', blankFile());
      await openIntake(desk());
      await choose(file('申請.csv', APPLICATIONS), file('経費.csv', LINES));
      await button(desk(), intakeTexts.makeTemplate).click();
      await take('申請.csv');
      await take('経費.csv');
    }, 180_000);

    it('are sent for what 点検 finds in the rows that were taken in', async () => {
      await button(desk(), intakeTexts.toCheck).click();
      await desk().pane.getByText('申請 2行').first().waitFor();
      await desk().pane.getByRole('tab', { name: words.steps.report }).click();
      await button(desk(), letterTexts.section.open).click();
      const send = button(desk(), letterTexts.record.sent(2));
      await send.and(desk().pane.locator(':not([aria-disabled="true"])')).waitFor();
      await desk().pane.getByLabel(letterTexts.deadline.label).fill('2020-01-31');
      await press(desk(), letterTexts.record.sent(2), letterTexts.record.wasSent(2));
      await button(desk(), words.action.close).first().click();
      const sent = await records();
      expect(sent.map(([number, , , , , state]) => [number, state])).toEqual([
        ['R8-0001', '発送'],
        ['R8-0002', '発送'],
      ]);
      expect(sent[0]?.[3]).toContain('L-03（明細1）');
    });

    it('are held against what was asked before anything is taken over, with ways to what remains', async () => {
      await openIntake(desk());
      await choose(file('修正.csv', CORRECTED));
      const own = card('修正.csv');
      await own.getByRole('heading', { name: letterReplyTexts.title }).waitFor();
      await own.getByText('差戻しで求めた2件のうち、1件が解消し、1件が残ります。').waitFor();
      await own.getByText(/状態：発送 → 回答/u).waitFor();
      const [remaining] = await own.getByRole('button', { name: /R1-53 申請!/u }).all();
      await remaining?.click();
      await expect.poll(() => selectedAddress(desk())).toMatch(/^申請!/u);
      expect((await records())[0]?.[5]).toBe('発送');
      // a row that is left out answers nothing
      await own.getByRole('checkbox', { name: /R8-0001/u }).uncheck();
      await own.getByText(letterReplyTexts.partial).waitFor();
      await own.getByRole('checkbox', { name: /R8-0001/u }).check();
    });

    it('become 回答 with the rows, in the one step that 元に戻す takes back', async () => {
      await take('修正.csv');
      await desk().pane.getByText('差戻しで求めた2件のうち、1件が解消し、1件が残っています。').waitFor();
      expect((await records()).map((row) => row[5])).toEqual(['回答', '発送']);
      await steps.undo(desk());
      expect((await records()).map((row) => [row[4], row[5]])).toEqual([
        ['', '発送'],
        ['', '発送'],
      ]);
    });

    it('become 済 once nothing of what was asked remains', async () => {
      await choose(file('再修正.csv', CORRECTED), file('宣言.csv', DECLARED));
      await take('再修正.csv');
      await card('宣言.csv').getByText('差戻しで求めた2件は、すべて解消します。').waitFor();
      await take('宣言.csv');
      await desk().pane.getByText('差戻しで求めた2件は、すべて解消しました。').waitFor();
      expect((await records()).map((row) => row[5])).toEqual(['済', '発送']);
    });

    it('are set by a button where the correction was typed into the workbook', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const costs = context.workbook.tables.getItem('経費').columns.getItem('支出額');
          costs.getDataBodyRange().getCell(1, 0).values = [[375000]];
          await context.sync();
        }),
      );
      await button(desk(), intakeTexts.toCheck).click();
      await desk().pane.getByText('申請 2行').first().waitFor();
      await desk().pane.getByRole('tab', { name: words.steps.report }).click();
      await desk()
        .pane.getByText(followUpTexts.card(1, 1, 0, 1))
        .waitFor();
      await button(desk(), followUpTexts.open).click();
      await press(desk(), followUpTexts.states.set(1), followUpTexts.states.done(1));
      expect((await records()).map((row) => row[5])).toEqual(['済', '済']);
      await press(desk(), followUpTexts.takeBack, followUpTexts.tookBack);
      expect((await records()).map((row) => row[5])).toEqual(['済', '発送']);
    });

    it('are reminded of where 期限 has passed, on a sheet for 差込印刷', async () => {
      const dialog = desk().pane.getByRole('dialog', { name: followUpTexts.title });
      await dialog.getByLabel(followUpTexts.reminders.day).fill('2020-02-10');
      await desk().pane.getByText('期限 2020-01-31（10日経過）').waitFor();
      await button(desk(), followUpTexts.reminders.make).click();
      await expect.poll(() => sheetNames(desk())).toContain(SHEETS.reminders);
      const [headers = [], row = []] = await readGrid(desk(), SHEETS.reminders, 2, 12);
      expect([headers[0], row[0], row[headers.indexOf('経過日数')]]).toEqual(['受付番号', 'R8-0002', 10]);
      await press(desk(), followUpTexts.takeBack, followUpTexts.tookBack);
      expect(await sheetNames(desk())).not.toContain(SHEETS.reminders);
      await button(desk(), words.action.close).first().click();
    });
  });
};
