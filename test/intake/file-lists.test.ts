import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { leftTableLine } from '../../src/catalogue/import-lines';
import { problemsOf, readIncoming } from '../../src/workbook/intake/read-file';
import { takenIn } from '../../src/workbook/intake/take-in';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { workbookBytes } from '../cases/workbooks';

/** Workbooks in which a list stands on several sheets, or that hold more than lists. */

const HEADERS = ['受付番号', '事業', '法人名'];
const row = (number: string, name = 'みらい'): CellValue[] => [number, '定着支援', name];

type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;
const bytesOf = (sheets: Sheets): Promise<Uint8Array> =>
  workbookBytes(Object.entries(sheets).map(([name, values]) => ({ name, values })));

const incoming = async (sheets: Sheets) =>
  readIncoming('戻り.xlsx', new Uint8Array(await bytesOf(sheets)), {
    open: (bytes) => openXlsx(bytes),
    mappings: { said: [], layouts: [] },
  });

describe('a file with a list on several sheets', () => {
  it('brings all of its rows, each below the other', async () => {
    const file = await incoming({ '4月': [HEADERS, row('R8-1')], '5月': [HEADERS, row('R8-2')] });
    expect(file.lists.tables.map(({ kind, sheets, rows }) => [kind, sheets, rows.length])).toEqual([
      ['applications', ['4月', '5月'], 2],
    ]);
    const port = openXlsx(
      await bytesOf({ 申請: [HEADERS, row('R8-9')], 経費: [['受付番号', '明細番号', '経費区分', '支出額']] }),
    );
    const { ops } = await takenIn(port, file, { now: new Date(0), actor: '' });
    await port.apply(ops);
    const cells = (await port.read(['申請'])).get('申請')!;
    expect(cells.values.slice(1).map(([number]) => number)).toEqual(['R8-9', 'R8-1', 'R8-2']);
  });

  it('leaves a table with other columns than the list, and says so', async () => {
    const file = await incoming({
      '4月': [
        [...HEADERS, '市区町村'],
        [...row('R8-1'), 'A市'],
      ],
      '5月': [HEADERS, row('R8-2')],
    });
    expect(file.lists.tables[0]?.rows.map(({ key }) => key)).toEqual(['R8-1']);
    expect(file.lists.leftTables).toMatchObject([{ sheet: '5月', rows: 1, doubt: 'columns' }]);
  });

  it('leaves a table that is old, a copy, or of another year, and says so', async () => {
    for (const name of ['申請 (2)', '申請_旧', 'R7']) {
      const file = await incoming({ 申請: [HEADERS, row('R8-1')], [name]: [HEADERS, row('R8-2')] });
      expect([name, file.lists.tables[0]?.rows.map(({ key }) => key)]).toEqual([name, ['R8-1']]);
      expect(file.lists.leftTables.map((left) => leftTableLine(left))).toEqual([
        expect.stringContaining(`シート「${name}」の表（申請 1行）は取り込みません。`),
      ]);
    }
  });

  it('is not taken where two of its tables have the same number', async () => {
    const file = await incoming({ '4月': [HEADERS, row('R8-1')], '5月': [HEADERS, row('R8-1', '別の会')] });
    expect(problemsOf(file, false).map(({ message }) => message)).toEqual([
      '「戻り.xlsx」のシート「4月」・シート「5月」に、同じ受付番号があります。何も取り込んでいません。',
    ]);
  });
});

it('sheets of which nothing is taken are named', async () => {
  const file = await incoming({
    申請: [HEADERS, row('R8-1')],
    製品: [
      ['品名', '標準仕様対応', 'LIFE連携対応', '版'],
      ['ソフト', '有', '有', '1'],
    ],
    設定: [
      ['項目', '値'],
      ['都道府県', '13'],
    ],
    空: [[null]],
  });
  expect(file.unread).toEqual(['製品']);
});

it('an error value is damage, whatever its column', async () => {
  const file = await incoming({ 申請: [HEADERS, row('R8-1', '#N/A')] });
  expect(problemsOf(file, false).map(({ message }) => message)).toEqual([
    expect.stringContaining('エラーの値（#N/A など）があります（2行目「法人名」#N/A）'),
  ]);
});
