// @vitest-environment node
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excelErrorTexts } from '../../src/catalogue/errors/office-errors';
import { pane as words } from '../../src/catalogue/pane';
import { prepareTexts, templateErrors } from '../../src/catalogue/pane/prepare-texts';
import { templateSheets } from '../../src/catalogue/template/template-texts';
import { describeTemplate } from '../../src/documents/printed/describe-template';
import { templateXlsx } from '../../src/documents/printed/template';
import { schemes } from '../../src/scheme';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { blankFile } from '../../workbench/page/builtin';
import { downloaded } from '../browser/download';
import { partsOf, textOf } from '../workbook/xlsx/files';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { expectSheets, sampleBytes, sheetNames, sheetsOfFile } from './product/grid';
import { button, openBook } from './product/pane';
import { fault } from './robust/stand';

/** The blank form, put into an empty workbook from 準備. */
let opened: Desk | undefined;
let saved: Uint8Array;

const NAMES: string[] = Object.values(templateSheets);
const newest = schemes.at(-1)!;
const form = templateXlsx(describeTemplate(newest));

const desk = (): Desk => {
  if (opened === undefined) throw new Error('the workbench did not open');
  return opened;
};

const rename = (from: string, to: string): Promise<void> =>
  desk().pane.evaluate(
    ([before, after]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(before).name = after;
        await context.sync();
      }),
    [from, to] as const,
  );

const load = (bytes: Uint8Array): Promise<ExcelJS.Workbook> =>
  new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);

/** What a sheet of a file asks and shows beside its cells, in the file's own words. */
function furniture(bytes: Uint8Array, position: number): string[] {
  const sheets = Object.keys(partsOf(bytes)).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const number = (name: string): number => Number(/\d+/.exec(name)?.[0]);
  const part = sheets.sort((a, b) => number(a) - number(b))[position] ?? '';
  const kept =
    /<(mergeCells|dataValidations|pageMargins|pageSetup|headerFooter|colBreaks|ignoredErrors)\b.*?(<\/\1>|\/>)/gs;
  return textOf(bytes, part).match(kept) ?? [];
}

beforeAll(async () => {
  opened = await openDesk({ pane: 'product' });
}, 300_000);

afterAll(async () => {
  await opened?.close();
});

describe('見本で試す in the product', () => {
  it('opens the sample as a new workbook and leaves the one at hand alone', async () => {
    await desk().pane.getByRole('tab', { name: words.steps.prepare }).click();
    // the workbench opens a new workbook as a file
    const waiting = desk().page.waitForEvent('download');
    await button(desk(), prepareTexts.sample.open).click();
    const bytes = await downloaded(await waiting);
    expect(bytes).toEqual(sampleBytes);
    expect(await sheetNames(desk())).toEqual(['Sheet1']);
  });
});

describe('ひな形を作る in the product', { timeout: 120_000 }, () => {
  it('leaves a workbook alone that has a sheet of the same name, and says so', async () => {
    await desk().pane.getByRole('tab', { name: words.steps.prepare }).click();
    await button(desk(), prepareTexts.template.make).waitFor();
    await rename('Sheet1', templateSheets.settings);
    await button(desk(), prepareTexts.template.make).click();
    const { message } = templateErrors.namesTaken([templateSheets.settings]);
    await desk().pane.getByText(message).waitFor({ timeout: 20_000 });
    expect(await sheetNames(desk())).toEqual([templateSheets.settings]);
    await rename(templateSheets.settings, 'Sheet1');
  });

  it('puts its sheets in front, shows the first, and 準備 reads their tables at once', async () => {
    await button(desk(), prepareTexts.template.make).click();
    const { tables } = prepareTexts;
    for (const name of Object.values(tables.names)) {
      await desk().pane.getByText(tables.asTable(name)).first().waitFor({ timeout: 20_000 });
    }
    expect(await sheetNames(desk())).toEqual([...NAMES, 'Sheet1']);
    const seen = await desk().pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name,items/visibility');
        const active = worksheets.getActiveWorksheet().load('name');
        await context.sync();
        const hidden = worksheets.items.filter(({ visibility }) => visibility !== 'Visible');
        return [active.name, hidden.map(({ name }) => name).join()];
      }),
    );
    expect(seen).toEqual([templateSheets.applications, templateSheets.lists]);
    await expectSheets(desk(), await sheetsOfFile(form), NAMES);
  });

  it('is taken back by one step of the grid, and made again by the next', async () => {
    const { page } = desk();
    await page.mouse.click(400, 500);
    await page.keyboard.press('Control+z');
    await expect.poll(() => sheetNames(desk())).toEqual(['Sheet1']);
    await page.keyboard.press('Control+y');
    await expect.poll(() => sheetNames(desk())).toEqual([...NAMES, 'Sheet1']);
    await expectSheets(desk(), await sheetsOfFile(form), NAMES);
  });

  it('is saved with its tables, choices and page set-up, as the form that stands by itself', async () => {
    const waiting = desk().page.waitForEvent('download');
    await desk().page.getByRole('button', { name: '保存' }).click();
    saved = await downloaded(await waiting);
    const [book, original] = await Promise.all([load(saved), load(form)]);
    for (const [position, name] of NAMES.entries()) {
      const [sheet, from] = [book.getWorksheet(name)!, original.getWorksheet(name)!];
      expect(furniture(saved, position + 1), name).toEqual(furniture(form, position));
      expect(sheet.state).toBe(from.state);
      expect(sheet.views, name).toEqual(from.views.map((view) => ({ ...view, tabSelected: undefined })));
      expect(sheet.pageSetup, name).toEqual(from.pageSetup);
      expect(sheet.properties.tabColor, name).toEqual(from.properties.tabColor);
      from.eachRow((row, r) => {
        expect(sheet.getRow(r).height).toBe(row.height);
        row.eachCell((cell, c) => {
          const to = sheet.getCell(r, c);
          expect([to.value, to.style], to.fullAddress.address).toEqual([cell.value, cell.style]);
        });
      });
      from.columns.forEach(({ width, style }, index) => {
        expect([sheet.columns[index]?.width, sheet.columns[index]?.style]).toEqual([width, style]);
      });
    }
    expect(book.worksheets.map(({ name }) => name)).toEqual([...NAMES, 'Sheet1']);
    const frame = async (bytes: Uint8Array) => (await openXlsx(bytes).describe()).tables;
    expect(await frame(saved)).toEqual(await frame(form));
    const list = book.getWorksheet(templateSheets.applications)!.getCell('B6').dataValidation;
    expect(list).toMatchObject({ type: 'list' });
    expect(list.formulae[0]).toContain(templateSheets.lists);
  });

  it('opened again is read as before', async () => {
    await openBook(desk(), 'ひな形.xlsx', saved);
    await desk().pane.getByRole('tab', { name: words.steps.prepare }).click();
    const { tables } = prepareTexts;
    await desk().pane.getByText(tables.asTable(tables.names.members)).first().waitFor({ timeout: 20_000 });
    await expectSheets(desk(), await sheetsOfFile(form), NAMES);
    expect([desk().errors, desk().strayRequests]).toEqual([[], []]);
  });
});

describe('ひな形を作る where Excel says that it could not (3179)', { timeout: 120_000 }, () => {
  const tables = prepareTexts.tables;
  const make = async (): Promise<void> => {
    await desk().pane.getByRole('tab', { name: words.steps.prepare }).click();
    await button(desk(), prepareTexts.template.make).click();
  };

  it('and did not: it says so, and nothing has changed', async () => {
    await openBook(desk(), '空.xlsx', blankFile());
    await fault(desk(), 'refuseInsertion', 'before');
    await make();
    const { message = '' } = excelErrorTexts['GeneralException'] ?? {};
    await desk().pane.getByRole('alert').getByText(message).waitFor();
    expect(await sheetNames(desk())).toEqual(['Sheet1']);
  });

  it('and did: the sheets are there, and are read', async () => {
    await fault(desk(), 'refuseInsertion', 'after');
    await make();
    for (const name of Object.values(tables.names))
      await desk().pane.getByText(tables.asTable(name)).first().waitFor();
    expect(await desk().pane.getByRole('alert').count()).toBe(0);
    expect(await sheetNames(desk())).toEqual([...NAMES, 'Sheet1']);
    await expectSheets(desk(), await sheetsOfFile(form), NAMES);
    await fault(desk(), 'refuseInsertion', null);
    expect([desk().errors, desk().strayRequests]).toEqual([[], []]);
  });
});
