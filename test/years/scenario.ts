import type { Row } from '../cases/cases';
import { WITHDRAWN_CATEGORY } from './r9/technology';
import type { Entry } from './tables';

/** Applications of two years in one workbook, with the amounts that were worked out by hand. */

/** 2026-06-01 and 2027-06-01, as cells hold them. */
const [THIS_YEAR, NEXT_YEAR] = [46_174, 46_539];

const device: Row = { 経費区分: '見守り', 台数: 1, 支出額: 375_000 };
const software: Row = { 経費区分: '介護ソフト', 支出額: 3_000_000 };
const staffed: Row = {
  契約方式: '職員数連動',
  常勤換算: 12,
  実人数: null,
  一気通貫: '有',
  標準仕様対応: '有',
};
const supported = (programme: string): Pick<Entry, 'line' | 'more'> => ({
  line: { 経費区分: '支援費', 支出額: 400_000, 掲載: null },
  more: { 事業: programme, 支援機関: '税理士会', 計画作成日: '2027-07-01', 支援終了日: '2027-06-30' },
});

/** 算定額 in yen at 端数処理単位 1; null: undetermined. */
export const scenario: readonly (Entry & { readonly year: 8 | 9; readonly amount: number | null })[] = [
  // ×4/5; ×3/4
  { year: 8, received: THIS_YEAR, line: device, amount: 300_000 },
  { year: 9, received: NEXT_YEAR, line: device, amount: 281_250 },
  // 2,400,000 > 1,500,000 (11〜20名); 2,250,000 > 1,800,000 (1〜25名)
  { year: 8, received: THIS_YEAR, line: software, more: staffed, amount: 1_500_000 },
  { year: 9, received: NEXT_YEAR, line: software, more: staffed, amount: 1_800_000 },
  // 1,600,000×3/4=1,200,000 > 500,000×2台
  {
    year: 9,
    received: NEXT_YEAR,
    line: { 経費区分: '清掃支援', 台数: 2, 支出額: 1_600_000 },
    amount: 1_000_000,
  },
  { year: 8, received: THIS_YEAR, line: { 経費区分: '清掃支援', 台数: 2, 支出額: 1_600_000 }, amount: null },
  {
    year: 8,
    received: THIS_YEAR,
    line: { 経費区分: WITHDRAWN_CATEGORY, 台数: 1, 支出額: 200_000 },
    amount: 160_000,
  },
  {
    year: 9,
    received: NEXT_YEAR,
    line: { 経費区分: WITHDRAWN_CATEGORY, 台数: 1, 支出額: 200_000 },
    amount: null,
  },
  // 400,000×1/2; ×4/5 = 320,000 < 350,000 in either year
  { year: 9, received: NEXT_YEAR, ...supported('伴走支援'), amount: 200_000 },
  { year: 8, received: THIS_YEAR, ...supported('経営改善'), amount: 320_000 },
  { year: 9, received: NEXT_YEAR, ...supported('経営改善'), amount: 320_000 },
];
