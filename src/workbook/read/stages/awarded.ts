import { forCell } from '../../../catalogue/amounts/figures';
import { awardReason, idleReason } from '../../../catalogue/sheets/award-texts';
import type { Result } from '../../../grant/assessment';
import type { Finding } from '../../../grant/finding';
import { type Award, award } from '../../../grant/stages/award';
import { type AwardChanges, awardChanges } from '../../../grant/stages/award-changes';
import { checkAwards } from '../../../grant/stages/award-findings';
import type { AwardRow, HandCells } from '../../../report/columns/award';
import type { Gathered } from '../gather';

/** 採択 of a workbook. */
export interface Awarded {
  /** The sheet 採択, whatever a clerk calls it; null: it is not there yet. */
  readonly sheet: string | null;
  readonly award: Award;
  /** What has become of it since the sheet 採択 was made. */
  readonly changes: AwardChanges;
  readonly findings: readonly Finding[];
  /** What is to stand in 採択, the clerk's own cells in it. */
  readonly rows: readonly AwardRow[];
}

const NOTHING: HandCells = { outcome: null, amount: null };

/** null where no 予算額 is set and there is no sheet 採択: nothing is to be said of it. */
export function awardedOf({ awards, settings, scheme }: Gathered, result: Result): Awarded | null {
  if (awards === null) return null;
  const { records, hand, before, standing } = awards;
  const found = award(result, settings, records);
  const handOf = (decision: Parameters<typeof hand.get>[0] | null): HandCells =>
    (decision && hand.get(decision)) ?? NOTHING;
  return {
    sheet: standing?.sheet ?? null,
    award: found,
    changes: awardChanges(found, before),
    findings: checkAwards(found, records, scheme, standing?.sheet ?? null),
    rows: [
      ...found.programmes.flatMap(({ entries }) =>
        entries.map((entry): AwardRow => {
          const reason = forCell(awardReason(entry));
          return { kind: 'ranked', entry, reason, hand: handOf(entry.decision) };
        }),
      ),
      ...found.idle.map((idle): AwardRow => {
        const reason = forCell(idleReason(idle.why));
        return { kind: 'idle', idle, reason, hand: handOf(idle.decision) };
      }),
    ],
  };
}
