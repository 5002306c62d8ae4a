import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { workbookBytes } from '../cases/workbooks';
import { applications, ODD_MAPPING, oddLines, SETTINGS } from '../table/pick/odd-workbook';
import { cli } from './run';

/** A clerk's own workbook on the command line: what to do is said, and once it is answered it is read as in the pane. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const copied = (cells: typeof oddLines) => cells.map((row) => [...row]);
const odd = () =>
  workbookBytes([
    { name: '申請', values: copied(applications) },
    { name: '見積明細', values: copied(oddLines) },
    { name: '設定', values: copied(SETTINGS) },
  ]);

describe('check', { timeout: 120_000 }, () => {
  it('headers of her own: refused with what may be the table; answered in 準備 it is read', async () => {
    const bytes = await odd();
    const before = await cli('check', put('odd.xlsx', bytes));
    expect(before.code).not.toBe(0);
    expect(before.stderr).toContain('シート「見積明細」の3行目からの表ではありませんか');
    const workbook = openXlsx(bytes);
    await procedure.adopt(workbook, ODD_MAPPING);
    const after = await cli('check', put('answered.xlsx', await workbook.save()));
    expect(after.stderr).not.toContain('見つかりません');
    expect(after.stdout).toContain('経費「見積明細」3行');
  });

  it.each([
    ['.xls', 'old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['CSV', 'list.csv', '整理No.,区分,見積金額\nR8-001,見守り,375000\n'],
  ])('%s: refused with how to make a workbook of it', async (_, name, bytes) => {
    const { code, stderr } = await cli('check', put(name, bytes));
    expect(code).not.toBe(0);
    expect(stderr).toContain('Excel ブック (.xlsx)');
    expect(stderr).toContain('保存');
  });
});
