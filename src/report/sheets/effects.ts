import { groupBy } from '../../base/group-by';
import { eachPiece, mapPieces, type Pieces } from '../../base/pieces';
import { TOTAL } from '../../catalogue/sheets/headers';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import { effectReportYears } from '../../grant/joint/effect-reports';
import { isGranted, nothingDecided } from '../../grant/joint/granted';
import type { Books } from '../../scheme';
import { bookOf, programmeOf } from '../books';
import { cellsOf, look } from '../columns/column';
import { listBlock, type ReportCell, reportColumns } from '../columns/report';
import { type Block, type ReportApplication, type ReportEffect, type ReportInput } from '../input';
import { indicatorColumns } from './indicators';

interface Row {
  readonly programme: string;
  readonly application: ReportApplication | null;
  readonly year: number | null;
  readonly effect: ReportEffect | null;
}

/** How many reports are due, and how many have come in. */
interface All {
  readonly due: number;
  readonly submitted: number;
}

/** 効果報告. */
export const effectSheetColumns = reportColumns<Row, All>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: ({ application, effect }) => application?.receiptNumber ?? effect?.receiptNumber ?? '',
    total: () => TOTAL,
  },
  programme: {
    header: '事業',
    look: look('wrap', 9),
    cell: ({ programme }) => programme,
    total: ({ due }) => due,
  },
  corporationName: {
    header: '法人名',
    look: look('wrap', 24),
    cell: ({ application }) => application?.corporationName ?? '',
  },
  establishmentName: {
    header: '事業所名',
    look: look('wrap', 30),
    cell: ({ application }) => application?.establishmentName ?? '',
  },
  year: {
    header: '年度',
    look: look('text', 10),
    cell: ({ year }) => (year === null ? '' : reportTexts.fiscalYear(year)),
  },
  submitted: {
    header: '提出',
    look: look('center', 6),
    cell: ({ effect }) => (effect === null ? reportTexts.notSubmitted : reportTexts.submitted),
    total: ({ submitted }) => submitted,
  },
  submittedOn: {
    header: '提出日',
    look: look('center', 11),
    cell: ({ effect }) => effect?.submittedOn ?? '',
  },
  wages: { header: '賃金還元', look: look('center', 8), cell: ({ effect }) => effect?.wages ?? '' },
  ...indicatorColumns<Row>(({ effect }) => effect?.indicators),
});

const cellsOfRow = cellsOf(effectSheetColumns);

/**
 * 効果報告: by year, the applications that owe a report, 「補助を受けた」 ones (別紙1 7(2), 別紙2 4(1)イ, 別紙3 4(2)),
 * with what was reported, under a row of totals; a later year once a report of it has come in. Reports that nobody
 * owes stand at the end and say so.
 */
export function* effectBlock(
  { applications, effects, decidedFor = nothingDecided }: ReportInput,
  books: Books,
): Pieces<Block> {
  const reported = groupBy(effects ?? [], keyOf);
  const granted = applications.filter((each) => isGranted(each, decidedFor(each.receiptNumber)));
  const dues = yield* mapPieces(granted, (application) => {
    const programme = programmeOf(application, books);
    const { fiscalYear } = bookOf(application, books);
    const years = programme === null ? [] : effectReportYears(programme, fiscalYear);
    return years.map((year) => ({ application, year, first: fiscalYear + 1 }));
  });
  const owed = dues.flat().sort((a, b) => a.year - b.year);
  // nobody can have missed a year in which none has reported yet, but for the first after the grant
  const begun = owed.findLast(({ application, year }) => reported.has(keyFor(application, year)))?.year ?? 0;
  const due = owed.filter(({ year, first }) => year <= Math.max(begun, first));
  const rows: ReportCell[][] = [];
  let submitted = 0;
  yield* eachPiece(due, ({ application, year }) => {
    const key = keyFor(application, year);
    const own = reported.get(key) ?? [];
    reported.delete(key);
    submitted += own.length;
    const { programme } = application;
    for (const effect of own.length === 0 ? [null] : own) {
      rows.push(cellsOfRow({ programme, application, year, effect }));
    }
  });
  const known = new Map(applications.map((application) => [application.receiptNumber, application]));
  for (const effect of [...reported.values()].flat()) {
    submitted += 1;
    const application = known.get(effect.receiptNumber) ?? null;
    rows.push(cellsOfRow({ programme: reportTexts.notDue, application, year: effect.fiscalYear, effect }));
  }
  return listBlock(effectSheetColumns, { due: due.length, submitted }, rows);
}

const keyFor = ({ receiptNumber }: ReportApplication, fiscalYear: number): string =>
  keyOf({ receiptNumber, fiscalYear });

const keyOf = ({ receiptNumber, fiscalYear }: Pick<ReportEffect, 'receiptNumber' | 'fiscalYear'>): string =>
  `${receiptNumber}\n${fiscalYear ?? ''}`;
