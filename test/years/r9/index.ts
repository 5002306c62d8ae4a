import { r8 } from '../../../src/scheme/r8';
import type { Scheme } from '../../../src/scheme/types';
import { documents } from './documents';
import { accompaniedProgramme } from './management';
import { technology, technologyProgramme } from './technology';

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
  programmes: [
    technologyProgramme,
    ...r8.programmes.filter(({ kind }) => kind !== 'technology'),
    accompaniedProgramme,
  ],
  technology,
};
