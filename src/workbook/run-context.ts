import type { Pause } from '../base/slices';
import type { Scheme } from '../scheme/types';
import type { Progress } from './port';

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
  readonly changedSince?: ((tables: readonly { readonly address: string }[]) => string | null) | undefined;
}
