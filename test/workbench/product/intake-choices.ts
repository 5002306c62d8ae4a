import { describe, expect, it } from 'vitest';
import { intakeTexts } from '../../../src/catalogue/intake-texts';
import { pane as words } from '../../../src/catalogue/pane';
import { prepareTexts } from '../../../src/catalogue/pane/prepare-texts';
import { resubmissionTexts } from '../../../src/catalogue/resubmission-texts';
import { optionalSheets } from '../../../src/catalogue/template/template-texts';
import { blankFile } from '../../../workbench/page/builtin';
import { cp932 } from '../../intake/text/encode';
import { readGrid, sheetNames } from './grid';
import { button, openBook, openIntake, type ProductSuite } from './pane';

type Row = readonly string[];

const HEADERS: Row = ['受付番号', '事業', '法人名', '事業所名', '事業所番号', '受付日'];
const applicationOf = (number: string, end: string, day: string): Row => [
  ...[number, '定着支援', '㈱髙﨑会', 'みらいの里', `13A01000${end}`, day],
];
const LINES: Row = ['受付番号', '明細番号', '経費区分', '品名', '支出額'];
const lineOf = (number: string, cost: string): Row => [number, '1', '見守り', '見守りセンサー', cost];

const csv = (rows: readonly Row[]): Buffer =>
  Buffer.from(cp932(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')));

/** What a clerk decides before a file is taken over: which sheets the form has, which application counts, 税込 or 税抜. */
export const intakeChoices: ProductSuite = (desk) => {
  describe('取込み asks', () => {
    const file = (name: string, rows: readonly Row[]) => ({ name, mimeType: 'text/csv', buffer: csv(rows) });
    const choose = async (...files: ReturnType<typeof file>[]): Promise<void> => {
      await desk().pane.getByLabel(intakeTexts.file).setInputFiles(files);
    };
    const card = (name: string) => desk().pane.getByRole('region', { name, exact: true });
    const take = async (name: string): Promise<void> => {
      await card(name)
        .getByRole('button', { name: /を取り込む$/u })
        .click();
      await desk().pane.getByText(intakeTexts.taken(name)).waitFor();
    };
    /** Cells of a list by 受付番号 and header. */
    const cellOf = async (sheet: string, number: string, header: string) => {
      const cells = await readGrid(desk(), sheet, 30, 40);
      const headers = cells.find((row) => row[0] === '受付番号') ?? [];
      return cells.find((row) => row[0] === number)?.[headers.indexOf(header)];
    };

    it('first which sheets the blank form has beside those of every year', async () => {
      await openBook(desk(), '空.xlsx', blankFile());
      await desk().pane.getByRole('tab', { name: words.steps.prepare }).click();
      const box = desk().pane.getByRole('checkbox', { name: optionalSheets.earlierGrants });
      await box.focus();
      await desk().page.keyboard.press('Space');
      await button(desk(), prepareTexts.template.make).click();
      await desk().pane.getByText(prepareTexts.tables.asTable('申請')).first().waitFor();
      const names = await sheetNames(desk());
      expect(names).toContain(optionalSheets.earlierGrants);
      expect(names).not.toContain(optionalSheets.products);
    });

    it('which of two applications of an establishment counts, with what differs', async () => {
      await openIntake(desk());
      await choose(
        file('申請.csv', [HEADERS, applicationOf('R8-0001', '01', '令和8年6月1日')]),
        file('経費.csv', [LINES, lineOf('R8-0001', '300,000')]),
      );
      await take('申請.csv');
      await take('経費.csv');
      await choose(file('再提出.csv', [HEADERS, applicationOf('R8-0009', '01', '令和8年7月1日')]));
      const own = card('再提出.csv');
      await own.getByText(resubmissionTexts.same('R8-0009', ['R8-0001'])).waitFor();
      const table = own.getByRole('table', { name: resubmissionTexts.differs });
      const shown = await table.getByRole('row').allInnerTexts();
      expect(shown.map((text) => text.split(/\s+/u))).toEqual([
        [resubmissionTexts.place, 'R8-0009', 'R8-0001'],
        ['申請「受付日」', '令和8年7月1日', '2026-06-01'],
        ['経費', resubmissionTexts.noRow, resubmissionTexts.rows(1)],
      ]);
      const choice = own.getByRole('radio', { name: /^R8-0009/u });
      await own.getByRole('radio', { name: resubmissionTexts.all }).focus();
      await desk().page.keyboard.press('ArrowDown');
      await choice.and(desk().pane.locator(':checked')).waitFor();
      await own.getByText(resubmissionTexts.effect(['R8-0001'], [])).waitFor();
      await own.getByText(intakeTexts.counts(1, 1, 0, 0)).waitFor();
      await take('再提出.csv');
      expect(await cellOf('申請', 'R8-0001', '取下げ')).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(await cellOf('申請', 'R8-0009', '取下げ')).toBe('');
    });

    it('whether amounts that are said to be 税抜 are 税込, and takes none before', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('設定');
          const used = sheet.getUsedRange().load('values');
          await context.sync();
          const row = used.values.findIndex(([item]) => item === '税区分');
          sheet.getCell(row, 1).values = [['税込']];
          await context.sync();
        }),
      );
      await choose(
        file('経費2.csv', [[...LINES.slice(0, 4), '支出額（税抜）'], lineOf('R8-0009', '400,000')]),
      );
      const own = card('経費2.csv');
      await own.getByText(intakeTexts.tax('支出額（税抜）', 'excluded', 'included')).waitFor();
      const way = own.getByRole('button', { name: intakeTexts.take(1, 0), exact: true });
      expect(await way.getAttribute('aria-disabled')).toBe('true');
      await own.getByRole('checkbox', { name: intakeTexts.taxAsSet('included') }).check();
      await take('経費2.csv');
      expect(await cellOf('経費', 'R8-0009', '支出額')).toBe(400_000);
    });

    it('nothing that one 元に戻す does not take back', async () => {
      for (const was of [undefined, '']) {
        await button(desk(), words.action.undo).first().click();
        await expect
          .poll(async () =>
            was === undefined
              ? await cellOf('経費', 'R8-0009', '支出額')
              : await cellOf('申請', 'R8-0001', '取下げ'),
          )
          .toBe(was);
      }
      expect(await cellOf('申請', 'R8-0009', '事業')).toBeUndefined();
    });
  });
};
