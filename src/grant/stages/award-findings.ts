import type { Scheme } from '../../scheme/types';
import type { Yen } from '../../scheme/units';
import { reporter } from '../context';
import type { Finding } from '../finding';
import { textOf, valueOf, wholeOf, writtenOf } from '../input/cell';
import type { Award, AwardEntry, IdleDecision } from './award';
import type { AwardRecords, HandDecision } from './award-records';
import { isGranting, rulingOf } from './hand-decision';

/**
 * S4-06: by-hand decisions that pass 予算額, that cannot be used, or that no application is ranked beside; points that
 * are no number. L-01: those of no application. They belong to 段階 採択: no 判定 and no amount of the application
 * depends on them.
 * @param scheme for rows that belong to no application.
 * @param sheet on which they stand; null: there is no such sheet.
 */
export function checkAwards(
  { programmes, idle }: Award,
  { points }: Pick<AwardRecords, 'points'>,
  scheme: Scheme,
  sheet: string | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const { budget, entries } of programmes) {
    for (const entry of entries) checkEntry(entry, budget, points, findings);
  }
  for (const each of idle) checkIdle(each, scheme, sheet, findings);
  return findings;
}

const placeOf = ({ assessment }: AwardEntry) =>
  ({ table: 'applications', row: assessment.application.row, field: 'receiptNumber' }) as const;

function checkEntry(entry: AwardEntry, budget: Yen, points: AwardRecords['points'], into: Finding[]): void {
  const { assessment, decision, amount, running, planned } = entry;
  const report = reporter(assessment.scheme, assessment.application.receiptNumber, into);
  const place = placeOf(entry);
  const written = points.get(assessment.application.row);
  if (written?.kind === 'unreadable')
    report('S4-06', place, '', { variant: 'points', facts: { text: writtenOf(written) } });
  if (decision === null) return;
  if (amount === null) {
    const [variant, text] = unusable(decision);
    report('S4-06', place, '', { variant, facts: { text } });
    return;
  }
  const { outcome } = rulingOf(decision, planned);
  if (
    outcome !== null &&
    !isGranting(outcome) &&
    decision.amount.kind !== 'blank' &&
    wholeOf(decision.amount, 0, 0) === null
  )
    report('S4-06', place, '', {
      variant: 'unused',
      facts: { text: outcome, amount: textOf(decision.amount) },
    });
  if (amount > planned) report('S4-06', place, '', { variant: 'abovePlanned', facts: { amount, planned } });
  if (amount > 0 && running !== null && running > budget)
    report('S4-06', place, '', { variant: 'over', facts: { running, budget } });
}

/** What is the matter with an entry that does not say what is decided. */
function unusable({ outcome, amount }: HandDecision): ['word' | 'amount' | 'missing', string] {
  if (outcome.kind === 'unreadable') return ['word', writtenOf(outcome)];
  return amount.kind === 'blank' ? ['missing', valueOf(outcome) ?? ''] : ['amount', writtenOf(amount)];
}

function checkIdle(
  { decision, why }: IdleDecision,
  scheme: Scheme,
  sheet: string | null,
  into: Finding[],
): void {
  const { receiptNumber, outcome, amount } = decision;
  const report = reporter(scheme, receiptNumber, into);
  // wherever its row goes, the headers stay
  const place = sheet === null ? null : ({ table: 'sheet', sheet, row: 0, column: 0 } as const);
  if (why === 'unknown') {
    report('L-01', place, '', { variant: 'unknown', facts: { text: receiptNumber } });
    return;
  }
  // who has withdrawn is not decided about any more, and what is the matter with a setting is said of that
  if (why === 'withdrawn' || why === 'setting') return;
  report('S4-06', place, '', { variant: why, facts: { text: textOf(outcome) || textOf(amount) } });
}
