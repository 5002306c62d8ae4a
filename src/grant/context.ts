import type { CostCategory, ExpenseCategory, Programme, Scheme } from '../scheme/types';
import type { Facts } from './facts';
import type { Finding, FindingPlace } from './finding';
import type { AnyDetail, RuleId, Saying } from './findings';
import type { Settings } from './input/settings';

/** What every check of one run shares: the rule book, the settings, and quick look-ups into both. */
export interface Context {
  readonly scheme: Scheme;
  readonly settings: Settings;
  readonly programmes: ReadonlyMap<string, Programme>;
  /** 経費区分 by name, for each 事業. */
  readonly categories: ReadonlyMap<string, ReadonlyMap<string, ExpenseCategory>>;
  /** 補助区分 of 定着支援 by name. */
  readonly costCategories: ReadonlyMap<string, CostCategory>;
  /** 補助区分 of what is taken as a package. */
  readonly packageName: string;
}

export function contextOf(scheme: Scheme, settings: Settings): Context {
  const { costCategories } = scheme.technology;
  const packageName = costCategories.find(({ base }) => base.kind === 'package')?.name;
  if (packageName === undefined) throw new Error('the rule book has no package');
  return {
    scheme,
    settings,
    programmes: new Map(scheme.programmes.map((programme) => [programme.name, programme])),
    categories: new Map(
      scheme.programmes.map((programme) => [
        programme.name,
        new Map((programme.categories ?? []).map((category) => [category.name, category])),
      ]),
    ),
    costCategories: new Map(costCategories.map((category) => [category.name, category])),
    packageName,
  };
}

/** Collects the findings of one application; 明細番号 is '' where the finding is about no line of it. */
export type Report = <R extends RuleId>(
  rule: R,
  place: FindingPlace | null,
  lineNumber: string,
  ...detail: Saying<R>
) => void;

const NO_FACTS: Facts = {};
const NO_DETAIL: AnyDetail = {};

/** A collector that knows the rule book, so that a rule's one severity need not be said again. */
export function reporter(scheme: Scheme, receiptNumber: string, into: Finding[]): Report {
  return (rule, place, lineNumber, ...[detail = NO_DETAIL]: readonly AnyDetail[]) => {
    const entry = scheme.rules[rule];
    if (entry === undefined) throw new Error(`no such rule: ${rule}`);
    const severity = detail.severity ?? entry.severities[0];
    if (severity === undefined || !entry.severities.includes(severity)) {
      throw new Error(`rule ${rule} has no severity ${severity ?? ''}`);
    }
    into.push({
      rule,
      severity,
      receiptNumber,
      lineNumber,
      place,
      variant: detail.variant ?? '',
      facts: detail.facts ?? NO_FACTS,
    });
  };
}
