import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Result } from '../../src/grant/assessment';
import { evaluate, scaleDown } from '../../src/grant/explain/expression';
import { verdictOf } from '../../src/grant/finding';
import { isAdjustment } from '../../src/grant/lines/donations';
import { roundHalfUp } from '../../src/grant/staff';
import { rate, yen } from '../../src/scheme/units';
import { assessSheets } from '../cases/engine';
import { runs } from './random/runs';
import { anyWorkbook, type RandomWorkbook, sheetsOfWorkbook } from './random/workbook';

/** A word that decides an amount is not clear (L-08): 要確認, and blank until it is. */
const asksForWord = ({ findings }: Assessment): boolean =>
  findings.some(({ rule, variant }) => rule === 'L-08' && variant === 'amount');

const RUNS = runs(150);

const assessed = (workbook: RandomWorkbook): Result => assessSheets(sheetsOfWorkbook(workbook));

/** Ceilings of the notices on one application (rules.md 1.2). */
const CEILINGS: Readonly<Record<string, number>> = {
  面的支援モデル: 20_000_000,
  連携モデル: 8_500_000,
  協働化: 12_000_000,
  経営改善: 350_000,
  モデル施設: 5_000_000,
  第三者支援: 300_000,
};
const AS_ENTERED = ['相談体制', '事務費', '革新会議', '魅力発信', '相談センター'];

const programmeOf = ({ application: { programme } }: Assessment): string =>
  programme.kind === 'value' ? programme.value : '';

/** A sum in which a figure that is not there shows. */
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0);

describe('random workbooks of all twelve 事業', { timeout: 300_000 }, () => {
  it('never get more than the 基準額, their rate of the cost, or the ceiling of the 事業', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        for (const assessment of assessed(workbook).assessments) {
          const programme = programmeOf(assessment);
          for (const {
            amount,
            base,
            subsidised,
            eligibleCost,
            expression,
            capped,
          } of assessment.categories.filter((row) => !isAdjustment(row))) {
            if (amount === null) continue;
            // the explanation is made from the expression, so it must come to the same figure
            expect(evaluate(expression)).toBe(amount);
            expect(amount).toBeGreaterThanOrEqual(0);
            expect(amount).toBeLessThanOrEqual(sum([eligibleCost]));
            if (AS_ENTERED.includes(programme)) continue;
            expect(amount).toBe(Math.min(sum([base]), sum([subsidised])));
            expect(capped).toBe(sum([subsidised]) > sum([base]));
          }
          const { computed } = assessment;
          const ceiling = CEILINGS[programme];
          if (ceiling !== undefined && computed !== null) expect(computed).toBeLessThanOrEqual(ceiling);
        }
      }),
      RUNS,
    );
  });

  it('have sums that reconcile: lines, 補助区分, application, claim', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        const unit = Number(workbook.settings['端数処理単位'] ?? 1000);
        for (const { lines, categories, eligibleCost, computed, planned, application } of assessed(workbook)
          .assessments) {
          if (eligibleCost !== null) {
            expect(sum(lines.map((line) => line.eligibleCost))).toBe(eligibleCost);
            const rows = categories.filter((row) => !isAdjustment(row));
            expect(sum(rows.map((row) => row.eligibleCost))).toBe(eligibleCost);
          }
          if (computed !== null) {
            expect(computed).toBe(Math.floor(sum(categories.map(({ amount }) => amount)) / unit) * unit);
          }
          if (planned === null) continue;
          const { claimedAmount } = application;
          const claimed = claimedAmount.kind === 'value' ? claimedAmount.value : Number.POSITIVE_INFINITY;
          expect(planned).toBe(Math.min(sum([computed]), Math.floor(claimed / unit) * unit));
        }
      }),
      RUNS,
    );
  });

  it('are never 0 for "not known": a part that is undetermined leaves the sums over it blank, and 不備', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        for (const assessment of assessed(workbook).assessments) {
          const { lines, categories, eligibleCost, computed, verdict, planned, expression } = assessment;
          const entered = AS_ENTERED.includes(programmeOf(assessment));
          const costUnknown =
            (lines.length === 0 && !entered) || lines.some((line) => line.eligibleCost === null);
          if (costUnknown) expect(eligibleCost).toBeNull();
          const unknown =
            expression === null || costUnknown || categories.some(({ amount }) => amount === null);
          if (unknown) expect([computed, planned]).toEqual([null, null]);
          // nor is a figure left out that is known
          if (unknown || computed === null) {
            if (asksForWord(assessment)) expect(verdict).not.toBe('適');
            else expect(verdict).toBe('不備');
          }
          for (const row of categories) {
            if (row.base === null && !entered && !isAdjustment(row)) expect(row.amount).toBeNull();
          }
        }
      }),
      RUNS,
    );
  });

  it('have the 判定 of their worst finding, and 交付予定額 unless that is 不備', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        for (const assessment of assessed(workbook).assessments) {
          const { findings, verdict, planned, computed } = assessment;
          expect(verdict).toBe(verdictOf(findings));
          if (verdict === '不備') expect(planned).toBeNull();
          else if (!asksForWord(assessment)) expect([computed, planned]).not.toContain(null);
        }
      }),
      RUNS,
    );
  });

  it('keep to what a prefecture may give: 3 モデル (R2-02), 6,000万円 (R2-05), in row order', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        const { applications, lines, members } = workbook;
        // enough of both モデル to reach the limits
        const again = Array.from({ length: 8 }, (_, n) => `再${n}`);
        const repeat = (rows: typeof applications): typeof applications => [
          ...rows,
          ...again.flatMap((mark) =>
            rows
              .filter((row) => typeof row['受付番号'] === 'string')
              .map((row) => ({ ...row, 受付番号: `${mark}${String(row['受付番号'])}` })),
          ),
        ];
        const { assessments } = assessed({
          ...workbook,
          applications: repeat(applications),
          lines: repeat(lines),
          members: repeat(members),
        });
        let models = 0;
        let given = 0;
        for (const assessment of assessments) {
          const rules = assessment.findings.map(({ rule }) => rule);
          const others = assessment.findings.filter(({ rule }) => rule !== 'R2-02');
          const sound = verdictOf(others) !== '不備';
          const programme = programmeOf(assessment);
          if (programme === '面的支援モデル' && sound) models += 1;
          if (programme === '連携モデル' && sound)
            given += sum(assessment.categories.map((row) => row.amount));
          expect(rules.includes('R2-02')).toBe(programme === '面的支援モデル' && sound && models > 3);
          expect(rules.includes('R2-05')).toBe(programme === '連携モデル' && sound && given > 60_000_000);
        }
      }),
      runs(60),
    );
  });
});

describe('money and persons in whole numbers', () => {
  it('⌊x × n/d⌋ agrees with arithmetic of unlimited precision', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 50 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (amount, numerator, denominator) => {
          fc.pre(numerator <= denominator);
          const exact = (BigInt(amount) * BigInt(numerator)) / BigInt(denominator);
          expect(BigInt(scaleDown(yen(amount), rate(numerator, denominator)))).toBe(exact);
        },
      ),
    );
  });

  it('sums of tenths are rounded as decimals: n tenths give ⌊(n + 5) / 10⌋ persons', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (tenths) => {
        let summed = 0;
        for (let n = 0; n < tenths; n += 1) summed += 0.1;
        expect(roundHalfUp(summed)).toBe(Math.floor((tenths + 5) / 10));
        expect(roundHalfUp(tenths / 10)).toBe(Math.floor((tenths + 5) / 10));
      }),
    );
  });
});
