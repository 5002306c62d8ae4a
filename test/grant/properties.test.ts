import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingAction, findingClause, findingMessage } from '../../src/catalogue/findings';
import type { Assessment } from '../../src/grant/assessment';
import { evaluate, scaleDown } from '../../src/grant/expression';
import { roundHalfUp } from '../../src/grant/staff';
import { r8 } from '../../src/scheme/r8';
import { rate, yen } from '../../src/scheme/units';
import { assessSheets } from '../cases/engine';
import { randomCase, sheetsOfCase, type RandomCase } from './random-applications';

const RUNS = { numRuns: 400 };

const assessed = (entry: RandomCase): Assessment => {
  const [assessment] = assessSheets(sheetsOfCase(entry)).assessments;
  if (assessment === undefined) throw new Error('one application expected');
  return assessment;
};

describe('random applications of 定着支援', () => {
  it('never get more than their 基準額, nor more than their rate of the cost', () => {
    fc.assert(
      fc.property(randomCase, (entry) => {
        for (const { amount, base, subsidised, eligibleCost, expression } of assessed(entry).categories) {
          if (amount === null) continue;
          // the explanation is made from the expression, so it must come to the same figure
          expect(evaluate(expression)).toBe(amount);
          expect(amount).toBeLessThanOrEqual(base ?? 0);
          expect(amount).toBeLessThanOrEqual(subsidised ?? 0);
          expect(subsidised).toBeLessThanOrEqual(eligibleCost ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('have sums that reconcile: lines, 補助区分, application', () => {
    fc.assert(
      fc.property(randomCase, (entry) => {
        const { lines, categories, eligibleCost, computed, planned } = assessed(entry);
        const costs = lines.map((line) => line.eligibleCost);
        if (eligibleCost !== null) {
          expect(costs.reduce<number>((total, cost) => total + (cost ?? Number.NaN), 0)).toBe(eligibleCost);
          expect(categories.reduce((total, row) => total + (row.eligibleCost ?? Number.NaN), 0)).toBe(
            eligibleCost,
          );
        }
        if (computed !== null) {
          const unit = Number(entry.settings['端数処理単位']);
          const sum = categories.reduce((total, { amount }) => total + (amount ?? Number.NaN), 0);
          expect(computed).toBe(Math.floor(sum / unit) * unit);
        }
        if (planned !== null) expect(planned).toBeLessThanOrEqual(computed ?? Number.NaN);
      }),
      RUNS,
    );
  });

  it('are never 0 for "not known": an undetermined part leaves 算定額 blank and the application 不備', () => {
    fc.assert(
      fc.property(randomCase, (entry) => {
        const { lines, categories, computed, verdict, planned } = assessed(entry);
        const unknown =
          lines.length === 0 ||
          lines.some((line) => line.eligibleCost === null) ||
          categories.some(({ amount }) => amount === null);
        if (unknown) expect([computed, planned, verdict]).toEqual([null, null, '不備']);
        else expect(computed).not.toBeNull();
      }),
      RUNS,
    );
  });

  it('do not lose by a higher cost', () => {
    fc.assert(
      fc.property(randomCase, fc.nat({ max: 5 }), fc.integer({ min: 1, max: 500_000 }), (entry, at, more) => {
        const line = entry.lines[at];
        const spent = line?.['支出額'];
        if (typeof spent !== 'number' || !Number.isInteger(spent) || spent < 0) return;
        const lines = entry.lines.map((own, n) => (n === at ? { ...own, 支出額: spent + more } : own));
        const [before, after] = [assessed(entry).computed, assessed({ ...entry, lines }).computed];
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('do not depend on the order of their lines', () => {
    fc.assert(
      fc.property(randomCase, (entry) => {
        const reversed = { ...entry, lines: [...entry.lines].reverse() };
        const figures = ({ computed, planned, eligibleCost, verdict, categories }: Assessment) => ({
          computed,
          planned,
          eligibleCost,
          verdict,
          rows: categories.map(({ name, amount }) => `${name} ${amount ?? ''}`).sort(),
        });
        expect(figures(assessed(reversed))).toEqual(figures(assessed(entry)));
      }),
      RUNS,
    );
  });

  it('get findings that each have a cell, a sentence, an action and a clause', () => {
    fc.assert(
      fc.property(randomCase, (entry) => {
        for (const finding of assessed(entry).findings) {
          expect(finding.place).not.toBeNull();
          for (const text of [findingMessage(finding), findingAction(finding)]) {
            expect(text).toMatch(/[。）]$/);
            expect(text).not.toMatch(/undefined|null|NaN|\[object/);
            // a word of the code where the clerk's own should stand
            expect(text).not.toMatch(/「[a-z][A-Za-z]*」/);
          }
          expect(findingClause(finding, r8)).not.toBe('');
        }
      }),
      RUNS,
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
