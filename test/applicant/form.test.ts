import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { formTables } from '../../src/documents/applicant/describe';
import { applicantForm, formPages } from '../../src/documents/applicant/form';
import { checkRows } from '../../src/documents/applicant/reading-pages';
import { homes } from '../../src/grant/programmes';
import { r8 } from '../../src/scheme/r8';
import { locateTables } from '../../src/table/find/locate';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { strictFaults } from '../strict';
import { programmeOf, settingsOf } from './filled';

const settings = settingsOf();
const programmes = r8.programmes.map(({ name }) => name);
const headersOf = (name: string, sheet: string): string[] =>
  formTables(programmeOf(name), r8, settings)
    .find((table) => table.name === sheet)
    ?.columns.map(({ header }) => header) ?? [];

describe('the columns of a form', () => {
  it('are those that the 事業 needs', () => {
    expect(headersOf('協働化', '申請')).toEqual([
      ...['受付番号', '事業', '法人名', '法人番号', '業務改善計画', '計画作成日', '支援開始日'],
      ...['連携推進法人設立補助', '申請額'],
    ]);
    expect(headersOf('協働化', '経費')).toEqual([
      ...['受付番号', '明細番号', '経費区分', '品名', '支出額', '寄付金等', '他補助'],
    ]);
    expect(headersOf('第三者支援', '申請')).toContain('実地支援回数');
    expect(headersOf('事務費', '経費')).not.toContain('他補助');
    expect(headersOf('定着支援', '経費')).toEqual(
      expect.arrayContaining(['掲載', '台数', '親明細', 'パッケージ']),
    );
    expect(headersOf('定着支援', '経費')).not.toContain('判断理由');
  });

  it('are as broad as what is chosen in them', () => {
    const longest = Math.max(
      ...Object.entries(r8.services.names).map(([code, name]) => `${code} `.length + 2 * name.length),
    );
    const of = (name: string, sheet: string) =>
      formTables(programmeOf(name), r8, settings)
        .find((table) => table.name === sheet)
        ?.columns.find(({ field }) => field === 'services')?.entry.width;
    // the brackets are of half width
    expect(of('定着支援', '申請')).toBeGreaterThanOrEqual(longest - 2);
    expect(of('協働化', '構成員')).toBeGreaterThanOrEqual(longest - 2);
  });

  it('have 構成員 and 計画 only where they are asked for', () => {
    const sheets = (name: string): string[] =>
      formTables(programmeOf(name), r8, settings).map((table) => table.name);
    expect(sheets('協働化')).toEqual(['申請', '経費', '構成員', '計画']);
    expect(sheets('連携モデル')).toEqual(['申請', '経費', '構成員']);
    expect(sheets('定着支援')).toEqual(['申請', '経費', '計画']);
    // it is for 第三者支援, whose plan comes with 実績報告
    expect(headersOf('定着支援', '計画')).not.toContain('業務改善支援事業者');
    expect(headersOf('定着支援', '計画')).toContain('導入機器');
    expect(sheets('事務費')).toEqual(['申請', '経費']);
  });

  it('ask for what is found fault with where it is blank', () => {
    const needs = (name: string, sheet: string): Record<string, unknown> =>
      Object.fromEntries(
        formTables(programmeOf(name), r8, settings)
          .find((table) => table.name === sheet)!
          .columns.map(({ header, need }) => [header, need]),
      );
    expect(needs('定着支援', '申請')).toMatchObject({
      受付番号: null,
      'SECURITY ACTION': 'always',
      サービス種類: 'always',
      一気通貫: 'sometimes',
      連携開始日: 'sometimes',
      センター相談日: 'never',
    });
    expect(needs('経営改善', '申請')).toMatchObject({ 支援機関: 'always', 厚労省承認: 'never' });
  });
});

describe('確認事項', () => {
  it.each(programmes)(
    '%s: names every rule of its kind that an applicant can meet, with its cells',
    (name) => {
      const programme = programmeOf(name);
      const rows = checkRows(formTables(programme, r8, settings), { programme, scheme: r8 });
      const named = new Set(rows.map(([id]) => id));
      for (const { rule, ofListedCosts } of homes[programme.kind].concerns) {
        if (ofListedCosts === true && programme.costWords === undefined) continue;
        expect(named).toContain(rule);
      }
      expect(rows.every((row) => row.slice(0, 5).every((text) => text !== ''))).toBe(true);
      expect(named).not.toContain('ID-01');
    },
  );

  it('holds the words and the clause of the rule book', () => {
    const programme = programmeOf('協働化');
    const rows = checkRows(formTables(programme, r8, settings), { programme, scheme: r8 });
    expect(rows.find(([id]) => id === 'R3-11')).toEqual([
      'R3-11',
      '業務改善計画を提出していること',
      '申請: 業務改善計画',
      '交付決定できません（補正が必要）',
      '別紙3 4(1)',
      '「業務改善計画を作成するものとし、申請先の都道府県に提出する」',
    ]);
  });
});

describe.each(programmes)('the workbook for an applicant of %s', (name) => {
  const programme = programmeOf(name);
  const bytes = applicantForm(programme, r8, settings);

  it('is a workbook that Excel opens, the same on every run', () => {
    expect(strictFaults(bytes)).toEqual([]);
    expect(Buffer.compare(bytes, applicantForm(programme, r8, settings))).toBe(0);
  });

  it('lets nothing but input cells be filled, without a password', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const tables = formTables(programme, r8, settings);
    for (const page of formPages(programme, r8, settings)) {
      const sheet = book.getWorksheet(page.name)!;
      const protection = (
        sheet as unknown as { sheetProtection: { sheet?: boolean; hashValue?: string } | null }
      ).sheetProtection;
      expect([page.name, protection?.sheet, protection?.hashValue]).toEqual([page.name, true, undefined]);
      const open: string[] = [];
      sheet.eachRow({ includeEmpty: true }, (row) => {
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.protection?.locked === false) open.push(cell.address);
        });
      });
      const table = tables.find((each) => each.name === page.name);
      const inputs = table?.columns.filter(({ need }) => need !== null).length ?? 0;
      expect(open).toHaveLength(inputs * (table?.rows ?? 0));
    }
  });

  it('is read by the ordinary reading of tables, and nothing else in it', async () => {
    const port = openXlsx(bytes);
    const { sheets, tables, marks } = await port.describe();
    expect(sheets.filter(({ visible }) => !visible).map(({ name: each }) => each)).toEqual(
      sheets.some(({ name: each }) => each === 'リスト') ? ['リスト'] : [],
    );
    const cells = await port.read(sheets.map(({ name: each }) => each));
    const own = new Set(marks.map(({ sheet }) => sheet));
    const grids = sheets.map(({ name: sheet, visible }) => ({ sheet, visible, ...cells.get(sheet)! }));
    const found = locateTables(
      grids.filter(({ sheet }) => !own.has(sheet)),
      tables,
    );
    if ('problem' in found) throw new Error(JSON.stringify(found.problem));
    expect(found.applications.parts.map(({ grid }) => grid.sheet)).toEqual(['申請']);
    expect(found.lines.parts.map(({ grid }) => grid.sheet)).toEqual(['経費']);
  });
});
