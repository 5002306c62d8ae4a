import type { Source } from './source';

/** What a notice asks of the prefecture itself, of no single application. No amount and no verdict depends on it. */
export interface Duty {
  /** Behind 確認: in 設定; no two of a book have the same. */
  readonly item: string;
  /** What to do, for a clerk. */
  readonly text: string;
  /** The notice's own words. */
  readonly quote: string;
  /** Names of the 事業 that it goes with. */
  readonly programmes: readonly string[];
  readonly source: Source;
}

/** A cell or an argument of an example; null: left out between two commas. */
export type ExampleValue = string | number | boolean | null;

/** A call of a custom function that was worked out by hand from the notice, and what it gives. */
export interface WorkedExample {
  /** What it shows. */
  readonly title: string;
  /** In the order of the function's parameters. */
  readonly args: readonly ExampleValue[];
  /** One value, or a spilled block with its header row. */
  readonly result: string | number | readonly (readonly (string | number)[])[];
}

/** What a year says of a custom function; how it works in every year is in the catalogue. */
export interface FunctionWords {
  readonly clause: string;
  readonly examples: readonly WorkedExample[];
}

/** What a year says of a setting. */
export interface SettingWords {
  /** null: the notices leave it open. */
  readonly source: Source | null;
  /** The reading of the rule book that it decides. */
  readonly reading?: string;
  /** What it is for, where that names amounts, 事業 or days of the year; else the catalogue says it. */
  readonly explanation?: string;
}

/**
 * The wording of a rule book that quotes its notice, cites its clauses or names its year. What holds in every year
 * is in the catalogue. No figure is computed from it, so it is no part of the book's fingerprint.
 */
export interface BookTexts {
  /** By the key of the setting. */
  readonly settings: Readonly<Record<string, SettingWords>>;
  /** Notes on columns of the blank workbook, by field; other columns have theirs in the catalogue. */
  readonly columns: Readonly<Record<'applications' | 'lines' | 'members', Readonly<Record<string, string>>>>;
  /** Bands over the columns of 申請, by the field that they begin at. */
  readonly bands: Readonly<Record<string, string>>;
  /** The lists of services that コード表 marks, each with the place that names it. */
  readonly codes: Readonly<
    Record<'committee' | 'dataLink' | 'linkBonus' | 'standardSpec' | 'lifeLink', string>
  >;
  /** By name; fetched when they are wanted, which the pane does not at its start. */
  readonly functions: () => Promise<Readonly<Record<string, FunctionWords>>>;
  /** The prefecture's own duties, in the order of the notices; fetched when they are wanted. */
  readonly duties: () => Promise<readonly Duty[]>;
  /** Words that the message of a rule quotes, by the rule's number. R1-53 does without where they are ''. */
  readonly findings: Readonly<Record<'R1-51' | 'R1-53', string>>;
  /** Where the notices call for less or more of an indicator of 効果報告; of the others they say nothing. */
  readonly indicators: Readonly<Partial<Record<string, Source>>>;
}
