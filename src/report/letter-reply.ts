import { issuesIn } from '../catalogue/sheets/letter-issues';
import type { LetterRecord, LetterState } from './columns/letter-record';
import { isAsked, type LetterFinding } from './return-letter';

/** A point that a letter asks about, as 指摘 of 差戻し記録 names it; no lines where it is about the application. */
export interface AskedPoint {
  readonly rule: string;
  readonly lines: readonly string[];
}

/** Where an application stands now beside what was asked of it. */
export interface LetterAnswer<F extends LetterFinding = LetterFinding> {
  /** 解消. */
  readonly resolved: readonly AskedPoint[];
  /** 残り, each point with the findings that are there still. */
  readonly remaining: readonly { readonly point: AskedPoint; readonly findings: readonly F[] }[];
  /** What would be asked now and was not asked then. */
  readonly fresh: readonly F[];
  /** Something can't be read or determined, so that what is not found may only be hidden. */
  readonly unread: boolean;
}

/** Findings of reading: of cells (L-), of tables and columns (Y-), of numbers that are there twice (ID-01). */
const OF_READING = /^(?:[LY]-|ID-01$)/u;

/**
 * Holds what is found now against what a letter asked. A point is 解消 once none of its lines has the finding any more;
 * where a rule was asked more than once of one line, as many are left as there are findings.
 * @param issues 指摘 of 差戻し記録
 * @param findings all those of the application now
 * @param determined its 算定額 is known
 */
export function answerTo<F extends LetterFinding>(
  issues: string,
  findings: readonly F[],
  determined = true,
): LetterAnswer<F> {
  const left = new Map<string, F[]>();
  for (const finding of distinct(findings.filter(isAsked))) {
    const key = keyOf(finding.rule, finding.lineNumber);
    left.set(key, [...(left.get(key) ?? []), finding]);
  }
  const resolved: AskedPoint[] = [];
  const remaining: { point: AskedPoint; findings: readonly F[] }[] = [];
  for (const point of issuesIn(issues)) {
    const lines = point.lines.length === 0 ? [''] : point.lines;
    const still = lines.flatMap((line) => left.get(keyOf(point.rule, line))?.shift() ?? []);
    if (still.length === 0) resolved.push(point);
    else remaining.push({ point, findings: still });
  }
  const asked = new Set(remaining.flatMap((one) => one.findings));
  const fresh = [...left.values()].flat();
  const others = findings.filter((finding) => !asked.has(finding));
  const unread =
    (fresh.length > 0 && !determined) ||
    others.some(({ severity, rule }) => NOT_SETTLED.has(severity) && OF_READING.test(rule));
  return { resolved, remaining, fresh, unread };
}

const NOT_SETTLED: ReadonlySet<string> = new Set(['不備', '要確認']);

const keyOf = (rule: string, line: string): string => `${rule}\n${line.normalize('NFKC')}`;

/** The same matter of one line in several cells is one point of a letter. */
function distinct<F extends LetterFinding>(findings: readonly F[]): F[] {
  const byMatter = new Map<string, F>();
  for (const finding of findings) {
    const key = `${keyOf(finding.rule, finding.lineNumber)}\n${finding.message}`;
    if (!byMatter.has(key)) byMatter.set(key, finding);
  }
  return [...byMatter.values()];
}

/** How many points a letter asked about. */
export const pointsAsked = (issues: string): number => issuesIn(issues).length;

/**
 * 状態 after an answer: 済 where nothing of what was asked remains, else 回答. 済 stays, whatever is found; it is never
 * reached while something can't be read.
 */
export function stateAfter(
  { state }: Pick<LetterRecord, 'state'>,
  { remaining, unread }: Pick<LetterAnswer, 'remaining' | 'unread'>,
): LetterState {
  return state === '済' || (remaining.length === 0 && !unread) ? '済' : '回答';
}
