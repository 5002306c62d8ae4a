import { groupBy } from '../../base/group-by';
import type { FindingRow } from '../columns/finding';

/** A rule that makes applications 不備. */
export interface TopReason<Finding extends FindingRow = FindingRow> {
  readonly rule: string;
  /** Applications that it makes 不備; one may have several reasons. */
  readonly applications: number;
  readonly findings: number;
  /** The first of them. */
  readonly first: Finding;
}

/**
 * Why applications are 不備, the rule of most applications first. A finding of a later 段階 makes none 不備, nor does one that
 * belongs to no application.
 */
export function topReasons<Finding extends FindingRow>(
  findings: readonly Finding[],
  receiptNumbers: ReadonlySet<string>,
): TopReason<Finding>[] {
  const deficient = findings.filter(
    ({ severity, stage, receiptNumber }) =>
      severity === '不備' && stage === undefined && receiptNumbers.has(receiptNumber),
  );
  return [...groupBy(deficient, ({ rule }) => rule)]
    .map(([rule, own]) => ({
      rule,
      applications: new Set(own.map(({ receiptNumber }) => receiptNumber)).size,
      findings: own.length,
      first: own[0],
    }))
    .sort((a, b) => b.applications - a.applications || b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}
