import type { Programme } from '../../scheme/types';
import type { DateText } from '../input/records';

/** 令和元年 was 2019. */
const ERA = 2018;

/** The day on which the report of a fiscal year (令和) is due: the last of that year. */
export const reportDueOn = (fiscalYear: number): DateText => `${ERA + fiscalYear + 1}-03-31`;

/**
 * The fiscal years (令和) in which the effects of 業務改善計画 are to be reported, 「補助を受けた翌年度から」
 * (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)). Empty for a 事業 without such reports.
 * @param fiscalYear of the grant (令和).
 */
export function effectReportYears({ effectReportYears: years }: Programme, fiscalYear: number): number[] {
  return Array.from({ length: years }, (_, index) => fiscalYear + 1 + index);
}
