import type { WriteOp } from '../../workbook/port';
import type { ChangeLog } from './changes';
import type { StepId } from './step';

/** What was written: by a step, by 変更した行を更新, at a question, or by a way of 採択. `half`: what stands half made. */
export type UndoKind =
  | 'fill'
  | 'report'
  | 'update'
  | 'replace'
  | 'answer'
  | 'map'
  | 'import'
  | 'decide'
  | 'awardLetters'
  | 'compare'
  | 'half';

/** Something that was written and can be taken back, and what the pane knew before it. */
export interface UndoStep {
  readonly kind: UndoKind;
  readonly at: Date;
  /** The 項目 of 設定, or the cells, where the kind alone does not say what it was. */
  readonly about: string;
  readonly inverse: readonly WriteOp[];
  /** A cell or sheet that it wrote and that somebody has changed since, as far as Excel has told. */
  readonly touched: string | null;
  readonly done: ReadonlySet<StepId>;
  readonly reportBehind: boolean;
  /** What had been changed of the inputs that stood in the workbook's figures before. */
  readonly earlier: ChangeLog | null;
}
