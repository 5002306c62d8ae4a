import type { FindingDetail } from './context';
import type { LineState } from './line-state';
import type { LineField } from './records';

/** Makes a finding on a field of a line. */
export function sayOnLine(state: LineState, rule: string, field: LineField, detail?: FindingDetail): void {
  const { line, lineNumber } = state;
  state.report(rule, { table: 'lines', row: line.row, field }, detail, lineNumber);
}
