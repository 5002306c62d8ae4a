import { describe, expect, it } from 'vitest';
import { r8 } from '../../src/scheme/r8';
import { type Run, runWrite } from '../../src/workbook/run/procedure';
import type { WriteResult } from '../../src/workbook/run/results';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { r9 } from './r9';
import { bytesOf, type Entry } from './tables';

/** 端数処理単位 is 1. */
async function processed(entries: readonly Entry[], year: number | null): Promise<Run<WriteResult>> {
  const bytes = await bytesOf(entries, year === null ? {} : { 年度: year });
  return runWrite(openXlsx(bytes), { now: new Date(0), books: [r8, r9] }, true);
}

const computed = ({ assessed }: Run<WriteResult>): (number | null)[] =>
  assessed.result.assessments.map((assessment) => assessment.computed);

const device = { 経費区分: '見守り', 台数: 1, 支出額: 375_000 };
const software = { 経費区分: '介護ソフト', 支出額: 3_000_000 };
const staffed = { 契約方式: '職員数連動', 常勤換算: 12, 実人数: null, 一気通貫: '有', 標準仕様対応: '有' };
const cleaning = { 経費区分: '清掃支援', 台数: 2, 支出額: 1_600_000 };

describe('applications of two years in one workbook', () => {
  it('each take the rule book of the year in which they were received', async () => {
    const run = await processed(
      [
        { received: '2026-06-01', line: device },
        { received: '2027-06-01', line: device },
        { received: '2027-03-31', line: software, more: staffed },
        { received: '2027-04-01', line: software, more: staffed },
      ],
      null,
    );
    // 375,000×4/5=300,000; 375,000×3/4=281,250; 3,000,000×4/5 > 1,500,000 (11〜20名); ×3/4=2,250,000 > 1,800,000
    expect(computed(run)).toEqual([300_000, 281_250, 1_500_000, 1_800_000]);
    expect(run.assessed.result.assessments.map(({ scheme }) => scheme.fiscalYear)).toEqual([8, 9, 8, 9]);
    expect(run.outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
  });

  it('know a 経費区分 only in the year whose notice has it', async () => {
    const run = await processed(
      [
        { received: '2026-06-01', line: cleaning },
        { received: '2027-06-01', line: cleaning },
      ],
      null,
    );
    // 1,600,000×3/4=1,200,000 > 500,000×2台
    expect(computed(run)).toEqual([null, 1_000_000]);
    const [first, second] = run.assessed.result.assessments;
    expect(first?.findings.map(({ rule }) => rule)).toContain('L-02');
    expect(second?.findings.map(({ rule }) => rule)).not.toContain('L-02');
    expect(second?.categories.map(({ name }) => name)).toEqual(['機器50']);
  });

  it('take the book of the setting 年度 without a 受付日, or with one of a year that has no book', async () => {
    const rows = [
      { received: null, line: device },
      { received: '2019-05-01', line: device },
      { received: '2026-05-01', line: device },
    ];
    expect(computed(await processed(rows, 9))).toEqual([281_250, 281_250, 300_000]);
    expect(computed(await processed(rows, null))).toEqual([300_000, 300_000, 300_000]);
  });

  it('explain themselves by their own notice', async () => {
    const run = await processed([{ received: '2027-06-01', line: software, more: staffed }], null);
    const [assessment] = run.assessed.result.assessments;
    const [row] = assessment?.categories ?? [];
    const base = row?.expression.kind === 'cap' ? row.expression.ceiling : null;
    expect(base).toMatchObject({ kind: 'band', source: { document: 'n900', clause: '試験用 表3' } });
  });

  it('count the three モデル of each year for themselves', async () => {
    const model = { 事業: '面的支援モデル', 業務改善計画: '提出済' };
    const line = { 経費区分: '機器', 支出額: 1_000_000 };
    const rows = ['2026-06-01', '2026-06-02', '2026-06-03', '2027-06-01', '2026-06-04'].map((received) => ({
      received,
      line,
      more: model,
    }));
    const run = await processed(rows, null);
    const over = run.assessed.result.assessments.filter(({ findings }) =>
      findings.some(({ rule }) => rule === 'R2-02'),
    );
    expect(over.map(({ application }) => application.receiptNumber)).toEqual(['A5']);
  });
});
