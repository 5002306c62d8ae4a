import type { AsRead } from './as-read';
import type { Overview } from '../report/overview';
import type { LetterWording } from '../report/letter-wording';
import type { Scheme } from '../scheme/types';
import type { Answer } from './answer';
import type { ColumnChoice } from './column-choice';
import type { CellPlace, CellValue } from '../base/cells';
import type { FindingRow } from '../report/columns/finding';
import type { Progress, WorkbookPort, WriteOp } from './port';
import type { Preparation } from './preparation';
import type { ReadingSummary } from './reading-summary';
import type { Reasons } from './reasons';
import type { Pause } from '../base/slices';

/** A cell that was not read, and what it may mean: never computed with, entered only by a clerk. */
export interface CellProposal {
  readonly place: CellPlace;
  /** The contract's name of its column, and whether that is one of yen: then an amount waits for the cell. */
  readonly header: string;
  readonly isAmount: boolean;
  /** As it stands there. */
  readonly written: string;
  readonly value: string | number;
  /** What is entered instead of the value: the day of a serial number. */
  readonly entered?: string;
}

export interface CategoryTotal {
  readonly programme: string;
  readonly category: string;
  readonly eligibleCost: number;
  readonly grantAmount: number;
  /** 件数 with 上限適用. */
  readonly capped: number;
}

/** What a check found; amounts in yen. */
export interface CheckResult {
  /** 令和; null where the setting cannot be used. */
  readonly fiscalYear: number | null;
  /** 都道府県コード, 01–47, and the sheet on which 設定 was found; null where they are not known. */
  readonly prefecture: string | null;
  readonly settingsSheet: string | null;
  /** What was read and what was not, and what is asked of it. */
  readonly reading: ReadingSummary;
  /** The tables that were read, as a clerk would name them. */
  readonly sources: readonly { readonly name: string; readonly address: string; readonly rows: number }[];
  readonly applications: number;
  /** 取下げ: rows of 申請 that are not among those. */
  readonly withdrawn: number;
  readonly lines: number;
  readonly verdicts: Readonly<Record<'適' | '要確認' | '不備', number>>;
  readonly totals: {
    readonly eligibleCost: number;
    readonly computed: number;
    readonly planned: number;
    /** Applications whose amount could not be determined and which the sums leave out. */
    readonly undetermined: number;
    /** 上限適用 applications. */
    readonly capped: number;
  };
  readonly categories: readonly CategoryTotal[];
  readonly findings: readonly FindingRow[];
  readonly proposals: readonly CellProposal[];
  /** How this prefecture words 差戻し. */
  readonly wording: LetterWording;
  /** なぜこの額か, by row or by 受付番号. */
  readonly reasons: Reasons;
  /** The cells that the amounts depend on, as they were read. */
  readonly inputs: readonly AsRead[];
}

/** What a write did, and how to take it back. */
export interface WriteResult extends CheckResult {
  /** Cells whose content differs from before; 0 means that nothing was written at all. */
  readonly changedCells: number;
  readonly sheets: readonly SheetResult[];
  /** The figures of 概況; null where the ministry sheets were not asked for. */
  readonly overview: Overview | null;
  /** Whether 概況 shows them as charts in this workbook too. */
  readonly charts: boolean;
  /** The operations that restore the workbook as it was before; empty when nothing was written. */
  readonly inverse: readonly WriteOp[];
}

/** How many cells of one of our columns would change. */
export interface ColumnChange {
  readonly sheet: string;
  readonly header: string;
  readonly cells: number;
}

/** An application whose 交付予定額 would change, in yen; null is blank. */
export interface AmountChange {
  readonly receiptNumber: string;
  readonly applicant: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly place: CellPlace;
}

/** What 算定 would write, before it is written. */
export interface PreviewResult extends CheckResult {
  readonly changedCells: number;
  readonly columns: readonly ColumnChange[];
  readonly sheetChanges: readonly { readonly name: string; readonly cells: number }[];
  /** Σ 交付予定額 as it stands; null where nothing has been written yet. */
  readonly plannedBefore: number | null;
  /** The largest changes of 交付予定額, ten at most. */
  readonly largest: readonly AmountChange[];
}

/** A line of 検算 of a ministry sheet: the total of a column against the tables. */
export interface SheetResult {
  readonly name: string;
  readonly column: string;
  readonly unit: 'yen' | 'count';
  readonly total: number;
  readonly expected: number;
  readonly agrees: boolean;
}

/** The clock and the actor come from outside, so that a run can be repeated to the byte. */
export interface RunContext {
  readonly now: Date;
  /** Who, for 操作記録, where the table 設定 names nobody. */
  readonly actor?: string | undefined;
  /** The rule books to choose from; all there are unless given. */
  readonly books?: readonly Scheme[] | undefined;
  readonly progress?: Progress | undefined;
  /** Sheets of 厚労省報告 that are not made, by the names of their 様式; those that stand there stay as they are. */
  readonly leftOut?: ReadonlySet<string> | undefined;
  /** Between pieces of work; without it the work is done at once. */
  readonly pause?: Pause | undefined;
  /**
   * Where somebody has changed one of these tables since the run began, as a clerk reads it (経費 6行目); null where
   * nobody has. Asked before anything is written: amounts of other inputs than those that stand there are wrong.
   */
  readonly changedSince?: ((sources: CheckResult['sources']) => string | null) | undefined;
}

export interface Procedure {
  /** 準備: what was recognised in the workbook; writes nothing and takes nothing for granted. */
  prepare(port: WorkbookPort, context: RunContext): Promise<Preparation>;
  /** Remembers in the workbook which column holds a field; the operations returned take it back. */
  mapColumn(port: WorkbookPort, choice: ColumnChoice): Promise<readonly WriteOp[]>;
  /** Forgets such a choice. */
  unmapColumn(port: WorkbookPort, choice: Pick<ColumnChoice, 'table' | 'field'>): Promise<readonly WriteOp[]>;
  /** Writes an answer into 設定; the operations returned take it back. */
  answer(port: WorkbookPort, answer: Answer): Promise<readonly WriteOp[]>;
  /** Enters what is proposed for cells, as one change; the operations returned take it back. */
  replace(
    port: WorkbookPort,
    proposals: readonly CellProposal[],
    context: RunContext,
  ): Promise<readonly WriteOp[]>;
  /** 点検: reads and assesses; writes nothing. */
  check(port: WorkbookPort, context: RunContext): Promise<CheckResult>;
  /** What `fill` would write; writes nothing. */
  preview(port: WorkbookPort, context: RunContext): Promise<PreviewResult>;
  /** 算定: the columns in 申請 and 経費, the tables 算定 and 指摘. */
  fill(port: WorkbookPort, context: RunContext): Promise<WriteResult>;
  /** 厚労省報告: what `fill` writes, and the ministry sheets. */
  report(port: WorkbookPort, context: RunContext): Promise<WriteResult>;
  /** Carries out `inverse`. */
  undo(port: WorkbookPort, inverse: readonly WriteOp[], context: RunContext): Promise<void>;
  /** Carries out the inverse of a write that stands half made, without a word in 操作記録: it never was there. */
  takeBack(port: WorkbookPort, inverse: readonly WriteOp[]): Promise<void>;
}

export type { CellValue };
