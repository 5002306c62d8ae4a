import type { Programme } from '../scheme/types';

/**
 * The fiscal years (令和) in which the effects of 業務改善計画 are to be reported, 「補助を受けた翌年度から」
 * (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)). Empty for a 事業 without such reports.
 * @param fiscalYear of the grant (令和).
 */
export function effectReportYears({ effectReportYears: years }: Programme, fiscalYear: number): number[] {
  return Array.from({ length: years }, (_, index) => fiscalYear + 1 + index);
}
