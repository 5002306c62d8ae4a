import type { Pieces } from '../../base/pieces';
import { assessPieces } from '../../grant/assess';
import type { Result } from '../../grant/assessment';
import { checkEffects } from '../../grant/checks/effects';
import type { DateText } from '../../grant/input/records';
import type { FindingRow } from '../../report/columns/finding';
import { readEffectTables } from '../../table/records/plan-records';
import { findingRows } from './finding-rows';
import type { Gathered } from './gather';
import { type Awarded, awardedOf } from './stages/awarded';

/** A gathered workbook with its assessment. */
export interface Assessed {
  readonly gathered: Gathered;
  readonly result: Result;
  readonly findings: readonly FindingRow[];
  /** 採択; null: no 予算額 is set, and there is no sheet 採択. */
  readonly awarded: Awarded | null;
}

/** @param today after which a report that has not come in is overdue. */
export function* assessedPieces(gathered: Gathered, today: DateText): Pieces<Assessed> {
  const { submission, settings, scheme, others, planTables } = gathered;
  const result = yield* assessPieces(submission, settings, scheme, others);
  yield;
  const awarded = awardedOf(gathered, result);
  const staged = [
    ...(awarded?.findings ?? []),
    ...checkEffects(
      result,
      readEffectTables(planTables, gathered.input.receipts),
      scheme,
      settings.effectDeadline,
      today,
    ),
  ];
  return { gathered, result, awarded, findings: yield* findingRows(result, staged, gathered) };
}
