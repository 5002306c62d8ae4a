import type { ExclusionRule, ExpenseCategory, Listing, Programme, TechnologyTerms } from '../types';
import { rate, yen } from '../units';
import { notice } from './documents';

/** 別紙1 介護テクノロジー定着支援事業: 4 事業内容, 5 補助額, 表2, 表3. */

/** 4(1)ア and ウ①. */
const LISTED: readonly Listing[] = ['tais', 'equivalent'];
/** 4(1)ウ②. */
const OTHER: readonly Listing[] = ['other'];

const device = (
  name: string,
  costCategory: string,
  more: Partial<Pick<ExpenseCategory, 'listings' | 'accessoryParent' | 'packageCore' | 'priority'>> = {},
): ExpenseCategory => ({
  name,
  kind: 'device',
  costCategory,
  listings: LISTED,
  accessoryParent: true,
  source: costCategory === '機器100' ? notice('別紙1 表2 1行') : notice('別紙1 表2 3行'),
  ...more,
});

const never = (name: string, excludedBy: ExclusionRule, clause: string): ExpenseCategory => ({
  name,
  kind: 'never',
  costCategory: null,
  listings: null,
  excludedBy,
  source: notice(clause),
});

const categories: readonly ExpenseCategory[] = [
  device('移乗支援', '機器100'),
  device('入浴支援', '機器100'),
  device('インカム', '機器100', { packageCore: true, priority: true }),
  device('その他機器', '機器100', { listings: OTHER, accessoryParent: false }),
  device('移動支援', '機器30'),
  device('排泄支援', '機器30'),
  device('見守り', '機器30', { priority: true }),
  device('コミュニケーション', '機器30'),
  device('機能訓練支援', '機器30'),
  device('食事栄養管理支援', '機器30'),
  device('認知症支援', '機器30'),
  device('介護業務支援', '機器30', { packageCore: true }),
  {
    name: '介護ソフト',
    kind: 'software',
    costCategory: 'ソフト',
    listings: LISTED,
    careSoftware: true,
    packageCore: true,
    priority: true,
    source: notice('別紙1 表2 2行'),
  },
  {
    name: 'バックオフィスソフト',
    kind: 'software',
    costCategory: 'ソフト',
    listings: OTHER,
    source: notice('別紙1 表2 2行'),
  },
  {
    name: '定着促進費用',
    kind: 'adoption',
    costCategory: 'ソフト',
    listings: null,
    source: notice('別紙1 4(1)イ'),
  },
  {
    name: '付帯経費',
    kind: 'accessory',
    costCategory: null,
    listings: null,
    source: notice('別紙1 4 留意事項'),
  },
  {
    name: '業務改善支援',
    kind: 'support',
    costCategory: '業務改善支援',
    listings: null,
    source: notice('別紙1 4(3)ア'),
  },
  {
    name: '県独自研修',
    kind: 'support',
    costCategory: '業務改善支援',
    listings: null,
    source: notice('別紙1 4(3)イ'),
  },
  never('通信費', 'R1-36', '別紙1 4 留意事項'),
  never('操作説明', 'R1-45', '別紙1 4(3)ア'),
  never('センター研修', 'R1-46', '別紙1 4(3)イ'),
  never('開発費', 'R1-48', '別紙1 4 留意事項'),
];

export const technologyProgramme: Programme = {
  name: '定着支援',
  kind: 'technology',
  categories,
  rate: { value: rate(4, 5), source: notice('別紙1 5(ア)'), setting: 'subsidyRate' },
  ofEstablishment: true,
  effectReportYears: 3,
  effectReportSource: notice('別紙1 7(2)'),
  prioritySource: notice('別紙1 6①'),
  source: notice('別紙1'),
};

export const technology: TechnologyTerms = {
  costCategories: [
    {
      name: '機器100',
      base: { kind: 'perUnit', amount: yen(1_000_000) },
      divisible: true,
      source: notice('別紙1 表2 1行'),
    },
    {
      name: '機器30',
      base: { kind: 'perUnit', amount: yen(300_000) },
      divisible: true,
      source: notice('別紙1 表2 3行'),
    },
    { name: 'ソフト', base: { kind: 'staffBands' }, divisible: false, source: notice('別紙1 表2 2行・4行') },
    { name: 'パッケージ', base: { kind: 'package' }, divisible: false, source: notice('別紙1 表2 5行') },
    {
      name: '業務改善支援',
      base: { kind: 'flat', amount: yen(480_000) },
      divisible: false,
      source: notice('別紙1 表2 6行'),
    },
  ],
  staffBands: {
    value: [
      { from: 1, to: 10, software: yen(1_000_000), withAdoption: yen(1_150_000), label: '1〜10名' },
      { from: 11, to: 20, software: yen(1_500_000), withAdoption: yen(1_650_000), label: '11〜20名' },
      { from: 21, to: 30, software: yen(2_000_000), withAdoption: yen(2_150_000), label: '21〜30名' },
      { from: 31, to: null, software: yen(2_500_000), withAdoption: yen(2_650_000), label: '31名以上' },
    ],
    source: notice('別紙1 表3'),
  },
  flatContract: {
    value: { software: yen(2_500_000), withAdoption: yen(2_650_000) },
    source: notice('別紙1 表3 本文'),
  },
  linkBonus: {
    value: { establishments: 5, amount: yen(50_000) },
    source: notice('別紙1 5 表3なお書き'),
  },
  packageCeiling: {
    value: { least: yen(4_000_000), most: yen(10_000_000) },
    source: notice('別紙1 表2 5行'),
  },
  packageAdoptionBonus: { value: yen(150_000), source: notice('別紙1 表2 4行※') },
  packageLeastItems: { value: 2, source: notice('別紙1 4(2)') },
  dataLinkStart: {
    value: { settledTo: '2026-03-31', judgedTo: '2027-03-31' },
    source: notice('別紙1 6⑤'),
  },
};
