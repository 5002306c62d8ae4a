import type { ModelTerms, Programme } from '../types';
import { rate, yen } from '../units';
import { costs } from './costs';
import { fund } from './documents';

/** The two 事業 of 基金 that have a formula. */

export const modelFacilityProgramme: Programme = {
  name: 'モデル施設',
  kind: 'modelFacility',
  categories: costs(fund('3(2)②ア'), ['コンサル', '機器', 'その他']),
  introducing: ['機器'],
  rate: { value: rate(1, 2), source: fund('3(2)②ア'), setting: 'fundRate' },
  ofEstablishment: true,
  effectReportYears: 0,
  effectReportSource: null,
  source: fund('3(1)②ア'),
};

export const thirdPartyProgramme: Programme = {
  name: '第三者支援',
  kind: 'thirdParty',
  categories: costs(fund('5(4)'), ['支援費']),
  rate: { value: rate(1, 2), source: fund('5(4)'), setting: 'fundRate' },
  ofEstablishment: true,
  effectReportYears: 0,
  effectReportSource: null,
  source: fund('5'),
};

export const modelFacility: ModelTerms['modelFacility'] = { value: yen(5_000_000), source: fund('3(2)②ア') };

export const thirdParty: ModelTerms['thirdParty'] = {
  value: { ceiling: yen(300_000), leastVisits: 3 },
  source: fund('5(4)'),
  parts: { leastVisits: fund('5(3)') },
};
