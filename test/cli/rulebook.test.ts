import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/arguments';
import { ruleBookBytes } from '../../src/cli/rule-book';
import { schemes } from '../../src/scheme';
import { hasOffice, sheetsAsCsv } from '../workbook/xlsx/soffice';
import { cli } from './run';

const newest = schemes.at(-1)!;
const bytes = await ruleBookBytes(null);
const book = await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer);
const names = book.worksheets.map(({ name }) => name);

describe('the printed rule book as a workbook', () => {
  it('is the same, byte for byte, on every run', async () => {
    expect(Buffer.compare(bytes, await ruleBookBytes(null))).toBe(0);
    expect(Buffer.compare(bytes, await ruleBookBytes(newest.fiscalYear))).toBe(0);
  });

  it('has its sheets in order', () => {
    expect(names).toEqual([
      ...['表紙', '事業', '経費区分', '基準額', '職員数区分', '加算・上限', '支援機関'],
      ...['一覧の条項', 'サービス一覧', 'ルール', '設定', '読み方', '都道府県の確認'],
    ]);
  });

  it.each(names)('%s prints on A4 landscape, as wide as the page, title and header on each', (name) => {
    const { pageSetup } = book.getWorksheet(name)!;
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
    });
    expect(pageSetup.printTitlesRow).toBe(name === '表紙' ? '1:1' : '1:4');
  });

  it('sets yen to the right, with thousands, and lets long text wrap in rows that are high enough', () => {
    const bands = book.getWorksheet('職員数区分')!;
    expect(bands.getCell('E5').value).toBe(1_150_000);
    expect(bands.getCell('E5').numFmt).toBe('#,##0');
    expect(bands.getCell('E5').alignment.horizontal).toBe('right');
    const readings = book.getWorksheet('読み方')!;
    readings.eachRow((row, at) => {
      if (at < 5) return;
      const cell = row.getCell(4);
      // two half-widths a character, at nine tenths of the size that widths are measured in
      const lines = Math.ceil((String(cell.value).length * 2 * 0.9) / readings.getColumn(4).width!);
      expect(cell.alignment.wrapText).toBe(true);
      expect(row.height).toBeGreaterThanOrEqual(lines * 13);
    });
  });

  it.runIf(hasOffice)('opens in LibreOffice with the same cells', { timeout: 120_000 }, async () => {
    const sheets = await sheetsAsCsv(bytes);
    expect([...sheets.keys()].sort()).toEqual([...names].sort());
    expect(sheets.get('加算・上限')).toContain('60000000');
    expect(sheets.get('ルール')).toContain('R1-52');
  });
});

describe('on the command line', { timeout: 300_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaigo-rulebook-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes the file, exit 0', async () => {
    const path = join(folder, 'book.xlsx');
    const { code, stdout, stderr } = await cli('rulebook', '-o', path);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `規則集を「${path}」に作りました。\n`,
      stderr: '',
    });
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
  });

  it('makes no file of a year without a rule book, exit 2', async () => {
    const path = join(folder, 'none.xlsx');
    const { code, stdout, stderr } = await cli('rulebook', '-o', path, '--year', '7');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('その年度の規則集はありません。規則集があるのは令和8年度です。\n');
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    [['rulebook'], '出力のファイル名を -o で指定してください。'],
    [
      ['rulebook', '-o', 'a.xlsx', '--year', '令和8'],
      '年度「令和8」は令和の年数（例: 8）で指定してください。',
    ],
    [['template', 'a.xlsx', '--year', '8'], '「--year」は template では使えません。'],
    [['check', 'a.xlsx', '--audit', 'b.xlsx'], '「--audit」は check では使えません。'],
  ])('refuses %s', (argv, message) => {
    expect(() => readCommand(argv)).toThrow(message);
  });

  it('takes the place of an audit copy', () => {
    const argv = ['process', 'in.xlsx', '-o', 'out.xlsx'];
    expect(readCommand([...argv, '--audit', 'audit.xlsx'])).toEqual({
      ...{
        name: 'process',
        input: 'in.xlsx',
        output: 'out.xlsx',
        audit: 'audit.xlsx',
        remind: null,
        remindReports: null,
        awardLetters: false,
        json: false,
      },
    });
    expect(readCommand(argv)).toMatchObject({ audit: null });
  });

  it.each(['in.xlsx', './out.xlsx'])('does not write the audit copy over %s', async (audit) => {
    const { code, stderr } = await cli('process', 'in.xlsx', '-o', 'out.xlsx', '--audit', audit);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--audit には、入力とも出力とも違うファイルを指定してください。\n',
    });
  });
});
