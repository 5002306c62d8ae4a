import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { sheetsOf, technologyCases } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';
import { cli } from './run';

const sample = technologyCases.find(({ id }) => id === 'C07');
if (sample === undefined) throw new Error('C07');

describe('what is handed to the ministry', { timeout: 300_000 }, () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  const put = async (name: string, setting: string | null, sheets = sheetsOf(sample)): Promise<string> => {
    const item: CellValue[] = ['提出用コピーから除く列', setting];
    const settings = sheets.map((sheet) =>
      sheet.name === '設定' ? { ...sheet, values: [...sheet.values, item] } : sheet,
    );
    const own = settings.some((sheet) => sheet.name === '設定')
      ? settings
      : [...sheets, { name: '設定', values: [['項目', '値'], item] as CellValue[][] }];
    writeFileSync(path(name), await workbookBytes(setting === null ? sheets : own));
    return path(name);
  };
  const form = async (name: string, ...values: CellValue[][]): Promise<string> => {
    writeFileSync(path(name), await workbookBytes([{ name: '様式', values }]));
    return path(name);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaigo-submit-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('submit writes the copy and says that it was read back, exit 0', async () => {
    const { code, stdout, stderr } = await cli(
      'submit',
      await put('in.xlsx', '法人名'),
      '-o',
      path('out.xlsx'),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('検算 総括表「交付予定額」: 一致');
    expect(stdout).toContain('列「法人名」を除きました');
    expect(stdout).toContain('読み直し');
    const cells = await readCells(readFileSync(path('out.xlsx')), SHEETS.summary);
    expect(cells.flat()).toContain(600_000);
  });

  it('submit makes no file where the setting names a column that there is not, exit 2', async () => {
    const { code, stdout, stderr } = await cli(
      'submit',
      await put('bad.xlsx', '法人明'),
      '-o',
      path('no.xlsx'),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('「法人明」');
    expect(readdirSync(folder).filter((name) => name.startsWith('no.xlsx'))).toEqual([]);
  });

  it('submit never writes over its input', async () => {
    const input = await put('same.xlsx', null);
    const before = readFileSync(input);
    expect((await cli('submit', input, '-o', input)).code).toBe(2);
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  it('form fills the tags of a form, exit 0', async () => {
    const blank = await form(
      'form.xlsx',
      ['件数', '{{総括表:合計:件数}}'],
      ['{{所要額内訳:*:受付番号}}', '{{所要額内訳:*:補助額}}'],
    );
    const { code, stdout } = await cli('form', await put('in.xlsx', null), blank, '-o', path('filled.xlsx'));
    expect(code).toBe(0);
    expect(stdout).toContain('シート「様式」のタグ3件に記入しました');
    expect(await readCells(readFileSync(path('filled.xlsx')), '様式')).toEqual([
      ['件数', 1],
      ['A1', 600_000],
    ]);
  });

  it('form lists the tags it does not know and makes no file, exit 2', async () => {
    const blank = await form(
      'odd.xlsx',
      ['{{総括表:合計:件数}}', '{{総括表:合計:件教}}'],
      [null, '{{総活表:合計:件数}}'],
    );
    const input = await put('in.xlsx', null);
    const { code, stdout, stderr } = await cli('form', input, blank, '-o', path('never.xlsx'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [head, ...lines] = stderr.trim().split('\n');
    expect(head).toContain('2件');
    expect(lines[0]).toMatch(/^様式!B1 \{\{総括表:合計:件教\}\}: .*「件数」/);
    expect(lines[1]).toMatch(/^様式!B2 .*「総括表」/);
    expect(existsSync(path('never.xlsx'))).toBe(false);

    const left = await cli('form', input, blank, '-o', path('left.xlsx'), '--allow-unknown');
    expect(left.code).toBe(0);
    expect(left.stdout).toContain('様式!B1');
    expect(await readCells(readFileSync(path('left.xlsx')), '様式')).toEqual([
      [1, '{{総括表:合計:件教}}'],
      ['', '{{総活表:合計:件数}}'],
    ]);
  });

  it.each([
    [['submit', 'a.xlsx'], '-o'],
    [['form', 'a.xlsx', '-o', 'b.xlsx'], '様式のブック'],
    [['form', 'a.xlsx', 'f.xlsx', 'g.xlsx', '-o', 'b.xlsx'], '引数「g.xlsx」は余分です'],
    [['submit', 'a.xlsx', '-o', 'b.xlsx', '--allow-unknown'], '--allow-unknown'],
  ])('%j is not a call it can carry out', async (args, text) => {
    const { code, stderr } = await cli(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
  });

  it('form of a workbook without tags says so, exit 2', async () => {
    const blank = await form('plain.xlsx', ['件数']);
    const { code, stderr } = await cli('form', await put('in.xlsx', null), blank, '-o', path('never.xlsx'));
    expect([code, stderr.includes('タグ')]).toEqual([2, true]);
    expect(existsSync(path('never.xlsx'))).toBe(false);
  });
});
