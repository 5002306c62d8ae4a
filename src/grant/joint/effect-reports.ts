import type { Programme } from '../../scheme/types';
import type { DateText } from '../input/records';
import type { MonthDay } from '../input/settings';

/** 令和元年 was 2019. */
const ERA = 2018;

/** The last day of a fiscal year. */
export const FISCAL_YEAR_END: MonthDay = { month: 3, day: 31 };

/** The day on which the report of a fiscal year (令和) is due: the first `deadline` on or after the last day of that year. */
export function reportDueOn(fiscalYear: number, deadline: MonthDay): DateText {
  const last = dateOf(ERA + fiscalYear + 1, FISCAL_YEAR_END);
  const same = dateOf(ERA + fiscalYear + 1, deadline);
  return same >= last ? same : dateOf(ERA + fiscalYear + 2, deadline);
}

const dateOf = (year: number, { month, day }: MonthDay): DateText =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * The fiscal years (令和) in which the effects of 業務改善計画 are to be reported, 「補助を受けた翌年度から」
 * (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)). Empty for a 事業 without such reports.
 * @param fiscalYear of the grant (令和).
 */
export function effectReportYears({ effectReportYears: years }: Programme, fiscalYear: number): number[] {
  return Array.from({ length: years }, (_, index) => fiscalYear + 1 + index);
}
