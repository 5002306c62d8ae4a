import { CIRCLE, INDICATORS, PLAN_HEADERS, PLAN_TEXTS, TOTAL } from '../../catalogue/headers';
import { reportTexts } from '../../catalogue/report-texts';
import { eachPiece, type Pieces } from '../../grant/pieces';
import { homes } from '../../grant/programmes';
import type { Books } from '../../scheme';
import { programmeOf } from '../books';
import { groupBy, type Block, type ReportApplication, type ReportInput, type ReportPlan } from '../input';

type Row = (string | number)[];

/**
 * 業務改善計画 (別紙1 6⑧・7(1), 別紙2 4(1), 別紙3 4(1), 002 3(2), 5): the applications of every 事業 that asks for one,
 * with what 計画 says of each, under a row of totals. Rows of 計画 that belong to none of them stand at the end.
 */
export function* planBlock({ applications, plans }: ReportInput, books: Books): Pieces<Block> {
  const isAsked = (application: ReportApplication): boolean => {
    const programme = programmeOf(application, books);
    return programme !== null && homes[programme.kind].hasPlan;
  };
  const byApplication = groupBy(plans ?? [], ({ receiptNumber }) => receiptNumber);
  const rows: Row[] = [];
  let submitted = 0;
  let written = 0;
  let applicants = 0;
  yield* eachPiece(applications, (application) => {
    const own = byApplication.get(application.receiptNumber) ?? [];
    if (!isAsked(application) && own.length === 0) return;
    byApplication.delete(application.receiptNumber);
    applicants += 1;
    submitted += application.improvementPlan === reportTexts.submitted ? 1 : 0;
    written += own.length;
    for (const plan of own.length === 0 ? [null] : own) rows.push(planRow(application, plan));
  });
  for (const strays of byApplication.values()) {
    written += strays.length;
    for (const plan of strays) rows.push(planRow(null, plan));
  }
  const rest = Array<string>(PLAN_TEXTS.length + INDICATORS.length).fill('');
  return [PLAN_HEADERS, [TOTAL, applicants, '', '', submitted, written, ...rest], ...rows];
}

function planRow(application: ReportApplication | null, plan: ReportPlan | null): Row {
  return [
    application?.receiptNumber ?? plan?.receiptNumber ?? '',
    application?.programme ?? reportTexts.noApplication,
    application?.corporationName ?? '',
    application?.establishmentName ?? '',
    application?.improvementPlan ?? '',
    plan === null ? '' : CIRCLE,
    ...(plan?.texts ?? PLAN_TEXTS.map(() => '')),
    ...(plan?.indicators ?? INDICATORS.map(() => '')),
  ];
}
