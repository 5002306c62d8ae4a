import { rate, yen } from '../units';
import type { ExpenseCategory, ModelTerms, Programme, Source } from '../types';
import { fund, notice } from './documents';

/** 別紙2, 別紙3, 別紙4 and 基金: one ceiling a programme. */

const costs = (source: Source, names: readonly string[]): ExpenseCategory[] =>
  names.map((name) => ({ name, kind: 'cost', costCategory: null, listings: null, source }));

const neverInGroup = (name: string): ExpenseCategory => ({
  name,
  kind: 'never',
  costCategory: null,
  listings: null,
  excludedBy: 'R3-05',
  source: notice('別紙3 3(1)イ'),
});

const asEntered = (name: string, source: Source): Programme => ({
  name,
  kind: 'asEntered',
  categories: null,
  rate: null,
  ofEstablishment: false,
  effectReportYears: 0,
  effectReportSource: null,
  source,
});

export const otherProgrammes: readonly Programme[] = [
  {
    name: '面的支援モデル',
    kind: 'areaModel',
    categories: costs(notice('別紙2 3(1)イ'), ['機器', '研修', 'コンサル', '事例集', 'その他']),
    rate: { value: rate(1, 1), source: notice('別紙2 3(1)ウ'), setting: 'modelRate' },
    ofEstablishment: false,
    effectReportYears: 3,
    effectReportSource: notice('別紙2 4(1)イ'),
    source: notice('別紙2 3(1)'),
  },
  {
    name: '連携モデル',
    kind: 'linkModel',
    categories: [
      ...costs(notice('別紙2 3(2)イ'), [
        'システム',
        'コンサル',
        '謝礼金',
        'グループ構築',
        'デモ環境',
        '研修',
        '事例集',
        'その他',
      ]),
      { name: '端末', kind: 'terminal', costCategory: null, listings: null, source: notice('別紙2 3(2)ウ') },
    ],
    rate: null,
    ofEstablishment: false,
    effectReportYears: 0,
    effectReportSource: null,
    source: notice('別紙2 3(2)'),
  },
  {
    name: '協働化',
    kind: 'collaboration',
    categories: [
      ...costs(notice('別紙3 3(1)イ'), [
        '人材募集',
        '送迎調査',
        '福利厚生',
        '合同研修',
        '制度共通化',
        '業務集約',
        '委員会',
        'ICTインフラ',
        '設備更新',
        '専門家支援',
        'その他',
      ]),
      neverInGroup('通信費'),
      neverInGroup('車輛'),
    ],
    rate: { value: rate(4, 5), source: notice('別紙3 3(1)ウ(i)'), setting: 'subsidyRate' },
    ofEstablishment: false,
    effectReportYears: 1,
    effectReportSource: notice('別紙3 4(2)'),
    source: notice('別紙3 3(1)'),
  },
  {
    name: '経営改善',
    kind: 'management',
    categories: costs(notice('別紙3 3(2)イ'), ['支援費']),
    rate: { value: rate(4, 5), source: notice('別紙3 3(2)ウ(i)'), setting: 'subsidyRate' },
    ofEstablishment: false,
    effectReportYears: 1,
    effectReportSource: notice('別紙3 4(2)'),
    source: notice('別紙3 3(2)'),
  },
  {
    name: 'モデル施設',
    kind: 'modelFacility',
    categories: costs(fund('3(2)②ア'), ['コンサル', '機器', 'その他']),
    rate: { value: rate(1, 2), source: fund('3(2)②ア'), setting: 'fundRate' },
    ofEstablishment: true,
    effectReportYears: 0,
    effectReportSource: null,
    source: fund('3(1)②ア'),
  },
  {
    name: '第三者支援',
    kind: 'thirdParty',
    categories: costs(fund('5(4)'), ['支援費']),
    rate: { value: rate(1, 2), source: fund('5(4)'), setting: 'fundRate' },
    ofEstablishment: true,
    effectReportYears: 0,
    effectReportSource: null,
    source: fund('5'),
  },
  asEntered('相談体制', notice('別紙4 3(1)')),
  asEntered('事務費', notice('別紙4 3(2)')),
  asEntered('革新会議', fund('3(2)①')),
  asEntered('魅力発信', fund('3(2)②イ')),
  asEntered('相談センター', fund('4(2)')),
];

export const models: ModelTerms = {
  areaModel: { value: { ceiling: yen(20_000_000), models: 3 }, source: notice('別紙2 3(1)ウ') },
  linkModel: {
    value: { ceiling: yen(8_500_000), perTerminal: yen(100_000), prefectureCeiling: yen(60_000_000) },
    source: notice('別紙2 3(2)ウ'),
  },
  collaboration: {
    value: {
      perCorporation: yen(1_200_000),
      homeVisitBonus: yen(300_000),
      ceiling: yen(12_000_000),
      leastCorporations: 2,
    },
    source: notice('別紙3 3(1)ウ(ii)'),
    parts: { leastCorporations: notice('別紙3 3(1)ア') },
  },
  management: {
    value: {
      ceiling: yen(350_000),
      agencies: [
        'WAM経営診断',
        'WAM経営分析',
        '社会保険労務士会',
        '税理士会',
        '中小企業診断士協会',
        '税理士法人',
        '社会保険労務士法人',
        '経営者協議会',
        '社会福祉協議会',
        '金融機関',
        '商工会議所',
        'その他機関',
      ],
      excludedAgencies: ['民間コンサル'],
      approvedAgencies: ['WAM経営分析'],
    },
    source: notice('別紙3 3(2)ウ(ii)'),
    parts: {
      agencies: notice('別紙3 3(2)イ'),
      excludedAgencies: notice('別紙3 3(2)イ'),
      approvedAgencies: notice('別紙3 3(2)イ'),
    },
  },
  modelFacility: { value: yen(5_000_000), source: fund('3(2)②ア') },
  thirdParty: {
    value: { ceiling: yen(300_000), leastVisits: 3 },
    source: fund('5(4)'),
    parts: { leastVisits: fund('5(3)') },
  },
};
