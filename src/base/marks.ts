import type { Area } from './cells';

/** Beginning of every defined name that the add-in makes (hidden from the name box). */
export const MARK_PREFIX = 'KAIGO_HOJO_';

/** A table of Excel (ListObject). */
export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  /** Header row and body; a totals row is not part of it. */
  readonly area: Area;
  readonly totalsRow: boolean;
}

/** A defined name of ours that marks what we wrote; Excel moves it along when a clerk inserts rows or columns. */
export interface Mark {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}
