import { beforeAll, describe, expect, it } from 'vitest';
import { columnName } from '../../../src/base/a1';
import { intakeTexts } from '../../../src/catalogue/intake-texts';
import { blankFile } from '../../../workbench/page/builtin';
import { cp932 } from '../../intake/text/encode';
import { readGrid, sheetNames } from './grid';
import { button, openBook, openIntake, type ProductSuite, steps } from './pane';

type Row = readonly string[];

const APPLICATIONS: readonly Row[] = [
  ['受付番号', '事業', '法人名', '事業所名', '受付日', '常勤換算'],
  ...Array.from({ length: 22 }, (_, n) => [
    ...[`R8-${String(n + 1).padStart(4, '0')}`, '定着支援', '㈱髙﨑会', `みらいの里${n + 1}`],
    ...['令和8年6月1日', '30'],
  ]),
];
const LINES: readonly Row[] = [
  ['受付番号', '明細番号', '経費区分', '品名', '支出額'],
  ...APPLICATIONS.slice(1).map(([number = '']) => [number, '1', '見守り', '見守りセンサー', '375,000']),
];

const csv = (rows: readonly Row[]): Buffer =>
  Buffer.from(cp932(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')));

/** 取込み: from an empty workbook through CP932 to amounts, a corrected file, and back. */
export const intake: ProductSuite = (desk) => {
  describe('取込み', () => {
    const file = (name: string, rows: readonly Row[]) => ({ name, mimeType: 'text/csv', buffer: csv(rows) });
    const choose = async (...files: ReturnType<typeof file>[]): Promise<void> => {
      await desk().pane.getByLabel(intakeTexts.file).setInputFiles(files);
    };
    const card = (name: string) => desk().pane.getByRole('region', { name, exact: true });
    const take = async (name: string, label: string): Promise<void> => {
      await card(name).getByRole('button', { name: label, exact: true }).click();
      await desk().pane.getByText(intakeTexts.taken(name)).waitFor();
    };
    /** A row of a list by its headers, and how many rows have a number. */
    const list = async (sheet: string) => {
      const cells = await readGrid(desk(), sheet, 60, 40);
      const at = cells.findIndex((row) => row[0] === '受付番号');
      const header = cells[at] ?? [];
      const rows = cells.slice(at + 1).filter((row) => String(row[0]).startsWith('R8-'));
      return { rows, cell: (n: number, name: string) => rows[n]?.[header.indexOf(name)] };
    };

    beforeAll(async () => {
      await openBook(desk(), '空.xlsx', blankFile());
      await openIntake(desk());
    }, 120_000);

    it('begins in an empty workbook, with a blank form to take the rows', async () => {
      await choose(file('申請.csv', APPLICATIONS), file('経費.csv', LINES), file('写し.csv', LINES));
      await button(desk(), intakeTexts.makeTemplate).click();
      await desk()
        .pane.getByText(intakeTexts.counts(22, 0, 0, 0))
        .waitFor();
      await desk().pane.getByText(intakeTexts.sameFile('写し.csv', '経費.csv')).waitFor();
      expect(await sheetNames(desk())).toContain('申請');
      expect((await list('申請')).rows).toEqual([]);
    });

    it('takes over what was shown, numbers and dates as such, beyond the blank rows of the form', async () => {
      await take('申請.csv', intakeTexts.take(22, 0));
      await take('経費.csv', intakeTexts.take(22, 0));
      const applications = await list('申請');
      expect(applications.rows).toHaveLength(22);
      expect(applications.cell(21, '法人名')).toBe('㈱髙﨑会');
      expect(applications.cell(21, '受付日')).toBe(46174);
      expect((await list('経費')).cell(0, '支出額')).toBe(375000);
      const tables = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.tables.getItem('申請').getRange().load('address');
          await context.sync();
          return range.address;
        }),
      );
      expect(tables).toContain(`A5:${columnName(37)}27`);
      const record = await readGrid(desk(), '受付記録', 4, 9);
      expect(record.slice(1).map((row) => [row[1], row[3], row[5]])).toEqual([
        ['申請.csv', 'CSV（CP932）', 22],
        ['経費.csv', 'CSV（CP932）', 22],
        ['', '', ''],
      ]);
    });

    it('is read by 点検 like rows that were typed', async () => {
      await button(desk(), intakeTexts.toCheck).click();
      await desk().pane.getByText('申請 22行').first().waitFor();
    });

    it('shows a corrected file cell by cell, and leaves out what is not ticked', async () => {
      await openIntake(desk());
      const corrected = LINES.slice(0, 4).map((row, n) =>
        row.map((cell) => (n > 1 && cell === '375,000' ? `${n}00000` : cell)),
      );
      await choose(file('修正.csv', corrected));
      const own = card('修正.csv');
      await own.getByText(intakeTexts.counts(0, 2, 1, 19)).waitFor();
      await own.getByText('375000 → 200000').or(own.getByText('支出額：375000 →').first()).first().waitFor();
      await own.getByRole('checkbox', { name: /R8-0002/u }).uncheck();
      await take('修正.csv', intakeTexts.take(0, 1));
      const lines = await list('経費');
      expect([0, 1, 2].map((n) => lines.cell(n, '支出額'))).toEqual([375000, 375000, 300000]);
    });

    it('takes nothing of a file that breaks, and says where', async () => {
      const broken = Buffer.concat([csv(APPLICATIONS), Buffer.from([0x0d, 0x0a, 0x81, 0x0a])]);
      await desk()
        .pane.getByLabel(intakeTexts.file)
        .setInputFiles([{ name: '壊れた.csv', mimeType: 'text/csv', buffer: broken }]);
      await card('壊れた.csv')
        .getByText(/24行目、1番目の列/u)
        .waitFor();
      expect(
        await card('壊れた.csv')
          .getByRole('button', { name: /取り込む$/u })
          .count(),
      ).toBe(0);
      expect((await list('申請')).rows).toHaveLength(22);
    });

    it('is taken back with 元に戻す, file by file', async () => {
      await steps.undo(desk());
      expect((await list('経費')).cell(2, '支出額')).toBe(375000);
      await steps.undo(desk());
      expect((await list('経費')).rows).toEqual([]);
      await steps.undo(desk());
      expect((await list('申請')).rows).toEqual([]);
      expect(await sheetNames(desk())).not.toContain('受付記録');
    });
  });
};
