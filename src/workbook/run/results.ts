import type { Overview } from '../../report/overview';
import type { TableMapping } from '../../table/pick/table-mapping';
import type { Choice, IncomingFile } from '../intake/take-in';
import type { SheetResult } from '../ministry/sheet-result';
import type { Progress, WorkbookPort, WriteOp } from '../port';
import type { ColumnChoice } from '../prepare/column-choice';
import type { Answer } from '../prepare/given-answer';
import type { Preparation } from '../prepare/preparation';
import type { AmountChange } from '../read/amount-change';
import type { CheckResult } from '../read/check-result';
import type { LetterReply } from '../read/letters/letter-replies';
import type { CellProposal } from '../read/proposed-cells';
import type { RunContext } from '../run-context';
import type { Decision } from './decide';
import type { AwardLetters } from './mail/award-letters';

/** What a file that was taken over answers of 差戻し, and the operations that take it back. */
export interface TakenOver {
  readonly inverse: readonly WriteOp[];
  readonly replies: readonly LetterReply[];
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

export interface Procedure {
  /** 準備: what was recognised in the workbook; writes nothing and takes nothing for granted. */
  prepare(port: WorkbookPort, context: RunContext): Promise<Preparation>;
  /** Remembers in the workbook which columns hold fields; the operations returned take it back. */
  mapColumns(port: WorkbookPort, choices: readonly ColumnChoice[]): Promise<readonly WriteOp[]>;
  /** Remembers in the workbook which table is which, and what its columns hold; the operations returned take it back. */
  adopt(port: WorkbookPort, mapping: TableMapping): Promise<readonly WriteOp[]>;
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
  /** Writes a decision that was looked at, as one change; the operations returned take it back. */
  decide(port: WorkbookPort, looked: Decision, context: RunContext): Promise<readonly WriteOp[]>;
  /** Makes 採択通知 of what was checked; the operations returned take it back. */
  awardLetters(port: WorkbookPort, result: CheckResult, context: RunContext): Promise<AwardLetters>;
  /** 点検: reads and assesses; writes nothing. */
  check(port: WorkbookPort, context: RunContext): Promise<CheckResult>;
  /** What `fill` would write; writes nothing. */
  preview(port: WorkbookPort, context: RunContext): Promise<PreviewResult>;
  /** 算定: the columns in 申請 and 経費, the tables 算定 and 指摘. */
  fill(port: WorkbookPort, context: RunContext): Promise<WriteResult>;
  /** 厚労省報告: what `fill` writes, and the ministry sheets. */
  report(port: WorkbookPort, context: RunContext): Promise<WriteResult>;
  /** Takes over what was chosen of a file, and says what that answers of 差戻し. */
  takeIn(port: WorkbookPort, file: IncomingFile, chosen: Choice, context: RunContext): Promise<TakenOver>;
  /** Carries out `inverse`. */
  undo(port: WorkbookPort, inverse: readonly WriteOp[], context: RunContext): Promise<void>;
  /** Carries out the inverse of a write that stands half made, without a word in 操作記録: it never was there. */
  takeBack(port: WorkbookPort, inverse: readonly WriteOp[], progress?: Progress): Promise<void>;
}
