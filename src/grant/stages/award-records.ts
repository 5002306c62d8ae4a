import type { Cell } from '../input/cell';

/** 採択 as it can come out, whether computed or decided by hand. */
export const AWARD_OUTCOMES = ['採択', '一部採択', '補欠', '採択相当', '不採択'] as const;
export type AwardOutcome = (typeof AWARD_OUTCOMES)[number];

/** A row of 採択 in which a clerk has entered 手修正 or 手修正額. */
export interface HandDecision {
  readonly receiptNumber: string;
  readonly outcome: Cell<AwardOutcome>;
  /** 手修正額 in yen, as written. */
  readonly amount: Cell<number>;
}

/** What 採択 needs beside the assessment. */
export interface AwardRecords {
  /** The column that 採択:点数 names, by the row of the application; without an entry it is blank. */
  readonly points: ReadonlyMap<number, Cell<number>>;
  /** From the first row of 採択 down. */
  readonly decisions: readonly HandDecision[];
}

export const NO_RECORDS: AwardRecords = { points: new Map(), decisions: [] };
