import type { CellValue } from '../../base/cells';
import { mapPieces, type Pieces } from '../../base/pieces';
import { explainCategory } from '../../catalogue/amounts/amount-texts';
import { forCell, rateText } from '../../catalogue/amounts/figures';
import { CIRCLE } from '../../catalogue/sheets/headers';
import type { Assessment, CategoryAssessment, Result } from '../../grant/assessment';
import { textOf } from '../../grant/input/cell';
import { cellsOf, columnsOf, look } from './column';

/** An application × 補助区分. */
export interface AmountRow {
  readonly assessment: Assessment;
  readonly category: CategoryAssessment;
}

/** 算定; amounts in yen. The reports are handed its first columns, up to the last that they read. */
export const amountColumns = columnsOf<AmountRow, CellValue>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 12),
    cell: ({ assessment }) => assessment.application.receiptNumber,
    read: true,
  },
  programme: {
    header: '事業',
    look: look('text', 12),
    cell: ({ assessment }) => textOf(assessment.application.programme),
    read: true,
  },
  name: { header: '補助区分', look: look('text', 16), cell: ({ category }) => category.name, read: true },
  units: { header: '台数', look: look('count', 7), cell: ({ category }) => category.units, read: true },
  eligibleCost: {
    header: '対象経費',
    look: look('yen', 14),
    cell: ({ category }) => category.eligibleCost,
    read: true,
  },
  rate: {
    header: '補助率',
    look: look('center', 8),
    cell: ({ category: { rate } }) => (rate === null ? null : rateText(rate)),
    read: true,
  },
  subsidised: {
    header: '補助率額',
    look: look('yen', 14),
    cell: ({ category }) => category.subsidised,
    read: true,
  },
  base: { header: '基準額', look: look('yen', 14), cell: ({ category }) => category.base, read: true },
  amount: { header: '補助額', look: look('yen', 14), cell: ({ category }) => category.amount, read: true },
  capped: {
    header: '上限適用',
    look: look('center', 8),
    cell: ({ category }) => (category.capped ? CIRCLE : null),
    read: true,
  },
  reason: {
    header: '根拠',
    look: look('wrap', 100),
    cell: ({ category }) => forCell(explainCategory(category)),
  },
});

const cellsOfRow = cellsOf(amountColumns);

/** Rows of 算定, in the order of 申請 and of the rule book's 補助区分. */
export function* amountRows({ assessments }: Result): Pieces<CellValue[][]> {
  const rows = yield* mapPieces(assessments, (assessment) =>
    assessment.categories.map((category) => cellsOfRow({ assessment, category })),
  );
  return rows.flat();
}
