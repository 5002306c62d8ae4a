import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { applicantFormBytes, templateBytes } from '../../src/cli/template';
import { applicantForm } from '../../src/documents/applicant/form';
import { BODY_ROW, HEADER_ROW } from '../../src/documents/applicant/form-table';
import { r8 } from '../../src/scheme/r8';
import { problemsOf, readIncoming } from '../../src/workbook/intake/read-file';
import { compareFile, takenIn } from '../../src/workbook/intake/take-in';
import { applicantFormOf, applicantMark } from '../../src/workbook/marks';
import { runCheck } from '../../src/workbook/run/procedure';
import { runUndo } from '../../src/workbook/run/undo';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { someOf } from '../series';
import { type FormCase, formCases } from './cases';
import { filledForm, programmeOf, settingsOf } from './filled';

const now = new Date('2026-06-15T01:30:00Z');
const by = { now, actor: '' };
const TAKEN = '2026-0012';

const blank = await templateBytes();

/** The prefecture's workbook with settings. */
async function workbookWith(settings: FormCase['settings'] = {}) {
  const workbook = openXlsx(blank);
  const sheet = (await workbook.read(['設定'])).get('設定')!;
  const cells = sheet.values.flatMap(([item, before = null], at) => {
    const value = settings[String(item)];
    return value === undefined ? [] : [{ row: sheet.area.row + at, column: 1, value, before }];
  });
  await workbook.apply([{ op: 'answer', sheet: '設定', cells }]);
  return workbook;
}

const incoming = (bytes: Uint8Array, receiptNumber: string | null = TAKEN) =>
  readIncoming('様式.xlsx', new Uint8Array(bytes), {
    open: (file) => openXlsx(file),
    mappings: { said: [], layouts: [] },
    receiptNumber,
  });

/** Findings and amounts of a workbook into which a form has been taken. */
async function takenOver(bytes: Uint8Array, settings: FormCase['settings']) {
  const workbook = await workbookWith(settings);
  const file = await incoming(bytes);
  expect(problemsOf(file, false)).toEqual([]);
  await compareFile(workbook, file);
  await workbook.apply((await takenIn(workbook, file, by)).ops);
  return resultOf(workbook);
}

async function resultOf(workbook: ReturnType<typeof openXlsx>) {
  const { assessed } = await runCheck(openXlsx(await workbook.save()), { now });
  return assessed.result.assessments.map(({ application, computed, planned, findings }) => ({
    receiptNumber: application.receiptNumber,
    programme: application.programme,
    computed,
    planned,
    findings: findings.map(({ rule, variant, facts, lineNumber }) => ({ rule, variant, facts, lineNumber })),
  }));
}

/** The same entries typed into the lists of the prefecture. */
async function typed({ programme, filling, settings }: FormCase) {
  const workbook = await workbookWith(settings);
  const { tables } = await workbook.describe();
  const cells = await workbook.read(tables.map(({ sheet }) => sheet));
  const numbered = (rows: readonly Readonly<Record<string, unknown>>[], own: object) =>
    rows.map((row, n) => ({
      ...row,
      ...own,
      ...('明細番号' in own ? { 明細番号: n + 1 } : {}),
      受付番号: TAKEN,
    }));
  const rows = {
    申請: numbered(filling['申請'] ?? [], { 事業: programme }),
    経費: numbered(filling['経費'] ?? [], { 明細番号: 0 }),
    構成員: numbered(filling['構成員'] ?? [], {}),
  };
  await workbook.apply(
    Object.entries(rows).map(([name, entries]) => {
      const table = tables.find((each) => each.name === name)!;
      const headers = cells.get(table.sheet)!.values[table.area.row - cells.get(table.sheet)!.area.row]!;
      return {
        op: 'answer' as const,
        sheet: table.sheet,
        cells: entries.flatMap((entry, n) =>
          Object.entries(entry).map(([header, value]) => ({
            row: table.area.row + 1 + n,
            column: table.area.column + headers.indexOf(header),
            value: value as string,
            before: null,
          })),
        ),
      };
    }),
  );
  return resultOf(workbook);
}

describe('a form that comes back', () => {
  it.each(someOf(formCases, 5))('$programme: $name is the same as typed', async (one) => {
    const bytes = await filledForm(one.programme, one.filling, settingsOf(one.settings));
    const taken = await takenOver(bytes, one.settings);
    expect(taken).toEqual(await typed(one));
    expect(taken).toHaveLength(1);
  });

  const [one] = formCases.filter(({ programme }) => programme === '協働化');

  it('says the same, whatever was done to its formulas and beside its input cells', async () => {
    const bytes = await filledForm(one!.programme, one!.filling, settingsOf(one!.settings));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const lines = book.getWorksheet('経費')!;
    lines.getCell(BODY_ROW + 1, 2).value = 77;
    lines.getCell(BODY_ROW + 2, 1).value = 'X-1';
    lines.getCell(HEADER_ROW + 1, 30).value = '支出額';
    lines.getCell(BODY_ROW + 1, 30).value = 9_000_000;
    book.getWorksheet('申請')!.getCell(BODY_ROW + 1, 2).value = '定着支援';
    book.getWorksheet('交付見込額')!.getCell(6, 7).value = 99_999_999;
    const extra = book.addWorksheet('経費（続き）');
    extra.addRow(['受付番号', '明細番号', '経費区分', '支出額']);
    extra.addRow([TAKEN, 1, '合同研修', 5_000_000]);
    const changed = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await takenOver(changed, one!.settings)).toEqual(await takenOver(bytes, one!.settings));
  });

  it('says which form it is, and that its application has no 受付番号 yet', async () => {
    const file = await incoming(await filledForm(one!.programme, one!.filling), null);
    expect(file.format).toBe('申請者用の様式（令和8年度・協働化）');
    expect(problemsOf(file, false).map(({ code }) => code)).toContain('ImportUnnumbered');
  });

  const broken = async (change: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await filledForm(one!.programme, one!.filling)).slice().buffer);
    change(book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  };

  it.each<readonly [string, string, (book: ExcelJS.Workbook) => void]>([
    ['a sheet is gone', '「経費」の一覧が見つかりません', (book) => book.removeWorksheet('経費')],
    [
      'a sheet has another name',
      '「構成員」の一覧が見つかりません',
      (book) => (book.getWorksheet('構成員')!.name = '法人'),
    ],
    [
      'a column was inserted before the table',
      '「経費」の一覧が見つかりません',
      (book) => book.getWorksheet('経費')!.spliceColumns(1, 0, ['メモ']),
    ],
    [
      'it holds two applications',
      '2件以上の記入（5行目、6行目）',
      (book) => (book.getWorksheet('申請')!.getCell(BODY_ROW + 2, 3).value = '乙会'),
    ],
  ])('is refused whole where %s: nothing of it is lost unsaid', async (_, message, change) => {
    await expect(broken(change).then((bytes) => incoming(bytes))).rejects.toThrow(message);
  });

  it('is read whole where a row was inserted above its application', async () => {
    const file = await incoming(
      await broken((book) => void book.getWorksheet('申請')!.insertRow(BODY_ROW + 1, [])),
    );
    expect(file.lists.tables.find(({ kind }) => kind === 'applications')?.rows).toHaveLength(1);
  });

  it('is not taken with a formula that nothing has calculated', async () => {
    const bytes = await broken((book) => {
      const cell = book.getWorksheet('経費')!.getCell(BODY_ROW + 1, 5);
      cell.value = { formula: '1000*4', date1904: false };
    });
    const [problem] = problemsOf(await incoming(bytes), false);
    expect(problem?.message).toContain('数式が計算されないまま保存されています');
  });

  it('says nothing of the applications of others', async () => {
    const workbook = await workbookWith();
    const first = await incoming(await filledForm(one!.programme, one!.filling), '2026-0001');
    await workbook.apply((await takenIn(workbook, first, by)).ops);
    const bytes = await filledForm(one!.programme, { ...one!.filling, 申請: [{ 法人名: '乙会' }] });
    const { differences } = await compareFile(workbook, await incoming(bytes));
    expect(differences.flatMap(({ missing }) => missing)).toEqual([]);
  });

  describe('with 計画, into a workbook that has no such list', () => {
    const planned = { 課題: '記録に時間がかかる', 目標: '月20時間\n減らす', 総業務時間: 160.5 };
    const taken = async () => {
      const workbook = await workbookWith();
      const bytes = await filledForm(one!.programme, { ...one!.filling, 計画: [planned] });
      const { ops, inverse } = await takenIn(workbook, await incoming(bytes), by);
      await workbook.apply(ops);
      return { workbook, bytes, inverse };
    };

    it('brings the list with it; the same form again changes nothing', async () => {
      const { workbook, bytes } = await taken();
      const sheet = (await workbook.read(['計画'])).get('計画')!;
      const [headers = [], row = []] = sheet.values;
      const written = headers.map((header, at) => [String(header), row[at]] as const);
      expect(Object.fromEntries(written)).toMatchObject({ 受付番号: TAKEN, ...planned });
      const anew = openXlsx(await workbook.save());
      const { differences } = await compareFile(anew, await incoming(bytes));
      expect(differences.flatMap(({ added, changed }) => [...added, ...changed])).toEqual([]);
      expect(differences.find(({ kind }) => kind === 'plans')?.identical).toHaveLength(1);
    });

    it('is taken back whole', async () => {
      const { workbook, inverse } = await taken();
      await runUndo(workbook, inverse, { now });
      expect((await workbook.describe()).sheets.map(({ name }) => name)).not.toContain('計画');
      const { sheets } = await workbook.describe();
      expect(sheets.find(({ name }) => name === '受付記録')).toBeUndefined();
    });

    it('leaves what a clerk has added to the list since', async () => {
      const { workbook, inverse } = await taken();
      const cells = [{ row: 2, column: 0, value: '2026-0099', before: null }];
      await workbook.apply([{ op: 'answer', sheet: '計画', cells }]);
      await runUndo(workbook, inverse, { now });
      const sheet = (await workbook.read(['計画'])).get('計画')!;
      expect(sheet.values.slice(1).flat().filter(Boolean)).toEqual(['2026-0099']);
    });
  });

  it('is not taken where it is of a year or a 事業 without a rule book', async () => {
    const of = (year: number, programme: string): Uint8Array =>
      applicantForm({ ...programmeOf('協働化'), name: programme }, { ...r8, fiscalYear: year }, settingsOf());
    await expect(incoming(of(7, '協働化'))).rejects.toThrow('令和7年度「協働化」');
    await expect(incoming(of(8, '共同化'))).rejects.toThrow('令和8年度「共同化」');
  });

  it('is not taken into a workbook of another year', async () => {
    const file = await incoming(await filledForm(one!.programme, one!.filling));
    const workbook = await workbookWith();
    await expect(
      compareFile(workbook, { ...file, form: { fiscalYear: 7, programme: '協働化' } }),
    ).rejects.toThrow('令和7年度の申請者用の様式ですが、取込み先のブックは令和8年度です');
  });

  it('is known again by its mark', () => {
    const form = { fiscalYear: 8, programme: '協働化' };
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(applicantFormOf([{ name: applicantMark(form), sheet: 'A', area }])).toEqual(form);
    expect(applicantFormOf([{ name: 'KAIGO_HOJO_SHEET_LOG', sheet: 'A', area }])).toBeNull();
  });

  it('is made on the command line for a 事業 by any of its names', async () => {
    const { programme, bytes } = await applicantFormBytes('介護テクノロジー定着支援事業', null);
    expect(programme).toBe('定着支援');
    const { marks } = await openXlsx(bytes).describe();
    expect(applicantFormOf(marks)).toEqual({ fiscalYear: 8, programme: '定着支援' });
    await expect(applicantFormBytes('共同化', null)).rejects.toThrow('「共同化」という事業はありません');
  });
});
