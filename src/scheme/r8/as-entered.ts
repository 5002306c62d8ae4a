import type { Programme, Source } from '../types';
import { fund, notice } from './documents';

/** 別紙4 and 基金: 「予算の範囲内で決定」. */

const asEntered = (name: string, source: Source): Programme => ({
  name,
  kind: 'asEntered',
  categories: null,
  rate: null,
  ofEstablishment: false,
  effectReportYears: 0,
  effectReportSource: null,
  source,
});

export const asEnteredProgrammes: readonly Programme[] = [
  asEntered('相談体制', notice('別紙4 3(1)')),
  asEntered('事務費', notice('別紙4 3(2)')),
  asEntered('革新会議', fund('3(2)①')),
  asEntered('魅力発信', fund('3(2)②イ')),
  asEntered('相談センター', fund('4(2)')),
];
