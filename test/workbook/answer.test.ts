import { describe, expect, it } from 'vitest';
import type { RawValue } from '../../src/table/values';
import { procedure } from '../../src/workbook/procedure';
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
const asked = (settings: RawValue[][]) =>
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

  it('has nowhere to stand without 設定, and says so', async () => {
    const workbook = openXlsx(await workbookBytes([applications!, lines!]));
    await expect(procedure.answer(workbook, { key: KEY, answer: '円' })).rejects.toMatchObject({
      code: 'NoSettings',
    });
  });
});
