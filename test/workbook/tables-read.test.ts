import { expect, it } from 'vitest';
import { concernsTables, tablesRead } from '../../src/workbook/concerns-tables';
import { runCheck } from '../../src/workbook/run/procedure';
import { memoryWorkbook } from '../memory/workbook';

const SHEETS = [
  {
    name: '申請',
    values: [
      ['受付番号', '事業', '法人名', '事業所番号'],
      ['A-1', '協働化', '未来会', '1370100011'],
    ],
  },
  {
    name: '経費',
    values: [
      ['受付番号', '明細番号', '経費区分', '支出額'],
      ['A-1', 1, '見守り', 300_000],
    ],
  },
  {
    name: '構成員',
    values: [
      ['受付番号', '法人名', '事業所番号', '事業所名'],
      ['A-1', '未来会', '1370100011', '未来'],
    ],
  },
  {
    name: '計画',
    values: [
      ['受付番号', '課題', '数値目標'],
      ['A-1', '人手', '2'],
    ],
  },
  {
    name: '効果報告',
    values: [
      ['受付番号', '提出日', '賃金還元'],
      ['A-1', null, '有'],
    ],
  },
  {
    name: '製品',
    values: [
      ['品名', '標準仕様対応'],
      ['ケアソフトA', '有'],
    ],
  },
  {
    name: '過年度交付',
    values: [
      ['年度', '事業所番号', '補助区分', '交付額'],
      [7, '1370100011', 'ソフト', 100_000],
    ],
  },
  { name: '記入要領', values: [['ここに書いてください', '']] },
];

const { outcome } = await runCheck(memoryWorkbook(SHEETS), { now: new Date('2026-06-30T05:00:00Z') });
const at = (sheet: string, row: number, column = 0) => ({
  sheet,
  area: { row, column, rows: 1, columns: 1 },
  moved: false,
});

it.each(['申請', '経費', '構成員', '計画', '効果報告', '製品', '過年度交付'])(
  'a change on %s concerns what was found: in its last row, in a row that is added, and where rows come in',
  (sheet) => {
    const tables = tablesRead(outcome);
    expect(concernsTables(at(sheet, 1), tables)).toBe(true);
    expect(concernsTables(at(sheet, 2), tables)).toBe(true);
    expect(concernsTables({ ...at(sheet, 0), moved: true }, tables)).toBe(true);
    expect(concernsTables(at(sheet, 1, 12), tables)).toBe(false);
  },
);

it('a change on a sheet that is no table concerns nothing', () => {
  expect(concernsTables(at('記入要領', 0), tablesRead(outcome))).toBe(false);
});

it('製品 and 過年度交付 are held against what was read of them, where Excel told of no change', () => {
  const sheets = new Set(outcome.inputs.map(({ sheet }) => sheet));
  expect([...sheets].sort()).toEqual(['申請', '経費', '構成員', '製品', '過年度交付'].sort());
});
