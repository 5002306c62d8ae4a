import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { cp932 } from '../intake/text/encode';

/** Odd files: nothing of them is lost unsaid, and nothing goes in that looks like something else. */

let root = '';
let made = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kaigo-said-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Content = string | Uint8Array;

/** Imports a folder with these files, and gives what was said. */
async function imported(contents: Readonly<Record<string, Content>>, into: string | null = null) {
  made += 1;
  const folder = join(root, String(made));
  const output = `${folder}.xlsx`;
  mkdirSync(folder);
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
  const said = await importFiles({
    ...{ name: 'import', inputs: [folder], into, output, mapping: null },
    ...{ damaged: false, taxAsSet: false },
  });
  return { said: said.join('\n'), output };
}

const HEADERS = '受付番号,事業,法人名,受付日';
const row = (number: string, name = 'みらい'): string => `${number},定着支援,${name},2026-06-01`;
const csv = (...rows: string[]): string => [HEADERS, ...rows].join('\r\n');

async function applicationsIn(path: string): Promise<CellValue[][]> {
  const cells = (await openXlsx(new Uint8Array(readFileSync(path)), nodeCodec).read(['申請'])).get('申請')!;
  return cells.values
    .filter((each) => String(each[0] ?? '').startsWith('R8-'))
    .map((each) => each.slice(0, 4));
}

describe('import of odd files', () => {
  it('names the rows that are no application: sums, remarks, headers again, a number alone', async () => {
    const { said, output } = await imported({
      'a.csv': csv(row('R8-1'), '合計,,,', HEADERS, row('R8-2'), 'R8-3,,,', '※上記のとおり,,,'),
    });
    expect(said).toContain('申請: 新規 2件');
    expect(said).toContain('申請 3行目「合計」（合計の行）');
    expect(said).toContain('申請 4行目「受付番号」（見出しの繰り返し）');
    expect(said).toContain('申請 6行目「R8-3」（番号だけの行）');
    expect(said).toMatch(/取り込まなかった行（4行）: .*※上記のとおり/u);
    expect((await applicationsIn(output)).map(([number]) => number)).toEqual(['R8-1', 'R8-2']);
    expect((await imported({ 'a.csv': csv(row('R8-1')) })).said).not.toContain('取り込まなかった行');
  });

  it('names what else is in a folder', async () => {
    const own = join(root, String(made + 1));
    const { said } = await imported({ 'a.csv': csv(row('R8-1')), '見積.pdf': '%PDF', 'b.xls': 'x' });
    expect(said).toContain(
      '取り込まなかったもの（.xlsx・.xlsm・.csv・.tsv・.txt のファイルではありません）: b.xls、見積.pdf',
    );
    mkdirSync(join(own, '追加'));
    const again = await importFiles({
      ...{ name: 'import', inputs: [own], into: null, output: join(root, 'again.xlsx'), mapping: null },
      ...{ damaged: false, taxAsSet: false },
    });
    expect(again.join('\n')).toContain('追加');
  });

  it.each<readonly [string, Content, string]>([
    [
      'a character of the origin alone',
      Uint8Array.from([...cp932(csv('R8-1,定着支援,')), 0xf0, 0x40, ...cp932(',2026-06-01')]),
      '外字（出力元のコンピューターだけにある字）があり',
    ],
    ['a number that looks like another', csv(row('R8-1\u200b')), '番号に、目に見えない文字が入っています'],
    [
      'a page of the web',
      `<html><table><tr><td>${HEADERS}</td></tr></table></html>`,
      'CSV として読める文字のファイルではありません',
    ],
    [
      'a line of the number above',
      '受付番号,明細番号,経費区分,支出額\r\nR8-1,1,見守り,1000\r\n〃,2,見守り,1000',
      '受付番号が空欄か「〃」などの行（3行目）',
    ],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 'CSV として読める文字のファイルではありません'],
    [
      'a workbook of Excel 97',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
      '古い形式の Excel ブック',
    ],
    [
      'UTF-16 without a mark',
      new Uint8Array(Buffer.from(csv(row('R8-1')), 'utf16le')),
      '文字のファイルではありません',
    ],
    [
      'quotes that don’t close',
      csv('R8-1,"定着"支援,みらい,2026-06-01'),
      '引用符（"）が正しく閉じられていません',
    ],
  ])('takes nothing of %s', async (_, content, message) => {
    const before = readdirSync(root).filter((name) => name.endsWith('.xlsx'));
    await expect(imported({ '0012.csv': content })).rejects.toThrow(message);
    expect(readdirSync(root).filter((name) => name.endsWith('.xlsx'))).toEqual(before);
  });

  it('says nothing of a number from the file’s name where there is no row for it', async () => {
    expect((await imported({ '0012_一覧.csv': csv() })).said).not.toContain('0012」の行として');
  });

  it('takes blank rows for none, however many, and headers where they stand', async () => {
    const blank = Array.from({ length: 30_000 }, () => ',,,');
    const { said, output } = await imported({
      'a.csv': `出力日,2026-07-01,,\r\n,,,\r\n${csv(row('R8-1'), ...blank, row('R8-2'))}`,
    });
    expect(said).toContain('申請: 新規 2件');
    expect(await applicationsIn(output)).toHaveLength(2);
  });

  it('keeps a date what it is, from a workbook that counts its days from 1904', async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('申請');
    sheet.addRow(HEADERS.split(','));
    sheet.addRow(['R8-1', '定着支援', 'みらい', new Date('2026-06-01T00:00:00Z')]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { output } = await imported({ 'old-mac.xlsx': bytes });
    const [own] = await applicationsIn(output);
    expect(own).toContain(46_174);
    const same = await imported({ 'old-mac.xlsx': bytes }, output);
    expect(same.said).toContain('変更 0件、同じ 1件');
  });

  it('says that a file was taken in before, whatever it is called now', async () => {
    const content = csv(row('R8-1'));
    const { output, said } = await imported({ 'a.csv': content });
    expect(said).not.toContain('と同じ内容です');
    const corrected = await imported({ 'b.csv': csv(row('R8-1', 'みらい会')) }, output);
    const again = await imported({ '改名.csv': content }, corrected.output);
    expect(again.said).toMatch(/このファイルは、\S+ \S+ に「a\.csv」として取り込んだものと同じ内容です。/u);
    expect(again.said).toContain('変更 1件');
  });

  it('shows a date as a date where it differs', async () => {
    const { output } = await imported({ 'a.csv': csv(row('R8-1')) });
    const { said } = await imported({ 'b.csv': csv('R8-1,定着支援,みらい,2026-06-02') }, output);
    expect(said).toContain('「受付日」: 「2026-06-01」 → 「2026-06-02」');
  });
});
