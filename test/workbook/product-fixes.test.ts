import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { WorkbookPort } from '../../src/workbook/port';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf, type Row, workedCases } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { cellsOf } from '../memory/cells-of';
import { memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-30T05:00:00Z');
const faultless: Row = workedCases[0]?.申請[0] ?? {};
const line: Row = {
  ...{ 明細番号: 1, 経費区分: '介護ソフト', 支出額: 300_000, 掲載: 'TAIS', 製品コード: '00001-000010' },
};
const application = (受付番号: string, 標準仕様対応: string | null): Row => ({
  ...faultless,
  ...{ 受付番号, サービス種類: '11', 標準仕様対応 },
});
const products = {
  name: '製品',
  values: matrixOf([
    { 品名: 'ケアソフトA', 標準仕様対応: '有', LIFE連携対応: '有', 版: '2.1' },
    { 品名: 'まもり記録 第2版', 標準仕様対応: '未掲載', LIFE連携対応: null, 版: null },
  ]),
};
const settings = { name: '設定', values: matrixOf([{ 項目: '税区分', 値: '税込' }]) };

interface Sheet {
  readonly name: string;
  readonly values: CellValue[][];
}

/** A1 is blank, A2 says otherwise, A3 has a 品名 that is only like one of 製品. */
const normalised: Sheet[] = [
  {
    name: '申請',
    values: matrixOf([application('A1', null), application('A2', '無'), application('A3', null)]),
  },
  {
    name: '経費',
    values: matrixOf([
      { ...line, 受付番号: 'A1', 品名: 'ケアソフトＡ' },
      { ...line, 受付番号: 'A2', 品名: 'ケアソフトA' },
      { ...line, 受付番号: 'A3', 品名: 'まもり記録' },
    ]),
  },
  products,
  settings,
];

/** One table, two rows of one application. */
const flat = (first: string | null, second: string | null): Sheet[] => [
  {
    name: '一覧',
    values: matrixOf([
      { ...application('A1', first), ...line, 品名: 'ケアソフトA' },
      { ...application('A1', second), ...line, 明細番号: 2, 品名: 'ケアソフトA' },
    ]),
  },
  products,
  settings,
];

const ports = [
  ['in memory', (sheets: Sheet[]) => Promise.resolve<WorkbookPort>(memoryWorkbook(sheets))],
  ['in a file', async (sheets: Sheet[]): Promise<WorkbookPort> => openXlsx(await workbookBytes(sheets))],
] as const;

describe.each(ports)('what 製品 suggests, %s', (_, open) => {
  it('is taken over, checked again, and taken back as one step', async () => {
    const port = await open(normalised);
    const before = await cellsOf(port);
    const first = await procedure.check(port, { now });
    expect(
      first.fixes.map(({ kind, header, written, value, from }) => [kind, header, written, value, from]),
    ).toEqual([
      ['product', '標準仕様対応', '', '有', { address: '製品!A2', product: 'ケアソフトA', version: '2.1' }],
      ['product', '標準仕様対応', '無', '有', { address: '製品!A2', product: 'ケアソフトA', version: '2.1' }],
      [
        ...['productNear', '標準仕様対応', '', '未掲載'],
        { address: '製品!A3', product: 'まもり記録 第2版', version: '' },
      ],
    ]);
    expect(first.reading.taken).toContain('製品 2行');
    const inverse = await procedure.replace(port, first.fixes, { now });
    const second = await procedure.check(port, { now });
    expect(second.fixes).toEqual([]);
    expect(second.findings.map(({ rule }) => rule)).not.toContain('L-12');
    expect(
      second.findings.filter(({ rule }) => rule === 'R1-40').map(({ receiptNumber }) => receiptNumber),
    ).toEqual(['A3']);
    await procedure.undo(port, inverse, { now });
    expect(await cellsOf(port)).toEqual(before);
  });

  it.each([
    ['the first row, where none says anything', null, null, ['一覧!標準仕様対応2']],
    ['every row that says otherwise', '無', '無', ['一覧!標準仕様対応2', '一覧!標準仕様対応3']],
    ['the row that says otherwise alone', '無', null, ['一覧!標準仕様対応2']],
  ])('of a flat table in %s', async (_text, one, other, expected) => {
    const port = await open(flat(one, other));
    const { fixes } = await procedure.check(port, { now });
    expect(fixes.map(({ place, header }) => `${place.sheet}!${header}${place.row + 1}`)).toEqual(expected);
    await procedure.replace(port, fixes, { now });
    const after = await procedure.check(port, { now });
    expect(after.findings.map(({ rule }) => rule)).not.toContain('ID-09');
    expect(after.fixes).toEqual([]);
  });

  it('is nothing in a workbook without 製品, nor for a column that is not there', async () => {
    const [applications, ...rest] = normalised;
    const without = await procedure.check(await open(normalised.filter(({ name }) => name !== '製品')), {
      now,
    });
    expect(without.fixes).toEqual([]);
    const [head = [], ...rows] = applications?.values ?? [];
    const at = head.indexOf('標準仕様対応');
    const cut = (row: readonly CellValue[]): CellValue[] => row.filter((_cell, n) => n !== at);
    const port = await open([{ name: '申請', values: [head, ...rows].map(cut) }, ...rest]);
    const result = await procedure.check(port, { now });
    expect(result.fixes).toEqual([]);
    expect(result.findings.map(({ rule }) => rule)).toContain('L-12');
  });
});
