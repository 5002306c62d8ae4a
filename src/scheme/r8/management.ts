import type { ModelTerms, Programme } from '../types';
import { rate, yen } from '../units';
import { costs } from './costs';
import { notice } from './documents';

/** 別紙3 3(2) 経営改善. */

export const managementProgramme: Programme = {
  name: '経営改善',
  kind: 'management',
  categories: costs(notice('別紙3 3(2)イ'), ['支援費']),
  rate: { value: rate(4, 5), source: notice('別紙3 3(2)ウ(i)'), setting: 'subsidyRate' },
  ofEstablishment: false,
  effectReportYears: 1,
  effectReportSource: notice('別紙3 4(2)'),
  source: notice('別紙3 3(2)'),
};

export const management: ModelTerms['management'] = {
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
    judgedAgencies: ['その他機関'],
  },
  source: notice('別紙3 3(2)ウ(ii)'),
  parts: {
    agencies: notice('別紙3 3(2)イ'),
    excludedAgencies: notice('別紙3 3(2)イ'),
    approvedAgencies: notice('別紙3 3(2)イ'),
    judgedAgencies: notice('別紙3 3(2)イ'),
  },
};
