import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { templateBytes } from '../../src/cli/template';
import { readIncoming } from '../../src/workbook/intake/read-file';
import { takenIn } from '../../src/workbook/intake/take-in';
import { gather } from '../../src/workbook/read/gather';
import { runUndo } from '../../src/workbook/run/undo';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { cp932 } from '../intake/text/encode';

/** 計画, 効果報告 and 構成員 of files: a blank form has no lists of the first two. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-plans-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  cp932(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));

const PLANS = [
  ['受付番号', '課題', '目標', '総業務時間', '収支'],
  ['0012', '夜勤の負担', '見守りで減らす', '1,680.5', '△20'],
];
const effects = (year: string, hours: string) => [
  ['受付番号', '年度', '総業務時間', '賃金還元', '提出日'],
  ['0012', year, hours, '有', '令和10年3月1日'],
];
const MEMBERS = [
  ['受付番号', '法人名', '事業所名', '小規模', '代表'],
  ['0012', 'みらい', 'みらいの里', '○', '○'],
];

let count = 0;
async function imported(
  rows: readonly (readonly string[])[],
  into: string | null,
): Promise<{ path: string; said: string }> {
  count += 1;
  const [input, path] = ['csv', 'xlsx'].map((end) => join(folder, `${String(count)}.${end}`)) as [
    string,
    string,
  ];
  writeFileSync(input, csv(rows));
  const said = await importFiles({
    ...{
      name: 'import',
      inputs: [input],
      into,
      output: path,
      mapping: null,
      damaged: false,
      taxAsSet: false,
    },
  });
  return { path, said: said.join('\n') };
}

async function sheetOf(path: string, name: string): Promise<readonly (readonly CellValue[])[]> {
  const { values = [] } =
    (await openXlsx(new Uint8Array(readFileSync(path)), nodeCodec).read([name])).get(name) ?? {};
  return values;
}
const filled = (row: readonly CellValue[] = []) => row.filter((cell) => cell !== null);

describe('import of 計画, 効果報告 and 構成員', () => {
  it('makes the lists that the workbook lacks, and is read from them', async () => {
    const first = await imported(PLANS, null);
    expect(first.said).toContain('計画: 新規 1件');
    expect(first.said).toContain('「計画」の表がないため、シートを作りました。');
    expect(filled((await sheetOf(first.path, '計画'))[1])).toEqual([
      '0012',
      '夜勤の負担',
      '見守りで減らす',
      1680.5,
      -20,
    ]);
    const second = await imported(effects('令和9年度', '1,600'), first.path);
    expect(filled((await sheetOf(second.path, '効果報告（記入）'))[1])).toEqual([
      ...['0012', '令和9年度', 1600, '有', '令和10年3月1日'],
    ]);
    const third = await imported(MEMBERS, second.path);
    expect(third.said).not.toContain('シートを作りました');
    const { submission } = await gather(openXlsx(new Uint8Array(readFileSync(third.path)), nodeCodec));
    expect(submission.members).toHaveLength(1);
  });

  it('takes who supported the establishment, also into a list that has no column for it', async () => {
    const plan = (header: string, name: string) => [
      ['受付番号', '課題', '目標', header],
      ['0012', '夜勤の負担', '見守りで減らす', name],
    ];
    const first = await imported(plan('支援事業者名', '㈱改善'), null);
    const [headers = [], row = []] = await sheetOf(first.path, '計画');
    expect([headers.includes('業務改善支援事業者'), row[headers.indexOf('業務改善支援事業者')]]).toEqual([
      true,
      '㈱改善',
    ]);
    const changed = await imported(plan('業務改善支援事業者', '乙研究所'), first.path);
    expect(changed.said).toContain('「業務改善支援事業者」: 「㈱改善」 → 「乙研究所」');
    const before = await imported(PLANS, null);
    expect((await imported(plan('支援者', '㈱改善'), before.path)).said).toContain('㈱改善');
  });

  it('knows a report of the same year again, and adds the next year to the list', async () => {
    const first = await imported(effects('令和9年度', '1,600'), null);
    const same = await imported(effects('R9', '1600'), first.path);
    expect(same.said).toContain('効果報告: 新規 0件、変更 0件、同じ 1件');
    const changed = await imported(effects('9', '1500'), first.path);
    expect(changed.said).toContain('「総業務時間」: 「1600」 → 「1500」');
    const next = await imported(effects('令和10年度', '1,400'), first.path);
    expect(next.said).toContain('効果報告: 新規 1件');
    const rows = await sheetOf(next.path, '効果報告（記入）');
    expect(rows.slice(1).map((row) => filled(row).slice(1, 3))).toEqual([
      ['令和9年度', 1600],
      ['令和10年度', 1400],
    ]);
  });

  it('is taken back with the sheet that was made', async () => {
    const port = openXlsx(await templateBytes(), nodeCodec);
    const open = (bytes: Uint8Array) => openXlsx(bytes, nodeCodec);
    const mappings = { said: [], layouts: [] };
    const file = await readIncoming('計画.csv', new Uint8Array(csv(PLANS)), { open, mappings });
    const now = new Date('2026-06-15T01:30:00Z');
    const { ops, inverse } = await takenIn(port, file, { now, actor: '' });
    const sheets = async () => (await port.describe()).sheets.map(({ name }) => name);
    const before = await sheets();
    await port.apply(ops);
    expect(await sheets()).toEqual(expect.arrayContaining(['計画', '受付記録']));
    await runUndo(port, inverse, { now });
    expect(await sheets()).toEqual(before);
  });
});
