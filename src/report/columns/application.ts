import type { CellValue } from '../../base/cells';
import type { CellStyle } from '../../base/sheet-content';
import { explainApplication } from '../../catalogue/amounts/amount-texts';
import { forCell } from '../../catalogue/amounts/figures';
import { CIRCLE } from '../../catalogue/sheets/headers';
import type { Assessment } from '../../grant/assessment';
import type { Verdict } from '../../grant/finding';
import { columnsOf, look } from './column';

/** Our columns beside 申請; amounts in yen. 採択 depends on all applications and is put in where a 予算額 is set. */
export const applicationOutput = columnsOf<Assessment, CellValue>()({
  verdict: {
    header: '判定',
    look: look('center', 9, { 適: 'good', 要確認: 'doubtful', 不備: 'bad' } satisfies Record<
      Verdict,
      CellStyle
    >),
    cell: ({ verdict }) => verdict,
    read: true,
  },
  eligibleCost: {
    header: '対象経費計',
    look: look('yen', 14),
    cell: ({ eligibleCost }) => eligibleCost,
    read: true,
  },
  computed: { header: '算定額', look: look('yen', 14), cell: ({ computed }) => computed, read: true },
  planned: { header: '交付予定額', look: look('yen', 14), cell: ({ planned }) => planned, read: true },
  capped: {
    header: '上限適用',
    look: look('center', 9),
    cell: ({ capped }) => (capped ? CIRCLE : null),
    read: true,
  },
  priority: { header: '優先', look: look('center', 7), cell: ({ priority }) => (priority ? CIRCLE : null) },
  adopted: { header: '採択', look: look('center', 7), cell: () => null },
  reason: {
    header: '算定根拠',
    look: look('text', 60),
    cell: (assessment) => forCell(explainApplication(assessment)),
  },
});
