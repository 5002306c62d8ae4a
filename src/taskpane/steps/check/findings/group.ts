import type { FindingRow } from '../../../../report/columns/finding';
import { ruleOf, schemes } from '../../../../scheme';
import type { Severity } from '../../../../scheme/types';
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

/** Findings by rule: the worst first, then the most frequent. */
export function groupByRule(findings: readonly FindingRow[]): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const group = groups.get(rule);
    const worst =
      group && SEVERITIES.indexOf(group.severity) < SEVERITIES.indexOf(severity) ? group.severity : severity;
    const requirement = group?.requirement ?? ruleOf(finding, schemes)?.requirement ?? rule;
    groups.set(rule, { rule, requirement, severity: worst, count: (group?.count ?? 0) + 1 });
  }
  const rank = ({ severity }: RuleGroup): number => SEVERITIES.indexOf(severity);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
