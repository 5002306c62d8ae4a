import { forCell } from '../../../catalogue/amounts/figures';
import { awardReason, idleReason, onlyNoted } from '../../../catalogue/sheets/award-texts';
import type { Result } from '../../../grant/assessment';
import type { Finding } from '../../../grant/finding';
import { type Award, award } from '../../../grant/stages/award';
import { type AwardChanges, awardChanges } from '../../../grant/stages/award-changes';
import { checkAwards } from '../../../grant/stages/award-findings';
import type { HandDecision } from '../../../grant/stages/award-records';
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

const NOTHING: HandCells = { outcome: null, amount: null, condition: null };

/** null where no 予算額 is set and there is no sheet 採択: nothing is to be said of it. */
export function awardedOf({ awards, settings, scheme }: Gathered, result: Result): Awarded | null {
  if (awards === null) return null;
  const { records, before, standing } = awards;
  const found = award(result, settings, records);
  return {
    sheet: standing?.sheet ?? null,
    award: found,
    changes: awardChanges(found, before),
    findings: checkAwards(found, records, scheme, standing?.sheet ?? null),
    rows: rowsOf(found, awards),
  };
}

/** A 条件 beside which nothing else is entered goes with the application; one that has no such row is kept by itself. */
function rowsOf(
  { programmes, idle }: Award,
  { hand, conditions }: NonNullable<Gathered['awards']>,
): AwardRow[] {
  const handOf = (decision: HandDecision): HandCells => hand.get(decision) ?? NOTHING;
  const used = new Set<string>();
  const ranked = programmes.flatMap(({ entries }) =>
    entries.map((entry): AwardRow => {
      const { decision, assessment } = entry;
      const { receiptNumber } = assessment.application;
      const own = decision === null ? conditions.get(receiptNumber)?.[0] : undefined;
      if (own !== undefined) used.add(receiptNumber);
      const cells = decision === null ? { ...NOTHING, condition: own?.condition ?? null } : handOf(decision);
      return { kind: 'ranked', entry, reason: forCell(awardReason(entry)), hand: cells };
    }),
  );
  const kept = idle.map((one): AwardRow => {
    return { kind: 'idle', idle: one, reason: forCell(idleReason(one.why)), hand: handOf(one.decision) };
  });
  const noted = [...conditions].flatMap(([receiptNumber, all]) =>
    all.slice(used.has(receiptNumber) ? 1 : 0).map(({ condition }): AwardRow => {
      return { kind: 'noted', receiptNumber, reason: onlyNoted, hand: { ...NOTHING, condition } };
    }),
  );
  return [...ranked, ...kept, ...noted];
}
