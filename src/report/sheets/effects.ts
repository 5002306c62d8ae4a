import { EFFECT_HEADERS, INDICATORS, TOTAL } from '../../catalogue/headers';
import { reportTexts } from '../../catalogue/report-texts';
import { effectReportYears } from '../../grant/effect-reports';
import { eachPiece, mapPieces, type Pieces } from '../../grant/pieces';
import type { Scheme } from '../../scheme/types';
import { groupBy, type Block, type ReportApplication, type ReportEffect, type ReportInput } from '../input';

type Row = (string | number)[];

/**
 * 効果報告: by year, the applications from which a report is due, with what was reported, under a row of totals
 * (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)). Reports that nobody owes stand at the end and say so.
 */
export function* effectBlock({ applications, effects }: ReportInput, scheme: Scheme): Pieces<Block> {
  const reported = groupBy(effects ?? [], keyOf);
  const dues = yield* mapPieces(applications, (application) => {
    const programme = scheme.programmes.find(({ name }) => name === application.programme);
    const years = programme === undefined ? [] : effectReportYears(programme, scheme.fiscalYear);
    return years.map((year) => ({ application, year }));
  });
  const due = dues.flat().sort((a, b) => a.year - b.year);
  const rows: Row[] = [];
  let submitted = 0;
  yield* eachPiece(due, ({ application, year }) => {
    const key = keyOf({ receiptNumber: application.receiptNumber, fiscalYear: year });
    const own = reported.get(key) ?? [];
    reported.delete(key);
    submitted += own.length;
    for (const effect of own.length === 0 ? [null] : own) rows.push(effectRow(application, year, effect));
  });
  for (const effect of [...reported.values()].flat()) {
    submitted += 1;
    rows.push(effectRow(null, effect.fiscalYear, effect));
  }
  const rest = Array<string>(INDICATORS.length + 2).fill('');
  return [EFFECT_HEADERS, [TOTAL, due.length, '', '', '', submitted, ...rest], ...rows];
}

const keyOf = ({ receiptNumber, fiscalYear }: Pick<ReportEffect, 'receiptNumber' | 'fiscalYear'>): string =>
  `${receiptNumber}\n${fiscalYear ?? ''}`;

function effectRow(
  application: ReportApplication | null,
  year: number | null,
  effect: ReportEffect | null,
): Row {
  return [
    application?.receiptNumber ?? effect?.receiptNumber ?? '',
    application?.programme ?? reportTexts.notDue,
    application?.corporationName ?? '',
    application?.establishmentName ?? '',
    year === null ? '' : reportTexts.fiscalYear(year),
    effect === null ? reportTexts.notSubmitted : reportTexts.submitted,
    effect?.submittedOn ?? '',
    effect?.wages ?? '',
    ...(effect?.indicators ?? INDICATORS.map(() => '')),
  ];
}
