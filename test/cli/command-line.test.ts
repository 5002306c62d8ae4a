import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { sheetsOf, technologyCases } from '../cases/cases';
import { caseBytes, readCells, workbookBytes } from '../cases/workbooks';
import { cli } from './run';

describe('the command line', { timeout: 300_000 }, () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  const put = async (name: string, sheets: { name: string; values: CellValue[][] }[]): Promise<string> => {
    writeFileSync(path(name), await workbookBytes(sheets));
    return path(name);
  };
  const sample = technologyCases.find(({ id }) => id === 'C07');
  if (sample === undefined) throw new Error('C07');
  const [applications, lines] = sheetsOf(sample);
  if (applications === undefined || lines === undefined) throw new Error('two sheets');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kaigo-cli-'));
    writeFileSync(path('in.xlsx'), await caseBytes(sample));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('process --audit writes a copy with formulas beside the output, which it does not change', async () => {
    const input = path('in.xlsx');
    const plain = await cli('process', input, '-o', path('plain.xlsx'));
    const { code, stdout } = await cli('process', input, '-o', path('o.xlsx'), '--audit', path('audit.xlsx'));
    expect(code).toBe(0);
    expect(stdout).toContain('audit.xlsx');
    expect(plain.stdout.split('\n').slice(0, 3)).toEqual(stdout.split('\n').slice(0, 3));
    expect(await readCells(readFileSync(path('o.xlsx')), '申請')).toEqual(
      await readCells(readFileSync(path('plain.xlsx')), '申請'),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(path('audit.xlsx')).buffer);
    expect(book.getWorksheet('監査_算定')?.getCell('H6').formula).toMatch(/^MIN\(/);
    const same = await cli('process', input, '-o', path('o.xlsx'), '--audit', path('o.xlsx'));
    expect(same).toMatchObject({ code: 2, stdout: '' });
  });

  it('process writes a workbook and prints JSON, exit 0', async () => {
    const { code, stdout, stderr } = await cli('process', path('in.xlsx'), '-o', path('out.xlsx'), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const json = JSON.parse(stdout) as { applications: unknown[] };
    expect(json.applications).toEqual([
      {
        受付番号: 'A1',
        判定: '適',
        対象経費計: 800000,
        算定額: 600000,
        交付予定額: 600000,
        上限適用: '○',
        優先: '○',
        区分: {
          機器30: { 対象経費: 800000, 補助率額: 640000, 基準額: 600000, 補助額: 600000, 上限適用: '○' },
        },
      },
    ]);
    expect(readFileSync(path('out.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('check says what it found and writes nothing', async () => {
    const { code, stdout } = await cli('check', path('in.xlsx'));
    expect(code).toBe(0);
    expect(stdout).toContain('申請 1件、経費 2行を読み込みました。');
    expect(stdout).toContain('交付予定額 600,000円');
  });

  it.each([
    [
      'not a workbook',
      async () => (writeFileSync(path('text.xlsx'), '受付番号,事業'), path('text.xlsx')),
      'Excel',
    ],
    ['an empty file', async () => (writeFileSync(path('empty.xlsx'), ''), path('empty.xlsx')), '空'],
    ['no such file', async () => path('nowhere.xlsx'), 'nowhere.xlsx'],
    [
      'no 申請',
      () => put('memo.xlsx', [{ name: 'メモ', values: [['こんにちは']] }]),
      '表「申請」が見つかりません',
    ],
    ['no 経費', () => put('half.xlsx', [applications]), '表「経費」が見つかりません'],
    [
      'a missing column',
      () =>
        put('column.xlsx', [
          applications,
          {
            name: '経費',
            values: lines.values.map((row) => row.filter((_cell, at) => lines.values[0]?.[at] !== '支出額')),
          },
        ]),
      '「支出額」',
    ],
  ])('%s: exit 2, one Japanese sentence, no output file', async (_what, input, text) => {
    const { code, stdout, stderr } = await cli('process', await input(), '-o', path('never.xlsx'));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(text);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/Error|at .*\.ts/);
    expect(existsSync(path('never.xlsx'))).toBe(false);
  });

  it.each([
    [['process'], '入力のブック'],
    [['process', 'a.xlsx'], '-o'],
    [['convert', 'a.xlsx'], '「convert」という操作はありません'],
    [['check', 'a.xlsx', '--fast'], '--fast'],
    [[], '使い方'],
  ])('%j is not a call it can carry out', async (args, text) => {
    const { code, stderr } = await cli(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
  });

  it('never writes over its input', async () => {
    const before = readFileSync(path('in.xlsx'));
    const { code, stderr } = await cli('process', path('in.xlsx'), '-o', path('in.xlsx'));
    expect(code).toBe(2);
    expect(stderr).toContain('入力のブックは書き換えません');
    expect(readFileSync(path('in.xlsx')).equals(before)).toBe(true);
  });
});
