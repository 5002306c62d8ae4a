import { groupBy } from '../../base/group-by';
import { eachPiece, type Pieces } from '../../base/pieces';
import { CIRCLE, PLAN_TEXTS, SUPPORTER, TOTAL } from '../../catalogue/sheets/headers';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import { supporterNames } from '../../grant/effects/supporters';
import { homes } from '../../grant/programmes';
import type { Books } from '../../scheme';
import { programmeOf } from '../books';
import { cellsOf, look } from '../columns/column';
import { listBlock, type ReportCell, type ReportColumn, reportColumns } from '../columns/report';
import { type Block, type ReportApplication, type ReportInput, type ReportPlan } from '../input';
import { indicatorColumns } from './indicators';

/** A plan with its application; one of the two may be missing. */
interface Row {
  readonly application: ReportApplication | null;
  readonly plan: ReportPlan | null;
  /** What 002 5(3) and 5(5)② ask for and the plan does not say. */
  readonly lacking: readonly string[];
  /** Named in any row of the application. */
  readonly supporter: string;
}

/** How many applicants, of them with 提出済, and how many plans. */
interface All {
  readonly applicants: number;
  readonly submitted: number;
  readonly written: number;
}

const texts: Readonly<Record<string, ReportColumn<Row, All>>> = Object.fromEntries(
  PLAN_TEXTS.map((header, at) => [
    header,
    { header, look: look('wrap', 24), cell: ({ plan }: Row) => plan?.texts[at] ?? '' },
  ]),
);

/** 業務改善計画. */
export const planSheetColumns = reportColumns<Row, All>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: ({ application, plan }) => application?.receiptNumber ?? plan?.receiptNumber ?? '',
    total: () => TOTAL,
  },
  programme: {
    header: '事業',
    look: look('wrap', 9),
    cell: ({ application }) => application?.programme ?? reportTexts.noApplication,
    total: ({ applicants }) => applicants,
  },
  corporationName: {
    header: '法人名',
    look: look('wrap', 18),
    cell: ({ application }) => application?.corporationName ?? '',
  },
  establishmentName: {
    header: '事業所名',
    look: look('wrap', 24),
    cell: ({ application }) => application?.establishmentName ?? '',
  },
  improvementPlan: {
    header: '業務改善計画',
    look: look('center', 12),
    cell: ({ application }) => application?.improvementPlan ?? '',
    total: ({ submitted }) => submitted,
  },
  written: {
    header: '計画の記載',
    look: look('center', 10),
    cell: ({ plan, lacking }) =>
      plan === null ? '' : lacking.length === 0 ? CIRCLE : reportTexts.lacking(lacking),
    total: ({ written }) => written,
  },
  ...texts,
  supporter: { header: SUPPORTER, look: look('wrap', 20), cell: ({ supporter }) => supporter },
  ...indicatorColumns<Row>(({ plan }) => plan?.indicators),
});

/** 「ア：抽出された課題、イ：達成すべき目標、ウ：期待される効果、エ：目標達成に向けたプロセス等」 (002 5(3), 3(2)※3). */
const ITEMS: readonly (typeof PLAN_TEXTS)[number][] = ['課題', '目標', '期待効果', 'プロセス'];

const cellsOfRow = cellsOf(planSheetColumns);

/**
 * 業務改善計画 (別紙1 6⑧・7(1), 別紙2 4(1), 別紙3 4(1), 002 3(2), 5): the applications of every 事業 that asks for one,
 * with what 計画 says of each and who supported it (002 5(5)②), under a row of totals. Rows of 計画 that belong to none of them stand at the end.
 */
export function* planBlock({ applications, plans, supporters }: ReportInput, books: Books): Pieces<Block> {
  const supporterOf = supporterNames(supporters ?? []);
  const isAsked = (application: ReportApplication): boolean => {
    const programme = programmeOf(application, books);
    return programme !== null && homes[programme.kind].hasPlan;
  };
  const lackingIn = (plan: ReportPlan | null, application: ReportApplication): string[] => {
    const programme = programmeOf(application, books);
    if (plan === null || programme === null || homes[programme.kind].hasEvaluation !== true) return [];
    const items = PLAN_TEXTS.filter((header, at) => ITEMS.includes(header) && (plan.texts[at] ?? '') === '');
    const isNameless =
      homes[programme.kind].namesSupporter === true &&
      supporters !== null &&
      supporterOf(plan.receiptNumber) === '';
    return isNameless ? [...items, SUPPORTER] : items;
  };
  const byApplication = groupBy(plans ?? [], ({ receiptNumber }) => receiptNumber);
  const rows: ReportCell[][] = [];
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
    const supporter = supporterOf(application.receiptNumber);
    for (const plan of own.length === 0 ? [null] : own)
      rows.push(cellsOfRow({ application, plan, lacking: lackingIn(plan, application), supporter }));
  });
  for (const strays of byApplication.values()) {
    written += strays.length;
    for (const plan of strays) {
      const supporter = supporterOf(plan.receiptNumber);
      rows.push(cellsOfRow({ application: null, plan, lacking: [], supporter }));
    }
  }
  return listBlock(planSheetColumns, { applicants, submitted, written }, rows);
}
