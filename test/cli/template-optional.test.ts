import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cliTexts } from '../../src/catalogue/cli';
import { optionalSheets } from '../../src/catalogue/template/template-texts';
import { readCommand } from '../../src/cli/arguments';
import { templateBytes } from '../../src/cli/template';
import { UsageError } from '../../src/cli/usage-error';
import { describeTemplate } from '../../src/documents/printed/describe-template';
import { r8 } from '../../src/scheme/r8';
import { headerKey } from '../../src/table/columns';
import { sideColumns, type SideTable } from '../../src/table/side/columns';
import { gather } from '../../src/workbook/read/gather';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const BOTH: readonly SideTable[] = ['products', 'earlierGrants'];
const both = await templateBytes(BOTH);
const now = new Date('2026-06-15T01:30:00Z');
/** Sheet row of the headers, as ExcelJS counts. */
const HEADER = 5;

/** The form with 製品 and 過年度交付, rows entered below their headers and a value in 設定. */
async function filled(
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
  treatment: string,
) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(both.slice().buffer);
  for (const [name, rows] of Object.entries(sheets)) {
    rows.forEach((row, down) =>
      row.forEach((value, at) => {
        book.getWorksheet(name)!.getCell(HEADER + 1 + down, at + 1).value = value;
      }),
    );
  }
  book.getWorksheet('設定')!.eachRow((row) => {
    if (row.getCell(1).value === '過年度分の扱い') row.getCell(2).value = treatment;
  });
  return openXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
}

describe('製品 and 過年度交付 in the blank workbook', () => {
  it('stand between what is filled and 設定, and only where they are asked for', async () => {
    const names = async (optional: readonly SideTable[]) =>
      (await openXlsx(await templateBytes(optional)).describe()).sheets.map(({ name }) => name);
    expect(await names(BOTH)).toEqual([
      ...['申請', '経費', '構成員', '製品', '過年度交付', '設定', '記入要領', 'コード表', 'リスト'],
    ]);
    expect(await names(['earlierGrants'])).not.toContain('製品');
    expect(await names([])).not.toContain('過年度交付');
  });

  it('have the columns by which they are found, and say nothing while they are blank', async () => {
    const port = openXlsx(both);
    const gathered = await gather(port);
    for (const kind of BOTH) {
      const [part] = gathered.planTables[kind]!.parts;
      expect([...part.columns]).toEqual(sideColumns[kind].map(({ field }, at) => [field, at]));
      expect(part.rows).toEqual([]);
    }
    const { outcome } = await runCheck(port, { now });
    expect(new Set(outcome.findings.map(({ rule }) => rule))).toEqual(new Set(['S-02']));
  });

  it('are read as they are filled', async () => {
    const port = await filled(
      {
        製品: [['ケア記録Z', '有', '無', '3.2']],
        過年度交付: [['令和7年度', '1371234567', '機器30', 300_000]],
      },
      '控除',
    );
    const { submission } = await gather(port);
    expect(submission.products).toMatchObject([
      { itemName: { value: 'ケア記録Z' }, standardSpec: { kind: 'value' }, lifeLink: { kind: 'value' } },
    ]);
    expect(submission.earlierGrants).toMatchObject([
      {
        fiscalYear: 7,
        establishmentNumber: { value: '1371234567' },
        costCategory: { value: '機器30' },
        amount: { value: 300_000 },
      },
    ]);
    const { outcome } = await runCheck(port, { now });
    expect(outcome.findings.filter(({ rule }) => rule === 'L-11' || rule === 'L-12')).toEqual([]);
  });

  it('offers 補助区分 that the check knows, and none that it does not', async () => {
    const { costCategories } = describeTemplate(r8).lists;
    const rows = costCategories.map((category) => ['7', '1371234567', category, 1]);
    const port = await filled({ 過年度交付: rows }, '控除');
    const { submission } = await gather(port);
    expect(submission.earlierGrants).toHaveLength(costCategories.length);
    const { outcome } = await runCheck(port, { now });
    expect(outcome.findings.filter(({ rule }) => rule === 'L-11')).toEqual([]);
  });

  it('are explained in 記入要領, with no band, hint or heading that reads like a header', () => {
    const { tables, guide } = describeTemplate(r8, BOTH);
    const own = tables.slice(-2);
    expect(own.map(({ name }) => name)).toEqual(['製品', '過年度交付']);
    const explained = guide.references[0]!.rows.map(([table, header]) => `${table}!${header}`);
    const headers = new Set<string>();
    for (const { name, columns } of own) {
      for (const { header, note } of columns) {
        expect(explained).toContain(`${name}!${header}`);
        expect(note).toMatch(/。$/u);
      }
    }
    for (const { header, synonyms = [] } of BOTH.flatMap((kind) => sideColumns[kind])) {
      for (const text of [header, ...synonyms]) headers.add(headerKey(text));
    }
    const texts = own.flatMap(({ title, lead, columns }) => [
      ...[title, lead],
      ...columns.flatMap(({ band, hint }) => [band ?? '', hint]),
    ]);
    expect(texts.filter((text) => headers.has(headerKey(text)))).toEqual([]);
  });
});

describe('template --with', () => {
  const optionalOf = (...options: string[]) => readCommand(['template', 'o.xlsx', ...options]);

  it('names the sheets, apart as a clerk writes them', () => {
    expect(optionalOf()).toMatchObject({ optional: [] });
    expect(optionalOf('--with', '製品')).toMatchObject({ optional: ['products'] });
    expect(optionalOf('--with', '過年度交付、製品')).toMatchObject({
      optional: ['earlierGrants', 'products'],
    });
  });

  it('refuses a sheet that there is none of, and the form of an applicant', () => {
    expect(() => optionalOf('--with', '製品,実績')).toThrow(
      cliTexts.noSheet('実績', Object.values(optionalSheets)),
    );
    expect(() => optionalOf('--with', '製品', '--programme', '協働化')).toThrow(
      new UsageError(cliTexts.withProgramme),
    );
  });
});
