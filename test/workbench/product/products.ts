import { beforeAll, describe, expect, it } from 'vitest';
import { productFixTexts } from '../../../src/catalogue/findings/product-fix-texts';
import { pane } from '../../../src/catalogue/pane';
import { fixTexts } from '../../../src/catalogue/pane/fix-texts';
import { SHEETS as OURS } from '../../../src/catalogue/sheets/headers';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { matrixOf, type Row, workedCases } from '../../cases/cases';
import { sideSheets } from '../../cases/side-tables';
import { workbookBytes } from '../../cases/workbooks';
import { expectSheets, readGrid, sheetsOfFile } from './grid';
import { openBook, type ProductSuite, steps } from './pane';

const faultless: Row = workedCases[0]?.申請[0] ?? {};
const application = (受付番号: string, 標準仕様対応: string | null): Row => ({
  ...faultless,
  ...{ 受付番号, サービス種類: '11', 標準仕様対応 },
});
const line = (受付番号: string, 品名: string): Row => ({
  ...{ 受付番号, 明細番号: 1, 経費区分: '介護ソフト', 品名, 支出額: 300_000 },
  ...{ 掲載: 'TAIS', 製品コード: '00001-000010' },
});
const SHEETS = [
  {
    name: '申請',
    values: matrixOf([application('A1', null), application('A2', '無'), application('A3', null)]),
  },
  {
    name: '経費',
    values: matrixOf([line('A1', 'ケアソフトＡ'), line('A2', 'ケアソフトA'), line('A3', 'まもり記録')]),
  },
  {
    name: '製品',
    values: matrixOf([
      { 品名: 'ケアソフトA', 標準仕様対応: '有', LIFE連携対応: '有', 版: '2.1' },
      { 品名: 'まもり記録 第2版', 標準仕様対応: '未掲載', LIFE連携対応: null, 版: null },
    ]),
  },
  {
    name: '過年度交付',
    values: matrixOf([{ 年度: 7, 事業所番号: '13A0100019', 補助区分: 'ソフト', 交付額: 2_400_000 }]),
  },
  {
    name: '設定',
    values: matrixOf([
      ...[{ 項目: '都道府県', 値: '13' }],
      ...[{ 項目: '税区分', 値: '税込' }],
      ...[{ 項目: '寄付金等の控除', 値: 'しない' }],
      ...[{ 項目: '過年度分の扱い', 値: '控除' }],
    ]),
  },
];

/** 製品: what it suggests is looked at and taken over. */
export const products: ProductSuite = (desk) => {
  describe('製品', () => {
    const open = (kind: 'product' | 'productNear', count: number) =>
      desk().pane.getByRole('button', { name: fixTexts.openKind(fixTexts.kinds[kind], count), exact: true });
    const column = async (): Promise<unknown[]> => {
      const [head = [], ...rows] = await readGrid(desk(), '申請', 4, 40);
      return rows.map((row) => row[head.indexOf('標準仕様対応')]);
    };
    const picture = async (name: string): Promise<void> => {
      const { PICTURES } = process.env;
      if (PICTURES !== undefined) await desk().page.screenshot({ path: `${PICTURES}/${name}.png` });
    };

    beforeAll(async () => {
      const bytes = await workbookBytes(SHEETS);
      await openBook(desk(), '製品.xlsx', bytes);
    }, 120_000);

    it('is suggested by 点検, and nothing is written', async () => {
      await steps.check(desk());
      await open('product', 2).waitFor();
      await open('productNear', 1).waitFor();
      await picture('strip');
      expect(await column()).toEqual(['', '無', '']);
    });

    it('shows each cell before and after with the row of 製品, and is entered by the button alone', async () => {
      await open('product', 2).focus();
      await desk().page.keyboard.press('Enter');
      const dialog = desk().pane.getByRole('dialog');
      await dialog.getByText(fixTexts.change('', '有')).waitFor();
      await dialog.getByText(fixTexts.change('無', '有')).waitFor();
      await dialog
        .getByText(productFixTexts.from('製品!A2', 'ケアソフトA', '2.1'))
        .first()
        .waitFor();
      await picture('dialog');
      expect(await column()).toEqual(['', '無', '']);
      await dialog.getByRole('button', { name: fixTexts.apply(2), exact: true }).click();
      await open('product', 2).waitFor({ state: 'detached' });
      await expect.poll(column, { timeout: 60_000 }).toEqual(['有', '有', '']);
    });

    it('a 品名 that is only like one is chosen by the clerk alone, right after the others', async () => {
      await open('productNear', 1).focus();
      await desk().page.keyboard.press('Enter');
      const dialog = desk().pane.getByRole('dialog');
      const box = dialog.getByRole('checkbox');
      await box.waitFor();
      expect(await box.isChecked()).toBe(false);
      await picture('near');
      await box.check();
      await dialog.getByRole('button', { name: fixTexts.apply(1), exact: true }).click();
      await open('productNear', 1).waitFor({ state: 'detached' });
      await expect.poll(column, { timeout: 60_000 }).toEqual(['有', '有', '未掲載']);
    });

    it('元に戻す takes each back, the last first, and the suggestion is there again', async () => {
      await steps.undo(desk());
      expect(await column()).toEqual(['有', '有', '']);
      await open('productNear', 1).waitFor();
      // what was told of the first ends when the second begins
      await steps.undo(desk());
      await open('product', 2).waitFor();
      expect(await column()).toEqual(['', '無', '']);
    });

    it('a row of 製品 or 過年度交付 that is changed makes the check one of before', async () => {
      const set = (sheet: string, cell: string, text: string) =>
        desk().page.evaluate(([name, at, content]) => window.workbench?.setCell(name, at, content), [
          sheet,
          cell,
          text,
        ] as const);
      const changed = desk().pane.getByText(pane.sources.stale(1)).first();
      for (const [sheet, cell, text] of [
        ['製品', 'B2', '無'],
        ['過年度交付', 'D2', '2300000'],
      ] as const) {
        await set(sheet, cell, text);
        await changed.waitFor();
        await steps.check(desk());
        await changed.waitFor({ state: 'detached' });
      }
    });
  });

  describe.each(['控除', '注意'] as const)(
    '過年度分の扱い = %s, in a workbook opened in the product',
    (treatment) => {
      it('comes to the figures and findings of the file', async () => {
        const bytes = await workbookBytes(sideSheets(treatment));
        const file = openXlsx(bytes);
        await runWrite(file, { now: new Date('2026-06-30T05:00:00Z') }, false);
        const expected = await sheetsOfFile(await file.save());
        await openBook(desk(), `${treatment}.xlsx`, bytes);
        await steps.fill(desk());
        const { amounts, findings } = OURS;
        await expectSheets(desk(), expected, ['申請', '経費', '製品', '過年度交付', amounts, findings]);
        const [head = [], ...rows] = await readGrid(desk(), '申請', 3, 60);
        expect(rows.map((row) => row[head.indexOf('算定額')])).toEqual([
          240_000,
          treatment === '控除' ? 200_000 : 560_000,
        ]);
      });
    },
  );
};
