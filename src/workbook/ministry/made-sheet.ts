import type { SheetContent } from '../../base/sheet-content';
import type { Overview } from '../../report/overview';
import type { SheetResult } from './sheet-result';

/** A ministry sheet with its 検算. */
export interface MadeSheet {
  readonly content: SheetContent;
  readonly results: readonly SheetResult[];
  /** The figures of 概況, with that sheet. */
  readonly overview?: Overview;
}
