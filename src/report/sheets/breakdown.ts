import { groupBy } from '../../base/group-by';
import { mapPieces, type Pieces } from '../../base/pieces';
import { CIRCLE, TOTAL } from '../../catalogue/sheets/headers';
import { cellsOf, look } from '../columns/column';
import { listBlock, reportColumns, YEN } from '../columns/report';
import {
  type Block,
  type ReportAmount,
  type ReportApplication,
  type ReportInput,
  shown,
  sumBy,
} from '../input';

/** An application × 補助区分. */
interface Row {
  readonly application: ReportApplication;
  /** null: an application whose lines are all excluded has no 補助区分, and yet an amount of 0. */
  readonly amount: ReportAmount | null;
  /** The application's first row, which shows what belongs to all of it. */
  readonly isFirst: boolean;
}

interface All {
  readonly applications: readonly ReportApplication[];
  /** Of the rows that are shown. */
  readonly amounts: readonly ReportAmount[];
}

/** 所要額内訳; amounts in yen. */
export const breakdownColumns = reportColumns<Row, All>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: ({ application }) => application.receiptNumber,
    total: () => TOTAL,
  },
  programme: {
    header: '事業',
    look: look('wrap', 9),
    cell: ({ application }) => application.programme,
    total: ({ applications }) => applications.length,
  },
  corporationName: {
    header: '法人名',
    look: look('wrap', 24),
    cell: ({ application }) => application.corporationName,
  },
  establishmentName: {
    header: '事業所名',
    look: look('wrap', 30),
    cell: ({ application }) => application.establishmentName,
  },
  name: { header: '補助区分', look: look('text', 14), cell: ({ amount }) => amount?.name ?? '' },
  units: {
    header: '台数',
    look: look('count', 7),
    cell: ({ amount }) => amount?.units ?? '',
    total: ({ amounts }) => sumBy(amounts, ({ units }) => units),
  },
  eligibleCost: {
    header: '対象経費',
    look: YEN,
    cell: ({ amount }) => amount?.eligibleCost ?? '',
    total: ({ amounts }) => sumBy(amounts, ({ eligibleCost }) => eligibleCost),
  },
  rate: { header: '補助率', look: look('center', 7), cell: ({ amount }) => amount?.rate ?? '' },
  subsidised: {
    header: '補助率額',
    look: YEN,
    cell: ({ amount }) => amount?.subsidised ?? '',
    total: ({ amounts }) => sumBy(amounts, ({ subsidised }) => subsidised),
  },
  base: {
    header: '基準額',
    look: YEN,
    cell: ({ amount }) => amount?.base ?? '',
    total: ({ amounts }) => sumBy(amounts, ({ base }) => base),
  },
  amount: {
    header: '補助額',
    look: YEN,
    cell: ({ amount }) => amount?.amount ?? '',
    total: ({ amounts }) => sumBy(amounts, ({ amount }) => amount),
  },
  capped: {
    header: '上限適用',
    look: look('center', 8),
    cell: ({ amount }) => (amount?.capped === true ? CIRCLE : ''),
    total: ({ amounts }) => amounts.filter(({ capped }) => capped).length,
  },
  computed: {
    header: '算定額',
    look: YEN,
    cell: ({ application, isFirst }) => (isFirst ? shown(application.computed) : ''),
    total: ({ applications }) => sumBy(applications, ({ computed }) => computed),
  },
  planned: {
    header: '交付予定額',
    look: YEN,
    cell: ({ application, isFirst }) => (isFirst ? shown(application.planned) : ''),
    total: ({ applications }) => sumBy(applications, ({ planned }) => planned),
  },
  verdict: {
    header: '判定',
    look: look('center', 8),
    cell: ({ application, isFirst }) => (isFirst ? application.verdict : ''),
  },
});

const cellsOfRow = cellsOf(breakdownColumns);

/**
 * 所要額内訳: every application × 補助区分, in the order of 申請, under a row of totals. What belongs to the whole
 * application (算定額, 交付予定額, 判定) stands in its first row, so that the columns add up. What was taken back comes
 * last, without any amount.
 */
export function* breakdownBlock({ applications, withdrawn, amounts }: ReportInput): Pieces<Block> {
  const byApplication = groupBy(amounts, ({ receiptNumber }) => receiptNumber);
  const rows = yield* mapPieces(applications, (application) => {
    const own = byApplication.get(application.receiptNumber) ?? [];
    // two applications with one 受付番号 (ID-01): the first one shows the rows, so that none is counted twice
    byApplication.delete(application.receiptNumber);
    return rowsOf(application, own).map(cellsOfRow);
  });
  const takenBack = withdrawn.flatMap((application) => rowsOf(application, []).map(cellsOfRow));
  const numbers = new Set(applications.map(({ receiptNumber }) => receiptNumber));
  const counted = amounts.filter(({ receiptNumber }) => numbers.has(receiptNumber));
  return listBlock(breakdownColumns, { applications, amounts: counted }, [...rows.flat(), ...takenBack]);
}

const rowsOf = (application: ReportApplication, amounts: readonly ReportAmount[]): Row[] =>
  amounts.length === 0
    ? [{ application, amount: null, isFirst: true }]
    : amounts.map((amount, at) => ({ application, amount, isFirst: at === 0 }));
