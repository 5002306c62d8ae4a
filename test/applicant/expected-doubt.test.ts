import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { expectedTexts } from '../../src/catalogue/template/applicant-texts';
import { templateBytes } from '../../src/cli/template';
import { readIncoming } from '../../src/workbook/intake/read-file';
import { layBeside } from '../../src/workbook/run/take-in';
import { expectedDoubt } from '../../src/workbook/run/take-in/form-expected';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { formCases } from './cases';
import { filledForm, settingsOf } from './filled';

/** What a form that has come back shows as 交付見込額, against what its entries come to. */

const now = new Date('2026-06-15T01:30:00Z');
const one = formCases.find(({ programme }) => programme === '協働化')!;
const form = await filledForm(one.programme, one.filling, settingsOf(one.settings));

/** The form with a figure in the cell of the total, in place of its formula or as the value that Excel stores. */
async function showing(value: ExcelJS.CellValue): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(form.slice().buffer);
  book.getWorksheet(expectedTexts.sheet)!.eachRow((row) => {
    const label = row.getCell(1).value;
    if (typeof label === 'string' && label.startsWith(expectedTexts.total(null)))
      row.getCell(7).value = value;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const workbook = async () => {
  const port = openXlsx(await templateBytes());
  const sheet = (await port.read(['設定'])).get('設定')!;
  const cells = sheet.values.flatMap(([item, before = null], at) => {
    const value = one.settings?.[String(item)];
    return value === undefined ? [] : [{ row: sheet.area.row + at, column: 1, value, before }];
  });
  await port.apply([{ op: 'answer', sheet: '設定', cells }]);
  return port;
};

const incoming = async (value: ExcelJS.CellValue) =>
  readIncoming('様式.xlsx', await showing(value), {
    open: (bytes) => openXlsx(bytes),
    mappings: { said: [], layouts: [] },
    receiptNumber: '0012',
  });

describe('交付見込額 of a form that has come back', () => {
  it('is said where it is another than the entries come to, and never read', async () => {
    const port = await workbook();
    const doubt = await expectedDoubt(port, await incoming(99_999_999), { now });
    expect(doubt?.shown).toBe(99_999_999);
    expect(doubt?.ours).toBeGreaterThan(0);
    // as the formula would show it, it is no matter; written over by hand it is the same figure
    const ours = doubt!.ours!;
    expect(await expectedDoubt(port, await incoming(ours), { now })).toBeNull();
    const stored = { formula: 'SUM(1)', result: ours + 1000, date1904: false };
    expect(await expectedDoubt(port, await incoming(stored), { now })).toEqual({ shown: ours + 1000, ours });
    const laid = await layBeside(port, await incoming(99_999_999), { now });
    expect(laid.expected).toEqual(doubt);
    expect(laid.differences).toEqual((await layBeside(port, await incoming(ours), { now })).differences);
  });

  it('is not asked of where it shows nothing, or nothing has calculated it', async () => {
    const port = await workbook();
    for (const value of [null, '', { formula: 'SUM(1)', date1904: false }]) {
      expect(await expectedDoubt(port, await incoming(value), { now })).toBeNull();
    }
  });
});
