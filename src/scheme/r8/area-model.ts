import type { ModelTerms, Programme } from '../types';
import { rate, yen } from '../units';
import { costs } from './costs';
import { notice } from './documents';

/** 別紙2 3(1) 面的支援モデル. */

export const areaModelProgramme: Programme = {
  name: '面的支援モデル',
  kind: 'areaModel',
  categories: [
    {
      name: '機器',
      kind: 'cost',
      costCategory: null,
      // 「これによりがたい場合は厚生労働省に協議すること」 (R2-03)
      listings: ['tais', 'equivalent'],
      source: notice('別紙2 3(1)イ①'),
    },
    ...costs(notice('別紙2 3(1)イ'), ['研修', 'コンサル', '事例集', 'その他']),
  ],
  introducing: ['機器'],
  rate: { value: rate(1, 1), source: notice('別紙2 3(1)ウ'), setting: 'modelRate' },
  ofEstablishment: false,
  effectReportYears: 3,
  effectReportSource: notice('別紙2 4(1)イ'),
  source: notice('別紙2 3(1)'),
};

export const areaModel: ModelTerms['areaModel'] = {
  value: { ceiling: yen(20_000_000), models: 3 },
  source: notice('別紙2 3(1)ウ'),
};
