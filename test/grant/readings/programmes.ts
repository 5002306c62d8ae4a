import { applicationOf, lineOf, memberOf } from '../rows';
import type { Reading } from './reading';

/** The other 事業 and what concerns all of them, 補助率, モデル補助率, 基金補助率. */

const donated = (deducted: string, basis: string, cost: number, amount: number): Reading => ({
  id: 'A-18',
  text: `寄付金等 100,000 of 300,000, 控除 = ${deducted}, ${basis}`,
  settings: { 寄付金等の控除: deducted, 税区分: basis },
  application: applicationOf('定着支援', 'A1'),
  lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1, 寄付金等: 100_000 })],
  rows: [['機器30', cost, amount, 300_000, amount]],
  算定額: amount,
  交付予定額: amount,
  rules: [],
});

const grouped = (counted: string, services: string | null, base: number): Reading => ({
  id: 'A-21',
  text: `two corporations with care services and one with ${services ?? 'none'}, 数える = ${counted}`,
  settings: { 介護以外の法人を数える: counted },
  application: applicationOf('協働化', 'A1'),
  lines: [lineOf('A1', 1, '合同研修', 4_500_000)],
  members: [
    memberOf('A1', '甲会', '15', { 小規模: '○', 代表: '○' }),
    memberOf('A1', '乙会', '15'),
    { ...memberOf('A1', '丙社', ''), サービス種類: services },
  ],
  rows: [['協働化', 4_500_000, 3_600_000, base, base]],
  算定額: base,
  交付予定額: base,
  rules: [],
});

/** One line of cost under a rate: 経費, 補助率額, 基準額, 補助額, 算定額 rounded down to 1,000 yen. */
const rated = (
  programme: string,
  [item, rate]: readonly [string, string],
  category: string,
  [cost, scaled, base, amount, computed]: readonly [number, number, number, number, number],
): Reading => ({
  id: item,
  text: `${rate}: ${programme} of ${cost.toLocaleString('en-US')}`,
  settings: { [item]: rate },
  application: applicationOf(programme, 'A1'),
  lines: [lineOf('A1', 1, category, cost)],
  members: [memberOf('A1', '甲会', '15', { 小規模: '○', 代表: '○' }), memberOf('A1', '乙会', '43')],
  rows: [[programme, cost, scaled, base, amount]],
  算定額: computed,
  交付予定額: computed,
  rules: [],
});

export const programmeReadings: readonly Reading[] = [
  donated('する', '税込', 200_000, 160_000),
  donated('しない', '税込', 300_000, 240_000),
  // said by the prefecture, and nothing is converted
  donated('する', '税抜', 200_000, 160_000),
  donated('しない', '税抜', 300_000, 240_000),

  grouped('する', null, 3_600_000),
  grouped('する', '養護', 3_600_000),
  grouped('する', '78', 3_600_000),
  grouped('しない', null, 2_400_000),
  grouped('しない', '養護', 2_400_000),
  grouped('しない', '78', 3_600_000),

  rated('協働化', ['補助率', '4/5'], '合同研修', [2_000_000, 1_600_000, 2_400_000, 1_600_000, 1_600_000]),
  rated('協働化', ['補助率', '3/4'], '合同研修', [2_000_000, 1_500_000, 2_400_000, 1_500_000, 1_500_000]),
  rated('経営改善', ['補助率', '4/5'], '支援費', [400_001, 320_000, 350_000, 320_000, 320_000]),
  rated('経営改善', ['補助率', '2/3'], '支援費', [400_001, 266_667, 350_000, 266_667, 266_000]),
  // another 事業 has another rate
  rated('モデル施設', ['補助率', '1/10'], '機器', [1_000_000, 500_000, 5_000_000, 500_000, 500_000]),
  rated(
    '面的支援モデル',
    ['補助率', '1/10'],
    '機器',
    [1_000_000, 1_000_000, 20_000_000, 1_000_000, 1_000_000],
  ),

  rated(
    '面的支援モデル',
    ['モデル補助率', '10/10'],
    '機器',
    [25_000_000, 25_000_000, 20_000_000, 20_000_000, 20_000_000],
  ),
  rated(
    '面的支援モデル',
    ['モデル補助率', '9/10'],
    '機器',
    [18_000_000, 16_200_000, 20_000_000, 16_200_000, 16_200_000],
  ),
  rated(
    '面的支援モデル',
    ['モデル補助率', '1/2'],
    '研修',
    [25_000_001, 12_500_000, 20_000_000, 12_500_000, 12_500_000],
  ),
  // 連携モデル has no rate
  rated(
    '連携モデル',
    ['モデル補助率', '1/2'],
    'システム',
    [9_000_000, 9_000_000, 8_500_000, 8_500_000, 8_500_000],
  ),

  rated(
    'モデル施設',
    ['基金補助率', '1/2'],
    'コンサル',
    [12_000_000, 6_000_000, 5_000_000, 5_000_000, 5_000_000],
  ),
  rated(
    'モデル施設',
    ['基金補助率', '1/3'],
    'コンサル',
    [7_000_000, 2_333_333, 5_000_000, 2_333_333, 2_333_000],
  ),
  rated('第三者支援', ['基金補助率', '1/2'], '支援費', [700_000, 350_000, 300_000, 300_000, 300_000]),
  rated('第三者支援', ['基金補助率', '1/3'], '支援費', [700_000, 233_333, 300_000, 233_333, 233_000]),
];
