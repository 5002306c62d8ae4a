import { daysBetween } from '../../base/dates';
import type { Programme } from '../../scheme/types';
import type { DateText } from '../input/records';
import type { MonthDay } from '../input/settings';
import type { EffectRecord } from './effect-records';
import { effectReportYears, reportDueOn } from './effect-reports';

/** due: to come, its last day included; overdue: from the day after; in: reported. */
export type DutyState = 'due' | 'overdue' | 'in';

/** A 効果報告 that an application owes for one fiscal year. */
export interface EffectDuty {
  /** 令和. */
  readonly fiscalYear: number;
  readonly dueOn: DateText;
  readonly state: DutyState;
  /** Days since `dueOn`; 0 where it is not overdue. */
  readonly daysOver: number;
  /** The first row that reports it; null where none does. */
  readonly effect: EffectRecord | null;
}

/**
 * What an application that was granted owes, year by year (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)); empty for a 事業 without
 * such reports.
 * @param granted fiscal year of the grant (令和).
 * @param effects the rows of 効果報告 of this application.
 * @param deadline 設定 効果報告期限.
 * @param today as 2028-04-01.
 */
export function effectDuties(
  programme: Programme,
  granted: number,
  effects: readonly EffectRecord[],
  deadline: MonthDay,
  today: DateText,
): EffectDuty[] {
  return effectReportYears(programme, granted).map((fiscalYear): EffectDuty => {
    const dueOn = reportDueOn(fiscalYear, deadline);
    const effect = effects.find((each) => each.fiscalYear === fiscalYear) ?? null;
    const over = effect === null ? Math.max(0, daysBetween(dueOn, today)) : 0;
    const state = effect !== null ? 'in' : over > 0 ? 'overdue' : 'due';
    return { fiscalYear, dueOn, state, daysOver: over, effect };
  });
}
