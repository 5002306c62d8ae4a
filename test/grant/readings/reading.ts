import type { Row } from '../../cases/cases';
import type { AmountRow } from '../rows';

/** One reading of an ambiguity (rules.md 3): what the settings say, what is applied for, what it comes to. */
export interface Reading {
  readonly id: string;
  readonly text: string;
  readonly settings: Row;
  readonly application: Row;
  readonly lines: readonly Row[];
  readonly members?: readonly Row[];
  /** 補助区分, 対象経費, 補助率額, 基準額, 補助額. */
  readonly rows: readonly AmountRow[];
  readonly 算定額: number | null;
  readonly 交付予定額: number | null;
  /** Every finding, 情報 included. */
  readonly rules: readonly string[];
}

/** What holds in every reading, unless it says otherwise. */
export const answered: Row = { 都道府県: '13', 寄付金等の控除: 'しない', 税区分: '税込' };
