import { schemeOf, schemes } from '../../scheme';
import type { Rule, Severity } from '../../scheme/types';
import type { FindingRow } from '../../workbook/results';
import { SEVERITIES } from './filter';

/** The findings of one rule. */
export interface RuleGroup {
  readonly rule: string;
  /** 要件. */
  readonly requirement: string;
  /** The worst there is. */
  readonly severity: Severity;
  readonly count: number;
}

/** Rules of the book of a 年度; of the newest one where the workbook names none. */
export function rulesOf(fiscalYear: number | null): Readonly<Record<string, Rule>> {
  const book = (fiscalYear === null ? null : schemeOf(fiscalYear)) ?? schemes.at(-1);
  return book?.rules ?? {};
}

/** Findings by rule: the worst first, then the most frequent. */
export function groupByRule(
  findings: readonly FindingRow[],
  rules: Readonly<Record<string, Rule>>,
): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const { rule, severity } of findings) {
    const group = groups.get(rule);
    const worst =
      group && SEVERITIES.indexOf(group.severity) < SEVERITIES.indexOf(severity) ? group.severity : severity;
    const requirement = rules[rule]?.requirement ?? rule;
    groups.set(rule, { rule, requirement, severity: worst, count: (group?.count ?? 0) + 1 });
  }
  const rank = ({ severity }: RuleGroup): number => SEVERITIES.indexOf(severity);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
