import type { CellPlace } from '../../base/cells';
import type { Effect } from '../../grant/explain/effects';
import type { Step } from '../../grant/explain/steps';
import type { Verdict } from '../../grant/finding';
import type { Yen } from '../../scheme/units';

/** A line of 経費 as a clerk finds it. */
export interface ExplainedLine {
  /** Position of its record. */
  readonly row: number;
  /** Its 支出額; null where the workbook has no such cell. */
  readonly place: CellPlace | null;
  readonly itemName: string;
  readonly lineNumber: string;
}

/** A row of 算定 with all that its explanation is made of. */
export interface ExplainedRow {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly effects: readonly Effect[];
  readonly subsidised: Yen | null;
  readonly base: Yen | null;
  readonly amount: Yen | null;
  /** The lines of 経費 that the application has. */
  readonly lines: readonly ExplainedLine[];
}

/** The amount of one application with all that its explanation is made of. */
export interface Explained {
  readonly receiptNumber: string;
  readonly applicant: string;
  readonly programme: string;
  readonly verdict: Verdict;
  readonly rows: readonly ExplainedRow[];
  /** Σ 補助額 before rounding. */
  readonly sum: Yen | null;
  readonly roundingUnit: number | null;
  readonly computed: Yen | null;
  readonly claimed: Yen | null;
  readonly planned: Yen | null;
  /** 算定根拠 in one sentence. */
  readonly sentence: string;
}
