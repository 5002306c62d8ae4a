import { r8 } from '../../../src/scheme/r8';
import type { Scheme } from '../../../src/scheme/types';
import { technology, technologyProgramme } from './annex1';
import { documents } from './documents';
import { otherProgrammes } from './others';

/**
 * A rule book of a year that has no notice yet, made up for the tests as docs/next-year.md says: a folder of data,
 * and nothing in src/ knows of it.
 */
export const r9: Scheme = {
  ...r8,
  fiscalYear: 9,
  version: '令和9年度 試験用',
  year: { from: '2027-04-01', to: '2028-03-31' },
  documents,
  programmes: [technologyProgramme, ...otherProgrammes],
  technology,
};
