import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeCollection } from '../../samples/collection';
import { makeWorkbook } from '../../samples/workbook';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const committed = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const { applications, lines, flaws, quirks } = makeCollection();

/** An applicant who did not know that a line is excluded claims too much for it. */
const CONSEQUENCE = 'R1-70';

describe('the sample workbook', () => {
  test('is the one in the repository, byte for byte', async () => {
    const made = await makeWorkbook();
    const parts = unzipSync(made);
    // Names first: a difference is told by its part, not by its offset.
    expect(Object.keys(parts)).toEqual(Object.keys(unzipSync(committed)));
    expect(Buffer.compare(made, committed)).toBe(0);
  }, 30_000);

  test('holds 150 applications of 定着支援, some of each other 事業, and one row of 経費 left empty', () => {
    const programmes = applications.map(({ row }) => String(row['事業']));
    expect(programmes.findLastIndex((programme) => programme.includes('定着支援'))).toBe(149);
    expect(new Set(programmes.slice(150)).size).toBe(11);
    expect(lines.length).toBeGreaterThan(440);
    expect(lines.length).toBeLessThan(480);
    expect(lines.filter((line) => line === null)).toHaveLength(1);
  });

  test('has a defect in about a fifth of the applications, each of another kind', () => {
    expect(flaws.length).toBeGreaterThanOrEqual(28);
    expect(flaws.length).toBeLessThanOrEqual(40);
    expect(new Set(flaws.map(({ rule }) => rule)).size).toBe(flaws.length);
    const touched = [...flaws, ...quirks].map(({ receiptNumber }) => receiptNumber);
    expect(new Set(touched).size).toBe(touched.length);
  });
});

describe('the check of the sample', async () => {
  const { outcome } = await runCheck(openXlsx(committed), { now: new Date(0) });
  const serious = outcome.findings.filter(({ severity }) => severity === '不備' || severity === '要確認');
  const of = (receiptNumber: string, found = outcome.findings): string[] =>
    found.filter((finding) => finding.receiptNumber === receiptNumber).map(({ rule }) => rule);

  test.each(flaws)('finds: $story ($rule)', ({ receiptNumber, rule, severity }) => {
    const found = serious.filter((finding) => finding.receiptNumber === receiptNumber);
    expect(found.map((finding) => finding.rule)).toContain(rule);
    expect(found.find((finding) => finding.rule === rule)?.severity).toBe(severity);
    expect(found.filter((finding) => finding.rule !== rule && finding.rule !== CONSEQUENCE)).toEqual([]);
  });

  test.each(quirks)('is not put off by: $story', ({ receiptNumber, rule }) => {
    expect(of(receiptNumber, serious)).toEqual([]);
    if (rule !== null) expect(of(receiptNumber)).toContain(rule);
  });

  test('finds nothing wrong with the others, and agrees with what their applicants claim', () => {
    const touched = new Set([...flaws, ...quirks].map(({ receiptNumber }) => receiptNumber));
    const others = serious.filter(({ receiptNumber }) => !touched.has(receiptNumber));
    expect(others.map(({ rule }) => rule)).toEqual(['L-01']);
    const claims = outcome.findings.filter(({ rule }) => rule === 'R1-70' || rule === 'R1-71');
    expect(claims.filter(({ receiptNumber }) => !touched.has(receiptNumber))).toEqual([]);
    expect(outcome.verdicts.適).toBe(applications.length - flaws.length);
  });
});
