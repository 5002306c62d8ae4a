import type { CellValue } from '../../src/base/cells';
import { applicationOf, lineOf } from '../grant/rows';
import { matrixOf } from './cases';

export const NUMBERS = ['A1', 'A2', 'A3', 'A4'] as const;

const ESTABLISHMENTS = ['13A0100019', '13A0100027', '13A0100035', '13A0100043'];

/** Four applications of 240,000 yen each, and 予算額 for two of them. */
export const fourApplications: { name: string; values: CellValue[][] }[] = [
  {
    name: '申請',
    values: matrixOf(
      NUMBERS.map((number, at) =>
        applicationOf('定着支援', number, {
          法人名: 'みらい会',
          事業所名: `みらいの里${number}`,
          事業所番号: ESTABLISHMENTS[at] ?? '',
          取下げ: null,
        }),
      ),
    ),
  },
  {
    name: '経費',
    values: matrixOf(NUMBERS.map((number) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 }))),
  },
  {
    name: '設定',
    values: [
      ['項目', '値'],
      ...Object.entries({ 都道府県: '13', 年度: 8, 寄付金等の控除: 'する', 税区分: '税込' }),
      ['予算額:定着支援', 500_000],
      ['差戻し:担当', '介護保険課'],
    ],
  },
];
