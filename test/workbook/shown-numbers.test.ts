import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { submissionCopy } from '../../src/documents/submission/submission-copy';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, technologyCases } from '../cases/cases';
import { readCells } from '../cases/workbooks';

const now = new Date('2026-06-30T05:00:00Z');
const entry = technologyCases.find(({ 経費, 申請 }) => 経費.length > 1 && 申請.length === 1)!;

/** How a table holds its 受付番号: the cell's value, and its number format. */
type Held = readonly [value: CellValue, format: string];

/** The case with its 受付番号 held so in 申請 and so in 経費. */
async function held(inApplications: Held, inLines: Held): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, values } of sheetsOf(entry)) {
    const sheet = book.addWorksheet(name);
    const [header = []] = values;
    const number = name === '申請' ? inApplications : name === '経費' ? inLines : null;
    values.forEach((row, at) =>
      row.forEach((value, column) => {
        const cell = sheet.getCell(at + 1, column + 1);
        if (at > 0 && number !== null && header[column] === '受付番号') {
          cell.value = number[0];
          cell.numFmt = number[1];
        } else if (value !== null) cell.value = value;
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const text: Held = ['0001', '@'];
const shown: Held = [1, '0000'];

describe('受付番号 shown as 0001 by its number format', { timeout: 100_000 }, () => {
  it.each<[string, Held, Held, string]>([
    ['in 申請', shown, text, '0001'],
    ['in 経費', text, shown, '0001'],
    ['in both', shown, shown, '0001'],
    ['with a prefix', [1, '"R8-"0000'], ['R8-0001', '@'], 'R8-0001'],
    ['as a full-width text beside it', shown, ['０００１', '@'], '0001'],
  ])('is 0001: %s', async (_name, inApplications, inLines, number) => {
    const workbook = openXlsx(await held(inApplications, inLines));
    const { reading } = await procedure.prepare(workbook, { now });
    expect(reading?.questions).toEqual([]);
    const plain = await procedure.check(openXlsx(await held(text, text)), { now });
    const checked = await procedure.check(workbook, { now });
    expect(checked.totals).toEqual(plain.totals);
    await procedure.fill(workbook, { now });
    await procedure.report(workbook, { now });
    const bytes = await workbook.save();
    const amounts = await readCells(bytes, '算定');
    expect(amounts[1]?.[0]).toBe(number);
    const rows = await readCells(bytes, '所要額内訳');
    const head = rows.findIndex((row) => row.includes('受付番号'));
    const at = rows[head]!.indexOf('受付番号');
    expect(rows.slice(head + 1).map((row) => row[at])).toContain(number);
    // the cells stay what they are
    const receipt = (await readCells(bytes, '申請'))[1]?.[0];
    expect(receipt).toBe(inApplications[0]);
  });

  it('asks nothing of the workbook where the numbers are texts', async () => {
    const workbook = openXlsx(await held(text, text));
    const asked: unknown[] = [];
    const port = new Proxy(workbook, {
      get(target, name) {
        if (name === 'numberFormats') asked.push(name);
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
    await procedure.prepare(port, { now });
    expect(asked).toEqual([]);
  });

  it('is asked where only the zeros in front differ, and no format says so', async () => {
    const workbook = openXlsx(await held([1, 'General'], text));
    const { reading } = await procedure.prepare(workbook, { now });
    expect(reading?.questions.map(({ key }) => key)).toEqual(['読み方:先頭の0']);
  });
});

describe('the submission copy', { timeout: 100_000 }, () => {
  it('names the applications by the numbers that are shown', async () => {
    const { bytes } = await submissionCopy(openXlsx(await held(shown, shown)), { now }, null);
    const rows = await readCells(bytes, '所要額内訳');
    const head = rows.findIndex((row) => row.includes('受付番号'));
    expect(rows.slice(head + 1).map((row) => row[rows[head]!.indexOf('受付番号')])).toContain('0001');
  });
});
