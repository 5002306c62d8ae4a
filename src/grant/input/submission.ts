import type { Cell } from './cell';
import type { Reading } from './reading';
import type { Application, ColumnReading, ErrorCell, ExpenseLine, Member, Proposal } from './records';
import type { EarlierGrant, Product } from './side-records';

/** What a workbook holds for the assessment. */
export interface Submission {
  readonly applications: readonly Application[];
  readonly lines: readonly ExpenseLine[];
  readonly members: readonly Member[];
  /** In the order of the tables, their rows and the contract's columns. */
  readonly errors: readonly ErrorCell[];
  /** What is asked of how it was read; absent: nothing is. */
  readonly reading?: Reading;
  readonly readings?: readonly ColumnReading[];
  readonly proposals?: readonly Proposal[];
  /** The column that 採択:点数 names, by the row of the application. */
  readonly awardPoints?: ReadonlyMap<number, Cell<number>>;
  /** 製品; absent: the workbook has no such table. */
  readonly products?: readonly Product[];
  /** 過年度交付; absent: the workbook has no such table. */
  readonly earlierGrants?: readonly EarlierGrant[];
}
