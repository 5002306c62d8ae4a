import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/grant/assessment';
import { isAdjustment } from '../../src/grant/lines/donations';
import type { Row } from '../cases/cases';
import { assessSheets } from '../cases/engine';
import { runs } from './random/runs';
import { anyWorkbook, cleanWorkbook, type RandomWorkbook, sheetsOfWorkbook } from './random/workbook';

const RUNS = runs(200);

const assessments = (workbook: RandomWorkbook): readonly Assessment[] =>
  assessSheets(sheetsOfWorkbook(workbook)).assessments;

/** 補助額 of each 補助区分, its finer rows added up; null where one of them is. */
function amounts({ categories }: Assessment): Map<string, number | null> {
  const totals = new Map<string, number | null>();
  // what is taken back for 寄付金等 is less where the rows come to less
  for (const { costCategory, amount } of categories.filter((row) => !isAdjustment(row))) {
    const before = totals.get(costCategory);
    totals.set(costCategory, amount === null || before === null ? null : amount + (before ?? 0));
  }
  return totals;
}

const replaced = (workbook: RandomWorkbook, at: number, ...rows: Row[]): RandomWorkbook => ({
  ...workbook,
  lines: workbook.lines.flatMap((line, n) => (n === at ? rows : [line])),
});

describe('a higher cost', { timeout: 300_000 }, () => {
  it('never lowers 算定額 or 交付予定額', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anyWorkbook,
        fc.nat(),
        fc.oneof(fc.integer({ min: 1, max: 500_000 }), fc.constant(100_000_000)),
        (workbook, pick, more) => {
          fc.pre(workbook.lines.length > 0);
          const at = pick % workbook.lines.length;
          const line = workbook.lines[at] ?? {};
          const spent = line['支出額'];
          fc.pre(typeof spent === 'number' && Number.isInteger(spent) && spent >= 0);
          const before = assessments(workbook);
          const after = assessments(replaced(workbook, at, { ...line, 支出額: Number(spent) + more }));
          before.forEach(({ computed, planned }, n) => {
            const raised = after[n];
            if (computed !== null && raised?.computed != null) {
              expect(raised.computed).toBeGreaterThanOrEqual(computed);
              compared += 1;
            }
            if (planned !== null && raised?.planned != null) {
              expect(raised.planned).toBeGreaterThanOrEqual(planned);
            }
          });
        },
      ),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns);
  });
});

describe('a line split in two', { timeout: 300_000 }, () => {
  it('never raises a 補助区分, and leaves it as it is where 補助区分 are compared whole (A-07)', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        cleanWorkbook,
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        fc.nat(),
        (workbook, pick, percent, unitsPick) => {
          fc.pre(workbook.lines.length > 0);
          const at = pick % workbook.lines.length;
          const line = workbook.lines[at] ?? {};
          // R1-38 counts lines: a marked line in two may make a package, which is another 補助区分
          fc.pre(line['パッケージ'] == null);
          const [cost, units] = [Number(line['支出額']), Number(line['台数'])];
          const donation = Number(line['寄付金等'] ?? 0);
          // 台数 in two parts of at least 1; of a single 台 there is no such split
          fc.pre(units >= 2);
          const first = Math.max(donation, Math.floor((cost * percent) / 100));
          const firstUnits = 1 + (unitsPick % (units - 1));
          const halves: [Row, Row] = [
            { ...line, 支出額: first, 台数: firstUnits },
            { ...line, 明細番号: 99, 支出額: cost - first, 台数: units - firstUnits, 寄付金等: null },
          ];
          const before = assessments(workbook);
          const after = assessments(replaced(workbook, at, ...halves));
          const whole = workbook.settings['集計単位'] === '補助区分';
          before.forEach((assessment, n) => {
            const split = after[n];
            if (split === undefined) throw new Error('an application is gone');
            const terminal = line['経費区分'] === '端末';
            const parts = amounts(split);
            for (const [name, amount] of amounts(assessment)) {
              const part = parts.get(name);
              // an application without lines (L-07) has a row of which nothing is known
              if (amount === null || part == null) {
                expect([amount, part]).toEqual([null, null]);
                continue;
              }
              if (whole && !terminal) expect(part).toBe(amount);
              else expect(part).toBeLessThanOrEqual(amount);
              compared += 1;
            }
            expect([...parts.keys()].sort()).toEqual([...amounts(assessment).keys()].sort());
          });
        },
      ),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns);
  });
});
