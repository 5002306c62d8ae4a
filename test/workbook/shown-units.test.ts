import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { unitOfFormat } from '../../src/table/cells/format-units';
import { readSheets } from '../../src/workbook/office/look/read-sheets';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { type Row, sheetsOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';

/** 千円 that stands nowhere but in the number format of the cells: shown as 300千円, held as 300. */

const now = new Date('2026-06-30T05:00:00Z');

describe('the unit that a number format names', () => {
  it.each([
    ['#,##0"千円"', '千円', 1000],
    ['#,##0千円', '千円', 1000],
    ['#,##0\\千\\円', '千円', 1000],
    ['"約"#,##0.0"千円";[赤]-#,##0.0"千円"', '千円', 1000],
    ['#,##0"百万円"', '百万円', 1_000_000],
    ['#,##0,"百万円"', '百万円', 1000],
    ['#,##0"万円"', '万円', 10_000],
    ['#,##0,,"千円"', '千円', 0.001],
  ])('%s', (format, word, yen) => {
    expect(unitOfFormat(format)).toEqual({ word, yen });
  });

  it.each([
    'General',
    '#,##0',
    '#,##0"円"',
    '#,##0,',
    '#,##0,"千円"',
    '#,##0.0,"千円"',
    '#,##0,,"百万円"',
    '[>=1000]#,##0,"千円";#,##0"円"',
    '@',
  ])('%s names none that the number is written in', (format) => {
    expect(unitOfFormat(format)).toBeNull();
  });
});

const cost = 375;

/** 支出額 375 in the second of two lines, in a format of its own. */
async function file(format: string, answers: Row = {}, value: number = cost): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheets = sheetsOf({
    設定: { 都道府県: '13', 税区分: '税込', ...answers },
    申請: [applicationOf('定着支援', 'A'), applicationOf('定着支援', 'B', { 事業所番号: '13A0100027' })],
    経費: [lineOf('A', 1, '見守り', value, { 台数: 2 }), lineOf('B', 1, '見守り', value, { 台数: 2 })],
    構成員: [],
  });
  for (const { name, values } of sheets) {
    const sheet = book.addWorksheet(name);
    const at = values[0]?.indexOf('支出額') ?? -1;
    values.forEach((row, n) =>
      row.forEach((cell: CellValue, column) => {
        if (cell !== null) sheet.getCell(n + 1, column + 1).value = cell;
        if (column === at && n === 2) sheet.getCell(n + 1, column + 1).numFmt = format;
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function check(...given: Parameters<typeof file>) {
  const { outcome, assessed } = await runCheck(openXlsx(await file(...given)), { now });
  return {
    asked: outcome.reading.questions.map(({ key, proposal, message }) => [key, proposal, message]),
    computed: assessed.result.assessments.map((assessment) => assessment.computed),
  };
}

const key = '読み方:単位:経費:支出額';

describe('支出額 shown in 千円 by the number format', () => {
  it('is asked, and until then no amount is computed', async () => {
    expect(await check('#,##0"千円"')).toEqual({
      asked: [
        [
          key,
          '千円',
          '列「支出額」の額は、セルの表示形式で「千円」と表示されています。表示のとおりの単位で記入されていませんか。',
        ],
      ],
      computed: [null, null],
    });
    // 375,000 × 4/5
    expect(await check('#,##0"千円"', { [key]: '千円' })).toEqual({
      asked: [],
      computed: [300_000, 300_000],
    });
    // 375 × 4/5 is less than 1,000
    expect(await check('#,##0"千円"', { [key]: '円' })).toEqual({ asked: [], computed: [0, 0] });
  });

  it('a unit that cannot be answered is asked all the same, and nothing is proposed', async () => {
    const { asked, computed } = await check('#,##0"万円"');
    expect([asked[0]?.slice(0, 2), computed]).toEqual([
      [key, null],
      [null, null],
    ]);
  });

  it('is yen where the format divides what it shows', async () => {
    expect(await check('#,##0,"千円"', {}, 375_000)).toEqual({ asked: [], computed: [300_000, 300_000] });
  });
});

/** As much of Excel as reading a sheet takes: what was loaded is there after the next request that is answered. */
function excel(values: CellValue[][], formats: string[][], tooLarge = -1) {
  let syncs = 0;
  let pending: Set<string>[] = [];
  const area = { rowIndex: 0, columnIndex: 0, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
  const range = (reference: string) => {
    const rows = Number(/(\d+)$/.exec(reference)?.[1] ?? 0);
    const [asked, there] = [new Set<string>(), new Set<string>()];
    const loaded = <T>(name: string, value: T): T => {
      if (!there.has(name)) throw new Error('PropertyNotLoaded');
      return value;
    };
    const own = {
      isNullObject: false,
      ...area,
      load: (names: string | readonly string[]) => {
        for (const name of [names].flat()) asked.add(name);
        pending.push(there);
        waiting.set(there, asked);
        return own;
      },
      get values() {
        return loaded('values', values.slice(0, rows));
      },
      get numberFormat() {
        return loaded('numberFormat', formats.slice(0, rows));
      },
    };
    return own;
  };
  const waiting = new Map<Set<string>, Set<string>>();
  const sheet = { getUsedRangeOrNullObject: () => range(''), getRange: range };
  const context = {
    workbook: { worksheets: { getItem: () => sheet } },
    sync: () => {
      syncs += 1;
      const answered = pending;
      pending = [];
      if (syncs === tooLarge) {
        return Promise.reject(
          Object.assign(new Error('large'), { code: 'ResponsePayloadSizeLimitExceeded' }),
        );
      }
      for (const there of answered) for (const name of waiting.get(there) ?? []) there.add(name);
      return Promise.resolve();
    },
  };
  return { context: context as unknown as Excel.RequestContext, syncs: () => syncs };
}

describe('in Excel', () => {
  const values: CellValue[][] = [['受付番号', '支出額'], ...Array.from({ length: 9 }, () => ['A', cost])];
  const shown = values.map((_row, n) => ['General', n === 5 ? '#,##0"千円"' : '#,##0']);
  const plain = values.map(() => ['General', '#,##0']);

  it('the formats come with the values, in no request of their own', async () => {
    const { context, syncs } = excel(values, shown);
    expect((await readSheets(context, ['経費'])).get('経費')).toMatchObject({ values, formats: shown });
    expect(syncs()).toBe(2);
  });

  it('they are asked for again where that request was too large', async () => {
    const { context, syncs } = excel(values, shown, 2);
    expect((await readSheets(context, ['経費'])).get('経費')).toMatchObject({ values, formats: shown });
    expect(syncs()).toBe(4);
  });

  it('formats that name no unit are not kept', async () => {
    const { context } = excel(values, plain);
    expect((await readSheets(context, ['経費'])).get('経費')).not.toHaveProperty('formats');
  });
});
