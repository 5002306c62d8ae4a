import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { templateBytes } from '../../src/cli/template';
import { procedure, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';

const now = new Date('2026-06-30T05:00:00Z');
const later = new Date('2026-07-01T05:00:00Z');
/** Who is at the machine, and who the table 設定 says it is. */
const USER = 'utilisateur-7';
const NAMED = '未来 花子';

const workbook = (settings: CellValue[][]) =>
  workbookBytes([
    { name: '申請', values: matrixOf([applicationOf('定着支援', 'A1')]) },
    { name: '経費', values: matrixOf([lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })]) },
    {
      name: '設定',
      values: [
        ['項目', '値'],
        ['都道府県', '13'],
        ['税区分', '税込'],
        ['寄付金等の控除', 'しない'],
        ...settings,
      ],
    },
  ]);

/** The bytes after a run by `USER`. */
async function written(bytes: Uint8Array, when = now): Promise<Uint8Array> {
  const port = openXlsx(bytes);
  await runWrite(port, { now: when, actor: USER }, true);
  return port.save();
}

/** 操作者 of every row of 操作記録, the oldest first. */
async function actors(bytes: Uint8Array): Promise<unknown[]> {
  const [headers = [], ...rows] = await readCells(bytes, '操作記録');
  const column = headers.indexOf('操作者');
  expect(column).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[column] || null);
}

/** Parts of a package that hold a text. */
const partsWith = (bytes: Uint8Array, text: string): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (strFromU8(part).includes(text) ? [name] : []));

describe('操作者の記録', { timeout: 100_000 }, () => {
  it.each<[string, CellValue[][], string | null]>([
    ['blank: the name of 設定, else the user', [], USER],
    ['する', [['操作者の記録', 'する']], USER],
    [
      'する, with a name',
      [
        ['操作者の記録', 'する'],
        ['操作者', NAMED],
      ],
      NAMED,
    ],
    ['しない', [['操作者の記録', 'しない']], null],
    ['しない, as 無', [['操作者の 記録', '無']], null],
    [
      'しない, with a name that stands in 設定',
      [
        ['操作者', NAMED],
        ['操作者の記録', 'しない'],
      ],
      null,
    ],
    [
      'twice: the row further down',
      [
        ['操作者の記録', 'する'],
        ['操作者の記録', 'しない'],
      ],
      null,
    ],
    ['out of range is no leave to name anybody', [['操作者の記録', '残さない']], null],
    ['an error value neither', [['操作者の記録', '#N/A']], null],
  ])('%s', async (_case, settings, expected) => {
    const bytes = await written(await workbook(settings));
    expect(await actors(bytes)).toEqual([expected]);
    expect(partsWith(bytes, USER).length > 0).toBe(expected === USER);
  });

  it('しない: the row still says when, what and by which settings', async () => {
    const bytes = await written(await workbook([['操作者の記録', 'しない']]));
    const [headers = [], row = []] = await readCells(bytes, '操作記録');
    expect(row[headers.indexOf('日時')]).toBe('2026-06-30 14:00');
    expect(row[headers.indexOf('操作')]).toBe('厚労省報告');
    expect(row[headers.indexOf('設定')]).toContain('操作者の記録=しない');
  });

  it('しない: a second run gives the same bytes, whoever makes it', async () => {
    const once = await written(await workbook([['操作者の記録', 'しない']]));
    expect(await written(once, later)).toEqual(once);
  });

  it('the rows that stand there stay as they are', async () => {
    const first = await written(await workbook([['操作者の記録', 'する']]));
    const port = openXlsx(first);
    const settings = await readCells(first, '設定');
    const row = settings.findIndex(([item]) => item === '操作者の記録');
    const column = (await readCells(first, '経費'))[0]?.indexOf('支出額') ?? -1;
    await port.apply([
      { op: 'answer', sheet: '設定', cells: [{ row, column: 1, value: 'しない', before: 'する' }] },
      // a run that changes nothing gets no row
      { op: 'answer', sheet: '経費', cells: [{ row: 1, column, value: 200_000, before: 300_000 }] },
    ]);
    expect(await actors(await written(await port.save(), later))).toEqual([USER, null]);
  });

  it('しない: an undone run names nobody either', async () => {
    const port = openXlsx(await workbook([['操作者の記録', 'しない']]));
    const { outcome } = await runWrite(port, { now, actor: USER }, false);
    await procedure.undo(port, outcome.inverse, { now: later, actor: USER });
    expect(await actors(await port.save())).toEqual([null, null]);
  });

  it('no name is in a workbook that we make', async () => {
    const names = Object.keys(unzipSync(await templateBytes()));
    expect(names.filter((name) => name.startsWith('docProps/'))).toEqual([]);
  });
});
