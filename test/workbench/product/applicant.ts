import { beforeAll, describe, expect, it } from 'vitest';
import { applicantFile, applicantTexts } from '../../../src/catalogue/applicant-texts';
import { intakeTexts } from '../../../src/catalogue/intake-texts';
import { pane as words } from '../../../src/catalogue/pane';
import { filledIn } from '../../applicant/filled';
import { downloaded } from '../../browser/download';
import { matrixOf, type Row, workedCases } from '../../cases/cases';
import { workbookBytes } from '../../cases/workbooks';
import { type Cells, readGrid } from './grid';
import { button, openBook, type ProductSuite, steps } from './pane';

const PROGRAMME = '第三者支援';
const FORM = '0012_みらいの里.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const own: Row = {
  ...{ 法人名: '社会福祉法人みらい会', 事業所名: 'みらいの里', 事業所番号: '13A0100019' },
  ...{ サービス種類: '51', 実地支援回数: 3, 申請額: 900_000 },
};
const costs: readonly Row[] = [
  { 経費区分: '支援費', 品名: '業務改善の支援', 支出額: 599_999 },
  { 経費区分: '支援費', 支出額: 100_001, 寄付金等: 1_000 },
];
const settings = [
  ...[{ 項目: '都道府県', 値: '13' }],
  ...[{ 項目: '税区分', 値: '税込' }],
  ...[{ 項目: '寄付金等の控除', 値: 'する' }],
];

/** A prefecture's workbook with one application of another establishment. */
const book = (applications: readonly Row[], lines: readonly Row[]) => {
  const other: Row = { 受付番号: 'A1', 事業: '定着支援', ...workedCases[0]?.申請[0] };
  const line: Row = {
    受付番号: 'A1',
    明細番号: 1,
    経費区分: '見守り',
    掲載: 'TAIS',
    台数: 1,
    支出額: 375_000,
  };
  const headers = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return workbookBytes([
    { name: '申請', values: matrixOf([other, ...applications], headers([other, own])) },
    { name: '経費', values: matrixOf([line, ...lines], headers([line, ...costs])) },
    { name: '設定', values: matrixOf(settings) },
  ]);
};

/** 申請者に配る様式: made in the pane, filled, taken in; it says what the same entries say that are typed. */
export const applicant: ProductSuite = (desk) => {
  describe('申請者に配る様式', () => {
    let form = new Uint8Array();

    /** 指摘 and 算定 after 記入. */
    const results = async (): Promise<readonly Cells[]> => {
      await steps.fill(desk());
      return [await readGrid(desk(), '指摘', 30, 9), await readGrid(desk(), '算定', 8, 11)];
    };

    beforeAll(async () => {
      await openBook(desk(), '受付.xlsx', await book([], []));
      await desk().pane.getByRole('tab', { name: words.steps.prepare }).click();
    }, 120_000);

    it('is made for the 事業 that is chosen, by keyboard, and saved under its name', async () => {
      const fold = button(desk(), applicantTexts.title);
      await fold.press('Enter');
      await desk().pane.getByLabel(applicantTexts.programme, { exact: true }).selectOption(PROGRAMME);
      await button(desk(), applicantTexts.make).press('Enter');
      await desk().pane.getByText(applicantTexts.ready(PROGRAMME)).waitFor();
      const { PICTURES } = process.env;
      if (PICTURES !== undefined) await desk().page.screenshot({ path: `${PICTURES}/applicant-made.png` });
      const waiting = desk().page.waitForEvent('download');
      await desk().pane.getByRole('link', { name: applicantTexts.save }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toBe(applicantFile(PROGRAMME, 8));
      form = new Uint8Array(await downloaded(file));
    });

    it('comes back, and is laid beside the workbook under the number of its file', async () => {
      const buffer = Buffer.from(await filledIn(form, PROGRAMME, { 申請: [own], 経費: costs }));
      await button(desk(), intakeTexts.open).click();
      await desk()
        .pane.getByLabel(intakeTexts.file)
        .setInputFiles([{ name: FORM, mimeType: XLSX, buffer }]);
      const card = desk().pane.getByRole('region', { name: FORM, exact: true });
      await card.getByText('申請者用の様式（令和8年度・第三者支援）、3行').waitFor();
      await card.getByRole('button', { name: intakeTexts.take(3, 0), exact: true }).click();
      await desk().pane.getByText(intakeTexts.taken(FORM)).waitFor();
      const [head = [], , row = []] = await readGrid(desk(), '申請', 3, 40);
      expect([row[0], row[head.indexOf('事業')]]).toEqual(['0012', PROGRAMME]);
    });

    it('has the findings and amounts of the same entries that are typed', async () => {
      await button(desk(), intakeTexts.toCheck).click();
      await desk().pane.getByText('申請 2行').first().waitFor();
      const taken = await results();
      const number = { 受付番号: '0012' };
      const lines = costs.map((cost, at): Row => ({ ...number, 明細番号: at + 1, ...cost }));
      await openBook(desk(), '入力.xlsx', await book([{ ...number, 事業: PROGRAMME, ...own }], lines));
      await steps.check(desk());
      expect(taken).toEqual(await results());
      expect(taken[0]?.some((row) => row[0] === '0012')).toBe(true);
      expect(taken[1]?.some((row) => row[0] === '0012')).toBe(true);
    });
  });
};
