import type { CellPlace, CheckResult, WriteResult } from '../../workbook/results';

/** The steps of the pane, in their order; 準備 and 参考 will join them. */
export type StepId = 'check' | 'fill' | 'report';

export type RunKind = StepId | 'undo';

export interface Running {
  readonly kind: RunKind;
  /** Cells; total 0 while it is not known yet. */
  readonly done: number;
  readonly total: number;
  /** False for the first 300 ms: short work shows no progress. */
  readonly visible: boolean;
  readonly cancelling: boolean;
}

/** What the last run came to. */
export type Outcome =
  | { readonly kind: 'checked'; readonly result: CheckResult; readonly at: Date }
  | {
      readonly kind: 'written';
      readonly step: 'fill' | 'report';
      readonly result: WriteResult;
      readonly at: Date;
    }
  | { readonly kind: 'undone' }
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'cancelled' };

export interface PaneError {
  readonly message: string;
  readonly action: string;
  readonly code: string;
}

export interface PaneState {
  readonly step: StepId;
  readonly running: Running | null;
  readonly result: CheckResult | null;
  readonly checkedAt: Date | null;
  /** Inputs changed after they were read. */
  readonly stale: boolean;
  readonly changedRows: number;
  /** Steps that are done with the inputs as they were read. */
  readonly done: ReadonlySet<StepId>;
  readonly outcome: Outcome | null;
  readonly canUndo: boolean;
  readonly error: PaneError | null;
}

/** No table of applications was found: nothing can be done in this workbook before there is one. */
export function hasNoTable({ error, result }: PaneState): boolean {
  return error?.code === 'NoTable' || result?.sources.length === 0;
}

/** All that components know of the world. No method rejects: failures stand in `state.error`. */
export interface Workspace {
  subscribe(listener: () => void): () => void;
  getState(): PaneState;
  showStep(step: StepId): void;
  run(step: StepId): Promise<void>;
  undo(): Promise<void>;
  /** For the ribbon button, which is always there. */
  showNothingToUndo(): void;
  cancel(): void;
  goTo(place: CellPlace): Promise<void>;
  dismiss(): void;
}
