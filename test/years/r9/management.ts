import type { Programme } from '../../../src/scheme/types';
import { rate } from '../../../src/scheme/units';
import { notice } from './documents';

/** A new 事業 of the kind of 経営改善, whose rate is lower than that of the others with the same setting. */
export const accompaniedProgramme: Programme = {
  name: '伴走支援',
  kind: 'management',
  categories: [{ name: '支援費', kind: 'cost', costCategory: null, listings: null, source: notice('8') }],
  rate: { value: rate(1, 2), source: notice('8'), setting: 'subsidyRate' },
  ofEstablishment: false,
  effectReportYears: 2,
  effectReportSource: notice('8'),
  source: notice('8'),
};
