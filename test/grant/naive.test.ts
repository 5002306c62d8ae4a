import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSheets } from '../cases/engine';
import { naiveAmounts } from './random/naive';
import { runs } from './random/runs';
import { cleanWorkbook, sheetsOfWorkbook } from './random/workbook';

/** More than three applications a workbook. */
const RUNS = runs(700);

const asNumbers = (rows: Iterable<readonly [string, bigint]>): Record<string, number> =>
  Object.fromEntries([...rows].map(([name, amount]) => [name, Number(amount)]));

describe('a second computation, written from the rules alone', { timeout: 300_000 }, () => {
  it('comes to the same 補助額, 対象経費計, 算定額 and 交付予定額 for every clean application', () => {
    let compared = 0;
    let withAmount = 0;
    fc.assert(
      fc.property(cleanWorkbook, (workbook) => {
        const { assessments } = assessSheets(sheetsOfWorkbook(workbook));
        assessments.forEach((assessment, at) => {
          const application = workbook.applications[at] ?? {};
          const own = (row: { 受付番号?: unknown }): boolean => row['受付番号'] === application['受付番号'];
          const lines = workbook.lines.filter(own);
          // L-07: nothing to compute; of those entered as they are, it comes to 0
          if (assessment.findings.some(({ rule }) => rule === 'L-07')) {
            expect([lines.length, assessment.computed]).toEqual([0, null]);
            return;
          }
          const naive = naiveAmounts(application, lines, workbook.members.filter(own), workbook.settings);
          const rows = Object.fromEntries(assessment.categories.map(({ name, amount }) => [name, amount]));
          expect(rows).toEqual(asNumbers(naive.rows));
          expect(assessment.eligibleCost).toBe(Number(naive.対象経費計));
          expect(assessment.computed).toBe(Number(naive.算定額));
          compared += 1;
          if (naive.算定額 > 0n) withAmount += 1;
          if (assessment.verdict === '不備') {
            expect(assessment.planned).toBeNull();
            return;
          }
          const unit = Number(workbook.settings['端数処理単位']);
          const claimed = Number(application['申請額'] ?? Number.POSITIVE_INFINITY);
          const planned = Math.min(Number(naive.算定額), Math.floor(claimed / unit) * unit);
          expect(assessment.planned).toBe(planned);
        });
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns * 2);
    expect(withAmount).toBeGreaterThan(compared / 2);
  });
});
