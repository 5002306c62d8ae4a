import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readyPane } from '../desk';
import type { Suite } from './suite';

const RULES = '規則';

/** A workbook with what the grid does not know: rules, protection, heights, a sheet that no menu brings back. */
async function book(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = true;
  const sheet = workbook.addWorksheet(RULES);
  for (let row = 1; row <= 10; row++) sheet.getRow(row).values = [`R8-${String(row)}`, row, row * 2];
  sheet.getCell('D5').value = new Date(Date.UTC(2026, 3, 1));
  sheet.getCell('D5').numFmt = 'yyyy/m/d';
  sheet.getRow(6).height = 39;
  sheet.addConditionalFormatting({
    ref: 'B5:B10',
    rules: [{ type: 'expression', priority: 1, formulae: ['$B5>$C$2'], style: { font: { bold: true } } }],
  });
  sheet.getCell('A8').dataValidation = { type: 'list', formulae: ['$C$1:$C$10'], allowBlank: true };
  const locked = workbook.addWorksheet('保護');
  locked.getCell('A1').value = '動かさない';
  await locked.protect('ひみつ', {});
  workbook.addWorksheet('深く隠す', { state: 'veryHidden' }).getCell('A1').value = 1;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const files: Suite = (desk) => {
  const save = async (): Promise<Uint8Array> =>
    Uint8Array.from(await desk().page.evaluate(async () => [...((await window.workbench?.save()) ?? [])]));
  const part = (bytes: Uint8Array, name: string): string => {
    const found = unzipSync(bytes)[name];
    if (!found) throw new Error(`no part ${name}`);
    return strFromU8(found);
  };

  /** The parts; folders, which some writers list, are none. */
  const names = (bytes: Uint8Array): string[] =>
    Object.keys(unzipSync(bytes))
      .filter((name) => !name.endsWith('/'))
      .sort();

  describe('a workbook from a file', () => {
    let original: Uint8Array;

    beforeAll(async () => {
      original = await book();
      await desk().pane.evaluate(() => Object.assign(window, { before: true }));
      const buffer = Buffer.from(original);
      await desk().page.setInputFiles('#open-file', { name: '規則.xlsx', mimeType: '', buffer });
      await desk().page.waitForFunction(
        () => document.getElementById('book-name')?.textContent === '規則.xlsx',
      );
      await desk().pane.waitForFunction(() => !('before' in window));
      await readyPane(desk().page);
    });

    it('is saved without a change as the very same bytes', async () => {
      expect(await save()).toEqual(original);
    });

    it('tells of protection and of sheets that no menu brings back, and of its days', async () => {
      const told = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const { workbook } = context;
          const locked = workbook.worksheets.getItem('保護');
          locked.protection.load('protected');
          const hidden = workbook.worksheets.getItem('深く隠す').load('visibility');
          const day = workbook.functions.date(1904, 1, 2).load('value');
          await context.sync();
          return [locked.protection.protected, hidden.visibility, day.value];
        }),
      );
      expect(told).toEqual([true, 'VeryHidden', 1]);
      const codes = await desk().pane.evaluate(async () => [
        await codeOf(async (context) => {
          context.workbook.worksheets.getItem('保護').getRange('A1').values = [['動いた']];
          await context.sync();
        }),
        await codeOf(async (context) => {
          context.workbook.worksheets.getItem('保護').protection.unprotect();
          await context.sync();
        }),
      ]);
      expect(codes).toEqual(['AccessDenied', 'AccessDenied']);
    });

    it('takes its rules along when rows and columns are put in and taken out', async () => {
      await desk().pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem(name);
            sheet.getRange('3:4').insert('Down');
            await context.sync();
            sheet.getRange('A:A').insert('Right');
            await context.sync();
            sheet.getRange('9:9').delete('Up');
            sheet.getRange('12:12').format.rowHeight = 33;
            await context.sync();
          }),
        RULES,
      );
      const saved = await save();
      const xml = part(saved, 'xl/worksheets/sheet1.xml');
      // rows 5–10 became 7–12, and row 9 of those went
      expect(/<conditionalFormatting sqref="([^"]*)"/.exec(xml)?.[1]).toBe('C7:C11');
      expect(/<formula>([^<]*)<\/formula>/.exec(xml)?.[1]).toBe('$C7&gt;$D$2');
      expect(/<dataValidation [^>]*sqref="([^"]*)"/.exec(xml)?.[1]).toBe('B9');
      expect(/<formula1>([^<]*)<\/formula1>/.exec(xml)?.[1]).toBe('$D$1:$D$11');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(saved.buffer as ArrayBuffer);
      const sheet = workbook.getWorksheet(RULES);
      expect(sheet?.getRow(8).height).toBe(39);
      expect(sheet?.getRow(6).height).toBeUndefined();
      expect(sheet?.getRow(12).height).toBe(33);
      expect(sheet?.getCell('E7').value).toEqual(new Date(Date.UTC(2026, 3, 1)));
      expect(workbook.getWorksheet('深く隠す')?.state).toBe('veryHidden');
      expect(names(saved)).toEqual(names(original));
    });

    it('hands over a workbook that the add-in has made', async () => {
      const download = desk().page.waitForEvent('download');
      await desk().pane.evaluate(
        (base64) => Excel.createWorkbook(base64),
        Buffer.from(original).toString('base64'),
      );
      expect((await download).suggestedFilename()).toBe('ブック1.xlsx');
      const code = await desk().pane.evaluate(() =>
        Excel.createWorkbook('bm8gd29ya2Jvb2s=').then(
          () => 'ok',
          (error: { code: string }) => error.code,
        ),
      );
      expect(code).toBe('InvalidArgument');
    });

    it('and nothing went wrong on the way', () => {
      expect(desk().strayRequests).toEqual([]);
      expect(desk().errors).toEqual([]);
    });
  });
};
