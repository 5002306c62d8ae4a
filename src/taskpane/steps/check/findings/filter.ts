import { clauseText } from '../../../../catalogue/clauses';
import type { FindingRow } from '../../../../report/columns/finding';
import type { Severity } from '../../../../scheme/types';
import type { CheckResult } from '../../../../workbook/read/check-result';

export type Verdict = keyof CheckResult['verdicts'];

export const VERDICTS: readonly Verdict[] = ['適', '要確認', '不備'];
export const SEVERITIES: readonly Severity[] = ['不備', '要確認', '注意', '情報'];

export interface FindingFilter {
  readonly verdict: Verdict | null;
  readonly severity: Severity | null;
  readonly rule: string | null;
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { verdict: null, severity: null, rule: null, text: '' };

/** True when the filter lets everything through. */
export function isOpen(filter: FindingFilter): boolean {
  return !filter.verdict && !filter.severity && !filter.rule && filter.text.trim() === '';
}

/** Verdict of each application that has findings: the worst of its findings decides. */
export function verdictsOf(findings: readonly FindingRow[]): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const { receiptNumber, severity } of findings) {
    const found: Verdict = severity === '不備' || severity === '要確認' ? severity : '適';
    const before = verdicts.get(receiptNumber) ?? '適';
    if (VERDICTS.indexOf(found) >= VERDICTS.indexOf(before)) verdicts.set(receiptNumber, found);
  }
  return verdicts;
}

/** Full-width and half-width, capital and small letters are the same to a search. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const haystacks = new WeakMap<FindingRow, string>();

function haystack(finding: FindingRow): string {
  let text = haystacks.get(finding);
  if (text === undefined) {
    const { receiptNumber, applicant, message, action, basis, rule, place } = finding;
    text = fold(
      [receiptNumber, applicant, message, action, clauseText(basis), rule, place?.address ?? ''].join('\n'),
    );
    haystacks.set(finding, text);
  }
  return text;
}

/** The findings that pass the filter, in their order; words of the search must all occur. */
export function filterFindings(
  findings: readonly FindingRow[],
  filter: FindingFilter,
): readonly FindingRow[] {
  if (isOpen(filter)) return findings;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const verdicts = filter.verdict ? verdictsOf(findings) : null;
  return findings.filter(
    (finding) =>
      (!verdicts || verdicts.get(finding.receiptNumber) === filter.verdict) &&
      (!filter.severity || finding.severity === filter.severity) &&
      (!filter.rule || finding.rule === filter.rule) &&
      words.every((word) => haystack(finding).includes(word)),
  );
}

/** How often each value occurs, in order of first appearance. */
export function tally<T>(
  findings: readonly FindingRow[],
  of: (finding: FindingRow) => T,
): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const finding of findings) counts.set(of(finding), (counts.get(of(finding)) ?? 0) + 1);
  return counts;
}
