import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { r8 } from '../../src/scheme/r8';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';

const now = new Date('2026-06-30T05:00:00Z');
const KEY = '確認:サービス種別の制限なし';
const SETTINGS: CellValue[][] = [
  ['項目', '値'],
  ['都道府県', '13'],
  ['税区分', '税込'],
  ['寄付金等の控除', 'しない'],
];

const workbook = async (programmes: readonly (string | null)[], settings: CellValue[][] | null = SETTINGS) =>
  openXlsx(
    await workbookBytes([
      {
        name: '申請',
        values: matrixOf(
          programmes.map((name, at) => ({ ...applicationOf(name ?? '', `A${at}`), 事業: name })),
        ),
      },
      {
        name: '経費',
        values: matrixOf(programmes.map((_, at) => lineOf(`A${at}`, 1, '見守り', 300_000, { 台数: 1 }))),
      },
      ...(settings === null ? [] : [{ name: '設定', values: settings }]),
    ]),
  );

const prepared = async (port: Awaited<ReturnType<typeof workbook>>) =>
  (await procedure.prepare(port, { now })).duties;
const duties = await r8.texts.duties();

describe('the duties that 準備 shows', { timeout: 100_000 }, () => {
  it.each([
    [['定着支援'], ['別紙1']],
    [
      ['経営改善', '定着支援'],
      ['別紙1', '別紙3'],
    ],
    [['第三者支援'], ['基金要綱']],
    // none of the book's: all
    [[null], ['別紙1', '別紙2', '別紙3', '基金要綱']],
    [['何かの事業'], ['別紙1', '別紙2', '別紙3', '基金要綱']],
  ])('with applications of %j are those of %j', async (programmes, parts) => {
    const shown = await prepared(await workbook(programmes));
    expect([...new Set(shown.map(({ clause }) => clause.split(' ')[0]))]).toEqual(parts);
    const known = programmes.filter((name) => r8.programmes.some((one) => one.name === name));
    expect(shown.map(({ item }) => item)).toEqual(
      duties
        .filter((duty) => known.length === 0 || known.some((name) => duty.programmes.includes(name ?? '')))
        .map(({ item }) => item),
    );
    expect(shown.filter(({ done, place }) => done || place !== null)).toEqual([]);
  });

  it.each<[CellValue, boolean, string]>([
    ['○', true, ''],
    ['〇', true, ''],
    [true, true, ''],
    ['✓', true, ''],
    [null, false, ''],
    ['×', false, '×'],
    ['確認中', false, '確認中'],
  ])('takes %j as %j', async (value, done, written) => {
    const shown = await prepared(
      await workbook(['定着支援'], [...SETTINGS, ['確認：サービス種別の制限なし', value]]),
    );
    expect(shown.find(({ key }) => key === KEY)).toMatchObject({ done, written });
  });
});

describe('a tick', { timeout: 100_000 }, () => {
  it('stands in 設定, is no unknown setting, changes no figure and no finding, and is taken back', async () => {
    const port = await workbook(['定着支援']);
    const before = await procedure.check(port, { now });
    const inverse = await procedure.answer(port, { key: KEY, answer: '○' });
    const { duties: ticked, doubts } = await procedure.prepare(port, { now });
    expect(ticked.filter(({ done }) => done).map(({ key }) => key)).toEqual([KEY]);
    expect(doubts).toEqual([]);
    expect((await readCells(await port.save(), '設定')).at(-1)).toEqual([KEY, '○']);
    const after = await procedure.check(port, { now });
    expect([after.totals, after.findings]).toEqual([before.totals, before.findings]);
    await procedure.undo(port, inverse, { now });
    expect((await prepared(port)).filter(({ done, place }) => done || place !== null)).toEqual([]);
    expect(await readCells(await port.save(), '設定')).toHaveLength(SETTINGS.length);
  });

  it('unticked leaves the row with a blank value; what was never ticked gets no row', async () => {
    const port = await workbook(['定着支援']);
    expect(await procedure.answer(port, { key: KEY, answer: '' })).toEqual([]);
    await procedure.answer(port, { key: KEY, answer: '○' });
    const inverse = await procedure.answer(port, { key: KEY, answer: '' });
    const shown = (await prepared(port)).find(({ key }) => key === KEY);
    expect(shown).toMatchObject({ done: false, written: '' });
    await procedure.undo(port, inverse, { now });
    expect((await prepared(port)).find(({ key }) => key === KEY)?.done).toBe(true);
  });

  it('says since when it stands, and by whom', async () => {
    const port = await workbook(['定着支援'], [...SETTINGS, ['操作者', '未来 花子'], [KEY, '○']]);
    await procedure.fill(port, { now });
    const origin = (await prepared(port)).find(({ key }) => key === KEY)?.origin;
    expect(origin).toMatchObject({ kind: 'since', actor: '未来 花子' });
  });

  it('makes 設定 where there is none', async () => {
    const port = await workbook(['定着支援'], null);
    expect((await prepared(port)).length).toBeGreaterThan(0);
    await procedure.answer(port, { key: KEY, answer: '○' });
    expect((await prepared(port)).filter(({ done }) => done).map(({ key }) => key)).toEqual([KEY]);
  });
});
