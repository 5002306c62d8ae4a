/** What the ministry sheets are made from: the tables 申請, 算定 and 経費 as they stand in the workbook. */
export interface ReportInput {
  readonly applications: readonly ReportApplication[];
  readonly amounts: readonly ReportAmount[];
}

/** Amounts in yen; null: undetermined, left out of every sum. */
export interface ReportApplication {
  readonly receiptNumber: string;
  readonly programme: string;
  /** 法人番号, or where it is blank the name without spaces. */
  readonly corporation: string;
  /** 事業所番号, or where it is blank the name. */
  readonly establishment: string;
  /** 総事業費: Σ 支出額 of its lines. */
  readonly totalCost: number;
  readonly eligibleCost: number | null;
  readonly computed: number | null;
  readonly planned: number | null;
  readonly capped: boolean;
  readonly verdict: string;
}

/** A row of 算定. */
export interface ReportAmount {
  readonly programme: string;
  /** Without the part that a finer 集計単位 adds. */
  readonly costCategory: string;
  readonly units: number | null;
  readonly eligibleCost: number | null;
  readonly subsidised: number | null;
  readonly base: number | null;
  readonly amount: number | null;
  readonly capped: boolean;
}

/** A block of a sheet: header row first. Empty cells are '', because a null in a spilled array would show 0. */
export type Block = readonly (readonly (string | number)[])[];

/** Sum of what is determined. */
export function sumBy<T>(rows: readonly T[], amount: (row: T) => number | null): number {
  return rows.reduce((total, row) => total + (amount(row) ?? 0), 0);
}

export function countDistinct<T>(rows: readonly T[], key: (row: T) => string): number {
  return new Set(rows.map(key).filter((text) => text !== '')).size;
}
