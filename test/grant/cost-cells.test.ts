import { describe, expect, it } from 'vitest';
import { isUncalculated } from '../../src/base/text';
import type { OpenCase } from '../../src/grant/case';
import { BLANK, type Cell, isDitto, read, unreadable, writtenOf } from '../../src/grant/input/cell';
import { costsAddUp } from '../../src/grant/lines/cost';
import type { LineState } from '../../src/grant/lines/line';
import { assessed } from './built';

/** What is said of a cell of 支出額 (L-03), and how a cell is quoted. */

/** L-03: the costs are given one by one, and a sum of them is told to the yen up to 2⁵³ − 1. */
function addUp(costs: readonly Cell<number>[]) {
  const said: unknown[] = [];
  const say = (...finding: unknown[]): void => {
    said.push(finding);
  };
  const states = costs.map((cost) => ({ line: { cost } }) as LineState);
  return [costsAddUp({ say } as unknown as OpenCase, states), said];
}

describe('costs of 10¹² a line', () => {
  const lines = (count: number): Cell<number>[] => Array<Cell<number>>(count).fill(read(1_000_000_000_000));

  it('of 9,007 lines come to 9,007,000,000,000,000 yen', () => {
    expect(addUp(lines(9_007))).toEqual([true, []]);
  });

  it('of 9,008 lines come to more than 9,007,199,254,740,991: 不備 on the 受付番号', () => {
    const detail = { severity: '不備', variant: 'sum', facts: { lines: 9_008 } };
    expect(addUp(lines(9_008))).toEqual([false, [['L-03', 'receiptNumber', detail]]]);
  });

  it('what cannot be read, is negative or larger adds nothing to them', () => {
    const others = [BLANK, unreadable('約百'), read(-1e15), read(1e15)];
    expect(addUp([...lines(9_007), ...others])).toEqual([true, []]);
  });
});

describe('a 支出額 that is not read', () => {
  it.each([
    ['#未計算', 'uncalculated', { text: '#未計算' }],
    ['約百', 'notNumber', { text: '約百' }],
    ['30万円', 'proposed', { text: '30万円', yen: 300_000 }],
  ])('%s', (text, variant, facts) => {
    const { computed, findings } = assessed('定着支援', [['見守り', text, { 台数: 1 }]]);
    expect(computed).toBeNull();
    expect(findings.filter(({ rule }) => rule === 'L-03')).toMatchObject([
      { severity: '不備', variant, facts },
    ]);
  });
});

describe('a cell', () => {
  it.each<[Cell<unknown>, string]>([
    [BLANK, ''],
    [read(300), '300'],
    [{ ...read(300), readFrom: '３００' }, '３００'],
    [{ ...read('yes'), text: '有' }, '有'],
    [unreadable('ＡＢＣ（県）'), 'ＡＢＣ（県）'],
  ])('%j is quoted as it was written: %s', (cell, text) => {
    expect(writtenOf(cell)).toBe(text);
  });

  it.each(['〃', '々', '〻', '仝', '同上', '″', '〃〃', '  〃 '])(
    '%s says no more than the one above',
    (text) => {
      expect(isDitto(text)).toBe(true);
    },
  );

  it.each(['', '有', '〃有', '同上の者'])('%s says something of its own', (text) => {
    expect(isDitto(text)).toBe(false);
  });

  it.each([
    ['#未計算', true],
    ['#N/A', false],
    ['', false],
  ])('%s is a formula that no program has calculated: %s', (text, so) => {
    expect(isUncalculated(text)).toBe(so);
  });
});
