import type { OptionalTable } from '../../catalogue/template/template-texts';
import type { WhatIfCommand } from '../what-if/operation';

/** What a call of the command line asks for. */
export type Command =
  | {
      readonly name: 'process';
      readonly input: string;
      readonly output: string;
      /** Where the audit copy goes; null: none is asked for. */
      readonly audit: string | null;
      /** The day on which 督促 is made, 2026-07-01; 'today' for that of the clock, null: none is asked for. */
      readonly remind: string | null;
      /** The same of 報告の督促; 'today' for that which 設定 names, or that of the clock. */
      readonly remindReports: string | null;
      /** 採択通知 is made too. */
      readonly awardLetters: boolean;
      readonly json: boolean;
    }
  | { readonly name: 'check'; readonly input: string; readonly json: boolean }
  | WhatIfCommand
  | { readonly name: 'submit'; readonly input: string; readonly output: string }
  | {
      readonly name: 'form';
      readonly input: string;
      /** The ministry's form with tags. */
      readonly form: string;
      readonly output: string;
      /** Tags that name nothing stay as they are. */
      readonly allowUnknown: boolean;
    }
  | {
      readonly name: 'import';
      /** Files, and folders of files. */
      readonly inputs: readonly string[];
      /** The workbook that they are taken into; null: a blank one. */
      readonly into: string | null;
      readonly output: string;
      /** A JSON file that says which column is which; null: as they are called. */
      readonly mapping: string | null;
      /** Damaged cells are taken over as they are. */
      readonly damaged: boolean;
      /** Amounts are on the basis of 税区分, whatever the files say. */
      readonly taxAsSet: boolean;
      /** 受付番号 of those that count where an establishment has applied for one 事業 several times; left out: all. */
      readonly counted?: readonly string[];
    }
  | {
      readonly name: 'template';
      readonly output: string;
      /** The 事業 that one applicant applies for; null: the workbook of a prefecture. */
      readonly programme: string | null;
      /** The workbook whose 設定 the form is made with; null: what holds while nothing is decided. */
      readonly settings: string | null;
      /** Sheets that a blank workbook has when they are asked for. */
      readonly optional: readonly OptionalTable[];
    }
  /** `year` is a fiscal year of 令和; null: the newest. */
  | { readonly name: 'rulebook'; readonly output: string; readonly year: number | null }
  /** Two fiscal years of 令和 whose rule books are held against each other. */
  | { readonly name: 'compare'; readonly years: readonly [number, number] };
