import type { SheetContent } from '../../base/sheet-content';
import type { Block } from '../../report/input';
import type { Overview } from '../../report/overview';
import type { SheetResult } from './sheet-result';

/** A ministry sheet with its 検算. */
export interface MadeSheet {
  readonly content: SheetContent;
  readonly results: readonly SheetResult[];
  /** Every row that a tag can name, where the sheet leaves some out. */
  readonly named?: Block;
  /** The figures of 概況, with that sheet. */
  readonly overview?: Overview;
}
