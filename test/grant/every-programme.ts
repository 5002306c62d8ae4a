import type { CellValue } from '../../src/base/cells';
import { applicationOf, assessTables, lineOf, memberOf } from './rows';

/** 2026-04-05 and the like: what Excel makes of 4/5 that is typed into a cell. */
export const serial = (month: number, day: number): number =>
  Math.round((Date.UTC(2026, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/**
 * One application of every 事業 and of every way in which an amount of 定着支援 depends on a setting.
 * 算定額 with every setting answered, worked out by hand.
 */
export const SETTINGS = {
  都道府県: '13',
  パッケージ上限額: 4_000_000,
  寄付金等の控除: 'する',
  税区分: '税込',
  '限度台数:見守り': 20,
  '予算額:定着支援': 100_000_000,
} as const;

export const APPLICATIONS: readonly (readonly [string, number])[] = [
  ['機器', 400_000], // 500,000 × 4/5 = 400,000 ≤ 300,000 × 2台
  ['一律', 2_550_000], // 4,000,000 × 4/5 = 3,200,000 > 2,500,000 + 50,000
  ['パッケージ', 4_000_000], // 5,000,000 × 4/5 = 4,000,000 = 上限額
  ['寄付', 160_000], // (300,000 − 100,000) × 4/5
  ['協働化', 2_400_000], // 3,000,000 × 4/5 = 2,400,000 = 1,200,000 × 2法人
  ['経営改善', 320_000], // 400,000 × 4/5
  ['面的', 18_000_000], // 18,000,000 × 10/10
  ['連携', 1_000_000],
  ['モデル施設', 3_500_000], // 7,000,000 × 1/2
  ['第三者', 250_000], // 500,000 × 1/2
  ['事務費', 1_234_000], // 1,234,567, 1,000円未満切捨て
];
export const EVERY = APPLICATIONS.map(([receiptNumber]) => receiptNumber);

export const TABLES = {
  applications: [
    applicationOf('定着支援', '機器'),
    applicationOf('定着支援', '一律', {
      ...{ 事業所番号: '13A0100027', サービス種類: '11', 契約方式: 'その他', 連携事業所数: 5 },
      連携開始日: '2026-06-01',
    }),
    applicationOf('定着支援', 'パッケージ', { 事業所番号: '13A0100035' }),
    applicationOf('定着支援', '寄付', { 事業所番号: '13A0100043' }),
    applicationOf('協働化', '協働化'),
    applicationOf('経営改善', '経営改善'),
    applicationOf('面的支援モデル', '面的'),
    applicationOf('連携モデル', '連携'),
    applicationOf('モデル施設', 'モデル施設'),
    applicationOf('第三者支援', '第三者'),
    applicationOf('事務費', '事務費'),
  ],
  lines: [
    lineOf('機器', 1, '見守り', 500_000, { 台数: 2 }),
    lineOf('一律', 1, '介護ソフト', 4_000_000),
    lineOf('パッケージ', 1, '介護ソフト', 2_000_000, { パッケージ: '○' }),
    lineOf('パッケージ', 2, '見守り', 3_000_000, { パッケージ: '○', 台数: 15 }),
    lineOf('寄付', 1, '見守り', 300_000, { 台数: 1, 寄付金等: 100_000 }),
    lineOf('協働化', 1, '合同研修', 3_000_000),
    lineOf('経営改善', 1, '支援費', 400_000),
    lineOf('面的', 1, '機器', 18_000_000),
    lineOf('連携', 1, 'システム', 1_000_000),
    lineOf('モデル施設', 1, 'コンサル', 7_000_000),
    lineOf('第三者', 1, '支援費', 500_000),
    lineOf('事務費', 1, '委託', 1_234_567),
  ],
  members: [
    memberOf('協働化', '甲会', '15', { 小規模: '○', 代表: '○' }),
    memberOf('協働化', '乙会', '養護'),
    memberOf('連携', '甲会', '11'),
    memberOf('連携', '乙会', '43'),
  ],
};

export const assessWith = (settings: Record<string, CellValue>) => assessTables({ ...TABLES, settings });
