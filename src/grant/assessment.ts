import type { Scheme } from '../scheme/types';
import type { Rate, Yen } from '../scheme/units';
import type { Expression } from './explain/expression';
import type { Finding, Verdict } from './finding';
import type { Application, ExpenseLine } from './input/records';
import type { Withdrawn } from './input/withdrawn';

/** A row of 算定: an application × 補助区分. */
export interface CategoryAssessment {
  /** 補助区分, `機器30/見守り` at a finer 集計単位, or the 事業's own name. */
  readonly name: string;
  /** 補助区分 without the finer part. */
  readonly costCategory: string;
  /** 台; null where nothing is counted or the count is undetermined. */
  readonly units: number | null;
  readonly eligibleCost: Yen | null;
  readonly rate: Rate | null;
  /** 補助率額; null where undetermined or where the 事業 has no formula. */
  readonly subsidised: Yen | null;
  /** 基準額; null where undetermined or where there is none. */
  readonly base: Yen | null;
  /** 補助額. */
  readonly amount: Yen | null;
  /** 上限適用: 補助率額 > 基準額. */
  readonly capped: boolean;
  readonly expression: Expression;
}

export type LineVerdict = '対象' | '対象外' | '不備';

export interface LineAssessment {
  readonly line: ExpenseLine;
  readonly eligibleCost: Yen | null;
  /** 補助区分 it is summed in; null where it is in none. */
  readonly group: string | null;
  readonly verdict: LineVerdict;
  /** Findings on this line. */
  readonly findings: readonly Finding[];
}

export interface Assessment {
  readonly application: Application;
  /** The rule book that it was assessed by. */
  readonly scheme: Scheme;
  readonly lines: readonly LineAssessment[];
  readonly categories: readonly CategoryAssessment[];
  /** 対象経費計. */
  readonly eligibleCost: Yen | null;
  /** 算定額; null: undetermined. */
  readonly computed: Yen | null;
  /** 算定額 as an expression; null where the 事業 is not known. */
  readonly expression: Expression | null;
  /** 交付予定額; null where 判定 is 不備. */
  readonly planned: Yen | null;
  /** 交付予定額 as an expression; null where 判定 is 不備. */
  readonly plannedExpression: Expression | null;
  /** How much more Σ補助額 may be where 総事業費 less 寄付金等 limits it, in yen; null: nothing does. */
  readonly room: Yen | null;
  readonly capped: boolean;
  /** 優先 (6①). */
  readonly priority: boolean;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** What the whole workbook comes to. */
export interface Result {
  readonly assessments: readonly Assessment[];
  /** 取下げ. */
  readonly withdrawn: readonly Withdrawn[];
  /** Findings that belong to no application: settings, orphaned rows. */
  readonly general: readonly Finding[];
}
