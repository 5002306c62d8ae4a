import { beforeAll, describe, expect, it } from 'vitest';
import { productFixTexts } from '../../../src/catalogue/findings/product-fix-texts';
import { fixTexts } from '../../../src/catalogue/pane/fix-texts';
import { matrixOf, type Row, workedCases } from '../../cases/cases';
import { workbookBytes } from '../../cases/workbooks';
import { readGrid } from './grid';
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
  });
};
