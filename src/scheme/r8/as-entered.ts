import type { Programme, Source } from '../types';
import { fund, notice } from './documents';

/** 別紙4 and 基金: 「予算の範囲内で決定」. */

/** @param words for its costs, where the notice lists them. */
const asEntered = (name: string, source: Source, words?: Programme['costWords']): Programme => ({
  name,
  kind: 'asEntered',
  categories: null,
  rate: null,
  ofEstablishment: false,
  effectReportYears: 0,
  effectReportSource: null,
  source,
  ...(words === undefined ? {} : { costWords: words }),
});

export const asEnteredProgrammes: readonly Programme[] = [
  asEntered('相談体制', notice('別紙4 3(1)')),
  asEntered('事務費', notice('別紙4 3(2)')),
  asEntered('革新会議', fund('3(2)①'), { value: ['会場', '旅費', '謝金'], source: fund('3(2)①') }),
  asEntered('魅力発信', fund('3(2)②イ')),
  asEntered('相談センター', fund('4(2)'), {
    value: [
      ...['謝金', '旅費', '会場', '展示', 'レンタル', '運搬'],
      ...['賃金', '共済費', '需用費', '役務費', '使用料', '賃借料'],
    ],
    source: fund('4(2)'),
  }),
];
