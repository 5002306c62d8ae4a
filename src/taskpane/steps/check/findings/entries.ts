import type { FindingRow } from '../../../../report/columns/finding';
import type { Severity } from '../../../../scheme/types';
import { type FindingFilter, SEVERITIES } from './filter';

/** Equal findings of a rule: the same message on many rows. */
export interface FindingGroup {
  readonly key: string;
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly count: number;
  /** Its findings stand below it. */
  readonly open: boolean;
}

/** A row of the list. */
export type Entry =
  | { readonly kind: 'finding'; readonly finding: FindingRow }
  | { readonly kind: 'group'; readonly group: FindingGroup };

/** So many equal findings stand as one row. */
const MANY = 5;

const rank = ({ severity }: FindingRow): number => SEVERITIES.indexOf(severity);

/** The worst first; equally bad ones in the order of the applications. */
export const worstFirst = (findings: readonly FindingRow[]): readonly FindingRow[] =>
  [...findings].sort((a, b) => rank(a) - rank(b));

/**
 * 情報 says what was read how; it is folded while nothing was narrowed down to and there is anything else to see.
 * `folded` is how many there are of it.
 */
export function withoutInformation(
  findings: readonly FindingRow[],
  { severity, rule, text }: FindingFilter,
): { readonly shown: readonly FindingRow[]; readonly folded: number } {
  const others = findings.filter((finding) => finding.severity !== '情報');
  const narrowed = severity !== null || rule !== null || text.trim() !== '';
  if (narrowed || others.length === 0) return { shown: findings, folded: 0 };
  return { shown: others, folded: findings.length - others.length };
}

const keyOf = ({ severity, rule, message }: FindingRow): string => `${severity}\n${rule}\n${message}`;

/**
 * The rows of the list: equal findings as a group where the first of them stands.
 * @param opened keys of the groups whose findings are shown; null where all stand one by one, as those of a chosen rule
 */
export function entriesOf(findings: readonly FindingRow[], opened: ReadonlySet<string> | null): Entry[] {
  if (opened === null) return findings.map((finding) => ({ kind: 'finding', finding }));
  const equal = new Map<string, FindingRow[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = equal.get(key);
    if (known === undefined) equal.set(key, [finding]);
    else known.push(finding);
  }
  return [...equal].flatMap(([key, members]): Entry[] => {
    const rows = members.map((finding): Entry => ({ kind: 'finding', finding }));
    const [first] = members;
    if (first === undefined || members.length < MANY) return rows;
    const { rule, message, severity } = first;
    const open = opened.has(key);
    const group = { key, rule, message, severity, count: members.length, open };
    return [{ kind: 'group', group }, ...(open ? rows : [])];
  });
}
