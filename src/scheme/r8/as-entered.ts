import type { Programme, Source } from '../types';
import { fund, notice } from './documents';

/** 別紙4, 「予算の範囲内で決定」, and those of 基金 for which the notice sets no amount at all. */

const asEntered = (
  name: string,
  source: Source,
  own: Pick<Programme, 'costWords' | 'decided'> = {},
): Programme => ({
  name,
  kind: 'asEntered',
  categories: null,
  rate: null,
  ofEstablishment: false,
  effectReportYears: 0,
  effectReportSource: null,
  source,
  ...own,
});

const byBudget = (clause: string): Pick<Programme, 'decided'> => ({
  decided: { value: '予算の範囲内で決定', source: notice(clause) },
});

export const asEnteredProgrammes: readonly Programme[] = [
  asEntered('相談体制', notice('別紙4 3(1)'), byBudget('別紙4 3(1)イ')),
  asEntered('事務費', notice('別紙4 3(2)'), byBudget('別紙4 3(2)イ')),
  asEntered('革新会議', fund('3(2)①'), {
    costWords: { value: ['会場', '旅費', '謝金'], source: fund('3(2)①') },
  }),
  asEntered('魅力発信', fund('3(2)②イ')),
  asEntered('相談センター', fund('4(2)'), {
    costWords: {
      value: [
        ...['謝金', '旅費', '会場', '展示', 'レンタル', '運搬'],
        ...['賃金', '共済費', '需用費', '役務費', '使用料', '賃借料'],
      ],
      source: fund('4(2)'),
    },
  }),
];
