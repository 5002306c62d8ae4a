import type { Scheme } from '../types';
import { technology, technologyProgramme } from './annex1';
import { documents, notice } from './documents';
import { models, otherProgrammes } from './others';
import { readings } from './readings';
import { rules } from './rules';
import { services } from './services';
import { texts } from './texts';

/** 令和8年度 (令和7年度からの繰越分). */
export const r8: Scheme = {
  fiscalYear: 8,
  version: '令和8年度 第1版（老発0407第3号 令和8年4月7日）',
  year: { from: '2026-04-01', to: '2027-03-31' },
  documents,
  programmes: [technologyProgramme, ...otherProgrammes],
  technology,
  models,
  services,
  rounding: { value: { unit: 1_000, allowed: [1, 100, 1_000] }, source: notice('別紙1 5（定めなし、A-09）') },
  rules,
  readings,
  texts,
};
