import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { gather } from '../../src/workbook/read/gather';
import { assessWorkbook } from '../../src/workbook/run/assess-workbook';
import { runCheck } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

/** How 計画, 効果報告 and 実績報告 are found and read: each table by itself, and the rows of it that report something. */

type Table = readonly (readonly CellValue[])[];

const numbers = ['A1', 'A2', 'A3'];
const PLANS = ['受付番号', '課題', '目標', '総業務時間', '収支'];
const EFFECTS = ['受付番号', '年度', '総業務時間', '収支', '賃金還元', '提出日'];
const plan = (number: string): CellValue[] => [number, '記録', '減', 1800, 1000];
const effect = (number: string, year = 9): CellValue[] => [number, year, 1620, 1200, '有', '2028-03-20'];

const book = (sheets: readonly MemorySheet[], answers: Row = {}) =>
  memoryWorkbook([
    { name: '申請', values: matrixOf(numbers.map((number) => applicationOf('定着支援', number))) },
    { name: '経費', values: matrixOf(numbers.map((number) => lineOf(number, 1, '見守り', 300_000))) },
    ...sheets,
    {
      name: '設定',
      values: [['項目', '値'], ...Object.entries({ 都道府県: '13', 税区分: '税込', ...answers })],
    },
  ]);

const now = new Date('2028-04-10T05:00:00Z');

/** What is read of each kind: 受付番号 and, of reports, the year; null: no such table. */
async function read(sheets: readonly MemorySheet[], answers: Row = {}) {
  const { reports } = await assessWorkbook(book(sheets, answers), { now });
  return {
    plans: reports.plans?.map(({ receiptNumber }) => receiptNumber) ?? null,
    effects:
      reports.effects?.map(({ receiptNumber, fiscalYear }) => `${receiptNumber}/${fiscalYear}`) ?? null,
    results: reports.results?.map(({ receiptNumber }) => receiptNumber) ?? null,
  };
}

/** Rows of several tables, one beside the other. */
const beside = (left: Table, right: Table, gap = 1): CellValue[][] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...(left[at] ?? (left[0] ?? []).map(() => null)),
    ...Array.from({ length: gap }, () => null),
    ...(right[at] ?? []),
  ]);

describe('two tables on one sheet', () => {
  const plans = [PLANS, plan('A1'), plan('A2')];
  const effects = [EFFECTS, effect('A3'), effect('A1')];
  const both = { plans: ['A1', 'A2'], effects: ['A3/9', 'A1/9'], results: null };

  it.each<[what: string, values: Table]>([
    ['side by side', beside(plans, effects)],
    ['side by side the other way', beside(effects, plans)],
    ['without a free column between', beside(plans, effects, 0)],
    [
      'whose 受付番号 is not the first column',
      beside(
        plans,
        effects.map((row) => [...row.slice(1), row[0] ?? null]),
      ),
    ],
    ['one above the other', [...plans, [null], ...effects]],
    ['without a blank row between', [...effects, ...plans]],
    ['with a title over the lower one', [...plans, [null], ['効果報告の一覧'], ...effects]],
  ])('%s are each found', async (_what, values) => {
    expect(await read([{ name: '報告', values }])).toEqual(both);
  });

  it('a plan of many rows ends where the reports begin', async () => {
    const filler = Array.from({ length: 80 }, (_, at) => plan(`B${at}`));
    const { plans: own, effects: reported } = await read([
      { name: '報告', values: [PLANS, ...filler, [null], ...effects] },
    ]);
    expect([own?.length, reported]).toEqual([80, ['A3/9', 'A1/9']]);
  });

  it('製品 below a plan is no part of it', async () => {
    const products = [
      ['品名', '標準仕様対応', 'LIFE連携対応'],
      ['介護ソフトA', '有', '有'],
    ];
    const { planTables } = await gather(book([{ name: '計画', values: [...plans, [null], ...products] }]));
    expect([planTables.plans?.count, planTables.products?.count]).toEqual([2, 1]);
  });

  it('a list of something else beside a plan is no part of it', async () => {
    const contacts = [
      ['受付番号', '電話'],
      ['A3', '03-0000-0000'],
    ];
    const { plans: own } = await read([{ name: '計画', values: beside(contacts, plans) }]);
    expect(own).toEqual(['A1', 'A2']);
  });

  it('headers that are written again make no rows, and neither do titles over them', async () => {
    const values = [
      ['令和9年度分'],
      EFFECTS,
      effect('A1'),
      [null],
      ['令和10年度分'],
      EFFECTS,
      effect('A1', 10),
    ];
    expect(await read([{ name: '効果報告', values }])).toMatchObject({ effects: ['A1/9', 'A1/10'] });
  });
});

describe('a table of 提出日', () => {
  it.each<[name: string, header: readonly string[], expected: object]>([
    ['請求書', ['受付番号', '年度', '提出日', '支払額'], { effects: null, results: null }],
    ['実績報告', ['受付番号', '年度', '提出日', '委員会'], { effects: null, results: ['A1'] }],
    ['実績報告', ['受付番号', '提出日', '業務改善計画'], { effects: null, results: ['A1'] }],
    ['令和8年度実績報告一覧', ['受付番号', '提出日'], { effects: null, results: ['A1'] }],
    ['受付簿', ['受付番号', '提出日'], { effects: null, results: null }],
    ['効果報告', ['受付番号', '年度', '提出日'], { effects: ['A1/9'], results: null }],
    ['効果報告R9', ['受付番号', '年度', '提出日'], { effects: ['A1/9'], results: null }],
    ['一覧', ['受付番号', '年度', '総業務時間'], { effects: ['A1/9'], results: null }],
    ['実績報告', ['受付番号', '年度', '賃金還元', '提出日'], { effects: ['A1/9'], results: null }],
  ])('%s with %j', async (name, header, expected) => {
    const cells: Row = { 受付番号: 'A1', 年度: 9, 提出日: '2027-03-20', 賃金還元: '有', 総業務時間: 1620 };
    const values = [header, header.map((column) => cells[column] ?? '有')];
    expect(await read([{ name, values }])).toMatchObject(expected);
  });
});

it.each(['合計', '小計', '計', '記入例', '4月計', '※見込みを含む'])(
  'a row of %s is no report',
  async (word) => {
    const [one, two] = [plan(word), effect(word)];
    expect(
      await read([
        { name: '計画', values: [PLANS, plan('A1'), one] },
        { name: '効果報告', values: [EFFECTS, effect('A1'), two] },
        {
          name: '実績報告',
          values: [
            ['受付番号', '提出日', '事後評価'],
            ['A2', '2027-03-20', '提出済'],
            [word, '2027-03-20', '提出済'],
          ],
        },
      ]),
    ).toEqual({ plans: ['A1'], effects: ['A1/9'], results: ['A2'] });
  },
);

describe('several tables of one kind', () => {
  const first = { name: '効果報告R9', values: [EFFECTS, effect('A1'), effect('A2')] };
  const second = { name: '効果報告R10', values: [EFFECTS, effect('A1', 10), effect('A3', 10)] };

  it('are one list, of plans and of reports', async () => {
    const months = ['A1', 'A2'].map((number, at) => ({
      name: `計画${at + 4}月`,
      values: [PLANS, plan(number)],
    }));
    expect(await read([first, second, ...months])).toMatchObject({
      plans: ['A1', 'A2'],
      effects: ['A1/9', 'A2/9', 'A1/10', 'A3/10'],
    });
  });

  it('each row leads to its own cell, and nothing is asked', async () => {
    const { outcome } = await runCheck(book([first, { ...second, values: [EFFECTS, effect('Z9', 10)] }]), {
      now,
    });
    expect(outcome.reading.questions).toEqual([]);
    const stray = outcome.findings.filter(({ receiptNumber }) => receiptNumber === 'Z9');
    expect(stray.map(({ place }) => place?.address)).toEqual(['効果報告R10!A2']);
  });

  it('an old one comes after the other and is asked of; what it alone has is read until then', async () => {
    const old = { name: '効果報告（旧）', values: [EFFECTS, effect('A1'), effect('A2')] };
    const entered = { name: '効果報告（記入）', values: [EFFECTS, effect('A1')] };
    const key = '読み方:表:効果報告（旧）';
    const { outcome } = await runCheck(book([old, entered]), { now });
    expect(
      outcome.reading.questions.map((question) => [question.key, question.answers, question.proposal]),
    ).toEqual([[key, ['使う', '使わない'], '使わない']]);
    expect(outcome.reading.taken).toContain('使うかどうかの回答を待っている表: 効果報告（旧）。');
    const { planTables } = await gather(book([old, entered]));
    expect(planTables.effects?.parts.map(({ grid, rows }) => [grid.sheet, rows])).toEqual([
      ['効果報告（記入）', [1]],
      ['効果報告（旧）', [2]],
    ]);
    expect(await read([old, entered], { [key]: '使わない' })).toMatchObject({ effects: ['A1/9'] });
    expect(await read([old, entered], { [key]: '使う' })).toMatchObject({
      effects: ['A1/9', 'A2/9', 'A1/9'],
    });
    const left = await runCheck(book([old, entered], { [key]: '使わない' }), { now });
    expect(left.outcome.reading.taken).toContain('読まなかった表: 効果報告（旧）。');
  });

  it('of which two report the same are both asked of; one alone is read whatever its name', async () => {
    const same = { name: '効果報告まとめ', values: [EFFECTS, effect('A1')] };
    const { outcome } = await runCheck(book([first, same]), { now });
    expect(outcome.reading.questions.map(({ key }) => key)).toEqual([
      '読み方:表:効果報告R9',
      '読み方:表:効果報告まとめ',
    ]);
    expect(await read([first, same])).toMatchObject({ effects: ['A1/9', 'A2/9'] });
    const alone = { name: '効果報告（旧）', values: [EFFECTS, effect('A1')] };
    expect(await read([alone])).toMatchObject({ effects: ['A1/9'] });
  });

  it('with few of the columns is one of them where it is called so', async () => {
    const few = {
      name: '効果報告R10',
      values: [
        ['受付番号', '年度', '提出日'],
        ['A3', 10, '2029-03-01'],
      ],
    };
    expect(await read([first, few])).toMatchObject({ effects: ['A1/9', 'A2/9', 'A3/10'] });
  });

  it('a register of figures without years is none of them, and it is said that it is not read', async () => {
    const register = {
      name: '調査',
      values: [
        ['受付番号', '提出日', '総業務時間'],
        ['A3', '2027-03-20', 1],
      ],
    };
    const { outcome } = await runCheck(book([first, register]), { now });
    expect(outcome.reading.taken).toContain('読まなかった表: 調査。');
    expect(await read([first, register])).toMatchObject({ effects: ['A1/9', 'A2/9'] });
  });
});
