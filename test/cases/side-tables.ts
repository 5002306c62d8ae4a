import type { CellValue } from '../../src/base/cells';
import { matrixOf, type Row, workedCases } from './cases';

const faultless: Row = workedCases[0]?.申請[0] ?? {};
const NUMBER = '13A0100019';

/**
 * A workbook with 製品 and 過年度交付: A1 leaves open what 製品 says of its 介護ソフト; A2 has 見守り 2台 for 700,000円
 * (560,000円 against 基準額 600,000円), and was granted 400,000円 of 機器30 in 令和7年度.
 */
export const sideSheets = (treatment: '控除' | '注意'): { name: string; values: CellValue[][] }[] => [
  {
    name: '申請',
    values: matrixOf([
      { ...faultless, 受付番号: 'A1', サービス種類: '11', 事業所番号: '1370100029', 標準仕様対応: null },
      { ...faultless, 受付番号: 'A2', 事業所番号: NUMBER },
    ]),
  },
  {
    name: '経費',
    values: matrixOf(
      [
        {
          ...{ 受付番号: 'A1', 明細番号: 1, 経費区分: '介護ソフト', 品名: 'ケアソフトＡ' },
          ...{ 支出額: 300_000, 掲載: 'TAIS', 製品コード: '00001-000010' },
        },
        {
          ...{ 受付番号: 'A2', 明細番号: 1, 経費区分: '見守り', 品名: '見守りセンサー', 台数: 2 },
          ...{ 支出額: 700_000, 掲載: 'TAIS', 製品コード: '00001-000011' },
        },
      ],
      ['受付番号', '明細番号', '経費区分', '品名', '支出額', '台数', '掲載', '製品コード'],
    ),
  },
  {
    name: '製品',
    values: matrixOf([{ 品名: 'ケアソフトA', 標準仕様対応: '有', LIFE連携対応: null, 版: '2.1' }]),
  },
  {
    name: '過年度交付',
    values: matrixOf([{ 年度: 7, 事業所番号: NUMBER, 補助区分: '機器30', 交付額: 400_000 }]),
  },
  {
    name: '設定',
    values: matrixOf([
      { 項目: '都道府県', 値: '13' },
      { 項目: '税区分', 値: '税込' },
      { 項目: '寄付金等の控除', 値: 'しない' },
      { 項目: '過年度分の扱い', 値: treatment },
    ]),
  },
];
