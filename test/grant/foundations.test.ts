import { describe, expect, it } from 'vitest';
import { contextOf, reporter } from '../../src/grant/context';
import { bandOf, evaluate, type Expression, leaf, lesser } from '../../src/grant/explain/expression';
import { bySeverity, type Finding, verdictOf } from '../../src/grant/finding';
import {
  BLANK,
  type Cell,
  holds,
  read,
  textOf,
  unreadable,
  valueOf,
  wholeOf,
} from '../../src/grant/input/cell';
import { r8 } from '../../src/scheme/r8';
import type { Severity, Source } from '../../src/scheme/types';
import { yen } from '../../src/scheme/units';
import { n001 } from './built';
import { answered } from './readings/reading';
import { applicationOf, submissionOf } from './rows';

const { settings } = submissionOf({ settings: answered, applications: [applicationOf('定着支援', 'A1')] });

describe('a rule book that is not whole', () => {
  it('without a package is none', () => {
    const costCategories = r8.technology.costCategories.filter(({ base }) => base.kind !== 'package');
    const broken = { ...r8, technology: { ...r8.technology, costCategories } };
    expect(() => contextOf(broken, settings)).toThrow('the rule book has no package');
    expect(contextOf(r8, settings).packageName).toBe('パッケージ');
  });

  it('without a rule, or with a rule of other severities, makes no finding of it', () => {
    const into: Finding[] = [];
    const report = reporter(r8, 'A1', into);
    expect(() => {
      // @ts-expect-error there is no such rule
      report('R9-99', null, '');
    }).toThrow('no such rule: R9-99');
    expect(() => {
      report('ID-01', null, '', { severity: '注意', variant: 'blank' });
    }).toThrow('rule ID-01 has no severity 注意');
    const rule = { severities: [], requirement: '', source: null };
    expect(() => {
      reporter({ ...r8, rules: { 'L-07': rule } }, 'A1', into)('L-07', null, '');
    }).toThrow(/^rule L-07 has no severity $/);
    expect(into).toEqual([]);
  });

  it('the first severity is the one that need not be said', () => {
    const into: Finding[] = [];
    reporter(r8, 'A1', into)('L-07', null, '');
    expect(into).toEqual([
      {
        ...{ rule: 'L-07', severity: '不備', receiptNumber: 'A1', lineNumber: '', place: null },
        ...{ variant: '', facts: {} },
      },
    ]);
  });
});

describe('cells', () => {
  it.each<[string, Cell<string | number>, string | number | null, string]>([
    ['blank', BLANK, null, ''],
    ['a value', read(5), 5, '5'],
    ['a word of ours for what was written', { ...read('yes'), text: '有' }, 'yes', '有'],
    ['what cannot be read', unreadable('五つ'), null, '五つ'],
  ])('%s', (_text, cell, value, text) => {
    expect([valueOf(cell), textOf(cell)]).toEqual([value, text]);
  });

  it.each<[Cell<number>, number | null]>([
    [read(1), 1],
    [read(7), 7],
    [read(0), null],
    [read(1.5), null],
    [read(1e20), null],
    [BLANK, null],
    [unreadable('五つ'), null],
  ])('%j as a whole number from 1 on: %j', (cell, value) => {
    expect(wholeOf(cell, 1)).toBe(value);
  });

  it('hold a value only where they are read', () => {
    expect([holds(read('no'), 'no'), holds(read('no'), 'yes')]).toEqual([true, false]);
    expect([holds<string>(BLANK, 'no'), holds<string>(unreadable('no'), 'no')]).toEqual([false, false]);
  });
});

describe('undetermined figures', () => {
  const known = leaf(yen(5), 'cost');
  const open = leaf(null, 'cost');
  const HALF = { numerator: 1, denominator: 2 };
  const CLAUSE = n001('別紙1 5(ア)') as Source;
  const perUnit = (count: number | null): Expression => ({
    ...{ kind: 'perUnit', amount: yen(5), count, unit: '台', source: CLAUSE },
  });
  const band = (staff: number | null): Expression => ({
    ...{ kind: 'band', bands: r8.technology.staffBands.value, staff, column: 'software', row: null },
    source: CLAUSE,
  });
  it.each<[string, Expression, number | null]>([
    ['less', { kind: 'less', of: known, deducted: leaf(yen(2), 'cost') }, 3],
    ['less, of what', { kind: 'less', of: open, deducted: known }, null],
    ['less, how much', { kind: 'less', of: known, deducted: open }, null],
    // L-06 says so of 寄付金等 beyond the 支出額; they are not turned into 0 in silence
    ['less, more than there is', { kind: 'less', of: known, deducted: leaf(yen(7), 'cost') }, -2],
    ['remaining', { kind: 'remaining', of: known, deducted: leaf(yen(2), 'cost') }, 3],
    ['remaining, at least 0', { kind: 'remaining', of: known, deducted: leaf(yen(7), 'cost') }, 0],
    ['remaining, of what', { kind: 'remaining', of: open, deducted: leaf(yen(0), 'cost') }, null],
    ['remaining, how much', { kind: 'remaining', of: known, deducted: open }, null],
    ['adjustment', { kind: 'adjustment', of: known, ceiling: leaf(yen(2), 'cost') }, -3],
    ['adjustment, nothing to take off', { kind: 'adjustment', of: known, ceiling: leaf(yen(7), 'cost') }, 0],
    ['adjustment, of what', { kind: 'adjustment', of: open, ceiling: leaf(yen(0), 'cost') }, null],
    ['adjustment, to what', { kind: 'adjustment', of: known, ceiling: open }, null],
    ['scale', { kind: 'scale', of: known, rate: HALF, source: CLAUSE }, 2],
    ['scale, of what', { kind: 'scale', of: open, rate: HALF, source: CLAUSE }, null],
    ['perUnit', perUnit(3), 15],
    ['perUnit, how many', perUnit(null), null],
    ['perUnit, more than a number tells', perUnit(Number.MAX_SAFE_INTEGER), null],
    ['band', band(11), 1_500_000],
    ['band, of none', band(0), null],
    ['band, of how many', band(null), null],
    ['cap, the amount', { kind: 'cap', amount: open, ceiling: known }, null],
    ['cap, the 基準額', { kind: 'cap', amount: known, ceiling: open }, null],
    ['cap of 0, the 基準額', { kind: 'cap', amount: leaf(yen(0), 'cost'), ceiling: open }, null],
    ['sum', { kind: 'sum', terms: [known, open] }, null],
    ['sum of nothing', { kind: 'sum', terms: [] }, 0],
    ['roundDown', { kind: 'roundDown', of: open, unit: 1 }, null],
  ])('%s', (_text, expression, value) => {
    expect(evaluate(expression)).toBe(value);
  });

  it('the lesser of two', () => {
    expect([lesser(yen(1), yen(2)), lesser(yen(2), yen(1)), lesser(yen(2), yen(2))]).toEqual([1, 1, 2]);
  });
});

describe('表3 by 職員数', () => {
  it.each<[number, string | null]>([
    [0, null],
    [1, '1〜10名'],
    [10, '1〜10名'],
    [11, '11〜20名'],
    [20, '11〜20名'],
    [21, '21〜30名'],
    [30, '21〜30名'],
    [31, '31名以上'],
    [999, '31名以上'],
  ])('%d: %j', (staff, label) => {
    expect(bandOf(r8.technology.staffBands.value, staff)?.label ?? null).toBe(label);
  });
});

describe('重大度', () => {
  const order: Severity[] = ['不備', '要確認', '注意', '情報'];
  it('不備 comes first, 情報 last', () => {
    expect([...order].reverse().sort(bySeverity)).toEqual(order);
    expect((['注意', '不備', '情報', '要確認'] as Severity[]).sort(bySeverity)).toEqual(order);
  });

  it.each<[Severity[], string]>([
    [[], '適'],
    [['情報', '注意'], '適'],
    [['情報', '要確認'], '要確認'],
    [['要確認', '不備'], '不備'],
  ])('判定 of %j: %s', (severities, verdict) => {
    const into: Finding[] = severities.map((severity) => ({
      ...{ rule: 'R1-06', severity, receiptNumber: 'A1', lineNumber: '', place: null, variant: '' },
      facts: {},
    }));
    expect(verdictOf(into)).toBe(verdict);
  });
});
