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
    { name: '効果報告', values: [['受付番号', '年度', '提出日'], ...reports.map((row) => [...row, null])] },
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
