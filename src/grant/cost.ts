import { yen, type Yen } from '../scheme/units';
import { textOf } from './cell';
import type { FindingDetail } from './context';
import type { ExpenseLine, LineField } from './records';
import type { Settings } from './settings';

/** A finding on a line of which only the field is to be named. */
export type LineFinding = (rule: string, field: LineField, detail?: FindingDetail) => void;

/**
 * 支出額 of a line in whole yen, less 寄付金等 where the prefecture deducts them.
 * L-03, L-04, L-06; S-02 where 寄付金等 are given and the prefecture has not said whether it deducts them.
 * @returns null when it is undetermined.
 */
export function ownCost(line: ExpenseLine, settings: Settings, say: LineFinding): Yen | null {
  const spent = spentAmount(line, say);
  return spent === null ? null : lessDonation(spent, line, settings, say);
}

function spentAmount({ cost }: ExpenseLine, say: LineFinding): Yen | null {
  const flawed = (variant: string): null => {
    say('L-03', 'cost', { severity: '不備', variant, facts: { text: textOf(cost) } });
    return null;
  };
  if (cost.kind === 'blank') return flawed('blank');
  if (cost.kind === 'unreadable') return flawed('notNumber');
  if (!Number.isSafeInteger(cost.value)) return flawed('notWhole');
  if (cost.value < 0) return flawed('negative');
  if (cost.fullWidth)
    say('L-03', 'cost', { severity: '情報', variant: 'fullWidth', facts: { yen: cost.value } });
  if (cost.value === 0) say('L-04', 'cost');
  return yen(cost.value);
}

function lessDonation(
  spent: Yen,
  { donation }: ExpenseLine,
  settings: Settings,
  say: LineFinding,
): Yen | null {
  if (donation.kind === 'blank') return spent;
  const flawed = (variant: string): null => {
    say('L-06', 'donation', { variant, facts: { text: textOf(donation), cost: spent } });
    return null;
  };
  if (donation.kind === 'unreadable') return flawed('notNumber');
  if (donation.value < 0) return flawed('negative');
  if (!Number.isSafeInteger(donation.value)) return flawed('notWhole');
  if (donation.value > spent) return flawed('moreThanCost');
  if (donation.value === 0 || settings.deductDonations === false) return spent;
  if (settings.deductDonations === true) return yen(spent - donation.value);
  say('S-02', 'donation', { severity: '不備', variant: 'donation', facts: { yen: donation.value } });
  return null;
}
