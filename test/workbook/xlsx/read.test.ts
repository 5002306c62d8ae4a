import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richWorkbook } from '../../fixtures/rich-workbook';
import { codeOf } from './files';

const workbook = openXlsx(richWorkbook());

describe('describe', () => {
  it('names sheets, tables and what is hidden or protected', async () => {
    const info = await workbook.describe();
    expect(info.sheets).toEqual([
      { name: '申請 一覧', visible: true, protected: true, used: { row: 0, column: 0, rows: 7, columns: 6 } },
      { name: '経費', visible: true, protected: false, used: { row: 0, column: 0, rows: 9, columns: 5 } },
      { name: 'マスタ', visible: false, protected: false, used: { row: 0, column: 0, rows: 3, columns: 1 } },
      { name: "設定'控え", visible: false, protected: false, used: null },
      { name: '集計', visible: true, protected: false, used: { row: 0, column: 0, rows: 5, columns: 2 } },
    ]);
    expect(info.tables).toEqual([
      {
        name: '申請',
        sheet: '申請 一覧',
        area: { row: 2, column: 0, rows: 5, columns: 6 },
        totalsRow: false,
      },
      { name: '集計表', sheet: '集計', area: { row: 0, column: 0, rows: 4, columns: 2 }, totalsRow: true },
    ]);
    expect(info.marks).toEqual([]);
    expect(info.date1904).toBe(false);
  });
});

describe('read', () => {
  it('gives text exactly, numbers as they are, cached values of formulas', async () => {
    const { area, values, merges } = (await workbook.read(['申請 一覧'])).get('申請 一覧')!;
    expect(area).toEqual({ row: 0, column: 0, rows: 7, columns: 6 });
    expect(merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(values).toEqual([
      ['令和8年度 申請一覧', null, null, null, null, null],
      [null, null, null, null, null, null],
      ['受付番号', '事業', '事業所名', '受付日', '申請額', '税込額'],
      ['0012', '定着支援', '特別養護老人ホーム 𠮷野家苑', 46115, 1234567, 1358023],
      ['0013', '定着支援', '  前後に空白  ', 46116.5, 0.1, 0],
      ['1-2', null, 'A & B <介護> "引用"', null, '#N/A', '未定'],
      ['\r復帰と_x0041_', true, null, null, null, null],
    ]);
  });

  it('keeps rows that are left out or empty', async () => {
    const { values } = (await workbook.read(['経費'])).get('経費')!;
    expect(values.map((row) => row[0])).toEqual([
      '受付番号',
      '0012',
      '0012',
      '0013',
      null,
      '0013',
      null,
      null,
      9,
    ]);
    expect(values[0]![4]).toBe('二行の\n見出し');
    expect(values[3]![3]).toBe(-12345678901234);
  });

  it('joins rich text without its readings, and turns ISO dates into serial numbers', async () => {
    const { values } = (await workbook.read(['マスタ'])).get('マスタ')!;
    expect(values).toEqual([['定着支援'], ['面的支援モデル'], [46113]]);
  });

  it('gives no values for an empty sheet', async () => {
    const cells = (await workbook.read(["設定'控え"])).get("設定'控え")!;
    expect(cells).toEqual({ area: { row: 0, column: 0, rows: 0, columns: 0 }, values: [], merges: [] });
  });

  it('names a sheet that is not there', async () => {
    expect(await codeOf(() => workbook.read(['経費', '構成員']))).toBe('file/sheet-missing');
  });
});

describe('readFormulas', () => {
  it('gives formulas, shared ones included, and constants', async () => {
    expect(await workbook.readFormulas('経費', { row: 1, column: 3, rows: 4, columns: 2 })).toEqual([
      [375000, { formula: '=D2*0.8+$B$2', value: 300001 }],
      [1e-7, { formula: '=D3*0.8+$B$2', value: 1.00000008 }],
      [-12345678901234, { formula: '=D4*0.8+$B$2', value: -9876543120986.2 }],
      [null, null],
    ]);
  });
});
