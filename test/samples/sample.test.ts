import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeCollection } from '../../samples/collection';
import { makeWorkbook } from '../../samples/workbook';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const committed = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const { applications, lines, flaws, quirks, plans, reports, told } = makeCollection();

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
  const { assessed, outcome } = await runCheck(openXlsx(committed), { now: new Date(0) });
  const ofEffects = outcome.findings.filter(({ stage }) => stage === '効果');
  const serious = outcome.findings.filter(
    ({ severity, stage }) => (severity === '不備' || severity === '要確認') && stage !== '効果',
  );
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

  test('finds in its second year what stands out, and changes no 判定 by it', () => {
    const found = (receiptNumber: string) =>
      ofEffects.filter((finding) => finding.receiptNumber === receiptNumber).map(({ rule }) => rule);
    expect(found(told.noWages)).toEqual(['R6-01']);
    expect(ofEffects.filter(({ rule }) => rule === 'R6-01')).toHaveLength(1);
    expect(found(told.stray)).toEqual(['R6-02']);
    // no plan, and no report by 2028-03-31
    expect(found(told.blankPlan)).toEqual(['R6-02', 'R6-02']);
    expect(found(told.early)).toEqual([]);
    const report = (receiptNumber: string) => reports.find((row) => row['受付番号'] === receiptNumber);
    expect(report(told.implausible)?.['離職者数']).toBeGreaterThan(
      Number(report(told.implausible)?.['職員数']),
    );
    expect(plans.filter((row) => row['受付番号'] === told.inWords)).toMatchObject([
      { 超過勤務時間: '月平均6時間程度' },
    ]);
    expect(outcome.verdicts.要確認).toBe(flaws.filter(({ severity }) => severity === '要確認').length);
  });

  test('holds reports of R9 for about two thirds of those that owe one, and one of R10', () => {
    const owing = assessed.result.assessments.filter(
      ({ application: { programme }, planned }) =>
        (planned ?? 0) > 0 &&
        programme.kind === 'value' &&
        ['定着支援', '面的支援モデル', '協働化', '経営改善'].includes(programme.value),
    );
    const years = (year: string) => reports.filter((row) => row['年度'] === year).length;
    expect(years('R9') + years('令和9年度')).toBe(reports.length - 1);
    expect(years('R10')).toBe(1);
    expect((reports.length - 1) / owing.length).toBeGreaterThan(0.6);
    expect((reports.length - 1) / owing.length).toBeLessThan(0.73);
    const overdue = ofEffects.filter(({ message }) => message.includes('の効果報告がありません'));
    expect(overdue).toHaveLength(owing.length - (reports.length - 2));
  });
});
