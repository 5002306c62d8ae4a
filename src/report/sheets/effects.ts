import { EFFECT_HEADERS, INDICATORS, TOTAL } from '../../catalogue/headers';
import { reportTexts } from '../../catalogue/report-texts';
import { effectReportYears } from '../../grant/effect-reports';
import { eachPiece, mapPieces, type Pieces } from '../../grant/pieces';
import type { Books } from '../../scheme';
import { bookOf, programmeOf } from '../books';
import { groupBy, type Block, type ReportApplication, type ReportEffect, type ReportInput } from '../input';

type Row = (string | number)[];

/**
 * 効果報告: by year, the applications that owe a report, 「補助を受けた」 ones (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)),
 * with what was reported, under a row of totals; a later year once a report of it has come in. Reports that nobody
 * owes stand at the end and say so.
 */
export function* effectBlock({ applications, effects }: ReportInput, books: Books): Pieces<Block> {
  const reported = groupBy(effects ?? [], keyOf);
  const dues = yield* mapPieces(applications.filter(isGranted), (application) => {
    const programme = programmeOf(application, books);
    const granted = bookOf(application, books).fiscalYear;
    const years = programme === null ? [] : effectReportYears(programme, granted);
    return years.map((year) => ({ application, year, first: granted + 1 }));
  });
  const owed = dues.flat().sort((a, b) => a.year - b.year);
  // nobody can have missed a year in which none has reported yet, but for the first after the grant
  const begun = owed.findLast(({ application, year }) => reported.has(keyFor(application, year)))?.year ?? 0;
  const due = owed.filter(({ year, first }) => year <= Math.max(begun, first));
  const rows: Row[] = [];
  let submitted = 0;
  yield* eachPiece(due, ({ application, year }) => {
    const key = keyFor(application, year);
    const own = reported.get(key) ?? [];
    reported.delete(key);
    submitted += own.length;
    const { programme } = application;
    for (const effect of own.length === 0 ? [null] : own) {
      rows.push(effectRow({ programme, application, year, effect }));
    }
  });
  const known = new Map(applications.map((application) => [application.receiptNumber, application]));
  for (const effect of [...reported.values()].flat()) {
    submitted += 1;
    const application = known.get(effect.receiptNumber) ?? null;
    rows.push(effectRow({ programme: reportTexts.notDue, application, year: effect.fiscalYear, effect }));
  }
  const rest = Array<string>(INDICATORS.length + 2).fill('');
  return [EFFECT_HEADERS, [TOTAL, due.length, '', '', '', submitted, ...rest], ...rows];
}

const isGranted = ({ planned }: ReportApplication): boolean => planned !== null && planned > 0;

const keyFor = ({ receiptNumber }: ReportApplication, fiscalYear: number): string =>
  keyOf({ receiptNumber, fiscalYear });

const keyOf = ({ receiptNumber, fiscalYear }: Pick<ReportEffect, 'receiptNumber' | 'fiscalYear'>): string =>
  `${receiptNumber}\n${fiscalYear ?? ''}`;

interface EffectOf {
  readonly programme: string;
  readonly application: ReportApplication | null;
  readonly year: number | null;
  readonly effect: ReportEffect | null;
}

function effectRow({ programme, application, year, effect }: EffectOf): Row {
  return [
    application?.receiptNumber ?? effect?.receiptNumber ?? '',
    programme,
    application?.corporationName ?? '',
    application?.establishmentName ?? '',
    year === null ? '' : reportTexts.fiscalYear(year),
    effect === null ? reportTexts.notSubmitted : reportTexts.submitted,
    effect?.submittedOn ?? '',
    effect?.wages ?? '',
    ...(effect?.indicators ?? INDICATORS.map(() => '')),
  ];
}
