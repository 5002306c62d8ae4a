import type { WagesSaid } from '../effects/wages';
import type { Cell } from '../input/cell';
import type { DecidedTables } from './decided';

/** What the cells of a row say, by header and however it is written; of 受付番号, 年度 and 提出日 nothing. */
interface Said {
  readonly said?: ReadonlyMap<string, string>;
}

/** A row of 計画 that says something; one that bears nothing but its 受付番号 is no plan. */
export interface PlanRecord extends Said {
  /** Position in the table, from 0. */
  readonly row: number;
  readonly receiptNumber: string;
  /** 収支, in whatever unit the plan has it. */
  readonly balance: Cell<number>;
}

/** A report of 効果報告: a row that says something, and not that nothing has come yet. */
export interface EffectRecord extends Said {
  readonly row: number;
  readonly receiptNumber: string;
  /** 年度 (令和) that it reports on; null where it cannot be read. */
  readonly fiscalYear: number | null;
  /** What stands there instead; '' for a blank cell, left out with a year and where the table has no such column. */
  readonly yearText?: string;
  /** 2 of 「2年目」, which is counted from the grant. */
  readonly nthYear?: number;
  readonly balance: Cell<number>;
  readonly wages: Cell<WagesSaid>;
  /** 提出日, or what stands there instead; left out where it is blank. */
  readonly submittedOn?: string;
}

/** A row of 実績報告, as far as the reports after it are concerned. */
export interface ResultRecord {
  readonly row: number;
  readonly receiptNumber: string;
  /** 事後評価 = 提出済; null: the table has no such column, and nobody keeps there what came in. */
  readonly isEvaluated: boolean | null;
  readonly submittedOn?: string;
}

/** A cell of these tables that holds what cannot be read. */
export interface UnreadCell {
  readonly table: 'plans' | 'effects' | 'results';
  readonly row: number;
  readonly receiptNumber: string;
  readonly field: string;
  /**
   * What was to stand there; `error`: an error value, or 〃, whatever was to; `notYet`: 提出日 says that nothing has come, and
   * something stands in the row all the same; `unit`: of the whole column, which `label` says to be in the unit `text`.
   */
  readonly kind: 'error' | 'notYet' | 'unit' | 'figure' | 'day' | 'wages' | 'evaluation';
  /** The header of the column, and the cell as it was written. */
  readonly label: string;
  readonly text: string;
}

/** null where the workbook has no such table: whoever keeps none is asked for none. */
export interface EffectTables {
  readonly plans: readonly PlanRecord[] | null;
  readonly effects: readonly EffectRecord[] | null;
  readonly unread?: readonly UnreadCell[];
  /** 効果報告 has no column 年度. */
  readonly withoutYears?: true;
  /** 交付決定, 変更 and 確定, which say who owes them; left out where the workbook has none of these. */
  readonly decided?: DecidedTables;
}

/** And with 実績報告, with which 計画 and 事後評価 of some 事業 come in. */
export interface DutyTables extends EffectTables {
  readonly results: readonly ResultRecord[] | null;
}
