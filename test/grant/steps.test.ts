import { describe, expect, it } from 'vitest';
import { type Expression, leaf } from '../../src/grant/explain/expression';
import { type Step, stepsOf } from '../../src/grant/explain/steps';
import { r8 } from '../../src/scheme/r8';
import { rate, yen } from '../../src/scheme/units';
import { only } from './built';
import type { Line } from './findings/said';

/** The steps to a 補助額, as a clerk goes through them. */

const clause = { document: 'n001', clause: '別紙1 5(ア)' };
const entered = (value: number | null, row = 0): Expression => ({
  ...{ kind: 'entered', field: 'cost', row },
  value: value === null ? null : yen(value),
});
const scaled = (...terms: Expression[]): Expression => ({
  ...{ kind: 'scale', rate: rate(4, 5), source: clause },
  of: { kind: 'sum', terms },
});
const flat = (value: number | null): Expression => leaf(value === null ? null : yen(value), 'flat', clause);
const capped = (amount: Expression, ceiling: Expression): Expression => ({ kind: 'cap', amount, ceiling });
const steps = (programme: string, lines: readonly Line[], ...more: [object?, object?]): Step[] => {
  const expression = only(programme, lines, { ...more[0] }, { ...more[1] });
  if (expression === undefined) throw new Error('no row');
  return stepsOf(expression);
};

const part = (row: number | null, spent: number | null, own: object = {}) => ({
  ...{ row, spent, deducted: null, limit: null, value: spent },
  ...own,
});

describe('寄付金調整', () => {
  const remaining: Expression = { kind: 'remaining', of: entered(1_000), deducted: entered(300, 1) };
  const adjusted = (ceiling: Expression): Expression => ({ kind: 'adjustment', of: flat(900), ceiling });
  const left = { kind: 'remaining', total: 1_000, entered: true, donations: 300, value: 700 };

  it('what is left, the rate where there is one, and what it takes off', () => {
    const rated: Expression = { kind: 'scale', rate: rate(4, 5), source: clause, of: remaining };
    expect(stepsOf(adjusted(rated))).toEqual([
      left,
      { kind: 'rate', of: 700, rate: rate(4, 5), cut: false, value: 560, source: clause },
      { kind: 'adjustment', sum: 900, ceiling: 560, value: -340 },
    ]);
    expect(stepsOf(adjusted(remaining))).toEqual([
      left,
      { kind: 'adjustment', sum: 900, ceiling: 700, value: -200 },
    ]);
  });

  it('is by 総事業費 and nothing else', () => {
    expect(() => stepsOf(adjusted(flat(1)))).toThrow('not a limit by 総事業費');
  });
});

describe('min(⌊対象経費 × 補助率⌋, 基準額)', () => {
  const of = (cost: number | null, base: number | null): Step[] =>
    stepsOf(capped(scaled(entered(cost)), flat(base)));

  it('of a 基準額 less what was granted in earlier years, both', () => {
    const ceiling: Expression = { kind: 'remaining', of: flat(600), deducted: flat(900) };
    expect(stepsOf(capped(entered(700), ceiling)).slice(1)).toEqual([
      {
        kind: 'base',
        parts: [{ kind: 'figure', role: 'flat', value: 600, source: clause }],
        limit: null,
        value: 600,
      },
      { kind: 'earlier', base: 600, deducted: 900, value: 0 },
      { kind: 'compare', amount: 700, ceiling: 0, capped: true, over: 700, value: 0 },
    ]);
  });

  it('cost, rate, base, comparison', () => {
    // 1,000,001 × 4/5 = 800,000.8
    expect(of(1_000_001, 600_000)).toEqual([
      { kind: 'cost', parts: [part(0, 1_000_001)], value: 1_000_001 },
      { kind: 'rate', of: 1_000_001, rate: rate(4, 5), cut: true, value: 800_000, source: clause },
      {
        kind: 'base',
        parts: [{ kind: 'figure', role: 'flat', value: 600_000, source: clause }],
        limit: null,
        value: 600_000,
      },
      {
        ...{ kind: 'compare', amount: 800_000, ceiling: 600_000 },
        ...{ capped: true, over: 200_000, value: 600_000 },
      },
    ]);
  });

  it.each<[number | null, number | null, boolean, number, number | null]>([
    [1_000_000, 600_000, true, 200_000, 600_000],
    [750_000, 600_000, false, 0, 600_000],
    [500_000, 600_000, false, 0, 400_000],
    [null, 600_000, false, 0, null],
    [1_000_000, null, false, 0, null],
    [null, null, false, 0, null],
  ])('of %j against %j: capped %j, over by %j, %j', (cost, base, isCapped, over, value) => {
    expect(of(cost, base).at(-1)).toMatchObject({ kind: 'compare', capped: isCapped, over, value });
  });

  it.each<[number | null, number, number, boolean]>([
    [1_000_000, 4, 5, false],
    [1_000_001, 4, 5, true],
    [1_000_005, 4, 5, false],
    [1_000_005, 80, 100, false],
    [1_000_001, 80, 100, true],
    [null, 4, 5, false],
  ])('円未満 is cut off of %j × %d/%d: %j', (cost, numerator, denominator, cut) => {
    const scale = { kind: 'scale', rate: rate(numerator, denominator), source: clause } as const;
    expect(stepsOf({ ...scale, of: entered(cost) })[1]).toMatchObject({ kind: 'rate', cut });
  });
});

describe('the cost', () => {
  it('a part for each line: what was spent, deducted, and counts', () => {
    const [device] = steps(
      '定着支援',
      [['見守り', 333_336, { 台数: 1, 寄付金等: 3 }]],
      {},
      { 寄付金等の控除: 'する' },
    );
    expect(device).toEqual({
      kind: 'cost',
      parts: [part(1, 333_336, { deducted: 3, value: 333_333 })],
      value: 333_333,
    });
  });

  it('a 端末 counts up to its limit', () => {
    const lines: Line[] = [
      ['端末', 350_000, { 台数: 3 }],
      ['システム', 1_000],
    ];
    const [cost, ...rest] = steps('連携モデル', lines);
    const limit = {
      ...{ kind: 'perUnit', amount: 100_000, count: 3, unit: '台', value: 300_000 },
      source: { document: 'n001', clause: '別紙2 3(2)ウ' },
    };
    expect(cost).toEqual({
      kind: 'cost',
      parts: [part(1, 350_000, { limit, value: 300_000 }), part(2, 1_000)],
      value: 301_000,
    });
    // no rate between
    expect(rest.map(({ kind }) => kind)).toEqual(['base', 'compare']);
  });

  it('a single figure that is not of a row', () => {
    expect(stepsOf(flat(500))).toEqual([{ kind: 'cost', parts: [part(null, 500)], value: 500 }]);
  });

  it('of what is entered as it is there is nothing else', () => {
    expect(
      steps('事務費', [
        ['委託', 900],
        ['謝金', 100],
      ]),
    ).toEqual([{ kind: 'cost', parts: [part(1, 900), part(2, 100)], value: 1_000 }]);
  });

  it('a rate without a 基準額', () => {
    expect(stepsOf(scaled(entered(10))).map(({ kind }) => kind)).toEqual(['cost', 'rate']);
  });
});

describe('the 基準額', () => {
  const base = (...parts: Parameters<typeof steps>): Step | undefined =>
    steps(...parts).find(({ kind }) => kind === 'base');
  const software: Line[] = [['介護ソフト', 1_000]];
  const linked = { サービス種類: '11', 連携事業所数: 5 };
  const table3 = { document: 'n001', clause: '別紙1 表3' };

  it('of 機器', () => {
    expect(base('定着支援', [['見守り', 1_000, { 台数: 2 }]])).toEqual({
      kind: 'base',
      parts: [
        {
          ...{ kind: 'perUnit', amount: 300_000, count: 2, unit: '台', value: 600_000 },
          source: { document: 'n001', clause: '別紙1 表2 3行' },
        },
      ],
      limit: null,
      value: 600_000,
    });
  });

  it('of ソフト under 職員数連動, with the addition', () => {
    const band = r8.technology.staffBands.value[1];
    expect(base('定着支援', software, { ...linked, 常勤換算: 11 })).toEqual({
      kind: 'base',
      parts: [
        { kind: 'band', staff: 11, band, column: 'software', value: 1_500_000, source: table3 },
        {
          ...{ kind: 'figure', role: 'linkBonus', value: 50_000 },
          source: { document: 'n001', clause: '別紙1 5 表3なお書き' },
        },
      ],
      limit: null,
      value: 1_550_000,
    });
  });

  it('of ソフト whose 職員数 is not known', () => {
    expect(base('定着支援', software, { 常勤換算: null })).toMatchObject({
      parts: [{ kind: 'band', staff: null, band: null, value: null }],
      value: null,
    });
  });

  it('of a group, with its limit', () => {
    const source = { document: 'n001', clause: '別紙3 3(1)ウ(ii)' };
    const each = { kind: 'perUnit', unit: '法人', source };
    expect(base('協働化', [['合同研修', 1_000]])).toEqual({
      kind: 'base',
      parts: [
        { ...each, amount: 1_200_000, count: 2, value: 2_400_000 },
        { ...each, amount: 300_000, count: 1, value: 300_000 },
      ],
      limit: { kind: 'figure', role: 'groupCeiling', value: 12_000_000, source },
      value: 2_700_000,
    });
  });

  it('that is an entered figure has no clause', () => {
    expect(stepsOf(capped(scaled(entered(10)), entered(7, 3)))[2]).toEqual({
      kind: 'base',
      parts: [{ kind: 'figure', role: 'flat', value: 7, source: null }],
      limit: null,
      value: 7,
    });
  });
});
