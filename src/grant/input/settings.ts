import type { Severity } from '../../scheme/types';
import type { Rate, Yen } from '../../scheme/units';
import type { DateText } from './records';

export type Aggregation = 'costCategory' | 'expenseCategory' | 'line';
export type TaxBasis = 'included' | 'excluded';
/** 寄付金等 are taken off the 支出額 of their line, off the 総事業費 of the application (`donations.ts`), or not at all. */
export type DonationTreatment = 'fromCost' | 'fromTotal' | 'ignored';
/** A day of any year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}
/** What was granted in earlier years is taken off the 基準額 (`earlier.ts`), said of the application, or not looked at. */
export type EarlierTreatment = 'deducted' | 'noted' | 'ignored';

/**
 * The prefecture's settings. A setting with a default is null only when its cell is out of range; one without a
 * default also when it has not been answered. Whatever depends on a null is undetermined.
 */
export interface Settings {
  /** 01–47. */
  readonly prefecture: string | null;
  /** As sheets and the pane name it; null with `prefecture`. */
  readonly prefectureName: string | null;
  /** 令和. */
  readonly fiscalYear: number | null;
  /** Rates as set; a 事業 whose own is lower keeps that (`rate.ts`). */
  readonly subsidyRate: Rate | null;
  readonly modelRate: Rate | null;
  readonly fundRate: Rate | null;
  readonly packageCeiling: Yen | null;
  readonly roundingUnit: number | null;
  readonly deductDonations: DonationTreatment | null;
  readonly taxBasis: TaxBasis | null;
  readonly aggregation: Aggregation | null;
  /** 限度台数 by 経費区分. */
  readonly unitLimits: ReadonlyMap<string, number>;
  /** Severity of a start of ケアプランデータ連携システム during the fiscal year. */
  readonly linkStartTreatment: Severity | null;
  readonly flatContractBonus: boolean | null;
  readonly countNonCare: boolean | null;
  readonly partialGrants: boolean | null;
  /** Header of the column of 申請 that holds the points of 採択; '' for none. */
  readonly awardPoints: string | null;
  /** 予算額 by 事業. */
  readonly budgets: ReadonlyMap<string, Yen>;
  readonly earlierGrants: EarlierTreatment | null;
  /** 効果報告期限. */
  readonly effectDeadline: MonthDay | null;
  /** 提出状況の基準日: the day that reports are held against; '' for that of the run. */
  readonly dutyDay: DateText | '' | null;
  /** Headers of columns that the submission copy leaves out. */
  readonly submissionOmits: readonly string[] | null;
  /** Whether 操作記録 names who did it; null is no leave to. */
  readonly recordActor: boolean | null;
  readonly problems: readonly SettingProblem[];
  /** Rows of 設定 with an error value that no problem names: of no setting of the calculation, or in 項目. */
  readonly errors: readonly SettingError[];
  /** Rows of 設定 whose value takes no effect. */
  readonly doubts: readonly SettingDoubt[];
}

export interface SettingDoubt {
  /** No such 項目; none but one that is like it; the same 項目 further down, with another value. */
  readonly kind: 'unknown' | 'resembles' | 'twice';
  readonly label: string;
  /** The 項目 that is probably meant, or the value that is used instead; '': there is none. */
  readonly text: string;
  /** Row in the table 設定. */
  readonly row: number;
}

export interface SettingError {
  readonly label: string;
  readonly text: string;
  /** Row in the table 設定. */
  readonly row: number;
  readonly field: 'item' | 'value';
}

export type SettingKey =
  | Exclude<keyof Settings, 'prefectureName' | 'problems' | 'errors' | 'doubts' | 'unitLimits' | 'budgets'>
  | 'unitLimit'
  | 'budget';

/** A setting that is out of range, or one that must be answered and is not. */
export interface SettingProblem {
  readonly key: SettingKey;
  /** 項目 as the clerk sees it. */
  readonly label: string;
  readonly kind: 'outOfRange' | 'unanswered';
  readonly text: string;
  readonly allowed: string;
  /** Row in the table 設定; null where the table has none. */
  readonly row: number | null;
}
