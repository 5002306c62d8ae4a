import type { CellPlace } from '../../base/cells';
import type { PriceKind } from './unit-prices';

/** A rule that makes applications 不備. */
export interface OverviewReason {
  readonly rule: string;
  /** What it asks. */
  readonly requirement: string;
  readonly applications: number;
  readonly findings: number;
  /** The cell of the first; null where there is none. */
  readonly place: CellPlace | null;
}

/** A line of 経費 that costs far more per 台 than its kind; amounts in yen. */
export interface OverviewOutlier {
  readonly category: string;
  readonly receiptNumber: string;
  readonly lineNumber: string;
  readonly itemName: string;
  readonly units: number;
  readonly price: number;
  /** Of its 経費区分. */
  readonly median: number;
  /** The cell of its 支出額. */
  readonly place: CellPlace | null;
}

/** What 概況 answers of single rows: they are those of 指摘 and of 経費. */
export interface OverviewAnswers {
  /** Of most applications first. */
  readonly reasons: readonly OverviewReason[];
  /** 単価 by 経費区分, in the order of the rule book. */
  readonly prices: readonly PriceKind[];
  /** The furthest above its kind first. */
  readonly outliers: readonly OverviewOutlier[];
}
