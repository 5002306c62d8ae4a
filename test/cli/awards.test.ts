import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type AwardCase, awardCases, awardSheets, expectedOf, shownBy } from '../cases/award-cases';
import { readRecords, workbookBytes } from '../cases/workbooks';
import { cli } from './run';

const folder = mkdtempSync(path.join(tmpdir(), 'awards-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const caseOf = (id: string): AwardCase => {
  const entry = awardCases.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(id);
  return entry;
};

async function processed(id: string, ...more: string[]) {
  const [input, output] = [path.join(folder, `${id}.xlsx`), path.join(folder, `${id}-out.xlsx`)];
  writeFileSync(input, await workbookBytes(awardSheets(caseOf(id))));
  const { stdout } = await cli('process', input, '-o', output, ...more);
  return { stdout, bytes: new Uint8Array(readFileSync(output)) };
}

describe('採択 by the command line', { timeout: 120_000 }, () => {
  it.each(['S09', 'S13'])('%s stands in the file', async (id) => {
    const { bytes } = await processed(id);
    const entry = caseOf(id);
    const shown = shownBy(entry, {
      applications: await readRecords(bytes, '申請'),
      awards: await readRecords(bytes, '採択'),
      findings: await readRecords(bytes, '指摘'),
    });
    expect(shown).toEqual(expectedOf(entry));
  });

  it('is told with what is left, and that 検算 agrees', async () => {
    const { stdout } = await processed('S10');
    expect(stdout).toContain(
      '採択 定着支援: 予算額 490,999円、採択額 490,000円、残 999円（採択 2件・一部採択 1件）',
    );
    expect(stdout).toContain('検算 採択一覧「採択額」: 一致');
    expect(stdout).toContain('検算 採択一覧「残」: 一致');
  });

  it('stands in --json beside each application', async () => {
    const { stdout } = await processed('S12', '--json');
    const { applications } = JSON.parse(stdout) as { applications: Record<string, unknown>[] };
    expect(applications.map((row) => [row['受付番号'], row['順位'], row['採択'], row['採択額']])).toEqual([
      ['A1', 1, '補欠', 0],
      ['A2', 2, '補欠', 0],
      ['A3', 3, '採択', 240_000],
    ]);
  });
});
