import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { templateBytes } from '../../src/cli/template';
import { describeTemplate } from '../../src/documents/printed/describe-template';
import { r8 } from '../../src/scheme/r8';
import { applicationColumns, headerKey, lineColumns, memberColumns } from '../../src/table/columns';
import { locateTables } from '../../src/table/find/locate';
import { locateSettings, readSettings } from '../../src/table/settings/settings';
import { gather } from '../../src/workbook/read/gather';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { readRecords } from '../cases/workbooks';

const template = describeTemplate(r8);
const blank = await templateBytes();
const now = new Date('2026-06-15T01:30:00Z');
/** Sheet row of the headers, as ExcelJS counts. */
const HEADER = 5;

type Filling = Readonly<Record<string, string | number | Date>>;

/** The template with cells filled by their headers, as a clerk would, and settings by their 項目. */
async function filled(
  rows: Readonly<Record<string, readonly Filling[]>>,
  settings: Filling = {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(blank.slice().buffer);
  for (const [name, fillings] of Object.entries(rows)) {
    const sheet = book.getWorksheet(name)!;
    const headers = sheet.getRow(HEADER).values as string[];
    fillings.forEach((filling, at) => {
      for (const [header, value] of Object.entries(filling)) {
        const column = headers.indexOf(header);
        if (column < 1) throw new Error(`no column ${header}`);
        sheet.getCell(HEADER + 1 + at, column).value = value;
      }
    });
  }
  book.getWorksheet('設定')!.eachRow((row) => {
    const value = settings[String(row.getCell(1).value)];
    if (value !== undefined) row.getCell(2).value = value;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const SETTINGS: Filling = {
  都道府県: '13',
  パッケージ上限額: 4_000_000,
  寄付金等の控除: 'しない',
  税区分: '税込',
};

const APPLICATION: Filling = {
  受付番号: '0012',
  事業: '定着支援',
  受付日: new Date('2026-06-01'),
  法人名: '社会福祉法人みらい会',
  事業所名: 'みらいの里',
  事業所番号: '1371234567',
  サービス種類: '51',
  委員会: '有',
  'SECURITY ACTION': '二つ星',
  業務改善計画: '提出済',
  センター相談日: new Date('2026-05-10'),
  業務改善支援: 'コンサル',
  賃金還元の周知: '有',
  LIFE協力: '有',
  効果検証協力: '有',
};
const LINE: Filling = {
  受付番号: '0012',
  明細番号: 1,
  経費区分: '見守り',
  製品コード: '00012-000345',
  掲載: 'TAIS',
  台数: 1,
  支出額: 375_000,
  他補助: '無',
  価格公表: '有',
};

describe('the blank workbook', () => {
  it('is the same, byte for byte, on every run', async () => {
    expect(Buffer.compare(blank, await templateBytes())).toBe(0);
  });

  it('holds no application, and a check of it finds only the settings that are not answered', async () => {
    const { outcome } = await runCheck(openXlsx(blank), { now });
    expect(outcome).toMatchObject({ applications: 0, lines: 0 });
    expect(outcome.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(
      outcome.findings.map(() => 'S-02 情報'),
    );
    expect(outcome.findings.map(({ place }) => place?.address)).toContain('設定!B5');
  });

  it('takes ministry sheets without any application', async () => {
    const workbook = openXlsx(blank);
    const { outcome } = await runWrite(workbook, { now }, true);
    expect(outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
    const again = await runWrite(openXlsx(await workbook.save()), { now }, true);
    expect(again.outcome.changedCells).toBe(0);
  });

  it('has every column of the contract, where the reader looks for it', async () => {
    const { tables } = await gather(openXlsx(blank));
    const [applications, lines, members] = [tables.applications, tables.lines, tables.members!].map(
      ({ parts }) => parts[0],
    );
    for (const [located, columns] of [
      [applications!, applicationColumns],
      [lines!, lineColumns],
      [members!, memberColumns],
    ] as const) {
      expect([...located.columns]).toEqual(columns.map(({ field }, at) => [field, at]));
      expect(located.rows).toEqual([]);
    }
    expect([applications, lines, members].map((located) => located?.tableName)).toEqual([
      '申請',
      '経費',
      '構成員',
    ]);
  });

  it('offers nothing else that could be taken for an input table', async () => {
    const port = openXlsx(blank);
    const { sheets } = await port.describe();
    const others = sheets.filter(({ name }) => !template.tables.some((table) => table.name === name));
    const cells = await port.read(others.map(({ name }) => name));
    const grids = others.map(({ name, visible }) => ({ sheet: name, visible, ...cells.get(name)! }));
    expect(locateTables(grids, [])).toEqual({ problem: { kind: 'noTable', table: '申請' } });
    expect(locateSettings(grids, [])?.sheet).toBe('設定');
  });

  it('shows its sheets in order and hides the lists', async () => {
    const { sheets, tables } = await openXlsx(blank).describe();
    expect(sheets.map(({ name, visible }) => (visible ? name : `(${name})`))).toEqual([
      ...['申請', '経費', '構成員', '設定', '記入要領', 'コード表', '(リスト)'],
    ]);
    expect(tables.map(({ name }) => name)).toEqual(['申請', '経費', '構成員', '設定']);
  });

  it('explains every column in 記入要領', async () => {
    const { references } = template.guide;
    const explained = references[0]!.rows.map(([table, header]) => `${table}!${header}`);
    expect(explained).toEqual(
      template.tables.flatMap(({ name, columns }) => columns.map(({ header }) => `${name}!${header}`)),
    );
    expect(references[0]!.rows.every(([, , , , , note]) => note !== '')).toBe(true);
  });

  it('has no band, hint or heading that reads like a header', () => {
    const headers = new Set(
      [...applicationColumns, ...lineColumns, ...memberColumns].flatMap(({ header, synonyms }) => [
        headerKey(header),
        ...(synonyms ?? []).map(headerKey),
      ]),
    );
    const texts = template.tables.flatMap(({ title, lead, columns }) => [
      title,
      lead,
      ...columns.flatMap(({ band, hint }) => [band ?? '', hint]),
    ]);
    expect(texts.filter((text) => headers.has(headerKey(text)))).toEqual([]);
  });
});

describe('設定 of the blank workbook', async () => {
  const { settings, settingsTable } = await gather(openXlsx(blank));

  it('has a row for every setting, with its default', () => {
    expect(settings.subsidyRate).toEqual({ numerator: 4, denominator: 5 });
    expect(settings).toMatchObject({
      fiscalYear: 8,
      modelRate: { numerator: 10, denominator: 10 },
      fundRate: { numerator: 1, denominator: 2 },
      roundingUnit: 1000,
      aggregation: 'costCategory',
      linkStartTreatment: '要確認',
    });
    const unanswered = settings.problems.map(({ label }) => label);
    expect(new Set(unanswered)).toEqual(
      new Set(['都道府県', 'パッケージ上限額', '寄付金等の控除', '税区分']),
    );
    expect(settings.problems.every(({ kind, row }) => kind === 'unanswered' && row !== null)).toBe(true);
  });

  it('keeps a fraction and a day of any year text: Excel would make a date of it', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(blank.slice().buffer);
    const cells: ExcelJS.Cell[] = [];
    book.getWorksheet('設定')!.eachRow((row) => {
      if (/補助率$|^効果報告期限/.test(String(row.getCell(1).value))) cells.push(row.getCell(2));
    });
    expect(cells.map(({ value, numFmt }) => [value, numFmt])).toEqual([
      ['4/5', '@'],
      ['10/10', '@'],
      ['1/2', '@'],
      ['3/31', '@'],
    ]);
  });

  it('offers only what the reader takes', () => {
    for (const { item, entry, value } of template.settings.rows) {
      const values =
        entry.kind === 'choice'
          ? entry.words
          : entry.kind === 'prefecture'
            ? template.lists.prefecture
            : entry.kind === 'fraction' || entry.kind === 'words' || entry.kind === 'monthDay'
              ? [value]
              : [entry.least, entry.most ?? 1_000_000];
      for (const each of values) {
        const rows = settingsTable!.rows.map((row) => (row.item === item ? { ...row, value: each } : row));
        expect(readSettings(rows).problems.filter(({ label }) => label === item)).toEqual([]);
      }
    }
  });
});

describe('the words to choose from', async () => {
  const choices = template.tables.flatMap(({ name, columns }) =>
    columns.flatMap(({ header, entry }) =>
      entry.kind === 'choice' ? [{ table: name, header, list: entry.list }] : [],
    ),
  );

  it('are all understood by the reader', async () => {
    const length = Math.max(...Object.values(template.lists).map((words) => words.length));
    const rows = Object.fromEntries(
      template.tables.map(({ name }) => [
        name,
        Array.from({ length }, (_, at) => ({
          受付番号: `A${at}`,
          ...Object.fromEntries(
            choices
              .filter(({ table }) => table === name)
              .map(({ header, list }) => [header, template.lists[list][at % template.lists[list].length]!]),
          ),
        })),
      ]),
    );
    const { submission } = await gather(openXlsx(await filled(rows, SETTINGS)));
    // A table holds its blank rows and no more here; lists longer than that are those of free text.
    const records = [...submission.applications, ...submission.lines, ...submission.members];
    expect(records.length).toBeGreaterThan(60);
    expect(
      records.flatMap((record) =>
        Object.values(record).filter((cell) => (cell as { kind?: string }).kind === 'unreadable'),
      ),
    ).toEqual([]);
  });

  it('hold every 事業 and every 経費区分 of the rule book', () => {
    for (const { name, categories } of r8.programmes) {
      expect(template.lists.programmes).toContain(name);
      for (const category of categories ?? []) expect(template.lists.categories).toContain(category.name);
    }
  });

  it('stand on リスト where the validation looks for them', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(blank.slice().buffer);
    const lists = book.getWorksheet('リスト')!;
    for (const { table, header, list } of choices) {
      const sheet = book.getWorksheet(table)!;
      const column = (sheet.getRow(HEADER).values as string[]).indexOf(header);
      const [formula] = sheet.getCell(HEADER + 1, column).dataValidation.formulae as string[];
      const [, letter = '', from, to] = /^'リスト'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula!)!;
      const words: unknown[] = [];
      for (let row = Number(from); row <= Number(to ?? from); row += 1)
        words.push(lists.getCell(`${letter}${row}`).value);
      expect(words).toEqual(template.lists[list]);
    }
  });
});

describe('the blank workbook, filled', () => {
  it('gives 300,000 yen for a 見守り of 375,000', async () => {
    const workbook = openXlsx(await filled({ 申請: [APPLICATION], 経費: [LINE] }, SETTINGS));
    const { outcome } = await runWrite(workbook, { now }, true);
    expect(outcome).toMatchObject({
      applications: 1,
      lines: 1,
      totals: { computed: 300_000, planned: 300_000 },
    });
    expect(outcome.findings.filter(({ severity }) => severity === '不備' || severity === '要確認')).toEqual(
      [],
    );
    const [record] = await readRecords(await workbook.save(), '申請', HEADER - 1);
    expect(record).toMatchObject({ 受付番号: '0012', 算定額: 300_000, 交付予定額: 300_000, 判定: '適' });
  });
});

const hasLibreOffice = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
})();
const inCi = process.env['CI'] !== undefined && process.env['CI'] !== '';
if (!hasLibreOffice && !inCi)
  process.stderr.write('soffice is not installed: the blank workbook is not opened with LibreOffice.\n');

describe.skipIf(!hasLibreOffice && !inCi)('LibreOffice', () => {
  it('opens the blank workbook and keeps its cells', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaigo-template-'));
    try {
      writeFileSync(join(folder, 'blank.xlsx'), blank);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const output = join(folder, 'out');
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'xlsx', '--outdir', output, join(folder, 'blank.xlsx')],
        { stdio: 'ignore', timeout: 100_000 },
      );
      const { settings, tables } = await gather(
        openXlsx(new Uint8Array(readFileSync(join(output, 'blank.xlsx')))),
      );
      expect(settings.subsidyRate).toEqual({ numerator: 4, denominator: 5 });
      expect(tables.applications.parts[0].columns.size).toBe(applicationColumns.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
