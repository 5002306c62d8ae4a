import { SUMMARY_HEADERS, TOTAL } from '../../catalogue/headers';
import type { Scheme } from '../../scheme/types';
import { countDistinct, sumBy, type Block, type ReportApplication, type ReportInput } from '../input';

/**
 * 総括表: a row per 事業 of the rule book, in its order, and a total. Amounts in yen; an undetermined amount is
 * left out of the sums.
 */
export function summaryBlock(input: ReportInput, scheme: Scheme): Block {
  const byProgramme = new Map<string, ReportApplication[]>(scheme.programmes.map(({ name }) => [name, []]));
  for (const application of input.applications) byProgramme.get(application.programme)?.push(application);
  const known = input.applications.filter(({ programme }) => byProgramme.has(programme));
  const rows = [...byProgramme].map(([name, applications]) =>
    summaryRow(name, applications, ceilingOf(name, scheme)),
  );
  return [SUMMARY_HEADERS, ...rows, summaryRow(TOTAL, known, null)];
}

/** 県上限 of a 事業 in yen; null where the notice sets none. */
function ceilingOf(programme: string, { programmes, models }: Scheme): number | null {
  const kind = programmes.find(({ name }) => name === programme)?.kind;
  if (kind === 'linkModel') return models.linkModel.value.prefectureCeiling;
  return kind === 'areaModel' ? models.areaModel.value.ceiling * models.areaModel.value.models : null;
}

function summaryRow(
  name: string,
  rows: readonly ReportApplication[],
  ceiling: number | null,
): (string | number)[] {
  const planned = sumBy(rows, (row) => row.planned);
  return [
    name,
    rows.length,
    countDistinct(rows, (row) => row.corporation),
    countDistinct(rows, (row) => row.establishment),
    sumBy(rows, (row) => row.totalCost),
    sumBy(rows, (row) => row.eligibleCost),
    sumBy(rows, (row) => row.computed),
    planned,
    rows.filter((row) => row.capped).length,
    rows.filter((row) => row.verdict === '不備').length,
    rows.filter((row) => row.verdict === '要確認').length,
    ceiling ?? '',
    ceiling === null ? '' : ceiling - planned,
  ];
}
