import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/grant/assessment';
import { assessSheets } from '../cases/engine';
import { runs } from './random/runs';
import { anyWorkbook, HEADERS, type RandomWorkbook, sheetsOfWorkbook } from './random/workbook';
import { applicationOf, lineOf } from './rows';

const RUNS = runs(150);

/** Rules that say row order. */
const BY_ROW_ORDER = ['R2-02', 'R2-05'];

/**
 * What an assessment comes to, whatever the order of its rows. On which of several lines 限度台数 is passed (R1-34)
 * does depend on it; that it is passed does not.
 */
function comesTo({ application, categories, eligibleCost, computed, priority, findings }: Assessment) {
  const said = findings
    .filter(({ rule }) => !BY_ROW_ORDER.includes(rule))
    .map(({ rule, severity, variant, lineNumber }) =>
      rule === 'R1-34' ? rule : `${rule} ${severity} ${variant} ${lineNumber}`,
    );
  return {
    receiptNumber: application.receiptNumber,
    eligibleCost,
    computed,
    priority,
    rows: categories
      .map(({ name, amount, base, units }) => JSON.stringify([name, amount, base, units]))
      .sort(),
    said: [...new Set(said)].sort(),
  };
}

function outcomes(workbook: RandomWorkbook, headers?: Parameters<typeof sheetsOfWorkbook>[1]): string[] {
  const { assessments } = assessSheets(sheetsOfWorkbook(workbook, headers));
  return assessments.map((assessment) => JSON.stringify(comesTo(assessment)));
}

/** The same rows in an order that a number decides. */
const shuffled = <T>(rows: readonly T[], order: number): T[] =>
  rows
    .map((row, at) => ({ row, key: ((at + 1) * (order * 2 + 1) * 2_654_435_761) % 4_294_967_296 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);

describe('the order of rows and columns', { timeout: 300_000 }, () => {
  it('of 経費 and 構成員 changes nothing of an application', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.nat(), (workbook, order) => {
        const { lines, members } = workbook;
        const other = { ...workbook, lines: shuffled(lines, order), members: shuffled(members, order) };
        expect(outcomes(other)).toEqual(outcomes(workbook));
      }),
      RUNS,
    );
  });

  it('of two lines with one 明細番号 does not decide which of them a 付帯経費 belongs to (L-05)', () => {
    const lines = [
      lineOf('A1', 1, '見守り', 500_000, { 台数: 1 }),
      lineOf('A1', 1, '移乗支援', 1_000_000, { 台数: 1 }),
      lineOf('A1', 2, '付帯経費', 300_000, { 親明細: 1 }),
    ];
    const workbook = { settings: {}, applications: [applicationOf('定着支援', 'A1')], lines, members: [] };
    expect(outcomes({ ...workbook, lines: [...lines].reverse() })).toEqual(outcomes(workbook));
  });

  it('of 申請 changes nothing but what a rule gives to the first (R2-02, R2-05)', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.nat(), (workbook, order) => {
        const applications = shuffled(workbook.applications, order);
        expect(outcomes({ ...workbook, applications }).sort()).toEqual(outcomes(workbook).sort());
      }),
      RUNS,
    );
  });

  it('of the columns changes nothing at all', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.nat(), (workbook, order) => {
        const headers = {
          申請: shuffled(HEADERS.申請, order),
          経費: shuffled(HEADERS.経費, order),
          構成員: shuffled(HEADERS.構成員, order),
        };
        expect(outcomes(workbook, headers)).toEqual(outcomes(workbook));
      }),
      RUNS,
    );
  });
});
