import { type Yen, yen } from '../../scheme/units';
import type { OpenCase } from '../case';
import type { Expression, RoundDown } from '../explain/expression';
import { textOf, wholeOf } from '../input/cell';
import type { Application } from '../input/records';

/**
 * R1-70 to R1-72: 申請額 against 算定額. Returns 申請額 in yen; null where it is blank or cannot be read.
 * @param lines how many rows of 経費 the application has.
 */
export function checkClaim({ application, say }: OpenCase, computed: Yen | null, lines: number): Yen | null {
  const { claimedAmount } = application;
  if (claimedAmount.kind === 'blank') return null;
  const claimed = wholeOf(claimedAmount, 0);
  if (claimed === null) {
    say('R1-72', 'claimedAmount', { facts: { text: textOf(claimedAmount) } });
    return null;
  }
  if (computed !== null && claimed !== computed) {
    say(claimed > computed ? 'R1-70' : 'R1-71', 'claimedAmount', { facts: { claimed, computed, lines } });
  }
  return yen(claimed);
}

/** 交付予定額 = min(算定額, 申請額 where given), rounded down likewise. */
export function plannedExpression({ row }: Application, total: RoundDown, claimed: Yen | null): Expression {
  if (claimed === null) return total;
  const ceiling: Expression = { kind: 'entered', field: 'claimedAmount', row, value: claimed };
  return { kind: 'roundDown', of: { kind: 'cap', amount: total, ceiling }, unit: total.unit };
}
