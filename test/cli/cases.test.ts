import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/cli/json';
import { runWrite } from '../../src/workbook/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { technologyCases } from '../cases/cases';
import { caseBytes, readRecords } from '../cases/workbooks';

interface Json {
  applications: {
    判定: string;
    算定額: number | null;
    交付予定額: number | null;
    区分: Record<string, { 補助額: number | null }>;
  }[];
  findings: { rule: string; severity: string; cell: string; message: string }[];
}

const now = new Date('2026-06-15T01:30:00Z');

describe('the worked cases, as files through the command line', () => {
  it.each(technologyCases.map((entry) => [entry.id, entry.note, entry] as const))(
    '%s %s',
    async (_id, _note, entry) => {
      const workbook = openXlsx(await caseBytes(entry));
      const run = await runWrite(workbook, { now }, true);
      const output = workbook.save();

      const json = JSON.parse(JSON.stringify(toJson(run))) as Json;
      expect(json.applications.map((row) => row.算定額)).toEqual(entry.expect.算定額);
      expect(json.applications.map((row) => row.交付予定額)).toEqual(entry.expect.交付予定額);
      expect(json.applications.map((row) => row.判定)).toEqual(entry.expect.判定);
      expect(json.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...entry.expect.rules]));
      for (const { severity, cell } of json.findings)
        if (severity !== '情報') expect(cell).toMatch(/^[^!]+![A-Z]+\d+$/);

      const cells = await readRecords(output, '申請');
      const blank = (value: number | null): number | string => value ?? '';
      expect(cells.map((row) => row['算定額'])).toEqual(entry.expect.算定額.map(blank));
      expect(cells.map((row) => row['交付予定額'])).toEqual(entry.expect.交付予定額.map(blank));
      expect(cells.map((row) => row['判定'])).toEqual(entry.expect.判定);
      expect(run.outcome.sheets.every(({ agrees }) => agrees)).toBe(true);

      const again = openXlsx(output);
      const second = await runWrite(again, { now: new Date('2027-01-01T00:00:00Z') }, true);
      expect(second.outcome.changedCells).toBe(0);
      expect(Buffer.from(again.save()).equals(Buffer.from(output))).toBe(true);
    },
  );
});
