import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

const now = new Date('2027-06-30T05:00:00Z');

const applied = ['T1', 'T2'].map((receipt) => applicationOf('定着支援', receipt, { サービス種類: '51' }));
const lines = ['T1', 'T2'].map((receipt) =>
  lineOf(receipt, 1, '見守り', 300_000, { 台数: 1, 掲載: 'TAIS', 製品コード: '12345-123456' }),
);

/** 受付番号, 年度 and 提出 of each row of 効果報告. */
async function rowsWith(reports: readonly CellValue[][]): Promise<unknown[][]> {
  const workbook = memoryWorkbook([
    { name: '申請', values: matrixOf(applied) },
    { name: '経費', values: matrixOf(lines) },
    {
      name: '効果報告',
      values: [['受付番号', '年度', '提出日'], ...reports.map((row) => [...row, '2028-03-20'])],
    },
  ]);
  await runWrite(workbook, { now }, true);
  const [header = [], , ...rows] = workbook.sheet('効果報告（報告）')?.blocks[0]?.values ?? [];
  const columns = ['受付番号', '年度', '提出'].map((name) => header.indexOf(name));
  return rows.map((row) => columns.map((column) => row[column]));
}

describe('the years of 効果報告', () => {
  it('the first one stands there before any report has come in', async () => {
    expect(await rowsWith([])).toEqual([
      ['T1', '令和9年度', '未提出'],
      ['T2', '令和9年度', '未提出'],
    ]);
  });

  it('a later one once a report of it has come in, and those between', async () => {
    expect(await rowsWith([['T2', '令和11年度']])).toEqual([
      ['T1', '令和9年度', '未提出'],
      ['T2', '令和9年度', '未提出'],
      ['T1', '令和10年度', '未提出'],
      ['T2', '令和10年度', '未提出'],
      ['T1', '令和11年度', '未提出'],
      ['T2', '令和11年度', '提出済'],
    ]);
  });

  it('not because of a year that nobody owes, or of a 受付番号 that is not there', async () => {
    const rows = await rowsWith([
      ['T2', '令和12年度'],
      ['X9', '令和10年度'],
    ]);
    expect(rows).toEqual([
      ['T1', '令和9年度', '未提出'],
      ['T2', '令和9年度', '未提出'],
      ['T2', '令和12年度', '提出済'],
      ['X9', '令和10年度', '提出済'],
    ]);
  });
});

describe('indicators in other words', () => {
  it('are read with units behind headers and numbers, beside names of applicants', async () => {
    const workbook = memoryWorkbook([
      { name: '申請', values: matrixOf(applied) },
      { name: '経費', values: matrixOf(lines) },
      {
        name: '計画',
        values: [
          ['※受付番号', '法人名', 'ア：抽出された課題', '目標', '総業務時間（時間/月）', '収支（円）'],
          ['T1', 'みらい', '夜勤', '減らす', '1,700時間', '¥100'],
        ],
      },
      {
        name: '効果報告',
        values: [
          ['受付番号', '法人名', '事業所名', '対象年度', '総労働時間', '収支の状況', '賃金への還元'],
          ['T1', 'みらい', 'みらいの里', '令和九年度', '1,600時間30分', '200円', '無'],
        ],
      },
    ]);
    const { outcome } = await runWrite(workbook, { now }, true);
    const cellsOf = (sheet: string, ...names: string[]) => {
      const [header = [], , first = []] = workbook.sheet(sheet)?.blocks[0]?.values ?? [];
      return names.map((name) => first[header.indexOf(name)]);
    };
    expect(cellsOf('効果報告（報告）', '年度', '総業務時間', '収支')).toEqual(['令和9年度', 1600.5, 200]);
    expect(cellsOf('業務改善計画', '課題', '総業務時間', '収支')).toEqual(['夜勤', 1700, 100]);
    expect(outcome.findings.flatMap(({ rule }) => (rule.startsWith('R6') ? [rule] : []))).toEqual([
      ...['R6-01', 'R6-02'],
    ]);
  });

  it('in a table without years are of no year that is due, and stop nothing', async () => {
    const workbook = memoryWorkbook([
      { name: '申請', values: matrixOf(applied) },
      { name: '経費', values: matrixOf(lines) },
      {
        name: '効果報告',
        values: [
          ['受付番号', '総業務時間', '賃金還元', '提出日'],
          ['T1', 1600, '有', null],
        ],
      },
    ]);
    const { outcome } = await runWrite(workbook, { now }, true);
    expect(outcome.verdicts.適 + outcome.verdicts.要確認 + outcome.verdicts.不備).toBe(2);
    const rows = workbook.sheet('効果報告（報告）')?.blocks[0]?.values ?? [];
    expect(rows.slice(2).map((row) => [row[0], row[4], row[5]])).toEqual([
      ['T1', '令和9年度', '未提出'],
      ['T2', '令和9年度', '未提出'],
      ['T1', null, '提出済'],
    ]);
  });
});

describe('計画 of 002', () => {
  it('says which of ア–エ it does not hold; 別紙1 lists none', async () => {
    const applications = [
      applicationOf('モデル施設', 'M1', { サービス種類: '51' }),
      applicationOf('モデル施設', 'M2', { サービス種類: '51' }),
      ...applied,
    ];
    const workbook = memoryWorkbook([
      { name: '申請', values: matrixOf(applications) },
      {
        name: '経費',
        values: matrixOf([...lines, lineOf('M1', 1, '機器', 300_000), lineOf('M2', 1, '機器', 1)]),
      },
      {
        name: '計画',
        values: [
          ['受付番号', '課題', '目標', '期待効果', 'プロセス'],
          ['M1', '夜勤', '減らす', null, null],
          ['M2', '夜勤', '減らす', '睡眠', '研修'],
          ['T1', '夜勤', null, null, null],
        ],
      },
    ]);
    await runWrite(workbook, { now }, true);
    const [header = [], , ...rows] = workbook.sheet('業務改善計画')?.blocks[0]?.values ?? [];
    const at = header.indexOf('計画の記載');
    const written = new Map(rows.map((row) => [row[0], row[at]]));
    expect([...written].filter(([number]) => number !== 'T2')).toEqual([
      ['M1', '○（期待効果・プロセスの記載なし）'],
      ['M2', '○'],
      ['T1', '○'],
    ]);
  });
});
