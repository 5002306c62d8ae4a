import type { OpenCase } from '../case';
import type { Finding } from '../finding';
import type { RuleId, Saying } from '../findings';
import type { LineField } from '../input/records';
import type { LineState } from './line';

/** Makes a finding on a field of a line. */
export function sayOnLine<R extends RuleId>(
  { report, line, lineNumber }: LineState,
  rule: R,
  field: LineField,
  ...detail: Saying<R>
): void {
  report(rule, { table: 'lines', row: line.row, field }, lineNumber, ...detail);
}

/**
 * A mark that is asked for and left blank on some of the lines (R1-06, R1-32): said once, with their number. Where it
 * holds a word that is none of the agreed ones L-08 says so, and 要件確認一覧 must not call it met.
 */
export function sayUnanswered(
  { say }: OpenCase,
  states: readonly LineState[],
  rule: 'R1-06' | 'R1-32',
  field: 'otherGrant' | 'pricePublished',
): void {
  const count = (kind: 'blank' | 'unreadable'): number =>
    states.filter(({ line }) => line[field].kind === kind).length;
  const [blank, unclear] = [count('blank'), count('unreadable')];
  if (blank > 0) say(rule, 'receiptNumber', { severity: '注意', variant: 'blank', facts: { lines: blank } });
  if (unclear > 0)
    say(rule, 'receiptNumber', { severity: '情報', variant: 'unclear', facts: { lines: unclear } });
}

/**
 * What is wrong on a line that is left out and does not keep the rest from being computed: L-03 and L-06 on it are
 * 注意.
 */
export function easeExcluded(findings: Finding[], states: readonly LineState[]): void {
  const rows = new Set(states.flatMap(({ excluded, line }) => (excluded ? [line.row] : [])));
  if (rows.size === 0) return;
  findings.forEach((finding, at) => {
    const { rule, severity, place } = finding;
    if (severity !== '不備' || (rule !== 'L-03' && rule !== 'L-06')) return;
    if (place?.table === 'lines' && rows.has(place.row)) findings[at] = { ...finding, severity: '注意' };
  });
}

/** A line of a 経費区分 that is never eligible (別紙1 4 留意事項・4(3), 別紙3 3(1)イ) is left out. */
export function excludeNever(state: LineState): void {
  const { category } = state;
  if (category?.kind !== 'never') return;
  const { name, excludedBy } = category;
  sayOnLine(state, excludedBy, 'category', { facts: { category: name } });
  state.excluded = true;
}
