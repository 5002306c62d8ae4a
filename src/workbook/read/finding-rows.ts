import { mapPieces, type Pieces } from '../../base/pieces';
import { findingAction, findingBasis, findingMessage } from '../../catalogue/findings';
import type { Assessment, Result } from '../../grant/assessment';
import { bySeverity, type Finding } from '../../grant/finding';
import { BLANK, textOf } from '../../grant/input/cell';
import type { FindingRow } from '../../report/columns/finding';
import { isAsked } from '../../report/return-letter';
import type { Gathered } from './gather';
import { placeOf } from './places';

const severityFirst = (a: Finding, b: Finding): number => bySeverity(a.severity, b.severity);

/**
 * Every finding as a clerk reads it: those of the workbook, then by application and severity, then those of a later
 * 段階.
 */
export function* findingRows(
  result: Result,
  staged: readonly Finding[],
  gathered: Gathered,
): Pieces<FindingRow[]> {
  const toRow = (finding: Finding, owner: Assessment | null): FindingRow => {
    const scheme = owner?.scheme ?? gathered.scheme;
    const { establishmentName, corporationName, programme } = owner?.application ?? NOBODY;
    const stage = scheme.rules[finding.rule]?.stage;
    const row = {
      receiptNumber: finding.receiptNumber,
      lineNumber: finding.lineNumber,
      applicant: textOf(establishmentName) || textOf(corporationName),
      severity: finding.severity,
      rule: finding.rule,
      fiscalYear: scheme.fiscalYear,
      message: findingMessage(finding),
      basis: findingBasis(finding, scheme, textOf(programme)),
      action: findingAction(finding),
      place: placeOf(finding.place, gathered),
      ...(stage === undefined ? {} : { stage }),
    };
    return isAsked(row) ? { ...row, asked: true } : row;
  };
  const general = yield* mapPieces([...result.general].sort(severityFirst), (finding) =>
    toRow(finding, null),
  );
  const own = yield* mapPieces(result.assessments, (assessment) =>
    [...assessment.findings].sort(severityFirst).map((finding) => toRow(finding, assessment)),
  );
  const owners = new Map(result.assessments.map((entry) => [entry.application.receiptNumber, entry]));
  const later = yield* mapPieces(staged, (finding) =>
    toRow(finding, owners.get(finding.receiptNumber) ?? null),
  );
  return [...general, ...own.flat(), ...later];
}

const NOBODY = { establishmentName: BLANK, corporationName: BLANK, programme: BLANK } as const;
