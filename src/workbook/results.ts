import type { Severity } from '../scheme/types';
import type { CellValue, Progress, WorkbookPort, WriteOp } from './port';

/** Where a finding points to. */
export interface CellPlace {
  readonly sheet: string;
  /** From 0, in sheet coordinates. */
  readonly row: number;
  readonly column: number;
  /** As a clerk writes it: 申請!Q14 */
  readonly address: string;
}

/** A finding as a clerk reads it: a row of the table 指摘. */
export interface FindingRow {
  readonly receiptNumber: string;
  /** Empty where the finding is about the application as a whole. */
  readonly lineNumber: string;
  readonly applicant: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly clause: string;
  readonly action: string;
  /** null where no cell exists (a column that is missing altogether). */
  readonly place: CellPlace | null;
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
  /** The tables that were read, as a clerk would name them. */
  readonly sources: readonly { readonly name: string; readonly address: string; readonly rows: number }[];
  readonly applications: number;
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
}

/** What a write did, and how to take it back. */
export interface WriteResult extends CheckResult {
  /** Cells whose content differs from before; 0 means that nothing was written at all. */
  readonly changedCells: number;
  readonly sheets: readonly SheetResult[];
  /** The operations that restore the workbook as it was before; empty when nothing was written. */
  readonly inverse: readonly WriteOp[];
}

/** 検算 of one ministry sheet: its total against the tables. */
export interface SheetResult {
  readonly name: string;
  readonly total: number;
  readonly expected: number;
  readonly agrees: boolean;
}

/** The clock and the actor come from outside, so that a run can be repeated to the byte. */
export interface RunContext {
  readonly now: Date;
  readonly progress?: Progress | undefined;
}

export interface Procedure {
  /** 点検: reads and assesses; writes nothing. */
  check(port: WorkbookPort, context: RunContext): Promise<CheckResult>;
  /** 算定: the columns in 申請 and 経費, the tables 算定 and 指摘. */
  fill(port: WorkbookPort, context: RunContext): Promise<WriteResult>;
  /** 厚労省報告: what `fill` writes, and the sheets 総括表 and 区分別集計. */
  report(port: WorkbookPort, context: RunContext): Promise<WriteResult>;
  /** Carries out `inverse`. */
  undo(port: WorkbookPort, inverse: readonly WriteOp[], context: RunContext): Promise<void>;
}

export type { CellValue };
