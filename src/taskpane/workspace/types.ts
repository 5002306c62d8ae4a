import type { CellPlace } from '../../base/cells';
import type { Clause } from '../../scheme/citations';
import type { TableMapping } from '../../table/pick/table-mapping';
import type { RepairResult } from '../../workbook/host';
import type { Choice, IncomingFile } from '../../workbook/intake/take-in';
import type { PageFit } from '../../workbook/port';
import type { ColumnChoice } from '../../workbook/prepare/column-choice';
import type { Answer } from '../../workbook/prepare/given-answer';
import type { Preparation } from '../../workbook/prepare/preparation';
import type { ProposedRun } from '../../workbook/prepare/proposals';
import type { CheckResult } from '../../workbook/read/check-result';
import type { LetterReply } from '../../workbook/read/letters/letter-replies';
import type { Reason } from '../../workbook/read/reasons';
import type { Decision } from '../../workbook/run/decide';
import type { AwardLetters } from '../../workbook/run/mail/award-letters';
import type { PreviewResult, WriteResult } from '../../workbook/run/results';
import type { Job, JobEnd, JobKind, Written } from './jobs';
import type { RowPlace, RunStep, StepId } from './step';
import type { UndoKind, UndoStep } from './undo-step';

export type { RowPlace, RunStep, StepId };

export type RunKind =
  | RunStep
  | 'prepare'
  | 'map'
  | 'preview'
  | 'undo'
  | 'repair'
  | 'takeIn'
  | 'decide'
  | 'awardLetters'
  | JobKind;

/** What the pane shows: the steps, or one of the screens that are opened from them. */
export type View = 'steps' | 'reason' | 'reference' | 'intake';

export interface Running {
  readonly kind: RunKind;
  /** Cells; total 0 while it is not known yet. */
  readonly done: number;
  readonly total: number;
  /** False for the first 300 ms: short work shows no progress. */
  readonly visible: boolean;
  readonly cancelling: boolean;
  /** Nothing goes on until the clerk has finished typing in a cell. */
  readonly waiting: boolean;
}

/** What the last run came to. */
export type Outcome =
  | { readonly kind: 'checked'; readonly result: CheckResult; readonly at: Date }
  | { readonly kind: 'previewed'; readonly result: PreviewResult; readonly at: Date }
  | {
      readonly kind: 'written';
      readonly step: 'fill' | 'report';
      readonly result: WriteResult;
      readonly at: Date;
    }
  /** 手修正 and 条件 were entered; how many applications and cells. */
  | { readonly kind: 'decided'; readonly applications: number; readonly cells: number }
  | { readonly kind: 'awardLetters'; readonly result: Omit<AwardLetters, 'ops' | 'inverse'> }
  | { readonly kind: 'repaired'; readonly result: RepairResult }
  | { readonly kind: 'undone'; readonly step: UndoStep }
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'cancelled' };

export interface PaneError {
  readonly message: string;
  readonly action: string;
  readonly code: string;
  /** The run that failed; absent where it was none. */
  readonly of?: RunKind;
  /** The engine's words, for whoever looks after the program. */
  readonly detail?: string;
  /** Sheets of which a filter leaves rows out: the run goes on once their filters are lifted. */
  readonly filtered?: readonly string[];
}

/** Whose workbook this is and for which year (令和), as 設定 says; null where that is not known. */
export interface BookIdentity {
  readonly prefecture: string | null;
  readonly fiscalYear: number | null;
  /** On which 設定 stands. */
  readonly sheet: string;
}

/** An answer that stands in 設定 now. */
export interface GivenAnswer extends Answer {
  /** Of a table that was picked: its sheet, and how many rows of 設定 say how it is read. */
  readonly adopted?: { readonly sheet: string; readonly rows: number };
  /** The cell of the value, and what stood there before. */
  readonly cell: string;
  readonly before: string;
  /** The sheet that was made for it; null where 設定 was there. */
  readonly made: string | null;
}

/** Proposals that stand in their cells now. */
export interface Replaced {
  /** The first cell or run, and how many cells. */
  readonly address: string;
  readonly cells: number;
}

export interface PaneState {
  readonly step: StepId;
  readonly view: View;
  readonly running: Running | null;
  /** The answer that was given last; null once anything else was written, or it was taken back. */
  readonly answered: GivenAnswer | null;
  /** The proposals that were entered last; null likewise. */
  readonly replaced: Replaced | null;
  /** What 準備 recognised; null before it has looked. */
  readonly preparation: Preparation | null;
  readonly result: CheckResult | null;
  /** What 算定 would change with the inputs as they were read; null before it was asked and after writing. */
  readonly preview: PreviewResult | null;
  readonly checkedAt: Date | null;
  /** Inputs changed after they were read. */
  readonly stale: boolean;
  readonly changedRows: number;
  /** The rows that changed, as far as addresses still hold; never more than a list can show. */
  readonly staleRows: readonly RowPlace[];
  /** Steps that are done with the inputs as they were read. */
  readonly done: ReadonlySet<StepId>;
  /** The ministry sheets are older than the columns of 算定. */
  readonly reportBehind: boolean;
  /** Sheets that 報告 is not to make, by their names. */
  readonly leftOut: ReadonlySet<string>;
  readonly outcome: Outcome | null;
  /** The 厚労省報告 that was made last; null once anything but a job of a step was run since. */
  readonly reported: WriteResult | null;
  /** What 元に戻す takes back, one after the other, the newest first. */
  readonly undoable: readonly UndoStep[];
  /** Older ones were let go: there is a limit to what is kept. */
  readonly undoCut: boolean;
  readonly error: PaneError | null;
  /** Sheets whose filters were lifted for a run and could not be put back. */
  readonly filtersLost: readonly string[];
  /** New sheets that Excel did not fit to paper as it was asked to. */
  readonly unfitted: readonly PageFit[];
  readonly book: BookIdentity | null;
  /** なぜこの額か of the row that was asked for last; null where it belongs to no application. */
  readonly reason: Reason | null;
  /** The clause that 参考 is to open at; null for its beginning. */
  readonly referenceClause: Clause | null;
}

/** No table of applications was found: nothing can be done in this workbook before there is one. */
export function hasNoTable({ error, result }: Pick<PaneState, 'error' | 'result'>): boolean {
  return error?.code === 'NoTable' || result?.sources.length === 0;
}

/** A 事業 has a 予算額: 採択 has something to decide. */
export const hasBudget = ({ result }: Pick<PaneState, 'result'>): boolean =>
  (result?.awarded?.award.programmes.length ?? 0) > 0;

/** All that components know of the world. No method rejects: failures stand in `state.error`. */
export interface Workspace {
  subscribe(listener: () => void): () => void;
  /** Looks whose workbook this is, once Excel has answered; one without 設定 begins at 準備. */
  begin(): Promise<void>;
  getState(): PaneState;
  /** Also leads back from `showReason` and `showReference`; 算定 begins with its preview. */
  showStep(step: StepId): void;
  run(step: RunStep): Promise<void>;
  /**
   * Prepares a look whether inputs hold something else now than when they were read, of which Excel has not told; where
   * a run has begun before it is carried out, it isn't.
   */
  lookForEdits(): () => Promise<void>;
  /** Looks what is recognised in the workbook. */
  prepare(): Promise<void>;
  /** Remembers which column holds a field, and looks again; what was read before no longer counts. */
  mapColumns(choices: readonly ColumnChoice[]): Promise<void>;
  unmapColumn(choice: Pick<ColumnChoice, 'table' | 'field'>): Promise<void>;
  /** Remembers which table is which, and looks again; what was read before no longer counts. */
  adopt(mapping: TableMapping): Promise<void>;
  /** Writes an answer of 準備 into 設定, and looks again; what was read before no longer counts. */
  answer(given: Answer): Promise<void>;
  /** Enters proposals of 準備 into their cells, and looks again; what was read before no longer counts. */
  replace(runs: readonly ProposedRun[]): Promise<void>;
  /** 取込み: files are laid beside the workbook, and what is chosen of them is taken over. */
  showIntake(): void;
  /** Takes over what is chosen of a file, and looks again; what was read before no longer counts. */
  takeIn(file: IncomingFile, chosen: Choice): Promise<JobEnd<readonly LetterReply[]>>;
  /** Writes a by-hand decision that was looked at into 採択, and looks again; what was read before no longer counts. */
  decide(looked: Decision): Promise<void>;
  /** Makes 採択通知 of what was checked. */
  awardLetters(): Promise<void>;
  /** What 算定 would write. */
  preview(): Promise<void>;
  /** Whether 報告 makes a sheet. */
  choose(sheet: string, wanted: boolean): void;
  /** Brings up to date what stands in the workbook after changes of the inputs; the step stays. */
  refresh(): Promise<void>;
  /** Takes back what was written last, and says so where there is nothing: the ribbon's button is always there. */
  undo(): Promise<void>;
  /** Lifts the filters that the last run met, carries it out again, and puts them back whatever comes of it. */
  goOnUnfiltered(): Promise<void>;
  /** 再計算・修復: writes formulas of ours again that come to an error. */
  repair(): Promise<void>;
  /** Carries out a job of a step under the same lock as everything else, with its progress and the same way to cut it off. */
  carryOut<T>(kind: JobKind, job: Job<T>): Promise<JobEnd<T>>;
  /** Likewise one that writes a sheet of ours beside the procedure; 元に戻す takes it back. */
  writeBeside<T extends Written>(kind: JobKind & UndoKind, job: Job<T>): Promise<JobEnd<T>>;
  cancel(): void;
  goTo(place: CellPlace): Promise<void>;
  dismiss(): void;
  /** なぜこの額か for a row; without one for the selected row. Checks first where that was not done. */
  showReason(place?: RowPlace): Promise<void>;
  /** 参考, opened at a clause. */
  showReference(clause?: Clause): void;
}
