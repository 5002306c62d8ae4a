import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, technologyCases } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';

const now = new Date('2026-06-30T05:00:00Z');
const entry = technologyCases.find(({ 経費, 申請 }) => 経費.length > 1 && 申請.length === 1)!;
const [applications, lines] = ['申請', '経費'].map((name) =>
  sheetsOf(entry).find((sheet) => sheet.name === name)!,
);
const COST = lines!.values[0]!.indexOf('支出額');

/** 支出額 in 千円, as its header says, beside these settings. */
const asked = (settings: CellValue[][]) =>
  workbookBytes([
    applications!,
    {
      name: '経費',
      values: lines!.values.map((row, n) =>
        row.map((cell, at) => (at !== COST ? cell : n === 0 ? '支出額（千円）' : Number(cell) / 1000)),
      ),
    },
    { name: '設定', values: settings },
  ]);
const KEY = '読み方:単位:経費:支出額（千円）';

describe('an answer of 準備', { timeout: 100_000 }, () => {
  it('stands in 設定 below the last row, settles the question, and is taken back without a trace', async () => {
    const input = await asked([['項目', '値', '説明'], ['都道府県', '13', '県'], [], ['覚え書き']]);
    const workbook = openXlsx(input);
    const { reading } = await procedure.prepare(workbook, { now });
    expect(reading?.questions.map(({ key, answers }) => [key, answers])).toEqual([
      [KEY, ['円', '千円', '百万円']],
    ]);
    const before = await procedure.check(workbook, { now });
    expect(before.totals.undetermined).toBe(1);
    const inverse = await procedure.answer(workbook, { key: KEY, answer: '千円' });
    expect((await procedure.prepare(workbook, { now })).reading?.questions).toEqual([]);
    const plain = await procedure.check(openXlsx(await workbookBytes([applications!, lines!])), { now });
    expect((await procedure.check(workbook, { now })).totals).toEqual(plain.totals);
    const cells = await readCells(await workbook.save(), '設定');
    expect(cells[4]?.slice(0, 2)).toEqual([KEY, '千円']);
    await procedure.undo(workbook, inverse, { now });
    const back = (rows: (string | number)[][]) =>
      rows
        .map((row) => row.join('|').replace(/\|+$/, ''))
        .join('\n')
        .trim();
    expect(back(await readCells(await workbook.save(), '設定'))).toBe(back(await readCells(input, '設定')));
    expect((await workbook.describe()).marks).toEqual([]);
  });

  it('takes the place of another, and given twice writes nothing', async () => {
    const workbook = openXlsx(
      await asked([
        ['項目', '値'],
        [KEY, '円'],
        ['都道府県', '13'],
      ]),
    );
    await procedure.answer(workbook, { key: KEY, answer: '千円' });
    expect(await procedure.answer(workbook, { key: KEY, answer: '千円' })).toEqual([]);
    const cells = await readCells(await workbook.save(), '設定');
    expect(cells).toEqual([
      ['項目', '値'],
      [KEY, '千円'],
      ['都道府県', '13'],
    ]);
  });

  it('is not put over what somebody wrote there meanwhile, nor taken back from under it', async () => {
    const workbook = openXlsx(
      await asked([
        ['項目', '値'],
        [KEY, '円'],
      ]),
    );
    const inverse = await procedure.answer(workbook, { key: KEY, answer: '千円' });
    const place = { row: 1, column: 1 };
    const byHand = { ...place, value: '百万円', before: '千円' };
    await workbook.apply([{ op: 'answer', sheet: '設定', cells: [byHand] }]);
    await expect(procedure.undo(workbook, inverse, { now })).rejects.toMatchObject({ code: 'CellChanged' });
    expect((await readCells(await workbook.save(), '設定'))[1]).toEqual([KEY, '百万円']);
  });
});

/** What a workbook without 設定 says of it. */
describe('an answer where there is no table 設定', { timeout: 100_000 }, () => {
  const HEADERS = ['項目', '値', '単位', '根拠', '説明'];
  const names = async (workbook: ReturnType<typeof openXlsx>) =>
    (await workbook.describe()).sheets.map(({ name }) => name);
  const duty = { key: '確認:優先採択の方針', answer: '○' };

  it('gets a sheet of its own, in which it is found again, and both are taken back', async () => {
    const input = await workbookBytes([applications!, lines!]);
    const workbook = openXlsx(input);
    const before = await procedure.check(workbook, { now });
    const inverse = await procedure.answer(workbook, duty);
    expect(await names(workbook)).toEqual(['申請', '経費', '設定']);
    const cells = await readCells(await workbook.save(), '設定');
    expect(cells[0]).toEqual(HEADERS);
    expect(cells.at(-1)?.slice(0, 2)).toEqual([duty.key, duty.answer]);
    expect(cells.slice(1, -1).every(([, value]) => value === '')).toBe(true);
    // the figures are those of before: blank is no answer
    expect((await procedure.check(workbook, { now })).totals).toEqual(before.totals);
    const again = await procedure.prepare(workbook, { now });
    expect(again.hasSettingsTable).toBe(true);
    expect(again.doubts).toEqual([]);
    await procedure.undo(workbook, inverse, { now });
    expect(await names(workbook)).toEqual(['申請', '経費']);
    expect((await workbook.describe()).marks).toEqual([]);
  });

  it('leaves the sheet where something else was entered on it', async () => {
    const workbook = openXlsx(await workbookBytes([applications!, lines!]));
    const inverse = await procedure.answer(workbook, duty);
    await procedure.answer(workbook, { key: '税区分', answer: '税込' });
    await procedure.undo(workbook, inverse, { now });
    const rows = await readCells(await workbook.save(), '設定');
    expect(rows.filter(([, value]) => value !== '').map((row) => row.slice(0, 2))).toEqual([
      ['項目', '値'],
      ['税区分', '税込'],
    ]);
  });

  it.each([
    ['設定', '設定（介護補助金）'],
    ['設定　', '設定'],
  ])('leaves a sheet 「%s」 that is something else alone', async (taken, made) => {
    const own = [
      ['色', '赤'],
      ['設定', '値段'],
    ];
    const workbook = openXlsx(await workbookBytes([applications!, lines!, { name: taken, values: own }]));
    const inverse = await procedure.answer(workbook, duty);
    expect(await names(workbook)).toEqual(['申請', '経費', taken, made]);
    expect(await readCells(await workbook.save(), taken)).toEqual(own);
    expect((await procedure.prepare(workbook, { now })).hasSettingsTable).toBe(true);
    await procedure.undo(workbook, inverse, { now });
    expect(await names(workbook)).toEqual(['申請', '経費', taken]);
  });

  it('is nothing where it is blank', async () => {
    const workbook = openXlsx(await workbookBytes([applications!, lines!]));
    expect(await procedure.answer(workbook, { key: duty.key, answer: '' })).toEqual([]);
    expect(await names(workbook)).toEqual(['申請', '経費']);
  });
});
