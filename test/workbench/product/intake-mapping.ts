import { beforeAll, describe, expect, it } from 'vitest';
import { intakeTexts } from '../../../src/catalogue/intake-texts';
import { pickTexts } from '../../../src/catalogue/pane/pick-texts';
import { blankFile } from '../../../workbench/page/builtin';
import { cp932 } from '../../intake/text/encode';
import { readGrid } from './grid';
import { button, openBook, openIntake, type ProductSuite } from './pane';

type Row = readonly string[];

const APPLICATIONS: readonly Row[] = [
  ['受付番号', '事業', '法人名'],
  ['R8-0001', '定着支援', '社会福祉法人みらい'],
  ['R8-0002', '定着支援', '社会福祉法人あおば'],
];
/** A quotation list as it is mailed: a title, 千円, headers of its own. */
const quotes = (amount: string): readonly Row[] => [
  ['見積一覧', '', '', '', '（単位：千円）'],
  ['整理No.', '枝番', '区分', '機種名', '見積金額'],
  ['R8-0001', '1', '見守り', '見守りセンサー', amount],
  ['R8-0002', '1', 'インカム', 'インカム一式', '120'],
];

/** 取込み of a list with odd headers: asked once in the dialogue, by keyboard, and never again. */
export const intakeMapping: ProductSuite = (desk) => {
  describe('取込み of headers of their own', () => {
    const file = (name: string, rows: readonly Row[]) => ({
      ...{ name, mimeType: 'text/csv' },
      buffer: Buffer.from(cp932(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'))),
    });
    const choose = async (...files: ReturnType<typeof file>[]): Promise<void> => {
      await desk().pane.getByLabel(intakeTexts.file).setInputFiles(files);
    };
    const card = (name: string) => desk().pane.getByRole('region', { name, exact: true });
    const dialog = () => desk().pane.getByRole('dialog', { name: pickTexts.title });
    const take = async (name: string, label: string): Promise<void> => {
      await card(name).getByRole('button', { name: label, exact: true }).click();
      await desk().pane.getByText(intakeTexts.taken(name)).waitFor();
    };
    const lines = async (): Promise<unknown[][]> => {
      const cells = await readGrid(desk(), '経費', 12, 20);
      const at = cells.findIndex((row) => row[0] === '受付番号');
      const header = cells[at] ?? [];
      return cells
        .slice(at + 1, at + 3)
        .map((row) => ['受付番号', '経費区分', '品名', '支出額'].map((name) => row[header.indexOf(name)]));
    };

    beforeAll(async () => {
      await openBook(desk(), '空.xlsx', blankFile());
      await openIntake(desk());
      await choose(file('申請.csv', APPLICATIONS));
      await button(desk(), intakeTexts.makeTemplate).click();
      await take('申請.csv', intakeTexts.take(2, 0));
    }, 120_000);

    it('opens the dialogue by itself, with the first rows, guesses and the unit that is said above', async () => {
      await choose(file('見積6月.csv', quotes('375')), file('見積6月の2.csv', quotes('376')));
      await dialog().getByRole('group', { name: pickTexts.preview }).getByText('見積一覧').waitFor();
      const chosen = (header: string) =>
        dialog()
          .getByRole('combobox', { name: pickTexts.columnFor(header) })
          .inputValue();
      expect(await chosen('受付番号')).toBe('整理No.');
      expect(await chosen('支出額')).toBe('見積金額');
      const unit = dialog().getByRole('combobox', { name: pickTexts.unitOf('支出額') });
      expect(await unit.inputValue()).toBe('千円');
    });

    it('is answered by keyboard, and the amounts are yen', async () => {
      const use = dialog().getByRole('button', { name: pickTexts.use });
      for (const [header, column] of [
        ['明細番号', '枝番'],
        ['経費区分', '区分'],
        ['品名', '機種名'],
      ] as const)
        await dialog()
          .getByRole('combobox', { name: pickTexts.columnFor(header) })
          .selectOption(column);
      await use.focus();
      await desk().page.keyboard.press('Enter');
      await card('見積6月.csv').getByText(intakeTexts.mapped).waitFor();
      await take('見積6月.csv', intakeTexts.take(2, 0));
      expect(await lines()).toEqual([
        ['R8-0001', '見守り', '見守りセンサー', 375_000],
        ['R8-0002', 'インカム', 'インカム一式', 120_000],
      ]);
    });

    it('asks nothing of further files with these headers', async () => {
      await take('見積6月の2.csv', intakeTexts.take(0, 1));
      await choose(
        file(
          '見積7月.csv',
          quotes('380').map((row) => row.toReversed()),
        ),
      );
      await card('見積7月.csv').getByText(intakeTexts.remembered).waitFor();
      expect(await dialog().count()).toBe(0);
      await take('見積7月.csv', intakeTexts.take(0, 1));
      expect((await lines())[0]?.[3]).toBe(380_000);
    });

    it('can be said anew, beginning with what was said', async () => {
      await choose(file('見積8月.csv', quotes('390')));
      await card('見積8月.csv').getByRole('button', { name: intakeTexts.map }).click();
      expect(
        await dialog()
          .getByRole('combobox', { name: pickTexts.columnFor('品名') })
          .inputValue(),
      ).toBe('機種名');
      await dialog()
        .getByRole('combobox', { name: pickTexts.unitOf('支出額') })
        .selectOption('円');
      await dialog().getByRole('button', { name: pickTexts.use }).click();
      await card('見積8月.csv')
        .getByText(/380000 →/u)
        .waitFor();
      await card('見積8月.csv').getByText('390', { exact: true }).waitFor();
      await card('見積8月.csv').getByRole('button', { name: intakeTexts.close }).click();
    });
  });
};
