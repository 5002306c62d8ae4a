import { describe, expect, it } from 'vitest';
import type { FindingRow } from '../../src/report/columns/finding';
import { topReasons } from '../../src/report/figures/top-reasons';

const finding = (rule: string, receiptNumber: string, part: Partial<FindingRow> = {}): FindingRow => ({
  receiptNumber,
  lineNumber: '',
  applicant: '',
  severity: '不備',
  rule,
  fiscalYear: 8,
  message: '',
  basis: null,
  action: '',
  place: null,
  ...part,
});

describe('the reasons of 不備', () => {
  it('count each application once, the rule of most applications first', () => {
    const findings = [
      finding('L-03', 'A1', { lineNumber: '1' }),
      finding('L-03', 'A1', { lineNumber: '2' }),
      finding('R1-53', 'A1'),
      finding('R1-53', 'A2'),
    ];
    expect(topReasons(findings, new Set(['A1', 'A2']))).toEqual([
      { rule: 'R1-53', applications: 2, findings: 2, first: findings[2] },
      { rule: 'L-03', applications: 1, findings: 2, first: findings[0] },
    ]);
  });

  it('are no findings of another severity, of a later 段階, or of no application', () => {
    const findings = [
      finding('R1-06', 'A1', { severity: '要確認' }),
      finding('S4-09', 'A1', { stage: '実績' }),
      finding('L-01', 'Z9'),
      finding('S-01', ''),
    ];
    expect(topReasons(findings, new Set(['A1']))).toEqual([]);
  });
});
