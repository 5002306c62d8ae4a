import type { Pieces } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { SHEETS } from '../../catalogue/sheets/headers';
import { reportForms, type ReportKind } from '../../report';
import type { ReportInput } from '../../report/input';
import { overviewPieces } from '../../report/overview';
import { SHEET_MARKS } from '../marks';
import type { Assessed } from '../read/assessed';
import type { MadeSheet } from './made-sheet';
import type { ReportHead } from './ministry-sheet';
import { overviewAnswers } from './overview/answers';
import { type OverviewCheck, overviewSheet, totalOf } from './overview/sheet';
import type { ReportCheck } from './report-checks';
import { resultOf } from './sheet-result';

/**
 * 概況 over the ministry sheets that were made before it, in the order of the forms.
 * @param checks 検算 of those sheets; 概況 repeats those of its amounts
 */
export function* madeOverview(
  assessed: Assessed,
  input: ReportInput,
  made: readonly MadeSheet[],
  head: ReportHead,
  checks: Readonly<Record<ReportKind, readonly ReportCheck[]>>,
): Pieces<MadeSheet> {
  const { books, info } = assessed.gathered;
  const figures = { ...(yield* overviewPieces(input, books)), ...(yield* overviewAnswers(assessed)) };
  const source = (kind: ReportKind): SheetContent => {
    const content = made[reportForms.findIndex((form) => form.kind === kind)]?.content;
    if (content === undefined) throw new Error(`no sheet ${kind}`);
    return content;
  };
  const own: OverviewCheck[] = [
    ...checks.summary.map((check) => ({ ...check, table: 'programmes' as const })),
    ...checks.categories.map((check) => ({ ...check, table: 'categories' as const })),
  ];
  const content = overviewSheet({
    name: info.marks.find(({ name }) => name === SHEET_MARKS.overview)?.sheet ?? SHEETS.overview,
    head,
    overview: figures,
    sources: {
      summary: source('summary'),
      categories: source('categories'),
      services: source('services'),
      devices: source('devices'),
      breakdown: source('breakdown'),
    },
    checks: own,
  });
  const results = own.map((check) => resultOf(SHEETS.overview, totalOf(content, check.table), check));
  return { content, results, overview: figures };
}
