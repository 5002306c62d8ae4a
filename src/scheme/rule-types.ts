import type { Source } from './source';

export type Severity = '不備' | '要確認' | '注意' | '情報';

/** What comes after the application; what is found there changes no 判定 and no amount of the application. */
export type Stage = '採択' | '交付決定' | '変更' | '実績' | '効果';

/** What is cited where the rule's own clause and words are not what a case, or a 事業, rests on. */
export interface Citation {
  readonly source?: Source;
  /** null: nothing is quoted. */
  readonly quote?: string | null;
  /** By name of the 事業. */
  readonly ofProgramme?: Readonly<Record<string, Source>>;
}

/** A rule of the rule book; its number is its name everywhere. */
export interface Rule {
  readonly severities: readonly Severity[];
  /** What is asked, in a line: the 要件 of 要件確認一覧. */
  readonly requirement: string;
  /** The notice's own words, where a message quotes them. */
  readonly quote?: string;
  /** null: our own check of the data, not a clause. */
  readonly source: Source | null;
  /** Its clause in a 事業 that has one of its own, by name. */
  readonly ofProgramme?: Readonly<Record<string, Source>>;
  /** The words of that clause, where they are others. */
  readonly quoteOfProgramme?: Readonly<Record<string, string>>;
  /** The 事業 of whose clauses none says it: there nothing is cited. */
  readonly silentIn?: readonly string[];
  /** By case of the rule. */
  readonly ofVariant?: Readonly<Record<string, Citation>>;
  /** 段階, of a rule that is for a later one alone. */
  readonly stage?: Stage;
}

/** Rules by which a 経費区分 is never eligible: the notice names what it is. */
export type ExclusionRule = 'R1-36' | 'R1-45' | 'R1-46' | 'R1-48' | 'R3-05';

/** A place of the notice that can be read in more than one way, and how this rule book reads it. */
export interface Reading {
  /** The notice's own words; where it says nothing, what it is silent about. */
  readonly text: string;
  readonly reading: string;
  /** Keys of the settings by which a prefecture decides it for itself. */
  readonly settings: readonly string[];
  readonly source: Source;
}
