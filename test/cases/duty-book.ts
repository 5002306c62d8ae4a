import { applicationOf, lineOf, memberOf } from '../grant/rows';
import type { MemorySheet } from '../memory/workbook';
import { matrixOf, type Row } from './cases';

/** A workbook with reports that are in, to come and overdue, and with those that owe none. */

const BASE: Row = { 都道府県: '13', 年度: 8, 寄付金等の控除: 'する', 税区分: '税込' };

const group = [memberOf('B1', '甲会', '11', { 小規模: '○', 代表: '○' }), memberOf('B1', '乙会', '43')];

export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  申請: [
    applicationOf('定着支援', 'A1'),
    applicationOf('定着支援', 'A2', { 事業所番号: '13A0100027' }),
    applicationOf('定着支援', 'A3', { 事業所番号: '13A0100035', 賃金還元の周知: '無' }),
    applicationOf('定着支援', 'A4', { 事業所番号: '13A0100043', 取下げ: '○' }),
    applicationOf('協働化', 'B1'),
    applicationOf('第三者支援', 'C1', { 業務改善計画: '未提出' }),
    applicationOf('事務費', 'D1'),
  ],
  経費: [
    ...['A1', 'A2', 'A3', 'A4'].map((number) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 })),
    lineOf('B1', 1, '合同研修', 3_000_000),
    lineOf('C1', 1, '支援費', 600_000),
    lineOf('D1', 1, '委託', 1_000_000),
  ],
  構成員: group,
  計画: [
    { 受付番号: 'A1', 課題: '記録に時間がかかる', 収支: 100 },
    { 受付番号: 'A2', 課題: null, 収支: null },
  ],
  効果報告: [
    { 受付番号: 'A1', 年度: 9, 収支: 90, 賃金還元: '該当なし', 提出日: '2028-02-01' },
    { 受付番号: 'A1', 年度: 12, 収支: 90, 賃金還元: '該当なし', 提出日: '2028-02-01' },
  ],
  実績報告: [{ 受付番号: 'C1', 提出日: '2027-03-20', 事後評価: '提出済' }],
};

export function dutySheets(settings: Row = {}, tables = TABLES): MemorySheet[] {
  return [
    ...Object.entries(tables).map(([name, rows]) => ({
      name: name === '効果報告' ? '効果報告（記入）' : name,
      values: matrixOf(rows),
    })),
    {
      name: '設定',
      values: [
        ['項目', '値'],
        ...Object.entries({ ...BASE, ...settings }).map(([item, value]) => [item, value ?? null]),
      ],
    },
  ];
}
