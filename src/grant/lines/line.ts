import type { ExpenseCategory } from '../../scheme/types';
import type { Yen } from '../../scheme/units';
import type { Report } from '../context';
import type { PerUnit } from '../explain/expression';
import type { ExpenseLine } from '../input/records';

/** A line while its application is being assessed. */
export interface LineState {
  readonly line: ExpenseLine;
  /** 明細番号 as written; '' where blank. */
  readonly lineNumber: string;
  readonly report: Report;
  /** null: free text of a 事業 without 経費区分, or unclassified. */
  readonly category: ExpenseCategory | null;
  /** 経費区分 blank or not of this 事業 (L-02). */
  readonly unclassified: boolean;
  /** 支出額 and the 寄付金等 deducted from it; {@link ownCost} is what is left. Undetermined where null. */
  spent: Yen | null;
  deducted: Yen | null;
  ownCost: Yen | null;
  /** At most this much of the cost counts: 情報端末 (別紙2 3(2)ウ); null: no such limit. */
  ceiling: PerUnit | null;
  /** 台数 that the ceiling needs, 他補助 or the like is undetermined, and so is the line. */
  undetermined: boolean;
  /** Left out by 他補助, a category that is never eligible, or another rule: its 対象経費 is 0. */
  excluded: boolean;
  /** Taken as part of the package. */
  packaged: boolean;
  /** null: in no 補助区分, as every line of another 事業 than 定着支援. */
  slot: Slot | null;
}

/** Where a line of 定着支援 is summed. */
export interface Slot {
  /** 補助区分. */
  readonly costCategory: string;
  /** Row of 算定: its 補助区分 or a finer unit of it. */
  readonly group: string;
}
