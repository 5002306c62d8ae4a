import { describe, expect, it } from 'vitest';
import { runWrite } from '../../src/workbook/run/procedure';
import { sheetsOf, type WorkedCase, workedCases } from '../cases/cases';
import { memoryWorkbook } from '../memory/workbook';

/** One case for each 事業 that has a 算定額, and those where 寄付金等 are taken off the whole. */
const programmes = new Map<unknown, WorkedCase>();
for (const entry of workedCases)
  if (entry.申請.length === 1 && entry.expect.算定額[0] != null) {
    const key = `${String(entry.申請[0]?.['事業'])} ${String(entry.設定['寄付金等の控除'] ?? '')}`;
    programmes.set(key, programmes.get(key) ?? entry);
  }

const now = new Date('2026-06-15T01:30:00Z');

describe('a 受付番号 that stands twice (ID-01)', () => {
  it('is tried in every 事業', () => {
    expect(programmes.size).toBeGreaterThan(10);
  });

  it.each([...programmes].map(([name, entry]) => [name, entry.id, entry] as const))(
    '%s %s: is found, keeps nothing from being written, and every 検算 agrees',
    async (_name, _id, entry) => {
      const twice = { ...entry, 申請: [...entry.申請, { ...entry.申請[0], 事業所名: '別の事業所' }] };
      const { outcome } = await runWrite(memoryWorkbook(sheetsOf(twice)), { now }, true);
      expect(outcome.findings.filter(({ rule }) => rule === 'ID-01')).not.toEqual([]);
      expect(outcome.sheets.length).toBeGreaterThan(5);
      expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    },
  );
});
