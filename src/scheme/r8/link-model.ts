import type { ModelTerms, Programme } from '../types';
import { yen } from '../units';
import { costs } from './costs';
import { notice } from './documents';

/** 別紙2 3(2) 連携モデル. */

export const linkModelProgramme: Programme = {
  name: '連携モデル',
  kind: 'linkModel',
  categories: [
    ...costs(notice('別紙2 3(2)イ'), [
      'システム',
      'コンサル',
      '謝礼金',
      'グループ構築',
      '研修',
      '事例集',
      'その他',
    ]),
    { name: 'デモ環境', kind: 'demo', costCategory: null, listings: null, source: notice('別紙2 3(2)イ⑤') },
    { name: '端末', kind: 'terminal', costCategory: null, listings: null, source: notice('別紙2 3(2)ウ') },
  ],
  introducing: ['システム', '端末'],
  rate: null,
  ofEstablishment: false,
  effectReportYears: 0,
  effectReportSource: null,
  source: notice('別紙2 3(2)'),
};

export const linkModel: ModelTerms['linkModel'] = {
  value: { ceiling: yen(8_500_000), perTerminal: yen(100_000), prefectureCeiling: yen(60_000_000) },
  source: notice('別紙2 3(2)ウ'),
};
