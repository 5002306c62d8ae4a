import { BLANK, type Cell } from '../../../grant/input/cell';
import type { AwardOutcome, HandDecision } from '../../../grant/stages/award-records';

/** What a clerk enters by hand beside applications; left out: it stays as it stands, null: it is emptied. */
export interface ByHand {
  readonly outcome?: AwardOutcome | null;
  /** 手修正額 in yen. */
  readonly amount?: number | null;
  readonly condition?: string | null;
}

/** The decisions as they would be read once this is entered beside these applications. */
export function withByHand(
  decisions: readonly HandDecision[],
  receiptNumbers: readonly string[],
  said: ByHand,
): HandDecision[] {
  const chosen = new Set(receiptNumbers);
  const first = new Map<string, HandDecision>();
  for (const decision of decisions.toReversed()) first.set(decision.receiptNumber, decision);
  const entered = receiptNumbers.map((receiptNumber): HandDecision => {
    const before = first.get(receiptNumber);
    return {
      receiptNumber,
      outcome: cellOf(said.outcome, before?.outcome),
      amount: cellOf(said.amount, before?.amount),
    };
  });
  const says = ({ outcome, amount }: HandDecision): boolean =>
    outcome.kind !== 'blank' || amount.kind !== 'blank';
  return [...entered.filter(says), ...decisions.filter(({ receiptNumber }) => !chosen.has(receiptNumber))];
}

function cellOf<T>(said: T | null | undefined, before: Cell<T> | undefined): Cell<T> {
  if (said === undefined) return before ?? BLANK;
  return said === null ? BLANK : { kind: 'value', value: said };
}
