import type { CellValue } from '../../base/cells';
import type { CellStyle } from '../../base/sheet-content';
import type { LineAssessment, LineVerdict } from '../../grant/assessment';
import { columnsOf, look } from './column';

/** What is said of a line; 行理由 in words already, since who only knows the columns needs no texts of findings. */
export interface LineRow extends Pick<LineAssessment, 'eligibleCost' | 'group' | 'verdict'> {
  readonly reason: CellValue;
}

/** Our columns beside 経費; amounts in yen. */
export const lineOutput = columnsOf<LineRow, CellValue>()({
  eligibleCost: {
    header: '対象経費',
    look: look('yen', 14),
    cell: ({ eligibleCost }) => eligibleCost,
    read: true,
  },
  group: { header: '補助区分', look: look('text', 14), cell: ({ group }) => group },
  verdict: {
    header: '行判定',
    look: look('center', 9, { 対象: 'good', 不備: 'bad' } satisfies Partial<Record<LineVerdict, CellStyle>>),
    cell: ({ verdict }) => verdict,
    read: true,
  },
  reason: { header: '行理由', look: look('text', 60), cell: ({ reason }) => reason },
});
