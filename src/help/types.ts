/** A cell of an example; '' for an empty one. */
export type ExampleCell = string | number;

/** A table that examples refer to, header row first. */
export interface ExampleTable {
  /** Its name in the workbook. */
  readonly table: string;
  readonly cells: readonly (readonly ExampleCell[])[];
}

/** A reference to one cell, and what stands in it. */
export interface ExampleReference {
  readonly reference: string;
  readonly value: ExampleCell;
}

/** An argument as a clerk types it; null: left out between two commas. */
export type ExampleArgument = string | number | boolean | null | ExampleTable | ExampleReference;

/** What an example gives: one value, a spilled block, or an error with its message. */
export type ExampleResult =
  | ExampleCell
  | readonly (readonly ExampleCell[])[]
  | { readonly error: '#VALUE!' | '#N/A'; readonly message: string };

export interface Example {
  /** What it shows. */
  readonly title: string;
  readonly args: readonly ExampleArgument[];
  readonly result: ExampleResult;
}

/** When a function gives an error, and what a clerk can do. */
export interface HelpError {
  readonly code: '#VALUE!' | '#N/A';
  readonly when: string;
  readonly remedy: string;
}

/**
 * What the help page of a function says beyond its metadata: purpose and parameters stand in the JSDoc of the
 * function, which Excel shows as well.
 */
export interface FunctionHelp {
  readonly name: string;
  /** What it gives, in a word or two. */
  readonly gives: string;
  readonly clause: string;
  readonly details: readonly string[];
  readonly examples: readonly Example[];
  readonly errors: readonly HelpError[];
}

/** What is to be known of a function that gives more than one cell. */
export const SPILLS =
  '結果は、式を入れたセルから右下へ広がります。広がる先に値があると #SPILL! になります。表（テーブル）の中では使えません。';

/** Of the optional argument 年度. */
export const YEAR_OF_BOOK =
  '年度を省くと、最も新しい規則集で計算します。翌年度の規則集が加わった後も同じ額を示すには、年度（8 など）を指定してください。';
