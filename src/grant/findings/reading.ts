import type { Each } from './cases';

/** A table as a clerk names it, and how many applications of it wait for an answer. */
interface TableFacts {
  readonly sheet: string;
  readonly table: string;
}

/** Lines outside every table: the first of them and its 受付番号, and how many there are on the sheet. */
interface StrayFacts {
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
  readonly text: string;
}

interface HeaderFacts {
  readonly header: string;
  /** The contract's column that it may be; of several each, parted by 」「. */
  readonly column: string;
}

interface RowsFacts {
  readonly table: string;
  readonly count: number;
  /** Their row numbers and what they say, a line each. */
  readonly rows: string;
}

/** Cases and facts of how the input was read. */
export interface ReadingFindings {
  'Y-01': Each<'name' | 'hidden' | 'common' | 'columns', TableFacts> &
    Each<'oldReport' | 'hiddenReport' | 'commonReport', TableFacts> &
    Each<'outside' | 'outsideMember' | 'outsideApplication' | 'outsideWithdrawal', StrayFacts>;
  'Y-02': Each<'resembles' | 'fits' | 'twice' | 'alike' | 'further' | 'status', HeaderFacts>;
  'Y-03': Each<'blankNumber', { readonly table: string; readonly count: number }> &
    Each<'zeros', { readonly text: string; readonly other: string; readonly count: number }>;
  'Y-04': Each<'sum' | 'example' | 'note' | 'header' | 'unnumbered', RowsFacts>;
  'Y-05': Each<
    'differs',
    { readonly header: string; readonly written: number; readonly summed: number; readonly unit: string }
  >;
  'Y-07': Each<'header' | 'note' | 'format', { readonly header: string; readonly unit: string }> &
    Each<'thousand', { readonly header: string }> &
    Each<'tax', { readonly header: string; readonly word: string; readonly setting: string }>;
}

export type ReadingRule = keyof ReadingFindings;
