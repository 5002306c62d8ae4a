import { cellPlace } from '../../../base/a1';
import type { CellPlace } from '../../../base/cells';
import type { Pieces } from '../../../base/pieces';
import { indicators } from '../../../grant/effects/indicators';
import { textOf, valueOf } from '../../../grant/input/cell';
import { decidedOf } from '../../../grant/joint/decided';
import { readEffects, readPlans, readSupporters } from '../../../report/read/plans';
import { wagesOf } from '../../../report/read/wages';
import { type EffectMeaning, effectMeaning } from '../../../report/stages/effect-meaning';
import { listedReports } from '../../../table/plans/matrix';
import type { Assessed } from '../assessed';

/** An indicator by its position among {@link indicators}, 賃金還元, or what says whose the report is. */
export type EffectCell = number | 'wages' | 'receiptNumber';

/** What 効果報告 comes to, as the pane shows it. */
export interface EffectLook extends EffectMeaning {
  /** A cell of a row of 効果報告; where there is no such column, its 受付番号. */
  readonly placeOf: (row: number, cell: EffectCell) => CellPlace | null;
}

/** Every effect report against its plan, as 効果集計 has it; null before the first report. */
export function* effectLook({
  gathered,
  result,
  reports: { decided },
}: Pick<Assessed, 'gathered' | 'result' | 'reports'>): Pieces<EffectLook | null> {
  const { planTables, input, books, info } = gathered;
  const { plans, effects: list } = planTables;
  if (list === null) return null;
  const listed = listedReports('effects', list);
  const { effects, unfiled } = readEffects(listed.matrix, input.receipts, info.date1904);
  if (effects.length === 0) return null;
  yield;
  const applications = result.assessments.map(({ application, scheme, planned }) => ({
    receiptNumber: application.receiptNumber,
    programme: textOf(application.programme),
    fiscalYear: scheme.fiscalYear,
    corporationName: textOf(application.corporationName),
    establishmentName: textOf(application.establishmentName),
    services: valueOf(application.services)?.codes ?? [],
    planned,
  }));
  const planned = plans && listedReports('plans', plans).matrix;
  const read = {
    ...{ applications, effects, unfiled },
    plans: planned && readPlans(planned, input.receipts),
    supporters: planned && readSupporters(planned, input.receipts),
    ...(decided && { decidedFor: decidedOf(decided) }),
  };
  const meaning = yield* effectMeaning(read, books, wagesOf);
  return {
    ...meaning,
    placeOf: (row, cell) => {
      const at = listed.placeAt(row);
      const column = at?.part.columns.get(fieldOf(cell)) ?? at?.part.columns.get('receiptNumber');
      return at === null || column === undefined ? null : cellPlace(at.part.grid.sheet, at.row, column);
    },
  };
}

function fieldOf(cell: EffectCell): string {
  if (cell === 'wages') return '賃金還元';
  return typeof cell === 'number' ? (indicators[cell]?.name ?? '') : cell;
}
