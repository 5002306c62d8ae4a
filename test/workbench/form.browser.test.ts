// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pane as words } from '../../src/catalogue/pane';
import { formPaneTexts } from '../../src/catalogue/pane/form-pane-texts';
import { prepareTexts } from '../../src/catalogue/pane/prepare-texts';
import { formTexts } from '../../src/catalogue/sheets/form-texts';
import { fillForm } from '../../src/documents/form/form';
import { ministrySheets, reportBlocks } from '../../src/workbook/run/ministry-sheets';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { downloaded } from '../browser/download';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { SAMPLE, sampleBytes } from './product/grid';
import { button, openBook } from './product/pane';
import { expectStanding, standing } from './robust/stand';

/** The ministry's form out of the pane, in the product. */
let opened: Desk | undefined;
let form: Uint8Array;

const SHEET = '別紙様式1';
const FILE = '別紙様式.xlsx';
const { picker } = formPaneTexts;

/** A form as a ministry sends it: a title over merged cells, a row to be repeated, and how it is printed. */
async function ministryForm(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET);
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '交付額一覧';
  sheet.getCell('A2').value = '計 {{総括表:定着支援:件数}}件';
  sheet.getCell('D2').value = '{{総括表:合計:交付予定額}}';
  sheet.getCell('D2').numFmt = '#,##0"円"';
  sheet.getCell('B3').value = '{{総活表:定着支援:件数}}';
  sheet.getCell('A5').value = '{{区分別集計:*:補助区分}}';
  sheet.getCell('B5').value = '{{区分別集計:*:補助額}}';
  sheet.mergeCells('C5:D5');
  sheet.getCell('B6').value = { formula: 'SUM(B5:B5)' };
  sheet.mergeCells('A7:D8');
  sheet.getCell('A7').value = '備考';
  sheet.pageSetup.printArea = 'A1:D8';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const desk = (): Desk => {
  if (opened === undefined) throw new Error('the workbench did not open');
  return opened;
};

const choose = (buffer: Uint8Array): Promise<void> =>
  desk()
    .pane.getByLabel(formPaneTexts.file)
    .setInputFiles({ name: FILE, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });

const named = (name: string): Locator => button(desk(), name);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against the pane as it stands. */
async function violations(): Promise<string[]> {
  await desk().pane.evaluate(AXE);
  return desk().pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Selects a cell, as a clerk does. */
const select = (sheet: string, cell: string): Promise<void> =>
  desk().pane.evaluate(
    ([name, address]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(address);
        range.select();
        await context.sync();
      }),
    [sheet, cell] as const,
  );

const contentOf = (sheet: string, cell: string): Promise<unknown> =>
  desk().pane.evaluate(
    ([name, address]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(address).load('formulas');
        await context.sync();
        return range.formulas[0]?.[0];
      }),
    [sheet, cell] as const,
  );

beforeAll(async () => {
  form = await ministryForm();
  opened = await openDesk({ pane: 'product', sample: SAMPLE, bare: true });
}, 300_000);

afterAll(async () => {
  await opened?.close();
});

describe('公式様式 in the product', { timeout: 120_000 }, () => {
  it('is not filled before the clerk has seen which tags name nothing', async () => {
    const { pane } = desk();
    await pane.getByRole('tab', { name: words.steps.report }).click();
    await choose(form);
    await pane.getByText(formTexts.refused(1)).waitFor({ timeout: 300_000 });
    const problems = pane.getByRole('list', { name: formPaneTexts.problems.label });
    expect(await problems.innerText()).toContain(`${SHEET}!B3`);
    const repair = problems.getByRole('button');
    expect(await repair.innerText()).toBe('{{総括表:定着支援:件数}}');
    await repair.click();
    await problems.getByText(formPaneTexts.problems.copied).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('opens as a new workbook with what the command line fills in, merges and print area kept', async () => {
    const before = await standing(desk());
    // the workbench opens a new workbook as a file
    const waiting = desk().page.waitForEvent('download', { timeout: 300_000 });
    await named(formPaneTexts.goOn).click();
    const bytes = await downloaded(await waiting);
    const { sheets } = await ministrySheets(openXlsx(sampleBytes), { now: new Date() });
    const expected = fillForm(form, reportBlocks(sheets), true);
    const parts = (file: Uint8Array): [string, string][] =>
      Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]);
    expect(parts(bytes)).toEqual(parts(expected.bytes ?? new Uint8Array()));

    const book = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = book.getWorksheet(SHEET);
    const rows = (reportBlocks(sheets).get('区分別集計')?.length ?? 0) - 2;
    expect(rows).toBeGreaterThan(3);
    expect([...(sheet?.model.merges ?? [])].sort()).toEqual(
      [
        'A1:D1',
        `A${6 + rows}:D${7 + rows}`,
        ...Array.from({ length: rows }, (_, at) => `C${5 + at}:D${5 + at}`),
      ].sort(),
    );
    // that library leaves the $ out
    expect(sheet?.pageSetup.printArea?.replaceAll('$', '')).toBe(`A1:D${7 + rows}`);
    expect(sheet?.getCell('B3').value).toBe('{{総活表:定着支援:件数}}');
    await desk().pane.getByText(formTexts.filled(SHEET, 4)).waitFor();
    // the clerk's place was on a button that is gone
    await expect
      .poll(() => named(formPaneTexts.choose).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expectStanding(desk(), before);
  });

  it('says what is the matter with a file that is no form', async () => {
    const { pane } = desk();
    await choose(new Uint8Array([1, 2, 3]));
    await pane.getByRole('alert').getByText('Excel ブック (.xlsx) ではありません').waitFor();
    const plain = new ExcelJS.Workbook();
    plain.addWorksheet('空');
    await choose(new Uint8Array(await plain.xlsx.writeBuffer()));
    await pane.getByText(formPaneTexts.noTags(FILE)).waitFor({ timeout: 300_000 });
  });

  it('gets its tags from the picker, which can be taken back', async () => {
    const { pane } = desk();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('様式 案');
        sheet.getRange('B2:B4').formulas = [["'(1)"], ['=1+1'], [5]];
        sheet.getRange('D2').formulas = [['=SEQUENCE(2,1)']];
        await context.sync();
      }),
    );
    await select('様式 案', 'A1');
    await named(picker.title).click();
    await pane.getByLabel(picker.form, { exact: true }).selectOption('総括表', { timeout: 300_000 });
    await pane.getByLabel(picker.row, { exact: true }).selectOption('定着支援');
    await pane.getByLabel(picker.column, { exact: true }).selectOption('件数');
    const tag = '{{総括表:定着支援:件数}}';
    expect(await pane.getByLabel(picker.tag, { exact: true }).inputValue()).toBe(tag);
    await pane.getByText(picker.value('150')).waitFor();
    expect(await violations()).toEqual([]);

    await named(picker.insert).click();
    await pane.getByText(picker.inserted('様式 案!A1')).waitFor();
    expect(await contentOf('様式 案', 'A1')).toBe(tag);
    await named(picker.undo).click();
    await pane.getByText(picker.undone('様式 案!A1')).waitFor();
    expect(await contentOf('様式 案', 'A1')).toBe('');

    await select('様式 案', 'B2');
    await named(picker.insert).click();
    await pane.getByText(picker.occupied('様式 案!B2', '(1)')).waitFor();
    expect(await contentOf('様式 案', 'B2')).toBe('(1)');
    await named(picker.append).click();
    await pane.getByText(picker.inserted('様式 案!B2')).waitFor();
    expect(await contentOf('様式 案', 'B2')).toBe(`(1)${tag}`);
    await named(picker.undo).click();
    await pane.getByText(picker.undone('様式 案!B2')).waitFor();
    expect(await contentOf('様式 案', 'B2')).toBe('(1)');
  });

  it('gets no tag where it would do harm', async () => {
    const { pane } = desk();
    const { errors } = formPaneTexts;
    const refused = async (cell: string, message: string): Promise<void> => {
      await select('様式 案', cell);
      await named(picker.insert).click();
      await pane.getByRole('alert').getByText(message).waitFor();
    };
    await refused('B3', errors.formula('様式 案!B3').message);
    await refused('B4', errors.notText('様式 案!B4').message);
    await refused('D3', errors.spilled('様式 案!D3').message);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('様式 案').protection.protect();
        await context.sync();
      }),
    );
    await refused('A1', 'シート「様式 案」が保護されている');
  });

  it('gets its tags in a workbook that is nothing but the form', async () => {
    const blank = new ExcelJS.Workbook();
    blank.addWorksheet(SHEET).getCell('A1').value = '交付額';
    await openBook(desk(), FILE, new Uint8Array(await blank.xlsx.writeBuffer()));
    const { pane } = desk();
    await pane.getByRole('tab', { name: words.steps.prepare }).click();
    await named(prepareTexts.officialForm).click();
    await pane.getByText(picker.noData).waitFor({ timeout: 300_000 });
    await pane.getByLabel(picker.form, { exact: true }).selectOption('所要額内訳');
    await pane.getByLabel(picker.row, { exact: true }).selectOption('*');
    await pane.getByLabel(picker.column, { exact: true }).selectOption('補助額');
    await select(SHEET, 'B2');
    await named(picker.insert).click();
    await pane.getByText(picker.inserted(`${SHEET}!B2`)).waitFor();
    expect(await contentOf(SHEET, 'B2')).toBe('{{所要額内訳:*:補助額}}');
    expect([desk().errors, desk().strayRequests]).toEqual([[], []]);
  });
});
