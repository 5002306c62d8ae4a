import type { CellPlace } from '../../base/cells';

/** An application whose 交付予定額 would change, in yen; null is blank. */
export interface AmountChange {
  readonly receiptNumber: string;
  readonly applicant: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly place: CellPlace;
}
