import type { CellValue } from '../../base/cells';
import type { CellStyle } from '../../base/sheet-content';
import { forCell } from '../../catalogue/amounts/figures';
import { findingMessage } from '../../catalogue/findings';
import type { LineAssessment, LineVerdict } from '../../grant/assessment';
import { bySeverity, type Finding } from '../../grant/finding';
import { columnsOf, look, rowWith } from './column';

/** Our columns beside 経費; amounts in yen. */
export const lineOutput = columnsOf<LineAssessment, CellValue>()({
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
  reason: { header: '行理由', look: look('text', 60), cell: ({ findings }) => reasonsOf(findings) },
});

/** What stands in 行理由: the gravest first, without what is only 情報. */
function reasonsOf(findings: readonly Finding[]): CellValue {
  const reasons = findings
    .filter(({ severity }) => severity !== '情報')
    .sort((a, b) => bySeverity(a.severity, b.severity));
  return forCell(reasons.map(reasonText).join(' ／ ')) || null;
}

const reasonText = (finding: Finding): string => `${finding.rule} ${findingMessage(finding)}`;

/** Beside a line that belongs to no application: counted nowhere, so no amount. */
export const orphanCells = (findings: readonly Finding[]): CellValue[] =>
  rowWith<typeof lineOutput, CellValue>(lineOutput, {
    verdict: '不備' satisfies LineVerdict,
    reason: reasonsOf(findings),
  });

/** Beside a line that counts nowhere until it is said whose it is (Y-03). */
export const heldCells = (question: Pick<Finding, 'rule' | 'variant' | 'facts'>): CellValue[] =>
  rowWith<typeof lineOutput, CellValue>(lineOutput, {
    reason: forCell(`${question.rule} ${findingMessage(question)}`),
  });
