import type { Severity } from '../scheme/types';
import type { Facts } from './facts';
import type { RuleId } from './findings';
import type { InputPlace } from './input/records';

/** The cell a finding is about; of a setting the 値, or the 項目 itself; of 計画, 効果報告 and 実績報告 by header. */
export type FindingPlace =
  | InputPlace
  | { readonly table: 'settings'; readonly row: number | null; readonly field?: 'item' }
  | {
      readonly table: 'plans' | 'effects' | 'results' | 'products' | 'earlierGrants';
      readonly row: number;
      readonly field: string;
    }
  | SheetPlace;

/** A cell of a sheet, whatever stands there; rows and columns from 0. */
export interface SheetPlace {
  readonly table: 'sheet';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A finding is data; its Japanese text is made last, in the catalogue, from `rule`, `variant` and `facts`. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** '' for a finding about the workbook as a whole. */
  readonly receiptNumber: string;
  /** '' where the finding is about the application. */
  readonly lineNumber: string;
  readonly place: FindingPlace | null;
  /** Which of a rule's cases it is, where the rule has several. */
  readonly variant: string;
  readonly facts: Facts;
}

const RANK: Readonly<Record<Severity, number>> = { 不備: 0, 要確認: 1, 注意: 2, 情報: 3 };

/** 不備 first. */
export function bySeverity(a: Severity, b: Severity): number {
  return RANK[a] - RANK[b];
}

export type Verdict = '適' | '要確認' | '不備';

/** 判定: 不備 if any finding is, else 要確認 if any is, else 適. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.severity === '不備')) return '不備';
  return findings.some((finding) => finding.severity === '要確認') ? '要確認' : '適';
}
