import type { Pieces } from '../../base/pieces';
import { assessPieces } from '../../grant/assess';
import type { Result } from '../../grant/assessment';
import { checkEffects } from '../../grant/checks/effects';
import type { DateText } from '../../grant/input/records';
import type { DutyTables } from '../../grant/joint/effect-records';
import type { FindingRow } from '../../report/columns/finding';
import { readEffectTables } from '../../table/plans/records';
import { readDecided } from '../../table/stages/decided-records';
import { decidedMatrices } from '../../table/stages/decided-tables';
import { findingRows } from './finding-rows';
import type { Gathered } from './gather';
import { type Awarded, awardedOf } from './stages/awarded';

/** A gathered workbook with its assessment. */
export interface Assessed {
  readonly gathered: Gathered;
  readonly result: Result;
  /** 計画, 効果報告 and 実績報告 as they are held against the applications, with what says who owes them. */
  readonly reports: DutyTables;
  /** The day of the run, and that which the reports are held against: null where 設定 提出状況の基準日 is out of range. */
  readonly today: DateText;
  readonly dutyDay: DateText | null;
  readonly findings: readonly FindingRow[];
  /** 採択; null: no 予算額 is set, and there is no sheet 採択. */
  readonly awarded: Awarded | null;
}

/** @param today after which a report that has not come in is overdue, unless 設定 names another day. */
export function* assessedPieces(gathered: Gathered, today: DateText): Pieces<Assessed> {
  const { submission, settings, scheme, others, planTables, input, info } = gathered;
  const result = yield* assessPieces(submission, settings, scheme, others);
  yield;
  const awarded = awardedOf(gathered, result);
  const decided = readDecided(decidedMatrices(gathered.decidedPlaces), input.receipts, info.date1904);
  const reports: DutyTables = {
    ...readEffectTables(planTables, input.receipts, info.date1904),
    ...(decided && { decided }),
  };
  const dutyDay = settings.dutyDay === '' ? today : settings.dutyDay;
  const staged = [
    ...(awarded?.findings ?? []),
    ...checkEffects(
      result,
      reports,
      scheme,
      dutyDay === null ? null : settings.effectDeadline,
      dutyDay ?? today,
    ),
  ];
  const findings = yield* findingRows(result, staged, gathered);
  return { gathered, result, reports, today, dutyDay, awarded, findings };
}
