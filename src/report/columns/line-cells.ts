import type { CellValue } from '../../base/cells';
import { forCell } from '../../catalogue/amounts/figures';
import { findingMessage } from '../../catalogue/findings';
import type { LineAssessment, LineVerdict } from '../../grant/assessment';
import { bySeverity, type Finding } from '../../grant/finding';
import { cellsOf, rowWith } from './column';
import { lineOutput } from './line';

/** The cells beside a line. */
export const cellsOfLine = ({ eligibleCost, group, verdict, findings }: LineAssessment): CellValue[] =>
  cells({ eligibleCost, group, verdict, reason: reasonsOf(findings) });

const cells = cellsOf(lineOutput);

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
