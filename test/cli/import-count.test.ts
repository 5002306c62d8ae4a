import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { readCommand } from '../../src/cli/arguments';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { readIncoming } from '../../src/workbook/intake/read-file';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

/** A correction under a number of its own, beside the application that it corrects. */

let folder = '';
const path = (name: string): string => join(folder, name);
const HEADERS = ['受付番号', '事業', '法人名', '事業所番号', '受付日'];
const applications = (number: string, day: string): string =>
  [HEADERS, [number, '定着支援', 'みらい', '1371000101', day]].map((row) => row.join(',')).join('\r\n');
const lines = (number: string, cost: number): string =>
  ['受付番号,明細番号,経費区分,品名,支出額', `${number},1,見守り,見守りセンサー,${String(cost)}`].join(
    '\r\n',
  );

async function imported(inputs: readonly string[], output: string, counted?: readonly string[]) {
  const into = output === 'first.xlsx' ? null : path('first.xlsx');
  return (
    await importFiles({
      ...{ name: 'import', inputs: inputs.map(path), into, output: path(output) },
      ...{ mapping: null, damaged: false, taxAsSet: false, ...(counted && { counted }) },
    })
  ).join('\n');
}

/** Rows of a table below its header, by the header. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<Record<string, CellValue>[]> {
  const { values, area } = (await openXlsx(bytes, nodeCodec).read([name])).get(name)!;
  const at = values.findIndex((row) => row.includes('受付番号') || row.includes('受付日時'));
  expect(area.rows).toBeGreaterThan(at);
  const headers = values[at]!.map(String);
  return values
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) => Object.fromEntries(headers.map((header, n) => [header, row[n] ?? null])));
}
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path(name)));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-count-'));
  writeFileSync(path('1a.csv'), applications('R8-1', '2026-06-01'));
  writeFileSync(path('1b.csv'), lines('R8-1', 300_000));
  writeFileSync(path('2a.csv'), applications('R8-9', '2026-07-01'));
  writeFileSync(path('2b.csv'), lines('R8-9', 375_000));
  await imported(['1a.csv', '1b.csv'], 'first.xlsx');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import --count', () => {
  it('takes back the one that stands in the workbook, and takes the one that counts with its lines', async () => {
    const said = await imported(['2a.csv', '2b.csv'], 'new.xlsx', ['R8-9']);
    expect(said).toContain('申請: 新規 1件、変更 1件');
    const rows = await rowsOf(bytesOf('new.xlsx'), '申請');
    expect(rows.map((row) => [row['受付番号'], row['取下げ']])).toEqual([
      ['R8-1', expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u)],
      ['R8-9', null],
    ]);
    const [, , record] = await rowsOf(bytesOf('new.xlsx'), '受付記録');
    expect(record).toMatchObject({ ファイル名: '2a.csv', 新規: 1, 変更: 1, 取下げ: 1 });
    expect(await rowsOf(bytesOf('new.xlsx'), '経費')).toHaveLength(2);
  });

  it('takes nothing of the one that only comes with the files, nor of its lines in another of them', async () => {
    const said = await imported(['2a.csv', '2b.csv'], 'old.xlsx', ['R8-1']);
    expect(said.match(/R8-9 は、数えないと指定されたため取り込んでいません/gu)).toHaveLength(2);
    expect(said).toContain('経費: 新規 0件');
    expect(Buffer.compare(bytesOf('old.xlsx'), bytesOf('first.xlsx'))).toBe(0);
  });

  it('takes both where nothing is said', async () => {
    await imported(['2a.csv', '2b.csv'], 'both.xlsx');
    const rows = await rowsOf(bytesOf('both.xlsx'), '申請');
    expect(rows.map((row) => [row['受付番号'], row['取下げ']])).toEqual([
      ['R8-1', null],
      ['R8-9', null],
    ]);
  });

  it('saves nothing where there is no other application of the number', async () => {
    await expect(imported(['2a.csv'], 'none.xlsx', ['R8-7'])).rejects.toThrow('--count の R8-7 には');
    expect(readdirSync(folder)).not.toContain('none.xlsx');
  });

  it('reads its numbers, apart as a clerk writes them', () => {
    const counted = (...options: string[]) => readCommand(['import', 'a.csv', '-o', 'b.xlsx', ...options]);
    expect(counted('--count', 'R8-9, R8-3、R8-4')).toMatchObject({ counted: ['R8-9', 'R8-3', 'R8-4'] });
    expect(counted()).not.toHaveProperty('counted');
  });
});

it('one step takes back what was taken in and 取下げ of the other', async () => {
  const port = openXlsx(bytesOf('first.xlsx'), nodeCodec);
  const read = await readIncoming('2a.csv', bytesOf('2a.csv') as Uint8Array<ArrayBuffer>, {
    open: (bytes) => openXlsx(bytes, nodeCodec),
    mappings: { said: [], layouts: [] },
  });
  const file = {
    ...read,
    counted: { keys: new Set([read.lists.tables[0]!.rows[0]!.key]), on: '2026-07-02' },
  };
  const context = { now: new Date('2026-07-02T01:30:00Z') };
  const before = await rowsOf(bytesOf('first.xlsx'), '申請');
  const { inverse } = await procedure.takeIn(port, file, () => true, context);
  expect((await rowsOf(await port.save(), '申請'))[0]!['取下げ']).not.toBeNull();
  await procedure.undo(port, inverse, context);
  expect(await rowsOf(await port.save(), '申請')).toEqual(before);
});
