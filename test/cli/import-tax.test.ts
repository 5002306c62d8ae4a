import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { workbookBytes } from '../cases/workbooks';

/** A file that says 税抜, taken into a workbook whose 税区分 is 税込. */

let folder = '';
const path = (name: string): string => join(folder, name);
/** @param basis 税区分 of 設定 */
const book = (basis: string | null, cost = 300_000): Promise<Uint8Array> => {
  const sheets: Record<string, CellValue[][]> = {
    申請: [
      ['受付番号', '事業', '法人名'],
      ['R8-1', '定着支援', 'みらい'],
    ],
    経費: [
      ['受付番号', '明細番号', '経費区分', '品名', '支出額'],
      ['R8-1', 1, '見守り', '見守りセンサー', cost],
    ],
    設定: [
      ['項目', '値'],
      ['税区分', basis],
    ],
  };
  return workbookBytes(Object.entries(sheets).map(([name, values]) => ({ name, values })));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-tax-'));
  writeFileSync(path('in.xlsx'), await book('税込'));
  writeFileSync(path('open.xlsx'), await book(null));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function imported(into: string, name: string, content: string | Uint8Array, taxAsSet = false) {
  writeFileSync(path(name), content);
  const output = path(`${name}-${into}`);
  const said = await importFiles({
    ...{ name: 'import', inputs: [path(name)], into: path(into), output, mapping: null, damaged: false },
    taxAsSet,
  });
  return { said: said.join('\n'), bytes: new Uint8Array(readFileSync(output)) };
}

const csv = (header: string, cost: string): string =>
  `受付番号,明細番号,経費区分,品名,${header}\r\nR8-1,1,見守り,見守りセンサー,${cost}\r\n`;

describe('amounts that are 税抜 where 税区分 is 税込', () => {
  it('are not taken before it is said that they are on its basis', async () => {
    await expect(imported('in.xlsx', 'a.csv', csv('支出額（税抜）', '310000'))).rejects.toThrow(
      '「a.csv」の金額は税抜とあります（「支出額（税抜）」）が、取込み先の「設定」の税区分は税込です。金額は換算しません。何も取り込んでいません。',
    );
    expect(readdirSync(folder)).not.toContain('a.csv-in.xlsx');
    const { said } = await imported('in.xlsx', 'a.csv', csv('支出額（税抜）', '310000'), true);
    expect(said).toContain('このファイルには税抜とあります（「支出額（税抜）」）');
    expect(said).toContain('経費: 新規 0件、変更 1件');
  });

  it('are no matter where none of them would change', async () => {
    const { said, bytes } = await imported('in.xlsx', 'b.csv', csv('支出額（税抜）', '300000'));
    expect(said).not.toContain('税抜と');
    expect(Buffer.compare(bytes, readFileSync(path('in.xlsx')))).toBe(0);
  });

  it('are told by the 設定 of a workbook that comes in', async () => {
    const own = await book('税抜', 310_000);
    await expect(imported('in.xlsx', 'c.xlsx', own)).rejects.toThrow('「設定の税区分 税抜」');
    const same = await book('税込', 310_000);
    expect((await imported('in.xlsx', 'd.xlsx', same)).said).toContain('変更 1件');
  });

  it('are taken with a word on it while 税区分 is not answered', async () => {
    const { said, bytes } = await imported('open.xlsx', 'e.csv', csv('支出額（税抜）', '310000'));
    expect(said).toContain('取込み先の「設定」の税区分が未記入です');
    const cells = await openXlsx(bytes, nodeCodec).read(['経費']);
    expect(cells.get('経費')!.values.at(-1)).toContain(310_000);
  });
});
