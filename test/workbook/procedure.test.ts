import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/base/a1';
import { isFormula } from '../../src/base/cells';
import { WorkbookError } from '../../src/base/user-error';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { applicationOutput } from '../../src/report/columns/application';
import { headersOf } from '../../src/report/columns/column';
import { lineOutput } from '../../src/report/columns/line';
import { REPORT_SHEETS } from '../../src/workbook/ministry/report-sheets';
import type { WorkbookPort, WriteOp } from '../../src/workbook/port';
import { procedure, runWrite } from '../../src/workbook/run/procedure';
import { PortError } from '../../src/workbook/workbook-error';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../cases/cases';
import { readCells, readRecords, workbookBytes } from '../cases/workbooks';

const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const now = new Date('2026-06-30T05:00:00Z');

async function processed(bytes: Uint8Array) {
  const workbook = openXlsx(bytes);
  const run = await runWrite(workbook, { now }, true);
  return { workbook, run, output: await workbook.save() };
}

const caseSheets = (id: string) => {
  const entry = workedCases.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(id);
  return sheetsOf(entry);
};

describe('the procedure on the sample, as a file', { timeout: 300_000 }, () => {
  it('changes no input cell, and no part of the package that it has no business with', async () => {
    const { output } = await processed(sample);
    const [before, after] = [unzipSync(sample), unzipSync(output)];
    for (const sheet of ['申請', '経費', '設定', '記入要領', 'リスト']) {
      const now = await readCells(output, sheet);
      (await readCells(sample, sheet)).forEach((row, at) => {
        expect(now[at]?.slice(0, row.length), `${sheet} ${at + 1}`).toEqual(row);
      });
    }
    const changed = Object.keys(before).filter((name) => !same(before[name], after[name]));
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/tables/table1.xml',
        'xl/tables/table2.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/sheet2.xml',
      ].sort(),
    );
  });

  it('leaves every byte as it is on a second run, times included', async () => {
    const { output } = await processed(sample);
    const again = openXlsx(output);
    const second = await runWrite(again, { now: new Date('2030-01-01T00:00:00Z') }, true);
    expect(second.outcome.changedCells).toBe(0);
    expect(same(await again.save(), output)).toBe(true);
  });

  it('writes totals that reconcile with the rows', async () => {
    const { output, run } = await processed(sample);
    const rows = await readRecords(output, '申請', 3);
    const sum = (header: string): number =>
      rows.reduce((total, row) => total + (Number(row[header]) || 0), 0);
    const summary = await readRecords(output, SHEETS.summary, 5);
    const total = summary.at(-1);
    expect(total?.['件数']).toBe(173);
    expect(total?.['対象経費計']).toBe(sum('対象経費計'));
    expect(total?.['算定額']).toBe(sum('算定額'));
    expect(total?.['交付予定額']).toBe(sum('交付予定額'));
    expect(total?.['不備件数']).toBe(rows.filter((row) => row['判定'] === '不備').length);
    const amounts = await readRecords(output, SHEETS.amounts);
    const categories = await readRecords(output, SHEETS.categories, 5);
    const granted = amounts
      .filter((row) => row['事業'] === '定着支援')
      .reduce((sumSoFar, row) => sumSoFar + (Number(row['補助額']) || 0), 0);
    expect(categories.at(-1)?.['補助額']).toBe(granted);
    expect(run.outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(new Set(run.outcome.sheets.map(({ name }) => name))).toEqual(
      new Set([...REPORT_SHEETS, SHEETS.awardList, SHEETS.dutyList, SHEETS.effectTotals]),
    );
    expect((await readCells(output, SHEETS.summary))[2]?.[1]).toBe('一致');
  });

  it('is taken back whole; 操作記録 stays and says so', async () => {
    const { workbook, run } = await processed(sample);
    await procedure.undo(workbook, run.outcome.inverse, { now });
    const restored = await workbook.save();
    for (const sheet of ['申請', '経費']) {
      const trimmed = (rows: (string | number)[][]) => rows.map((row) => row.join('\t').trimEnd());
      expect(trimmed(await readCells(restored, sheet))).toEqual(trimmed(await readCells(sample, sheet)));
    }
    const { sheets, marks, tables } = await workbook.describe();
    expect(sheets.map(({ name }) => name)).toEqual([
      '申請',
      '経費',
      '構成員',
      '計画',
      '効果報告（記入）',
      '設定',
      '記入要領',
      'リスト',
      SHEETS.log,
    ]);
    expect(marks).toHaveLength(1);
    expect(tables.find(({ name }) => name === '申請')?.area).toEqual(
      (await openXlsx(sample).describe()).tables.find(({ name }) => name === '申請')?.area,
    );
    expect((await readRecords(restored, SHEETS.log)).map((row) => row['操作'])).toEqual([
      '厚労省報告',
      '元に戻す',
    ]);
  });

  it('after an edit of one cost, only the application concerned has new figures', async () => {
    const { output } = await processed(sample);
    const again = await processed(await editedCost(output));
    const [before, after] = [
      await readRecords(output, '申請', 3),
      await readRecords(again.output, '申請', 3),
    ];
    // the budget that one no longer needs moves others up: their 採択 changes, their figures do not
    const figures = (row: (typeof after)[number] | undefined) => JSON.stringify({ ...row, 採択: null });
    const differing = after.filter((row, at) => figures(row) !== figures(before[at]));
    expect(differing).toHaveLength(1);
    const log = await readRecords(again.output, SHEETS.log);
    expect(log.map((row) => row['操作'])).toEqual(['厚労省報告', '厚労省報告']);
    expect(log[1]?.['交付予定額計（前）']).toBe(log[0]?.['交付予定額計（後）']);
    expect(log[1]?.['入力の要約値']).not.toBe(log[0]?.['入力の要約値']);
  });
});

describe('a second run that is taken back', () => {
  it('leaves formulas as formulas, and a text that looks like one as a text', async () => {
    const name = '=HYPERLINK("https://example.com","甲会")';
    const [applications, ...rest] = caseSheets('C07');
    if (applications === undefined) throw new Error('no sheet');
    const at = applications.values[0]?.indexOf('法人名') ?? -1;
    const values = applications.values.map((row, n) =>
      row.map((cell, column) => (n > 0 && column === at ? name : cell)),
    );
    const first = await processed(await workbookBytes([{ ...applications, values }, ...rest]));
    const held = async (workbook: WorkbookPort) => {
      const { sheets } = await workbook.describe();
      const ours = sheets.filter(({ name: sheet }) => sheet !== SHEETS.log && sheet !== '経費');
      return Promise.all(
        ours.map(async ({ name: sheet, used }) => ({
          sheet,
          rows: used === null ? [] : await workbook.readFormulas(sheet, { ...used, row: 0, column: 0 }),
        })),
      );
    };
    const before = await held(first.workbook);
    const second = await processed(await editedCost(first.output));
    expect(await held(second.workbook)).not.toEqual(before);
    await procedure.undo(second.workbook, second.run.outcome.inverse, { now });
    const after = await held(openXlsx(await second.workbook.save()));
    expect(after).toEqual(before);
    const cells = after.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell === name).length).toBeGreaterThan(1);
    expect(cells.filter(isFormula).map(({ formula }) => formula)).not.toContain(name);
    expect(cells.filter(isFormula).length).toBeGreaterThan(5);
  });
});

/** The workbook with one 支出額 changed in the package. */
async function editedCost(bytes: Uint8Array): Promise<Uint8Array> {
  const rows = await readCells(bytes, '経費');
  const header = rows.findIndex((row) => row.includes('支出額'));
  const column = rows[header]?.indexOf('支出額') ?? -1;
  const at = rows.findIndex((row, n) => n > header && typeof row[column] === 'number');
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet2.xml';
  const xml = new TextDecoder().decode(parts[name]);
  const cell = `${String.fromCharCode(65 + column)}${at + 1}`;
  const next = xml.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)\\d+(</v>)`), '$1123457$2');
  if (next === xml) throw new Error(`no number in ${cell}`);
  return zipSync({ ...parts, [name]: strToU8(next) });
}

describe('places that are taken', () => {
  const message = async (sheets: Parameters<typeof workbookBytes>[0]): Promise<string> => {
    const workbook = openXlsx(await workbookBytes(sheets));
    const before = await workbook.save();
    const error: unknown = await runWrite(workbook, { now }, true).catch((cause: unknown) => cause);
    expect(same(await workbook.save(), before)).toBe(true);
    return error instanceof WorkbookError ? error.message : String(error);
  };

  it("a clerk's own column with one of our names is never written over", async () => {
    const [applications, ...rest] = caseSheets('C01');
    if (applications === undefined) throw new Error('no sheet');
    const values = applications.values.map((row, at) => [...row, at === 0 ? '判定' : '県の判定メモ']);
    expect(await message([{ ...applications, values }, ...rest])).toContain(
      'アドインのものではない列「判定」',
    );
  });

  it("a clerk's own sheet with one of our names is never written over", async () => {
    const own = { name: SHEETS.summary, values: [['前年度の総括表']] };
    expect(await message([...caseSheets('C01'), own])).toContain('アドインのものではないシート「総括表」');
  });

  it('notes to the right of a plain range push our columns beyond them', async () => {
    const [applications, ...rest] = caseSheets('C01');
    if (applications === undefined) throw new Error('no sheet');
    const [header = [], first = []] = applications.values;
    const values = [header, [...first, null, '電話で確認済み']];
    const { output } = await processed(await workbookBytes([{ ...applications, values }, ...rest]));
    const cells = await readCells(output, '申請');
    expect(cells[1]?.[header.length + 1]).toBe('電話で確認済み');
    expect(cells[0]?.indexOf('判定')).toBeGreaterThan(header.length + 1);
  });

  it.each([' ', '\u3000', '\u200b', '\u00a0'])(
    'a cell of invisible characters (%j) too',
    async (invisible) => {
      const [applications, ...rest] = caseSheets('C01');
      if (applications === undefined) throw new Error('no sheet');
      const [header = [], first = []] = applications.values;
      const values = [header, [...first, null, invisible]];
      const { output } = await processed(await workbookBytes([{ ...applications, values }, ...rest]));
      const cells = await readCells(output, '申請');
      expect(cells[1]?.[header.length + 1]).toBe(invisible);
      expect(cells[0]?.indexOf('判定')).toBeGreaterThan(header.length + 1);
    },
  );

  it('among our own columns, where it has no header: named by its letters', async () => {
    const [applications, ...rest] = caseSheets('C01');
    if (applications === undefined) throw new Error('no sheet');
    const [header = [], first = []] = applications.values;
    const values = [
      [...header, '判定'],
      [...first, '適', null, '担当者メモ'],
    ];
    const workbook = openXlsx(await workbookBytes([{ ...applications, values }, ...rest]));
    const area = { row: 0, column: header.length, rows: 1, columns: headersOf(applicationOutput).length };
    await workbook.apply([{ op: 'mark', name: 'KAIGO_HOJO_APPLICATIONS', sheet: '申請', area }]);
    await expect(runWrite(workbook, { now }, true)).rejects.toThrow(
      `ほかの列「${columnName(header.length + 2)}列」があります`,
    );
  });

  it('our columns are found again in a sheet that was copied without its names', async () => {
    const { output } = await processed(await workbookBytes(caseSheets('C07')));
    const copies = await Promise.all(
      ['申請', '経費'].map(async (name) => ({
        name,
        values: (await readCells(output, name)).map((row) => row.map((cell) => (cell === '' ? null : cell))),
      })),
    );
    const again = await processed(await workbookBytes(copies));
    const header = (await readCells(again.output, '申請'))[0] ?? [];
    expect(header.filter((title) => title === '判定')).toHaveLength(1);
    for (const title of headersOf(applicationOutput)) expect(header).toContain(title);
    expect((await readCells(again.output, '経費'))[0]).toEqual(expect.arrayContaining(headersOf(lineOutput)));
  });
});

describe('a write that fails part-way', () => {
  /** What a write comes to whose port fails, and what that port was asked to carry out. */
  const failed = async (failure: Error) => {
    const workbook = openXlsx(await workbookBytes(caseSheets('C07')));
    const applied: WriteOp['op'][][] = [];
    const failing: WorkbookPort = {
      blockMode: workbook.blockMode,
      describe: () => workbook.describe(),
      read: (sheets) => workbook.read(sheets),
      readFormulas: (sheet, area) => workbook.readFormulas(sheet, area),
      apply: (ops) => {
        applied.push(ops.map(({ op }) => op));
        return applied.length === 1 ? Promise.reject(failure) : Promise.resolve();
      },
    };
    const error: unknown = await runWrite(failing, { now }, true).catch((cause: unknown) => cause);
    return { error, applied };
  };

  it('is taken back before anyone hears of it', async () => {
    const { error, applied } = await failed(new Error('broken pipe'));
    expect(error).toBeInstanceOf(WorkbookError);
    expect((error as WorkbookError).message).toContain('元の状態に戻しました');
    const [write = [], rollback = []] = applied;
    const written = write.filter((op) => op === 'sheet');
    expect(write).toEqual(['columns', 'columns', ...written]);
    // 算定, 指摘, the ministry sheets and 操作記録
    expect(written.length).toBeGreaterThan(REPORT_SHEETS.length + 2);
    expect(rollback).toEqual([...written.map(() => 'dropSheet'), 'dropColumns', 'dropColumns']);
  });

  it.each(['TableMoved', 'NeverHeardOf'])(
    'counts by when it failed, and not by its code: %s',
    async (code) => {
      const text = { code, message: '書き込めません。', action: '確かめてください。' };
      const refused = new PortError(text, 'before');
      expect(await failed(refused)).toMatchObject({ error: refused, applied: { length: 1 } });
      const { error, applied } = await failed(new PortError(text, 'during'));
      expect(error).toMatchObject({
        code,
        message: expect.stringContaining('元の状態に戻しました') as string,
      });
      expect(applied).toHaveLength(2);
    },
  );
});

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
}
