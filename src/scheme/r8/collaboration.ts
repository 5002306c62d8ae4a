import type { ExpenseCategory, ModelTerms, Programme } from '../types';
import { rate, yen } from '../units';
import { costs } from './costs';
import { notice } from './documents';

/** 別紙3 3(1) 協働化. */

const neverInGroup = (name: string): ExpenseCategory => ({
  name,
  kind: 'never',
  costCategory: null,
  listings: null,
  excludedBy: 'R3-05',
  source: notice('別紙3 3(1)イ'),
});

export const collaborationProgramme: Programme = {
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
};

export const collaboration: ModelTerms['collaboration'] = {
  value: {
    perCorporation: yen(1_200_000),
    homeVisitBonus: yen(300_000),
    ceiling: yen(12_000_000),
    leastCorporations: 2,
  },
  source: notice('別紙3 3(1)ウ(ii)'),
  parts: { leastCorporations: notice('別紙3 3(1)ア') },
};
