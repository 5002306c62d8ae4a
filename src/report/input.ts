import { exactSum } from '../base/exact-sum';
import type { NamedSupporter } from '../grant/effects/supporters';
import type { DecidedOf } from '../grant/joint/decided';

/** What the ministry sheets are made from: the tables as they stand in the workbook. */
export interface ReportInput {
  readonly applications: readonly ReportApplication[];
  /** 取下げ: counted nowhere. */
  readonly withdrawn: readonly ReportApplication[];
  readonly amounts: readonly ReportAmount[];
  readonly lines: readonly ReportLine[];
  readonly members: readonly ReportMember[];
  readonly findings: readonly ReportFinding[];
  /** null: there is no such table. */
  readonly plans: readonly ReportPlan[] | null;
  readonly effects: readonly ReportEffect[] | null;
  /** Rows of 効果報告 that say that nothing has come yet. */
  readonly unfiled?: readonly ReportEffect[];
  /** null: 計画 has no column for them. */
  readonly supporters: readonly NamedSupporter[] | null;
  /** 交付決定, 変更 and 確定: who owes an effect report. GRANT_REPORT is handed none of them. */
  readonly decidedFor?: DecidedOf;
}

/** The tables beside 申請 that a sheet may be made from. */
export type ReportTable = Exclude<
  keyof ReportInput,
  'applications' | 'withdrawn' | 'supporters' | 'decidedFor' | 'unfiled'
>;

/** Amounts in yen; null: undetermined, left out of every sum. */
export interface ReportApplication {
  readonly receiptNumber: string;
  readonly programme: string;
  /** 年度 (令和) whose rule book it goes by, that of its 受付日; null where the table has no such column. */
  readonly fiscalYear: number | null;
  readonly corporationName: string;
  readonly establishmentName: string;
  /** 法人番号, or where it is blank the name without spaces. */
  readonly corporation: string;
  /** 事業所番号, or where it is blank the name. */
  readonly establishment: string;
  /** Codes of サービス種類 in the order written. */
  readonly services: readonly string[];
  /** 業務改善計画: 提出済 or 未提出, as written. */
  readonly improvementPlan: string;
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
  readonly receiptNumber: string;
  readonly programme: string;
  /** 補助区分 as it stands in 算定. */
  readonly name: string;
  /** Without the part that a finer 集計単位 adds. */
  readonly costCategory: string;
  readonly units: number | null;
  readonly eligibleCost: number | null;
  /** 補助率 as written, 4/5. */
  readonly rate: string;
  readonly subsidised: number | null;
  readonly base: number | null;
  readonly amount: number | null;
  readonly capped: boolean;
}

/** A row of 経費. */
export interface ReportLine {
  readonly receiptNumber: string;
  readonly category: string;
  /** 台; null where it is no whole number from 1 on. */
  readonly units: number | null;
  readonly cost: number | null;
  readonly eligibleCost: number | null;
  /** 行判定: 対象, 対象外 or 不備. */
  readonly verdict: string;
}

/** A row of 構成員. */
export interface ReportMember {
  readonly receiptNumber: string;
  /** 法人番号, or where it is blank the name without spaces. */
  readonly corporation: string;
  readonly corporationName: string;
  /** 事業所番号, or where it is blank the name. */
  readonly establishment: string;
  readonly services: readonly string[];
  readonly smallScale: boolean;
  readonly representative: boolean;
}

/** A row of 指摘. */
export interface ReportFinding {
  readonly receiptNumber: string;
  readonly severity: string;
  readonly rule: string;
}

/** A row of 計画; a cell that holds no number is kept as its text. */
export interface ReportPlan {
  readonly receiptNumber: string;
  readonly texts: readonly string[];
  readonly indicators: readonly (string | number)[];
}

/** A row of 効果報告. */
export interface ReportEffect {
  /** Position below the header row, from 0. */
  readonly row: number;
  readonly receiptNumber: string;
  /** 年度 (令和); null where it cannot be read. */
  readonly fiscalYear: number | null;
  readonly indicators: readonly (string | number)[];
  /** 賃金還元 as it stands. */
  readonly wages: string;
  /** ISO date, or what stands there instead. */
  readonly submittedOn: string;
}

/** A block of a sheet: header row first. Empty cells are '', because a null in a spilled array would show 0. */
export type Block = readonly (readonly (string | number)[])[];

/** Sum of what is determined. */
export function sumBy<T>(rows: readonly T[], amount: (row: T) => number | null): number {
  return exactSum(rows, amount);
}

export function countDistinct<T>(rows: readonly T[], key: (row: T) => string): number {
  return new Set(rows.map(key).filter((text) => text !== '')).size;
}

/** An undetermined amount in a cell. */
export const shown = (amount: number | null): number | '' => amount ?? '';
