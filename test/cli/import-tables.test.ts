import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

/** 計画 and 効果報告 that come back on one sheet: each is taken as what it is, of the applicant that it names. */

type Table = readonly (readonly CellValue[])[];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(name: string, sheets: Readonly<Record<string, Table>>): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries(sheets))
    book.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  return path;
}

const APPLICATIONS = [
  ['受付番号', '事業', '法人名', '事業所名', '事業所番号'],
  ['R8-0001', '定着支援', '甲会', '甲苑', '13A0100019'],
  ['R8-0002', '定着支援', '乙会', '乙苑', '13A0100027'],
];
const LINES = [
  ['受付番号', '明細番号', '経費区分', '支出額'],
  ['R8-0001', 1, '見守り', 300_000],
];
const PLANS = (whose: string, row: readonly string[]): Table => [
  [whose, '課題', '目標', '総業務時間'],
  ...row.map((each) => [each, '記録', '減', 1800]),
];
const EFFECTS = (whose: string, row: readonly string[]): Table => [
  [whose, '年度', '総業務時間', '賃金還元'],
  ...row.map((each) => [each, 9, 1620, '有']),
];
const beside = (left: Table, right: Table): Table =>
  left.map((row, at) => [...row, null, ...(right[at] ?? [])]);

const [first, second] = ['R8-0001', 'R8-0002'];
it.each<[what: string, values: Table]>([
  ['side by side', beside(PLANS('受付番号', [second]), EFFECTS('受付番号', [first]))],
  ['one above the other', [...PLANS('受付番号', [second]), [], ...EFFECTS('受付番号', [first])]],
  ['by 事業所番号', beside(PLANS('事業所番号', ['13A0100027']), EFFECTS('事業所番号', ['13A0100019']))],
  [
    'of which only one bears a 受付番号',
    beside(PLANS('受付番号', [second]), EFFECTS('事業所番号', ['13A0100019'])),
  ],
])('%s', async (what, values) => {
  const into = await written(`into ${what}`, {
    申請: APPLICATIONS,
    経費: LINES,
    計画: PLANS('受付番号', [first]),
    '効果報告（旧）': EFFECTS('受付番号', [second]),
    '効果報告（記入）': EFFECTS('受付番号', [second]),
  });
  const input = await written(`returned ${what}`, { 報告: values });
  const output = join(folder, `out ${what}.xlsx`);
  await importFiles({
    ...{ name: 'import', inputs: [input], into, output, mapping: null, damaged: false, taxAsSet: false },
  });
  const sheets = ['計画', '効果報告（旧）', '効果報告（記入）'];
  const read = await openXlsx(new Uint8Array(readFileSync(output)), nodeCodec).read(sheets);
  expect(sheets.map((sheet) => read.get(sheet)?.values.slice(1))).toEqual([
    [
      [first, '記録', '減', 1800],
      [second, '記録', '減', 1800],
    ],
    [[second, 9, 1620, '有']],
    [
      [second, 9, 1620, '有'],
      [first, 9, 1620, '有'],
    ],
  ]);
});
