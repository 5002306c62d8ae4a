import { applicationOf, lineOf } from '../rows';
import type { Reading } from './reading';

/** 定着支援, 補助率, 限度台数, パッケージ上限額. */

const home = { サービス種類: '11' };
const watch = [lineOf('A1', 1, '見守り', 500_000, { 台数: 2 })];
// 500,000 × 4/5 = 400,000 ≤ 300,000 × 2台
const watchRow = ['機器30', 500_000, 400_000, 600_000, 400_000] as const;

const started = (
  day: string | null,
  treatment: string,
  planned: number | null,
  rules: readonly string[],
): Reading => ({
  id: 'A-01',
  text: `start on ${day ?? 'no date'}, read as ${treatment}`,
  settings: { 連携開始の扱い: treatment },
  application: applicationOf('定着支援', 'A1', { ...home, 連携開始日: day }),
  lines: watch,
  rows: [watchRow],
  算定額: 400_000,
  交付予定額: planned,
  rules,
});

const dataLink: readonly Reading[] = [
  ...['要確認', '注意', '不備'].flatMap((treatment) => [
    started('2026-03-31', treatment, 400_000, []),
    started('2027-04-01', treatment, null, ['R1-51 不備']),
    started(null, treatment, null, ['R1-51 不備']),
  ]),
  ...['2026-04-01', '2027-03-31'].flatMap((day) => [
    started(day, '要確認', 400_000, ['R1-51 要確認']),
    started(day, '注意', 400_000, ['R1-51 注意']),
    started(day, '不備', null, ['R1-51 不備']),
  ]),
];

const several = {
  id: 'A-07',
  application: applicationOf('定着支援', 'A1'),
  lines: [
    lineOf('A1', 1, '見守り', 600_000, { 台数: 1 }),
    lineOf('A1', 2, '見守り', 100_000, { 台数: 1 }),
    lineOf('A1', 3, '排泄支援', 200_000, { 台数: 2 }),
    lineOf('A1', 4, '移乗支援', 1_200_000, { 台数: 1 }),
    lineOf('A1', 5, '入浴支援', 500_000, { 台数: 1 }),
    lineOf('A1', 6, '付帯経費', 300_000, { 親明細: 4 }),
    lineOf('A1', 7, '介護ソフト', 2_000_000),
    lineOf('A1', 8, 'バックオフィスソフト', 1_500_000, { 掲載: 'その他', 判断理由: '給与計算' }),
  ],
  rules: ['R1-31 情報'],
};
// 3,500,000 × 4/5 = 2,800,000 > 2,500,000 (40名): one base at every level
const software = ['ソフト', 3_500_000, 2_800_000, 2_500_000, 2_500_000] as const;

const levels: readonly Reading[] = [
  {
    ...several,
    text: '補助区分: one comparison for 機器100, one for 機器30',
    settings: { 集計単位: '補助区分' },
    rows: [
      ['機器100', 2_000_000, 1_600_000, 2_000_000, 1_600_000],
      ['機器30', 900_000, 720_000, 1_200_000, 720_000],
      software,
    ],
    算定額: 4_820_000,
    交付予定額: 4_820_000,
  },
  {
    ...several,
    text: '経費区分: one for each, 付帯経費 with its main device',
    settings: { 集計単位: '経費区分' },
    rows: [
      ['機器100/移乗支援', 1_500_000, 1_200_000, 1_000_000, 1_000_000],
      ['機器100/入浴支援', 500_000, 400_000, 1_000_000, 400_000],
      ['機器30/見守り', 700_000, 560_000, 600_000, 560_000],
      ['機器30/排泄支援', 200_000, 160_000, 600_000, 160_000],
      software,
    ],
    算定額: 4_620_000,
    交付予定額: 4_620_000,
  },
  {
    ...several,
    text: '明細: one for each line',
    settings: { 集計単位: '明細' },
    rows: [
      ['機器100/4', 1_500_000, 1_200_000, 1_000_000, 1_000_000],
      ['機器100/5', 500_000, 400_000, 1_000_000, 400_000],
      ['機器30/1', 600_000, 480_000, 300_000, 300_000],
      ['機器30/2', 100_000, 80_000, 300_000, 80_000],
      ['機器30/3', 200_000, 160_000, 600_000, 160_000],
      software,
    ],
    算定額: 4_440_000,
    交付予定額: 4_440_000,
  },
];

const rounded = (unit: number, computed: number, planned: number): Reading => ({
  id: 'A-09',
  text: `rounded down to ${unit} yen, once per application and not per 補助区分; the claim likewise`,
  settings: { 端数処理単位: unit },
  application: applicationOf('定着支援', 'A1', { 申請額: 500_999 }),
  lines: [lineOf('A1', 1, '見守り', 333_333, { 台数: 1 }), lineOf('A1', 2, '介護ソフト', 333_333)],
  rows: [
    ['機器30', 333_333, 266_666, 300_000, 266_666],
    ['ソフト', 333_333, 266_666, 2_500_000, 266_666],
  ],
  算定額: computed, // of 533,332
  交付予定額: planned,
  rules: ['R1-71 注意'],
});

const linked = (contract: string, added: string, adoption: boolean, base: number, rule: string): Reading => ({
  id: 'A-10',
  text: `${contract}, 加算:一律契約 = ${added}${adoption ? ', with 定着促進費用' : ''}`,
  settings: { '加算:一律契約': added },
  application: applicationOf('定着支援', 'A1', {
    ...{ ...home, 契約方式: contract, 連携事業所数: 5, 常勤換算: 31 },
  }),
  lines: adoption
    ? [lineOf('A1', 1, '介護ソフト', 3_000_000), lineOf('A1', 2, '定着促進費用', 1_000_000)]
    : [lineOf('A1', 1, '介護ソフト', 4_000_000)],
  rows: [['ソフト', 4_000_000, 3_200_000, base, base]],
  算定額: base,
  交付予定額: base,
  rules: [rule],
});

const linkBonus: readonly Reading[] = [
  linked('その他', 'する', false, 2_550_000, 'R1-21 情報'),
  linked('その他', 'しない', false, 2_500_000, 'R1-21 情報'),
  linked('その他', 'する', true, 2_700_000, 'R1-21 情報'),
  linked('その他', 'しない', true, 2_650_000, 'R1-21 情報'),
  // the setting is about 一律 alone
  linked('職員数連動', 'する', false, 2_550_000, 'R1-21 情報'),
  linked('職員数連動', 'しない', false, 2_550_000, 'R1-21 情報'),
];

const packaged = (ceiling: number, adoption: boolean, base: number, amount: number): Reading => ({
  id: 'パッケージ上限額',
  text: `${ceiling}${adoption ? ' + 150,000 (A-15)' : ''}; no +50,000 (A-10)`,
  settings: { パッケージ上限額: ceiling, '加算:一律契約': 'する' },
  application: applicationOf('定着支援', 'A1', { ...home, 契約方式: 'その他', 連携事業所数: 5 }),
  lines: [
    lineOf('A1', 1, '介護ソフト', 4_000_000, { パッケージ: '○' }),
    lineOf('A1', 2, '見守り', adoption ? 8_000_000 : 8_500_000, { パッケージ: '○', 台数: 20 }),
    ...(adoption ? [lineOf('A1', 3, '定着促進費用', 500_000, { パッケージ: '○' })] : []),
  ],
  rows: [['パッケージ', 12_500_000, 10_000_000, base, amount]],
  算定額: amount,
  交付予定額: amount,
  rules: [],
});

const limited = (limit: number | null, units: readonly number[], rules: readonly string[]): Reading => ({
  id: '限度台数',
  text: `${limit ?? 'none'} for 見守り, ${units.join(' + ')} 台`,
  settings:
    limit === null ? { '限度台数:インカム': 1 } : { '限度台数:見守り': limit, '限度台数:インカム': 1 },
  application: applicationOf('定着支援', 'A1'),
  lines: units.map((count, at) => lineOf('A1', at + 1, '見守り', 600_000, { 台数: count })),
  // asked about, never cut
  rows: [['機器30', 1_200_000, 960_000, units.reduce((sum, count) => sum + count * 300_000, 0), 960_000]],
  算定額: 960_000,
  交付予定額: 960_000,
  rules,
});

const scaled = (rate: string, amount: number): Reading => ({
  id: '補助率',
  text: `${rate} of 300,000`,
  settings: { 補助率: rate },
  application: applicationOf('定着支援', 'A1'),
  lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })],
  rows: [['機器30', 300_000, amount, 300_000, amount]],
  算定額: amount,
  交付予定額: amount,
  rules: [],
});

export const technologyReadings: readonly Reading[] = [
  ...dataLink,
  ...levels,
  rounded(1, 533_332, 500_999),
  rounded(100, 533_300, 500_900),
  rounded(1000, 533_000, 500_000),
  ...linkBonus,
  packaged(4_000_000, false, 4_000_000, 4_000_000),
  packaged(7_500_000, false, 7_500_000, 7_500_000),
  packaged(10_000_000, false, 10_000_000, 10_000_000),
  packaged(4_000_000, true, 4_150_000, 4_150_000),
  packaged(7_500_000, true, 7_650_000, 7_650_000),
  packaged(10_000_000, true, 10_150_000, 10_000_000),
  limited(null, [3, 3], []),
  limited(6, [3, 3], []),
  limited(5, [3, 3], ['R1-34 要確認']),
  limited(2, [3, 3], ['R1-34 要確認', 'R1-34 要確認']),
  scaled('4/5', 240_000),
  scaled('3/4', 225_000),
  scaled('1/2', 150_000),
];
