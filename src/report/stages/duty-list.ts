import { dutyStates, dutyTexts as texts } from '../../catalogue/sheets/duty-texts';
import { TOTAL } from '../../catalogue/sheets/headers';
import type { NotOwed, OwedReport } from '../../grant/joint/report-duties';
import { cellsOf, look } from '../columns/column';
import { listBlock, reportColumns } from '../columns/report';
import type { Block } from '../input';

/** A report that an application owes, or an application that owes none. */
export interface DutyListRow {
  readonly receiptNumber: string;
  readonly programme: string;
  readonly corporationName: string;
  readonly establishmentName: string;
  /** null: it owes nothing, for the reason that is named. */
  readonly report: OwedReport | null;
  readonly notOwed: NotOwed | null;
}

/** Of all rows: how many are owed, and how many of those are in. */
interface All {
  readonly owed: number;
  readonly filed: number;
}

/** 提出状況, as far as it depends on no day. */
export const dutyListColumns = reportColumns<DutyListRow, All>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: ({ receiptNumber }) => receiptNumber,
    total: () => TOTAL,
  },
  programme: { header: '事業', look: look('wrap', 9), cell: ({ programme }) => programme },
  corporationName: {
    header: '法人名',
    look: look('wrap', 20),
    cell: ({ corporationName }) => corporationName,
  },
  establishmentName: {
    header: '事業所名',
    look: look('wrap', 22),
    cell: ({ establishmentName }) => establishmentName,
  },
  report: {
    header: '報告',
    look: look('text', 13),
    cell: ({ report }) => (report === null ? '' : texts.report(report)),
    total: ({ owed }) => owed,
  },
  deadline: {
    header: '期限',
    look: look('wrap', 18),
    cell: ({ report }) =>
      report?.deadline == null ? '' : texts.deadline(report.deadline, report.isPast && report.filed === null),
  },
  filed: {
    header: '提出',
    look: look('center', 8),
    cell: ({ report }) => (report?.filed == null ? '' : dutyStates.in),
    total: ({ filed }) => filed,
  },
  submittedOn: {
    header: '提出日',
    look: look('center', 11),
    cell: ({ report }) => report?.filed?.submittedOn ?? '',
  },
  reason: {
    header: '理由',
    look: look('wrap', 18),
    cell: ({ report, notOwed }) => {
      if (notOwed !== null) return texts.reason(notOwed);
      return report?.isInDoubt === true ? texts.inDoubt : '';
    },
  },
});

/**
 * 提出状況: what is owed, report by report and in the order of 申請, and at the end who owes nothing and why; under a
 * row of totals.
 */
export function dutyListBlock(rows: readonly DutyListRow[]): Block {
  const owed = rows.filter(({ report }) => report !== null);
  const filed = owed.filter(({ report }) => report?.filed != null).length;
  return listBlock(dutyListColumns, { owed: owed.length, filed }, orderedDuties(rows).map(cellsOfRow));
}

/** The rows in the order of the block. */
export const orderedDuties = (rows: readonly DutyListRow[]): DutyListRow[] =>
  rows
    .map((row, at) => ({ row, at, place: placeOf(row) }))
    .sort((one, other) => one.place - other.place || one.at - other.at)
    .map(({ row }) => row);

const cellsOfRow = cellsOf(dutyListColumns);

/** 計画, 事後評価, and then the years of 効果報告. */
function placeOf({ report }: DutyListRow): number {
  if (report === null) return Number.MAX_SAFE_INTEGER;
  return report.kind === 'plan' ? 0 : report.kind === 'evaluation' ? 1 : 2 + (report.fiscalYear ?? 0);
}

/** The rows of one application: each report that it owes, or one that says why it owes none. */
export function dutyRowsOf(
  applicant: Omit<DutyListRow, 'report' | 'notOwed'>,
  reports: readonly OwedReport[],
): DutyListRow[] {
  const owed = reports.filter(({ notOwed }) => notOwed === null);
  if (owed.length > 0) return owed.map((report) => ({ ...applicant, report, notOwed: null }));
  const reasons = reports.flatMap(({ notOwed }) => notOwed ?? []);
  // that a 事業 asks for none says less than that this application would owe one
  const notOwed = reasons.find((reason) => reason !== 'notAsked') ?? 'notAsked';
  return [{ ...applicant, report: null, notOwed }];
}
