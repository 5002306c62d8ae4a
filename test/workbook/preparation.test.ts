import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { applicationOutput } from '../../src/report/columns/application';
import { headersOf } from '../../src/report/columns/column';
import { applicationColumns, headerKey, lineColumns } from '../../src/table/columns';
import { columnMappings, columnMark } from '../../src/workbook/marks';
import type { WorkbookPort } from '../../src/workbook/port';
import { answerQuestion } from '../../src/workbook/prepare/answer';
import { type Preparation, prepare, type PreparedTable } from '../../src/workbook/prepare/preparation';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf, sheetsOf, type WorkedCase, workedCases } from '../cases/cases';
import { caseBytes, workbookBytes } from '../cases/workbooks';
import { lookOnly } from './look-only';

type Sheets = Parameters<typeof workbookBytes>[0];

const now = new Date('2026-06-30T05:00:00Z');
const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));

const caseOf = (id: string): WorkedCase => {
  const found = workedCases.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const prepared = (sheets: Sheets): Promise<Preparation> => prepare(lookOnly(sheets), {});

function tableOf({ tables }: Preparation, kind: PreparedTable['kinds'][number]): PreparedTable {
  const table = tables.find(({ kinds }) => kinds.includes(kind));
  if (table === undefined) throw new Error(kind);
  return table;
}

const needed = ({ missing }: PreparedTable) =>
  missing.filter((column) => column.needed).map(({ header }) => header);

/** The sheets of a case with some headers written otherwise. */
function renamed(id: string, names: Readonly<Record<string, string>>): Sheets {
  return sheetsOf(caseOf(id)).map(({ name, values: [headers = [], ...body] }) => ({
    name,
    values: [headers.map((header) => names[String(header)] ?? header), ...body],
  }));
}

describe('準備 on the sample', () => {
  const sampled = prepare(openXlsx(sample), {});

  it('names each table, where they stand and how much they hold', async () => {
    const preparation = await sampled;
    expect(tableOf(preparation, 'applications').found).toEqual({
      name: '申請',
      place: { sheet: '申請', row: 3, column: 0, address: '申請!A4' },
      rows: 173,
    });
    expect(tableOf(preparation, 'lines').found).toMatchObject({ name: '経費', rows: 463 });
    expect(tableOf(preparation, 'members')).toMatchObject({ found: { rows: 19 }, optional: true });
    expect(preparation).toMatchObject({
      empty: false,
      firstRun: true,
      shape: 'normalised',
      ready: true,
      prefecture: '未来県',
      fiscalYear: 8,
    });
  });

  it('sets every column of the contract against the header that stands in the sheet', async () => {
    const { recognised, missing } = tableOf(await sampled, 'applications');
    expect(recognised.length + missing.length).toBe(applicationColumns.length);
    for (const { header, written, byHand } of recognised) {
      expect(byHand).toBe(false);
      expect(written).not.toBe('');
      expect(header).not.toBe('');
    }
    expect(needed(tableOf(await sampled, 'lines'))).toEqual([]);
  });

  it('takes the column that 採択:点数 names for one that is read', async () => {
    expect(tableOf(await sampled, 'applications').unknown).toEqual([]);
    const workbook = openXlsx(sample);
    await answerQuestion(workbook, { key: '採択:点数', answer: '' });
    const { unknown } = tableOf(await prepare(workbook, {}), 'applications');
    expect(unknown.map(({ written }) => written)).toEqual(['審査点']);
  });

  it('leaves our own columns out of the unknown ones after 算定', async () => {
    const workbook = openXlsx(sample);
    const before = tableOf(await prepare(workbook, {}), 'applications').unknown;
    await procedure.fill(workbook, { now });
    const after = await prepare(workbook, {});
    expect(after.firstRun).toBe(false);
    expect(tableOf(after, 'applications').unknown).toEqual(before);
    expect(before.map(({ written }) => written)).not.toEqual(
      expect.arrayContaining(headersOf(applicationOutput)),
    );
  });
});

const RECEIPT: ReadonlySet<string> = new Set(
  lineColumns
    .filter(({ field }) => field === 'receiptNumber')
    .flatMap(({ header, synonyms = [] }) => [header, ...synonyms])
    .map(headerKey),
);

describe('準備 on other shapes', () => {
  it('shows a flat table once, with the rows of its lines', async () => {
    const entry = caseOf('C17');
    const rows = entry.経費.map((line) => ({
      ...entry.申請.find((row) => row['受付番号'] === line['受付番号']),
      ...line,
      備考: '電話済み',
    }));
    const preparation = await prepared([{ name: '一覧', values: matrixOf(rows) }]);
    expect(preparation.shape).toBe('flat');
    expect(preparation.tables.map(({ kinds }) => kinds)).toEqual([['applications', 'lines'], ['members']]);
    const flat = tableOf(preparation, 'lines');
    expect(flat.found).toMatchObject({ name: null, rows: entry.経費.length });
    expect(flat.recognised.filter(({ field }) => field === 'receiptNumber')).toHaveLength(1);
    expect(flat.recognised.length + flat.missing.length).toBe(
      applicationColumns.length + lineColumns.length - 1,
    );
    expect(flat.unknown.map(({ written }) => written)).toEqual(['備考']);
  });

  it('knows synonyms, and says which column serves where two could', async () => {
    const [applications, lines] = renamed('C01', { 事業所番号: '指定事業所番号', 支出額: '金額' });
    const values = applications!.values.map((row, at) => [...row, at === 0 ? '介護保険事業所番号' : null]);
    const preparation = await prepared([{ ...applications!, values }, lines!]);
    const { recognised, unknown } = tableOf(preparation, 'applications');
    const number = recognised.find(({ field }) => field === 'establishmentNumber');
    expect(number).toMatchObject({ header: '事業所番号', written: '指定事業所番号' });
    expect(unknown).toEqual([
      expect.objectContaining({
        written: '介護保険事業所番号',
        instead: { header: '事業所番号', column: number!.place.address.replace(/^申請!|\d+$/g, '') },
      }),
    ]);
    expect(needed(tableOf(preparation, 'lines'))).toEqual([]);
  });

  it('names a needed column that is missing, and the unknown ones it could be', async () => {
    const preparation = await prepared(renamed('C01', { 支出額: '税込の額' }));
    const lines = tableOf(preparation, 'lines');
    expect(preparation.ready).toBe(false);
    expect(needed(lines)).toEqual(['支出額']);
    expect(lines.unknown.map(({ written, instead }) => [written, instead])).toEqual([['税込の額', null]]);
  });

  it('finds a table by its name when its headers say too little', async () => {
    const preparation = await prepared(renamed('C01', { 経費区分: '種別', 支出額: '税込の額' }));
    const lines = tableOf(preparation, 'lines');
    expect(lines.found?.place.address).toBe('経費!A1');
    expect(needed(lines)).toEqual(['経費区分', '支出額']);
  });

  it('says which tables are not there', async () => {
    const preparation = await prepared([{ name: 'メモ', values: [['打合せ'], ['6月1日']] }]);
    expect(preparation).toMatchObject({ empty: false, ready: false, hasSettingsTable: false });
    expect(preparation.tables.map(({ found }) => found)).toEqual([null, null, null]);
  });

  it('knows an empty workbook', async () => {
    const preparation = await prepare(openXlsx(await workbookBytes([{ name: 'Sheet1', values: [] }])), {});
    expect(preparation).toMatchObject({ empty: true, ready: false, firstRun: true });
  });

  it('answers for any cells, and passes over no header', async () => {
    const word = fc.constantFrom(
      ...[...applicationColumns, ...lineColumns].flatMap(({ header, synonyms = [] }) => [
        header,
        ...synonyms,
      ]),
      '備考',
      ' メモ\n欄 ',
    );
    const cell = fc.oneof(
      { weight: 6, arbitrary: word },
      fc.constantFrom<CellValue>(null, '', 12, true, '#N/A'),
    );
    const matrix = fc.array(fc.array(cell, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(matrix, matrix, async (first, second) => {
        const sheets = [
          { name: '申請', values: first },
          { name: '経費', values: second },
        ];
        for (const { found, recognised, unknown } of (await prepared(sheets)).tables) {
          if (found === null) continue;
          const { values } = sheets.find(({ name }) => name === found.place.sheet)!;
          const written = (row: number): CellValue[] =>
            (values[row] ?? []).filter((header) => header !== null && String(header).trim() !== '');
          const headers = written(found.place.row);
          // side by side stand two tables, each with its 受付番号, be it in the other one of two header rows
          const around = [-1, 0, 1].flatMap((by) => written(found.place.row + by));
          if (around.filter((header) => RECEIPT.has(headerKey(String(header)))).length > 1) continue;
          expect(recognised.length + unknown.length).toBeGreaterThanOrEqual(headers.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('settings in 準備', () => {
  const withSettings = async (rows: readonly (readonly [string, CellValue])[]) => {
    const [applications, lines] = sheetsOf(caseOf('C01'));
    const values = [['項目', '値'], ...rows.map(([item, value]) => [item, value])];
    const { settings } = await prepared([applications!, lines!, { name: '設定', values }]);
    return (label: string) => settings.find((setting) => setting.label === label);
  };

  it('asks first for what has no default', async () => {
    const [applications, lines] = sheetsOf(caseOf('C01'));
    const { settings } = await prepared([applications!, lines!]);
    expect(settings.slice(0, 4).map(({ label, source, place }) => [label, source, place])).toEqual([
      ['税区分', 'unanswered', null],
      ['寄付金等の控除', 'unanswered', null],
      ['パッケージ上限額', 'unanswered', null],
      ['都道府県', 'unanswered', null],
    ]);
    expect(settings.slice(4).every(({ source, mustAnswer }) => source === 'default' && !mustAnswer)).toBe(
      true,
    );
    expect(settings.find(({ key }) => key === 'subsidyRate')).toMatchObject({
      value: '4/5',
      allowed: '4/5 以下の分数',
      clause: '別紙1 5(ア)、別紙3 3(1)ウ(i)・3(2)ウ(i)',
    });
  });

  it('shows values in words and where they stand', async () => {
    const setting = await withSettings([
      ['都道府県', 13],
      ['パッケージ上限額', 8_000_000],
      ['税区分', '税込'],
      ['寄付金等の控除', null],
      ['限度台数:見守り', 20],
      ['予算額:定着支援', 300_000_000],
    ]);
    expect(setting('都道府県')).toMatchObject({ value: '13 東京都', source: 'cell' });
    expect(setting('パッケージ上限額')).toMatchObject({
      value: '8,000,000円',
      place: { sheet: '設定', row: 2, column: 1, address: '設定!B3' },
    });
    expect(setting('税区分')?.value).toBe('税込');
    expect(setting('寄付金等の控除')).toMatchObject({ source: 'unanswered', place: { address: '設定!B5' } });
    expect(setting('限度台数:見守り')?.value).toBe('20台');
    expect(setting('予算額:定着支援')?.value).toBe('300,000,000円');
    // and one more can be added
    expect(setting('予算額')).toMatchObject({ item: '予算額:', value: '', place: null });
  });

  it('names the rows that take no effect, by the cell of the 項目', async () => {
    const [applications, lines] = sheetsOf(caseOf('C01'));
    const rows = [
      ['項目', '値'],
      ['補助率', '3/4'],
      ['税区文', '税込'],
      ['補助率', '2/3'],
    ];
    const { doubts, settings } = await prepared([applications!, lines!, { name: '設定', values: rows }]);
    expect(doubts.map(({ message, place }) => [place.address, message])).toEqual([
      ['設定!A2', '設定の項目「補助率」が下の行にもあり、値が違います。下の行の値「2/3」を使いました。'],
      ['設定!A3', '設定の項目「税区文」は使われません。「税区分」のことではありませんか。'],
    ]);
    expect(settings.find(({ key }) => key === 'subsidyRate')).toMatchObject({
      value: '2/3',
      place: { address: '設定!B4' },
    });
  });

  it('keeps a value that is out of range as it was written', async () => {
    const setting = await withSettings([
      ['パッケージ上限額', 12_000_000],
      ['補助率', '5/6'],
      ['年度', 30],
      ['限度台数:見守り', '多数'],
    ]);
    expect(setting('パッケージ上限額')).toMatchObject({
      value: '12000000',
      source: 'outOfRange',
      place: { address: '設定!B2' },
    });
    expect(setting('補助率')).toMatchObject({ value: '5/6', source: 'outOfRange' });
    expect(setting('年度')?.source).toBe('outOfRange');
    expect(setting('限度台数:見守り')).toMatchObject({ value: '多数', source: 'outOfRange' });
  });
});

describe('a column mapped by hand', () => {
  const HIDDEN = { 支出額: '税込の額', 受付番号: 'No', 事業: '補助メニュー' };
  const choices = async (workbook: WorkbookPort) => {
    const { tables } = await prepare(workbook, {});
    return tables.flatMap(({ missing, unknown }) =>
      missing
        .filter((column) => column.needed)
        .map(({ table, field, header }) => {
          const written = HIDDEN[header as keyof typeof HIDDEN];
          const place = unknown.find((column) => column.written === written)!.place;
          return { table, field, place };
        }),
    );
  };

  it.each(['C07', 'C17'])('gives %s the figures that it has with the contract’s headers', async (id) => {
    const expected = await procedure.report(openXlsx(await caseBytes(caseOf(id))), { now });
    const workbook = openXlsx(await workbookBytes(renamed(id, HIDDEN)));
    const wanted = await choices(workbook);
    expect(wanted.map(({ table, field }) => `${table}.${field}`).sort()).toEqual([
      'applications.programme',
      'applications.receiptNumber',
      'lines.cost',
      'lines.receiptNumber',
    ]);
    const inverse = await procedure.mapColumns(workbook, wanted);
    expect(inverse).toHaveLength(wanted.length);
    const reopened = openXlsx(await workbook.save());
    const result = await procedure.report(reopened, { now });
    expect(result.totals).toEqual(expected.totals);
    expect(result.sheets).toEqual(expected.sheets);
    expect(result.sheets.length).toBeGreaterThan(2);
    expect(result.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    // values, since GRANT_REPORT could not read these headers
    const again = await procedure.report(reopened, { now });
    expect(again.changedCells).toBe(0);
  });

  it('wins over a header that says the same', async () => {
    const [applications, lines] = sheetsOf(caseOf('C01'));
    const cost = lines!.values[0]!.indexOf('支出額');
    const values = lines!.values.map((row, at) => [...row, at === 0 ? '税込の額' : Number(row[cost]) - 1]);
    const workbook = openXlsx(await workbookBytes([applications!, { ...lines!, values }]));
    // the new column is asked of: its values would fit 寄付金等
    const before = await procedure.check(openXlsx(await workbookBytes([applications!, lines!])), { now });
    const place = { sheet: '経費', row: 0, column: values[0]!.length - 1 };
    await procedure.mapColumns(workbook, [{ table: 'lines', field: 'cost', place }]);
    const { recognised, unknown } = tableOf(await prepare(workbook, {}), 'lines');
    expect(recognised.find(({ field }) => field === 'cost')).toMatchObject({
      written: '税込の額',
      byHand: true,
    });
    expect(unknown).toEqual([
      expect.objectContaining({ written: '支出額', instead: expect.objectContaining({ header: '支出額' }) }),
    ]);
    const after = await procedure.check(workbook, { now });
    expect(after.totals.eligibleCost).toBe(before.totals.eligibleCost - before.lines);
    const report = await procedure.report(workbook, { now });
    expect(report.sheets.every(({ agrees }) => agrees)).toBe(true);
  });

  it('is taken back, and forgotten, without a trace in 操作記録', async () => {
    const workbook = openXlsx(await workbookBytes(renamed('C01', HIDDEN)));
    const marks = async () => (await workbook.describe()).marks;
    const [first] = await choices(workbook);
    const inverse = await procedure.mapColumns(workbook, [first!]);
    expect((await marks()).map(({ name }) => name)).toEqual([columnMark(first!.table, first!.field)]);
    expect(await procedure.mapColumns(workbook, [first!])).toEqual([]);

    const back = await procedure.unmapColumn(workbook, first!);
    expect(await marks()).toEqual([]);
    await procedure.undo(workbook, back, { now });
    expect(await marks()).toHaveLength(1);
    await procedure.undo(workbook, inverse, { now });
    expect(await marks()).toEqual([]);
    expect((await workbook.describe()).sheets.map(({ name }) => name)).not.toContain('操作記録');
    expect(await procedure.unmapColumn(workbook, first!)).toEqual([]);
  });

  it('ends another claim to the same cell', async () => {
    const workbook = openXlsx(await workbookBytes(renamed('C01', { 支出額: '税込の額' })));
    const place = tableOf(await prepare(workbook, {}), 'lines').unknown[0]!.place;
    await procedure.mapColumns(workbook, [{ table: 'lines', field: 'donation', place }]);
    const inverse = await procedure.mapColumns(workbook, [{ table: 'lines', field: 'cost', place }]);
    const fields = async () => columnMappings((await workbook.describe()).marks).map(({ field }) => field);
    expect(await fields()).toEqual(['cost']);
    await procedure.undo(workbook, inverse, { now });
    expect(await fields()).toEqual(['donation']);
  });

  it('is read from a name in any case, and from no other name', () => {
    const area = { row: 3, column: 5, rows: 1, columns: 1 };
    const mark = (name: string) => ({ name, sheet: '経費', area });
    expect(
      columnMappings([
        mark('kaigo_hojo_column_lines_COST'),
        mark('KAIGO_HOJO_COLUMN_LINES_programme'),
        mark('KAIGO_HOJO_LINES'),
      ]),
    ).toEqual([{ table: 'lines', field: 'cost', sheet: '経費', row: 3, column: 5 }]);
  });
});
