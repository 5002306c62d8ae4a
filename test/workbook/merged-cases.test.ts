import { describe, expect, it } from 'vitest';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { workedCases } from '../cases/cases';
import { isMerged, mostCases } from '../cases/merged';
import { caseBytes, readRecords } from '../cases/workbooks';

describe('the worked cases in one workbook', { timeout: 300_000 }, () => {
  it('are nearly all of them, of every 事業', () => {
    const programmes = (cases: readonly (typeof workedCases)[number][]) =>
      new Set(cases.flatMap((entry) => entry.申請.map((row) => row['事業'])));
    const taken = workedCases.filter(isMerged);
    expect(taken).toHaveLength(224);
    expect(programmes(taken)).toEqual(programmes(workedCases));
  });

  it('come out as each by itself', async () => {
    const all = mostCases();
    const workbook = openXlsx(await caseBytes(all));
    await runWrite(workbook, { now: new Date('2026-06-15T01:30:00Z') }, false);
    const written = await readRecords(await workbook.save(), '申請');
    const blank = (value: number | null): number | string => value ?? '';
    const rows = all.申請.map((row, at) => [
      row['受付番号'],
      blank(all.expect.算定額[at] ?? null),
      blank(all.expect.交付予定額[at] ?? null),
      all.expect.判定[at],
    ]);
    expect(
      written.map((row) => ['受付番号', '算定額', '交付予定額', '判定'].map((header) => row[header])),
    ).toEqual(rows);
  });
});
