import { isUncalculated } from '../../base/text';
import { MOST_COST } from '../../scheme/limits';
import { type Yen, yen } from '../../scheme/units';
import type { OpenCase } from '../case';
import { sumOf } from '../explain/expression';
import type { VariantOf } from '../findings';
import { textOf, type Unreadable, wholeOf } from '../input/cell';
import { proposedYen } from '../input/proposed-yen';
import type { Settings } from '../input/settings';
import type { LineState } from './line';
import { sayOnLine } from './line-findings';

/**
 * 支出額 of a line in whole yen, less 寄付金等 where the prefecture takes them off it; kept on the state.
 * L-03, L-04, L-06; S-02 where 寄付金等 are given and the prefecture has not said whether it deducts them.
 */
export function determineCost(state: LineState, settings: Settings): void {
  const spent = spentAmount(state);
  const donation = donationOf(state, spent, settings);
  if (spent === null || donation === null) return;
  state.spent = spent;
  state.deducted = donation;
  state.ownCost = yen(spent - donation);
}

/**
 * L-03: the costs of so many lines that no sum of them is told to the yen. Whether they can be summed; those of
 * lines that are left out count too, for they make up 総事業費.
 */
export function costsAddUp({ say }: OpenCase, states: readonly LineState[]): boolean {
  const total = sumOf(states, ({ line }) => yen(wholeOf(line.cost, 0, MOST_COST) ?? 0));
  if (total === null)
    say('L-03', 'receiptNumber', { severity: '不備', variant: 'sum', facts: { lines: states.length } });
  return total !== null;
}

function spentAmount(state: LineState): Yen | null {
  const { cost } = state.line;
  if (cost.kind === 'blank') return flawedCost(state, 'blank');
  if (cost.kind === 'unreadable') return unreadCost(state, cost);
  if (!Number.isInteger(cost.value)) return flawedCost(state, 'notWhole');
  if (cost.value < 0) return flawedCost(state, 'negative');
  if (cost.value > MOST_COST) return flawedCost(state, 'tooLarge');
  if (cost.readFrom !== undefined) {
    const facts = { text: cost.readFrom, yen: cost.value };
    sayOnLine(state, 'L-03', 'cost', { severity: '情報', variant: 'readAs', facts });
  }
  if (cost.value === 0) sayOnLine(state, 'L-04', 'cost');
  return yen(cost.value);
}

/** L-03, with the amount that may have been meant. */
function unreadCost(state: LineState, cell: Unreadable): null {
  const { text } = cell;
  const proposed = cell.proposed ?? proposedYen(text);
  if (isUncalculated(text)) return flawedCost(state, 'uncalculated');
  if (typeof proposed !== 'number') return flawedCost(state, 'notNumber');
  const facts = { text, yen: proposed };
  sayOnLine(state, 'L-03', 'cost', { severity: '不備', variant: 'proposed', facts });
  return null;
}

function flawedCost(
  state: LineState,
  variant: Exclude<VariantOf<'L-03'>, 'readAs' | 'proposed' | 'total' | 'totalReadAs' | 'sum'>,
): null {
  const facts = { text: textOf(state.line.cost) };
  sayOnLine(state, 'L-03', 'cost', { severity: '不備', variant, facts });
  return null;
}

const NOTHING = yen(0);

/** 寄付金等 to be deducted; null where it cannot be told. */
function donationOf(state: LineState, spent: Yen | null, settings: Settings): Yen | null {
  const { donation } = state.line;
  if (donation.kind === 'blank' || spent === null) return NOTHING;
  if (donation.kind === 'unreadable') return flawedDonation(state, spent, 'notNumber');
  if (donation.value < 0) return flawedDonation(state, spent, 'negative');
  if (!Number.isInteger(donation.value)) return flawedDonation(state, spent, 'notWhole');
  if (donation.value > spent) return flawedDonation(state, spent, 'moreThanCost');
  if (donation.value === 0) return NOTHING;
  if (settings.deductDonations === 'fromCost') return yen(donation.value);
  if (settings.deductDonations !== null) return NOTHING;
  const facts = { yen: donation.value };
  sayOnLine(state, 'S-02', 'donation', { severity: '不備', variant: 'donation', facts });
  return null;
}

function flawedDonation(state: LineState, spent: Yen, variant: VariantOf<'L-06'>): null {
  const facts = { text: textOf(state.line.donation), cost: spent };
  sayOnLine(state, 'L-06', 'donation', { variant, facts });
  return null;
}
