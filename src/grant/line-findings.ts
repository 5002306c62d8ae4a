import type { RuleId, Saying } from './findings';
import type { LineState } from './line-state';
import type { LineField } from './records';

/** Makes a finding on a field of a line. */
export function sayOnLine<R extends RuleId>(
  { report, line, lineNumber }: LineState,
  rule: R,
  field: LineField,
  ...detail: Saying<R>
): void {
  report(rule, { table: 'lines', row: line.row, field }, lineNumber, ...detail);
}

/** A line of a 経費区分 that is never eligible (別紙1 4 留意事項・4(3), 別紙3 3(1)イ) is left out. */
export function excludeNever(state: LineState): void {
  const { category } = state;
  if (category?.kind !== 'never') return;
  const { name, excludedBy } = category;
  sayOnLine(state, excludedBy, 'category', { facts: { category: name } });
  state.excluded = true;
}
