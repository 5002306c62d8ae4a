import type { Award, AwardEntry } from './award';
import type { AwardOutcome } from './award-records';
import { isGranting } from './hand-decision';

/** What 採択 said of applications before, by 受付番号. */
export type OutcomesBefore = ReadonlyMap<string, { readonly outcome: AwardOutcome; readonly amount: number }>;

/** What has become of 採択 since: 辞退, 取下げ and a 予算額 that was raised let others move up. */
export interface AwardChanges {
  /** Those that get something now, or more; by 事業 and 順位. */
  readonly raised: readonly AwardEntry[];
  /** Those that get less, or nothing any more. */
  readonly lowered: readonly AwardEntry[];
  /** 受付番号 of those that had something and are not ranked any more (辞退, 取下げ, 不備), with what that was in yen. */
  readonly freed: readonly { readonly receiptNumber: string; readonly amount: number }[];
}

/** Holds 採択 against what it was; who was not in it before has not moved. */
export function awardChanges({ entries }: Pick<Award, 'entries'>, before: OutcomesBefore): AwardChanges {
  const [raised, lowered]: [AwardEntry[], AwardEntry[]] = [[], []];
  const ranked = new Set<string>();
  for (const entry of entries.values()) {
    const { receiptNumber } = entry.assessment.application;
    ranked.add(receiptNumber);
    const was = before.get(receiptNumber);
    if (was === undefined || entry.amount === null) continue;
    if (entry.amount > was.amount) raised.push(entry);
    else if (entry.amount < was.amount) lowered.push(entry);
  }
  const freed = [...before].flatMap(([receiptNumber, { outcome, amount }]) =>
    isGranting(outcome) && !ranked.has(receiptNumber) ? [{ receiptNumber, amount }] : [],
  );
  return { raised, lowered, freed };
}
