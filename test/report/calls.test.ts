import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { atOnce } from '../../src/base/pieces';
import { sheetTexts } from '../../src/catalogue/sheets/sheet-texts';
import { grantReport } from '../../src/functions/report';
import { reportForms } from '../../src/report';
import { amountColumns, amountRows } from '../../src/report/columns/amount';
import { headersOf } from '../../src/report/columns/column';
import { findingCells } from '../../src/report/columns/finding';
import type { ReportMatrices } from '../../src/report/read/tables';
import { payload } from '../../src/workbook/ministry/payload';
import { reportTables } from '../../src/workbook/ministry/report-tables';
import { assessedPieces } from '../../src/workbook/read/assessed';
import { gather } from '../../src/workbook/read/gather';
import { runWrite } from '../../src/workbook/run/procedure';
import { outputColumns, type PlacedColumns } from '../../src/workbook/write/columns';
import { randomWorkbook } from '../audit/random-workbook';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-30T05:00:00Z');

const application = applicationOf('定着支援', 'T1', { サービス種類: '51', 法人名: '甲会' });
const line = lineOf('T1', 1, '見守り', 750_000, { 台数: 2, 掲載: 'TAIS', 製品コード: '12345-123456' });

const normalised = (table: boolean): MemorySheet[] => [
  { name: '申請', values: matrixOf([application]), ...(table && { table: '申請' }) },
  { name: '経費', values: matrixOf([line]), ...(table && { table: '経費' }) },
];

async function callOf(sheets: readonly MemorySheet[], name: string): Promise<string> {
  const workbook = memoryWorkbook(sheets);
  await runWrite(workbook, { now }, true);
  return workbook.sheet(name)?.blocks[0]?.call ?? 'no call';
}

const renamed = (rows: CellValue[][], from: string, to: string): CellValue[][] =>
  rows.map((row, at) => (at === 0 ? row.map((cell) => (cell === from ? to : cell)) : row));

describe('the call of a report is handed the columns that it reads', () => {
  it('by the names of a table', async () => {
    expect(await callOf(normalised(true), '機器別集計')).toBe(
      '=GRANT_REPORT("機器別集計",HSTACK(申請[[#All],[受付番号]:[サービス種類]],' +
        '申請[[#All],[業務改善計画]],申請[[#All],[判定]:[上限適用]]),算定[#Headers],' +
        'HSTACK(経費[[#All],[受付番号]],経費[[#All],[経費区分]:[支出額]],経費[[#All],[台数]:[対象経費]],経費[[#All],[行判定]]),,{8})',
    );
  });

  it('by their places where there is no table', async () => {
    const width = matrixOf([application])[0]?.length ?? 0;
    expect(width).toBeGreaterThan(12);
    const call = await callOf(normalised(false), 'サービス別集計');
    expect(call).toMatch(
      /^=GRANT_REPORT\("サービス別集計",HSTACK\(申請!\$A\$1:\$H\$2,(申請!\$[A-Z]+\$1:\$[A-Z]+\$2,?)+\),算定\[#Headers\],,,\{8\}\)$/,
    );
  });

  it('算定 and 指摘 only as far as a report reads them', async () => {
    expect(await callOf(normalised(true), '区分別集計')).toContain(
      ',算定[[#All],[受付番号]:[上限適用]],,,{8})',
    );
    expect(await callOf(normalised(true), '要件確認一覧')).toContain(',指摘[[#All],[受付番号]:[ルール]])');
  });

  it('a table whole where a header is awkward to spell in a formula', async () => {
    const [first, second] = normalised(true);
    const rows = renamed(matrixOf([application]), '業務改善計画', '業務改善計画\n[別紙]');
    const broken = renamed(matrixOf([application]), '受付番号', '受付\n番号');
    const [applications, lines] = [first, second] as [MemorySheet, MemorySheet];
    // a column that is not recognised is not read
    expect(await callOf([{ ...applications, values: rows }, lines], '総括表')).not.toContain('別紙');
    expect(await callOf([{ ...applications, values: broken }, lines], '総括表')).toContain(
      '"総括表",申請[#All],算定[#Headers],',
    );
  });

  it('in a flat table, what it reads of both', async () => {
    const flat = [{ ...application, ...line }];
    const call = await callOf([{ name: '一覧', values: matrixOf(flat), table: '一覧' }], '総括表');
    const [, applications, lines] =
      /^=GRANT_REPORT\("総括表",(HSTACK\(.+\)),算定\[#Headers\],(HSTACK\(.+\)),,\{8\}\)$/.exec(call) ?? [''];
    expect(applications).toContain('一覧[[#All],[台数]:[上限適用]]');
    expect(applications).toBe(lines);
  });
});

describe('a call that hands over more than Excel on the web can', () => {
  const limit = 80_000;
  const ofMany = randomWorkbook(300, 20_261_123);

  it('gives way to its values, and the sheet says so; the other sheets stay live', async () => {
    const workbook = memoryWorkbook(ofMany, { callLimit: limit });
    const { outcome } = await runWrite(workbook, { now }, true);
    const anywhere = memoryWorkbook(ofMany);
    await runWrite(anywhere, { now }, true);
    const kinds = { calls: 0, values: 0 };
    for (const { name } of reportForms) {
      const content = workbook.sheet(name);
      const live = anywhere.sheet(name)?.blocks[0]?.values ?? [];
      const result = Buffer.byteLength(JSON.stringify(live));
      const isLive = content?.blocks.length === 1;
      if (result > limit) expect([name, isLive]).toEqual([name, false]);
      kinds[isLive ? 'calls' : 'values'] += 1;
      // in lines, the first of which is long enough
      const beginning = sheetTexts.asValues.slice(0, 20);
      const said = content?.cells.flat().filter((cell) => String(cell).startsWith(beginning));
      expect([name, said?.length]).toEqual([name, isLive ? 0 : 1]);
      // the same figures, under one line more
      const header = content?.cells.findIndex((row) => row[0] === live[0]?.[0]) ?? -1;
      if (!isLive) expect(content?.cells.slice(header, header + live.length)).toEqual(live);
    }
    expect(kinds.calls).toBeGreaterThan(1);
    expect(kinds.values).toBeGreaterThan(1);
    expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('is counted by what it is handed, too', async () => {
    const workbook = memoryWorkbook(ofMany, { callLimit: 20_000 });
    await runWrite(workbook, { now }, true);
    // a few lines, made from all of 申請 and 経費
    const devices = workbook.sheet('機器別集計');
    expect(Buffer.byteLength(JSON.stringify(devices?.cells))).toBeLessThan(20_000);
    expect(devices?.blocks).toEqual([]);
  });

  it('stays live where the prefecture wants it so', async () => {
    const sheets = ofMany.map(({ name, values }) => ({
      name,
      values: name === '設定' ? [...values, ['報告の表', '関数']] : values,
    }));
    expect(sheets.some(({ name }) => name === '設定')).toBe(true);
    const workbook = memoryWorkbook(sheets, { callLimit: limit });
    await runWrite(workbook, { now }, true);
    const calls = reportForms.flatMap(({ name }) => workbook.sheet(name)?.blocks ?? []);
    expect(calls).toHaveLength(reportForms.length);
  });
});

describe('without such a limit', () => {
  it('every block is one call, whatever the rows', async () => {
    const workbook = memoryWorkbook(randomWorkbook(3_000, 20_261_123));
    await runWrite(workbook, { now }, true);
    const calls = reportForms.map(({ name }) => workbook.sheet(name)?.blocks.length);
    expect(calls).toEqual(reportForms.map(() => 1));
    expect(calls.length).toBeLessThanOrEqual(14);
  });
});

describe('payload', () => {
  it.each([
    ['text', [['受付番号', 'R8-000001', '', '𠮷', 'é', '"\\\n\u0001']]],
    ['numbers, truth and nothing', [[1, -2.5, 1e21, true, false, null]]],
    ['rows', [['a'], ['b'], ['c']]],
    ['no rows', []],
  ])('is as long as the JSON: %s', (_, rows) => {
    const bytes = Buffer.byteLength(JSON.stringify(rows));
    const weighed = atOnce(payload(rows));
    // a comma too many behind each row and each last cell at most
    expect(weighed).toBeGreaterThanOrEqual(bytes);
    expect(weighed).toBeLessThanOrEqual(bytes + 2 * rows.length);
  });

  it('of the first columns', () => {
    expect(atOnce(payload([['a', 'bcd']], 1))).toBe(atOnce(payload([['a']])));
  });
});

/** A table as it will stand with our columns, every column of it. */
function wholeTable({ located: { grid }, write }: PlacedColumns): CellValue[][] {
  return grid.values.map((row, at) => {
    const own = at === 0 ? write.headers : (write.values[at - 1] ?? []);
    return [...row.slice(0, write.column), ...own];
  });
}

describe('GRANT_REPORT', () => {
  it('makes the same block of whole tables and of what the call hands over', async () => {
    const assessed = atOnce(
      assessedPieces(await gather(memoryWorkbook(randomWorkbook(400, 20_261_122))), '2026-11-22'),
    );
    const columns = atOnce(outputColumns(assessed));
    const findings = assessed.findings.map(findingCells);
    const amounts = atOnce(amountRows(assessed.result));
    const { matrices } = atOnce(reportTables(assessed.gathered, columns, amounts, findings));
    const [applications = [], lines = []] = columns.map(wholeTable);
    expect(applications[0]?.length).toBeGreaterThan((matrices.applications[0]?.length ?? 0) + 10);
    for (const { name, needs, takes } of reportForms) {
      const handed = new Set<keyof ReportMatrices>([...needs, ...takes]);
      const narrow = atOnce(
        grantReport(name, {
          applications: matrices.applications,
          amounts: handed.has('amounts') ? matrices.amounts : [headersOf(amountColumns)],
          ...Object.fromEntries(OPTIONAL.filter((table) => handed.has(table)).map((t) => [t, matrices[t]])),
        }),
      );
      expect(narrow, name).toEqual(atOnce(grantReport(name, { ...matrices, applications, lines })));
      expect(narrow.length, name).toBeGreaterThan(1);
    }
  });
});

const OPTIONAL = ['lines', 'members', 'findings', 'plans', 'effects'] as const;
