import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { WorkbookError } from '../../src/base/user-error';
import { type Command, readCommand } from '../../src/cli/arguments';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { cp932 } from '../intake/text/encode';

const SAMPLE = readdirSync('samples').find((name) => name.endsWith('.xlsx'))!;
const sample = new Uint8Array(readFileSync(join('samples', SAMPLE)));
const now = new Date('2026-06-15T01:30:00Z');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-import-'));
  writeFileSync(join(folder, 'sample.xlsx'), sample);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A table of a workbook as rows, its header first. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<CellValue[][]> {
  const workbook = openXlsx(bytes, nodeCodec);
  const { area, sheet } = (await workbook.describe()).tables.find((table) => table.name === name)!;
  const cells = (await workbook.read([sheet])).get(sheet)!;
  return Array.from({ length: area.rows }, (_, at) =>
    Array.from(
      { length: area.columns },
      (_, right) =>
        cells.values[area.row + at - cells.area.row]?.[area.column + right - cells.area.column] ?? null,
    ),
  );
}

const csv = (rows: readonly (readonly CellValue[])[]): string =>
  rows
    .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

/** Puts files into a folder of their own, and gives its path. */
function files(name: string, contents: Readonly<Record<string, string | Uint8Array>>): string {
  const own = join(folder, name);
  mkdirSync(own);
  for (const [file, content] of Object.entries(contents)) writeFileSync(join(own, file), content);
  return own;
}

type Import = Extract<Command, { name: 'import' }>;

/** Imports and gives the file that was made. */
async function imported(
  name: string,
  inputs: readonly string[],
  {
    into = null,
    damaged = false,
    mapping = null,
  }: Partial<Pick<Import, 'into' | 'damaged' | 'mapping'>> = {},
): Promise<{ bytes: Uint8Array; said: string }> {
  const output = join(folder, `${name}-out.xlsx`);
  const said = await importFiles({
    ...{ name: 'import', inputs, into, output, mapping, damaged },
    taxAsSet: false,
  });
  return { bytes: new Uint8Array(readFileSync(output)), said: said.join('\n') };
}

const amounts = async (bytes: Uint8Array) => {
  const { outcome } = await runCheck(openXlsx(bytes, nodeCodec), { now });
  return { verdicts: outcome.verdicts, totals: outcome.totals };
};

const APPLICATIONS = [
  ['受付番号', '事業', '法人名', '受付日', '常勤換算'],
  ['R8-1', '定着支援', '社会福祉法人みらい', '令和8年6月1日', '30'],
];
const LINES = [
  ['受付番号', '明細番号', '経費区分', '品名', '支出額'],
  ['R8-1', '1', '見守り', '見守りセンサー', '375,000'],
];

describe('import', () => {
  it('of what was exported changes not one byte', async () => {
    const inputs = files('same', {
      '申請.csv': csv(await rowsOf(sample, '申請')),
      '経費.csv': cp932(csv(await rowsOf(sample, '経費'))),
    });
    const { bytes, said } = await imported('same', [inputs], {
      into: join(folder, 'sample.xlsx'),
      damaged: true,
    });
    expect(said).toContain('申請: 新規 0件、変更 0件、同じ 173件、このファイルにない 0件');
    expect(said).toContain('経費: 新規 0件、変更 0件、同じ 463件、このファイルにない 0件');
    expect(Buffer.compare(bytes, sample)).toBe(0);
  });

  it('adds no application whose number is another without the zeros before it', async () => {
    const list = (number: string): string => csv([APPLICATIONS[0]!, [number, ...APPLICATIONS[1]!.slice(1)]]);
    const standing = join(files('zeros', { '申請.csv': list('0012') }), '申請.csv');
    await imported('zeros', [standing]);
    const inputs = [join(files('zeros-lost', { '再提出.csv': list('12') }), '再提出.csv')];
    await expect(imported('zeros-2', inputs, { into: join(folder, 'zeros-out.xlsx') })).rejects.toThrow(
      '「再提出.csv」の受付番号 12 は、0012 と先頭の0だけが違います',
    );
  });

  it('names the one of many files that cannot be opened', async () => {
    const own = { '1.csv': csv(APPLICATIONS), '壊れた.xlsx': Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]) };
    await expect(imported('broken-zip', [files('broken-zip', own)])).rejects.toThrow('「壊れた.xlsx」');
  });

  it('into a blank workbook gives the amounts of the lists, under the same settings', async () => {
    const workbook = openXlsx(sample, nodeCodec);
    const settings = (await workbook.describe()).tables.find(({ name }) => name === '設定')!;
    const standing = await rowsOf(sample, '設定');
    const lists = await Promise.all(['申請', '経費', '構成員'].map((sheet) => rowsOf(sample, sheet)));
    const inputs = files('blank', Object.fromEntries(lists.map((rows, at) => [`${at}.csv`, csv(rows)])));
    const { bytes } = await imported('blank', [inputs], { damaged: true });
    const made = openXlsx(bytes, nodeCodec);
    const table = (await made.describe()).tables.find(({ name }) => name === '設定')!;
    const blank = await rowsOf(bytes, '設定');
    await made.apply([
      {
        op: 'answer',
        sheet: table.sheet,
        cells: blank.flatMap((row, at) => {
          const own = standing.find(([item]) => item === row[0]);
          const value = own?.[1] ?? null;
          return at === 0 || own === undefined
            ? []
            : [{ row: table.area.row + at, column: table.area.column + 1, value, before: row[1] ?? null }];
        }),
      },
    ]);
    expect(settings.area.rows).toBeGreaterThan(10);
    expect(await amounts(await made.save())).toEqual(await amounts(sample));
  });

  it('writes numbers and dates as such, codes as they are, and looks like the rows above', async () => {
    const inputs = files('kinds', { 'a.csv': csv(APPLICATIONS), 'b.csv': cp932(csv(LINES)) });
    const { bytes } = await imported('kinds', [inputs]);
    const [headers = [], row = []] = await rowsOf(bytes, '申請');
    const cell = (name: string) => row[headers.indexOf(name)];
    expect([cell('受付番号'), cell('常勤換算'), cell('受付日')]).toEqual(['R8-1', 30, 46174]);
    const [names = [], line = []] = await rowsOf(bytes, '経費');
    expect(line[names.indexOf('支出額')]).toBe(375000);
    const workbook = openXlsx(bytes, nodeCodec);
    const area = { row: 5, column: headers.indexOf('受付日'), rows: 1, columns: 1 };
    const [[[format] = []] = []] = await workbook.numberFormats!([{ sheet: '申請', area }]);
    expect(format).toMatch(/y/u);
  });

  it('keeps a record of every file that it took, and none of one that changed nothing', async () => {
    const inputs = files('record', { 'a.csv': csv(APPLICATIONS), 'b.csv': cp932(csv(LINES)) });
    const first = await imported('record', [inputs]);
    const into = join(folder, 'record-out.xlsx');
    const back = files('record-back', {
      'c.csv': csv([
        [...APPLICATIONS[0]!, '取下げ'],
        [...APPLICATIONS[1]!, '2026-07-01'],
      ]),
      'd.csv': csv(LINES),
    });
    const second = await imported('record2', [back], { into });
    const [header, ...rows] = await rowsOf(second.bytes, '受付記録');
    expect(header).toEqual([
      ...['受付日時', 'ファイル名', 'SHA-256', '形式', '行数'],
      ...['新規', '変更', '取下げ', 'このファイルにない', '操作者'],
    ]);
    expect((await rowsOf(first.bytes, '受付記録')).slice(1)).toEqual(rows.slice(0, 2));
    expect(rows.map((row) => [row[1], ...row.slice(3, 9)])).toEqual([
      ['a.csv', 'CSV（UTF-8）', 1, 1, 0, 0, 0],
      ['b.csv', 'CSV（CP932）', 1, 1, 0, 0, 0],
      ['c.csv', 'CSV（UTF-8）', 1, 0, 1, 1, 0],
    ]);
    expect(rows.every((row) => /^[0-9a-f]{64}$/u.test(String(row[2])))).toBe(true);
  });

  it('tells what differs, cell by cell, and leaves what the file does not have', async () => {
    const rows = await rowsOf(sample, '申請');
    const at = rows[0]!.indexOf('事業所名');
    const changed = rows.slice(0, 4).map((row) => [...row]);
    changed[1]![at] = 'みらいの里 別館';
    const inputs = files('changed', { 'a.csv': csv(changed) });
    const { bytes, said } = await imported('changed', [inputs], { into: join(folder, 'sample.xlsx') });
    expect(said).toContain(`「事業所名」: 「${String(rows[1]![at])}」 → 「みらいの里 別館」`);
    expect(said).toContain('新規 0件、変更 1件、同じ 2件、このファイルにない 170件');
    const after = await rowsOf(bytes, '申請');
    expect(after[1]![at]).toBe('みらいの里 別館');
    expect(after.slice(2)).toEqual(rows.slice(2));
  });

  it('takes a workbook that came back, and the same file once', async () => {
    const own = files('twice', {
      'a.csv': csv(APPLICATIONS),
      'b.csv': csv(APPLICATIONS),
      'c.csv': csv(LINES),
    });
    const first = await imported('twice', [own]);
    expect(first.said).toContain('「b.csv」は「a.csv」と同じ内容のため、取り込んでいません。');
    const back = files('back', { '1 みらい.xlsx': first.bytes });
    const second = await imported('back', [back]);
    expect(await rowsOf(second.bytes, '申請')).toEqual(await rowsOf(first.bytes, '申請'));
    expect(await rowsOf(second.bytes, '経費')).toEqual(await rowsOf(first.bytes, '経費'));
  });

  it('unfolds lines that stand beside each other', async () => {
    const wide = [
      ['受付番号', '事業', '法人名', '機器1 経費区分', '機器1 支出額', '機器2 経費区分', '機器2 支出額'],
      ['R8-1', '定着支援', 'みらい', '見守り', '5000', 'インカム', '6000'],
    ];
    const { said } = await imported('wide', [files('wide', { 'a.csv': csv(wide) })]);
    expect(said).toContain('申請: 新規 1件');
    expect(said).toContain('経費: 新規 2件');
  });

  it('reads columns of other names as a mapping says, in a file and in a workbook', async () => {
    const odd = [
      ['整理No.', '枝番', '区分', '機種名', '見積金額'],
      ['R8-1', '1', '見守り', '見守りセンサー', '375000'],
    ];
    const own = files('mapped', { 'a.csv': csv(APPLICATIONS), '見積明細.csv': cp932(csv(odd)) });
    const mapping = join(folder, 'mapping.json');
    const columns = {
      受付番号: '整理No.',
      明細番号: '枝番',
      経費区分: '区分',
      品名: '機種名',
      支出額: '見積金額',
    };
    writeFileSync(mapping, JSON.stringify([{ sheet: '見積', headerRow: 1, kind: '経費', columns }]));
    const { bytes } = await imported('mapped', [own], { mapping });
    const [names = [], line = []] = await rowsOf(bytes, '経費');
    const cell = (name: string) => line[names.indexOf(name)];
    expect([cell('受付番号'), cell('品名'), cell('支出額')]).toEqual(['R8-1', '見守りセンサー', 375000]);
  });

  it.each([
    ['no JSON', '{'],
    ['no mapping', '[{"sheet": "a"}]'],
  ])('takes nothing by a mapping file that is %s', async (_, content) => {
    const own = files(`mapping-${String(content.length)}`, { 'a.csv': csv(APPLICATIONS) });
    const mapping = join(folder, `bad-${String(content.length)}.json`);
    writeFileSync(mapping, content);
    await expect(imported('mapping', [own], { mapping })).rejects.toThrow(
      '列の対応づけのファイルとして読めません',
    );
  });

  it('lays applications of one establishment beside each other, the newest first', async () => {
    const header = ['受付番号', '事業', '法人名', '事業所名', '事業所番号', '受付日', '取下げ'];
    const row = (number: string, code: string, day: string, back = '') => [
      ...[number, '定着支援', 'みらい', `${code}の里`, code, day, back],
    ];
    const applications = [
      header,
      row('R8-1', '1370100019', '2026-06-01'),
      row('R8-2', '1370100027', '2026-06-01'),
      row('R8-3', '１３７０１０００１９', '令和8年7月1日'),
      row('R8-4', '1370100027', '2026-07-01', '2026-07-02'),
    ];
    const { said } = await imported('again', [files('again', { 'a.csv': csv(applications) })]);
    expect(said.split('\n').filter((line) => line.includes('同じ事業所'))).toEqual([
      '  R8-3 は、R8-1 と同じ事業所・同じ事業です。再提出のときは、--count で数える申請を指定するか、古いほうの「取下げ」に日付を入力してください。違うところ:',
    ]);
    expect(said).toContain('    申請「受付日」: R8-3 令和8年7月1日、R8-1 2026-06-01');
  });

  const base = csv(APPLICATIONS);
  it.each([
    ['a byte that is no character', Uint8Array.from([...cp932(base), 0x0d, 0x0a, 0x81, 0x0a]), 'TextBadByte'],
    ['a cell that has slipped', `${base}\r\nR8-2,定着支援,みらい,2026-06-01,3,0,5`, 'TextOverlong'],
    ['a quotation mark that stays open', `${base}\r\nR8-2,"定着支援`, 'TextQuotes'],
    ['a row without a number', `${base}\r\n,定着支援,みらい,2026-06-01,3`, 'ImportUnnumbered'],
    ['a number twice', `${base}\r\nR8-1,定着支援,あおば,2026-06-01,3`, 'ImportTwice'],
    ['a number that has become a date', `${base}\r\n1月2日,定着支援,あおば,2026-06-01,3`, 'ImportDamaged'],
    ['no list', 'a,b\r\n1,2', 'ImportNoList'],
    ['nothing', '', 'TextEmpty'],
  ])('saves nothing for %s', async (_, content, code) => {
    const inputs = files(`bad-${code}-${String(content.length)}`, { '1.csv': csv(LINES), '2.csv': content });
    const output = join(inputs, 'out.xlsx');
    await expect(
      importFiles({
        name: 'import',
        inputs: [inputs],
        into: null,
        output,
        mapping: null,
        damaged: false,
        taxAsSet: false,
      }),
    ).rejects.toSatisfy((error) => error instanceof WorkbookError && error.code === code);
    expect(readdirSync(inputs).sort()).toEqual(['1.csv', '2.csv']);
  });

  it('asks which counts where two files have the same row', async () => {
    const other = APPLICATIONS.map((row, at) => (at === 0 ? row : [...row.slice(0, 4), '31']));
    const inputs = files('both', { 'a.csv': base, 'b.csv': csv(other) });
    await expect(imported('both', [inputs])).rejects.toThrow(
      '「a.csv」と「b.csv」の両方に R8-1 があります。',
    );
  });

  it('takes nothing of a broken file, wherever it breaks', async () => {
    const whole = cp932(`${base}\r\n`);
    const own = files('broken', {});
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (at) => {
        // 0x80 stands for no character wherever it stands, but behind the first byte of one
        const broken = Uint8Array.from([...whole.slice(0, at), 0xfd, 0xfd, ...whole.slice(at)]);
        const input = join(own, 'broken.csv');
        writeFileSync(input, broken);
        const output = join(own, 'out.xlsx');
        await expect(
          importFiles({
            name: 'import',
            inputs: [input],
            into: null,
            output,
            mapping: null,
            damaged: true,
            taxAsSet: false,
          }),
        ).rejects.toBeInstanceOf(WorkbookError);
        expect(readdirSync(own)).toEqual(['broken.csv']);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the command line of import', () => {
  it('takes any number of files and folders', () => {
    expect(readCommand(['import', 'a.csv', 'b', 'c.xlsx', '--into', 'd.xlsx', '-o', 'e.xlsx'])).toEqual({
      name: 'import',
      inputs: ['a.csv', 'b', 'c.xlsx'],
      into: 'd.xlsx',
      output: 'e.xlsx',
      mapping: null,
      damaged: false,
      taxAsSet: false,
    });
  });

  it('wants a file', () => {
    expect(() => readCommand(['import', '-o', 'e.xlsx'])).toThrow('取り込むファイル');
  });
});
