import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { templateBytes } from '../../src/cli/template';
import { rememberedLayouts } from '../../src/workbook/intake/remembered';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { cp932 } from '../intake/text/encode';

/** What a clerk says of files once, and files that are called by a number. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-mapping-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  cp932(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));

function files(name: string, contents: Readonly<Record<string, Uint8Array>>): string {
  const own = join(folder, name);
  mkdirSync(own);
  for (const [file, content] of Object.entries(contents)) writeFileSync(join(own, file), content);
  return own;
}

interface Options {
  readonly into?: string;
  readonly mapping?: unknown;
}

/** Imports a folder and gives where the made file is, and what was said. */
async function imported(
  inputs: string,
  { into, mapping }: Options = {},
): Promise<{ path: string; said: string }> {
  const path = `${inputs}-out.xlsx`;
  const named = mapping === undefined ? null : `${inputs}.json`;
  if (named !== null) writeFileSync(named, JSON.stringify(mapping));
  const said = await importFiles({
    ...{
      name: 'import',
      inputs: [inputs],
      into: into ?? null,
      output: path,
      mapping: named,
      damaged: false,
      taxAsSet: false,
    },
  });
  return { path, said: said.join('\n') };
}

const opened = (path: string) => openXlsx(new Uint8Array(readFileSync(path)), nodeCodec);

/** The filled rows of a table, by header. */
async function rowsOf(path: string, name: string): Promise<Map<string, CellValue>[]> {
  const workbook = opened(path);
  const { area, sheet } = (await workbook.describe()).tables.find((table) => table.name === name)!;
  const { values, area: used } = (await workbook.read([sheet])).get(sheet)!;
  const [header = [], ...rows] = values.slice(area.row - used.row, area.row - used.row + area.rows);
  return rows
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) => new Map(row.map((cell, at) => [String(header[at]), cell])));
}

const APPLICATIONS = [
  ['受付番号', '事業', '法人名'],
  ['R8-1', '定着支援', '社会福祉法人みらい'],
];
const QUOTES = (amount: string) => [
  ['整理No.', '枝番', '区分', '機種名', '見積金額'],
  ['R8-1', '1', '見守り', '見守りセンサー', amount],
];
const COLUMNS = {
  受付番号: '整理No.',
  明細番号: '枝番',
  経費区分: '区分',
  品名: '機種名',
  支出額: '見積金額',
};
const MAPPING = { sheet: '6月', headerRow: 1, kind: '経費', columns: COLUMNS, units: { 支出額: '千円' } };

describe('import of files with headers of their own', () => {
  it('remembers in 設定 what was said, and asks nothing of the same layout next week', async () => {
    const first = await imported(
      files('june', { '1.csv': csv(APPLICATIONS), '見積6月.csv': csv(QUOTES('375')) }),
      { mapping: MAPPING },
    );
    const [line] = await rowsOf(first.path, '経費');
    expect([line?.get('品名'), line?.get('支出額')]).toEqual(['見守りセンサー', 375_000]);
    const known = await rememberedLayouts(opened(first.path));
    expect(known).toEqual([
      { key: '読み方:取込み:区分・整理No.・枝番・機種名・見積金額', mapping: MAPPING, remembered: true },
    ]);

    const turned = QUOTES('380').map((row) => row.toReversed());
    const second = await imported(files('july', { '見積7月.csv': csv(turned) }), { into: first.path });
    expect(second.said).toContain('「支出額」: 「375000」 → 「380000」');
    expect(await rememberedLayouts(opened(second.path))).toEqual(known);
  });

  it.each([
    [
      'an amount that may be in 千円',
      [
        ['受付番号', '明細番号', '経費区分', '支出額（千円）'],
        ['R8-1', '1', '見守り', '375'],
      ],
      '千円とあります',
    ],
    [
      'a column that may be another',
      [
        ['受付番号', '明細番号', '経費区分', '見積額'],
        ['R8-1', '1', '見守り', '375'],
      ],
      '「見積額」が「支出額」かどうか',
    ],
  ])('takes nothing before it is said of %s', async (what, rows, message) => {
    await expect(imported(files(what, { 'a.csv': csv(rows) }))).rejects.toThrow(message);
  });

  it('takes no amounts into a list that is itself in 千円', async () => {
    const into = join(folder, 'thousands.xlsx');
    const workbook = openXlsx(await templateBytes(), nodeCodec);
    const { area, sheet } = (await workbook.describe()).tables.find(({ name }) => name === '経費')!;
    const [header = []] = await workbook.readFormulas(sheet, { ...area, rows: 1 });
    const column = area.column + header.indexOf('支出額');
    await workbook.apply([
      { op: 'answer', sheet, cells: [{ row: area.row, column, value: '支出額(千円)', before: '支出額' }] },
    ]);
    writeFileSync(into, await workbook.save());
    const lines = [
      ['受付番号', '明細番号', '経費区分', '支出額'],
      ['R8-1', '1', '見守り', '375000'],
    ];
    await expect(imported(files('yen', { 'a.csv': csv(lines) }), { into })).rejects.toThrow(
      '列「支出額(千円)」は円でないか、単位がはっきりしません',
    );
  });
});

/** A template that came back without 受付番号. */
async function returned(corporation: string, cost: number): Promise<Uint8Array> {
  const workbook = openXlsx(await templateBytes(), nodeCodec);
  const { tables } = await workbook.describe();
  for (const [name, entries] of [
    ['申請', { 事業: '定着支援', 法人名: corporation }],
    ['経費', { 明細番号: 1, 経費区分: '見守り', 支出額: cost }],
  ] as const) {
    const { area, sheet } = tables.find((table) => table.name === name)!;
    const [header = []] = await workbook.readFormulas(sheet, { ...area, rows: 1 });
    const cells = Object.entries(entries).map(([field, value]) => ({
      ...{ row: area.row + 1, column: area.column + header.indexOf(field), value, before: null },
    }));
    await workbook.apply([{ op: 'answer', sheet, cells }]);
  }
  return workbook.save();
}

describe('files that are called by a 受付番号', () => {
  it('give it to their rows, which have none', async () => {
    const { path, said } = await imported(
      files('returned', {
        '0012_みらいの里.xlsx': await returned('みらい', 375_000),
        '００１３　あおば.xlsx': await returned('あおば', 20_000),
        'R8-0014 そら.csv': csv([
          ['事業', '法人名', '受付番号'],
          ['協働化', 'そら', ''],
        ]),
      }),
    );
    expect((await rowsOf(path, '申請')).map((row) => [row.get('受付番号'), row.get('法人名')])).toEqual([
      ['0012', 'みらい'],
      ['R8-0014', 'そら'],
      ['0013', 'あおば'],
    ]);
    expect((await rowsOf(path, '経費')).map((row) => [row.get('受付番号'), row.get('支出額')])).toEqual([
      ['0012', 375_000],
      ['0013', 20_000],
    ]);
    expect(said).toContain('受付番号が空欄の行は、ファイル名の番号「0012」の行として取り込みました。');
  });

  it.each([
    ['no number', 'みらい.csv', ['', 'みらい'], 'ImportUnnumbered'],
    [
      'a number, and rows that have one of their own',
      '12 みらい.csv',
      ['R8-1', 'みらい'],
      'ImportUnnumbered',
    ],
  ])('leave rows open of a file with %s', async (what, name, first, code) => {
    const rows = [
      ['受付番号', '法人名', '事業'],
      [...first, '協働化'],
      ['', 'あおば', '協働化'],
    ];
    await expect(imported(files(what, { [name]: csv(rows) }))).rejects.toMatchObject({ code });
  });

  it('do not make one application of two rows', async () => {
    const rows = [
      ['受付番号', '法人名', '事業'],
      ['', 'みらい', '協働化'],
      ['', 'あおば', '協働化'],
    ];
    await expect(imported(files('two', { '12.csv': csv(rows) }))).rejects.toMatchObject({
      code: 'ImportTwice',
    });
  });
});
