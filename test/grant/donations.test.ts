import { describe, expect, it } from 'vitest';
import { explainApplication } from '../../src/catalogue/amounts/amount-texts';
import { reasonText } from '../../src/catalogue/pane/reason/reason-texts-copy';
import { reasonOf } from '../../src/workbook/read/reasons';
import type { Row } from '../cases/cases';
import { assessed, n001 } from './built';
import type { Line } from './findings/said';
import { rulesOf } from './rows';

/** 寄付金等の控除 = 総事業費から (rules.md 4): Σ補助額 is at most ⌊max(0, 総事業費 − Σ寄付金等) × rate⌋. */

const OFF_TOTAL: Row = { 寄付金等の控除: '総事業費から' };
const watch = (cost: Line[1], own: Row = {}): Line => ['見守り', cost, { 台数: 1, ...own }];
const of = (programme: string, lines: readonly Line[], application: Row = {}, settings: Row = {}) =>
  assessed(programme, lines, application, { ...OFF_TOTAL, ...settings });

interface Case {
  readonly text: string;
  readonly programme?: string;
  readonly lines: readonly Line[];
  readonly application?: Row;
  readonly settings?: Row;
  /** 寄付金調整; null: there is no such row. */
  readonly taken: number | null;
  readonly 算定額: number | null;
}

const cases: readonly Case[] = [
  {
    text: '(300,000 − 100,000) × 4/5 = 160,000 of 240,000',
    lines: [watch(300_000, { 寄付金等: 100_000 })],
    taken: -80_000,
    算定額: 160_000,
  },
  {
    text: 'what the 基準額 keeps back leaves room: 300,000 of 400,000 × 4/5',
    lines: [watch(500_000, { 寄付金等: 100_000 })],
    taken: null,
    算定額: 300_000,
  },
  {
    text: 'a yen more of 寄付金等 than there is room for: (500,000 − 125,002) × 4/5 = 299,998.4',
    lines: [watch(500_000, { 寄付金等: 125_002 })],
    settings: { 端数処理単位: 1 },
    taken: -2,
    算定額: 299_998,
  },
  {
    text: 'as much 寄付金等 as there is room for',
    lines: [watch(500_000, { 寄付金等: 125_000 })],
    taken: null,
    算定額: 300_000,
  },
  {
    text: 'once for all 補助区分: (1,000,000 − 300,000) × 4/5 = 560,000 of 240,000 + 480,000',
    lines: [watch(300_000, { 寄付金等: 300_000 }), ['業務改善支援', 700_000]],
    taken: -160_000,
    算定額: 560_000,
  },
  {
    text: 'the column 総事業費 goes before the lines',
    lines: [watch(300_000, { 寄付金等: 100_000 })],
    application: { 総事業費: 350_000 },
    taken: -40_000,
    算定額: 200_000,
  },
  {
    text: 'a 総事業費 below what was spent is a limit without any 寄付金等',
    lines: [watch(300_000)],
    application: { 総事業費: 200_000 },
    taken: -80_000,
    算定額: 160_000,
  },
  {
    text: '総事業費 0 leaves nothing',
    lines: [watch(300_000)],
    application: { 総事業費: 0 },
    taken: -240_000,
    算定額: 0,
  },
  {
    text: '寄付金等 above the 総事業費 leave nothing, and never less',
    lines: [watch(300_000, { 寄付金等: 300_000 })],
    application: { 総事業費: 200_000 },
    taken: -240_000,
    算定額: 0,
  },
  {
    text: 'excluded lines count in 総事業費 and in 寄付金等: (500,000 − 250,000) × 4/5',
    lines: [watch(300_000, { 寄付金等: 100_000 }), ['通信費', 200_000, { 寄付金等: 150_000 }]],
    taken: -40_000,
    算定額: 200_000,
  },
  {
    text: 'what cannot be read on an excluded line is 0',
    lines: [watch(300_000, { 寄付金等: 100_000 }), ['通信費', '不明', { 寄付金等: '少し' }]],
    taken: -80_000,
    算定額: 160_000,
  },
  {
    text: 'nor what is blank, negative or below a yen on it',
    lines: [
      watch(300_000, { 寄付金等: 100_000 }),
      ['通信費', null, { 寄付金等: -5 }],
      ['通信費', 10.5, { 寄付金等: 0.5 }],
      ['通信費', -1],
    ],
    taken: -80_000,
    算定額: 160_000,
  },
  {
    text: '連携モデル: without a 補助率 the whole counts',
    programme: '連携モデル',
    lines: [['システム', 9_000_000, { 寄付金等: 1_000_000 }]],
    taken: -500_000,
    算定額: 8_000_000,
  },
  {
    text: '面的支援モデル: by its own rate',
    programme: '面的支援モデル',
    lines: [['研修', 1_000_000, { 寄付金等: 100_000 }]],
    settings: { モデル補助率: '9/10' },
    taken: -90_000,
    算定額: 810_000,
  },
  {
    text: 'モデル施設: (12,000,000 − 3,000,000) × 1/2',
    programme: 'モデル施設',
    lines: [['コンサル', 12_000_000, { 寄付金等: 3_000_000 }]],
    taken: -500_000,
    算定額: 4_500_000,
  },
  {
    text: '事務費: as entered, less 寄付金等',
    programme: '事務費',
    lines: [['委託', 500_000, { 寄付金等: 200_000 }]],
    taken: -200_000,
    算定額: 300_000,
  },
  {
    text: 'rounded once, after it: (300,000 − 100,001) × 4/5 = 159,999.2',
    lines: [watch(300_000, { 寄付金等: 100_001 })],
    taken: -80_001,
    算定額: 159_000,
  },
  {
    text: 'a 支出額 that is not known leaves the amount open',
    lines: [watch(null, { 寄付金等: 100_000 }), watch(300_000)],
    taken: null,
    算定額: null,
  },
  {
    text: 'and 寄付金等 that are not known',
    lines: [watch(300_000, { 寄付金等: '少し' })],
    application: { 総事業費: 900_000 },
    taken: null,
    算定額: null,
  },
];

describe('寄付金等 taken off the 総事業費', () => {
  it.each(cases.map((entry) => [entry.text, entry] as const))('%s', (_text, entry) => {
    const { programme = '定着支援', lines, application, settings, taken, 算定額 } = entry;
    const { categories, computed } = of(programme, lines, application, settings);
    const row = categories.find(({ name }) => name === '寄付金調整');
    expect([row?.amount ?? null, computed]).toEqual([taken, 算定額]);
  });

  it('takes nothing off the lines, and the row says its amount alone', () => {
    const { categories, eligibleCost, capped, lines } = of('定着支援', [
      watch(500_000, { 寄付金等: 400_000 }),
    ]);
    expect(eligibleCost).toBe(500_000);
    expect(lines.map((line) => line.eligibleCost)).toEqual([500_000]);
    expect(capped).toBe(true);
    expect(categories.map(({ name }) => name)).toEqual(['機器30', '寄付金調整']);
    expect(categories[1]).toMatchObject({
      ...{ units: null, eligibleCost: null, rate: null, subsidised: null, base: null },
      ...{ amount: -220_000, capped: false },
    });
  });

  it('is an expression over the cells', () => {
    const [, row] = of('定着支援', [watch(300_000, { 寄付金等: 100_000 })]).categories;
    const entered = (field: string, value: number) => ({ kind: 'entered', field, row: 1, value });
    const limit = (total: object) => ({
      kind: 'adjustment',
      of: { kind: 'sum', terms: [{ kind: 'grant', index: 0, value: 240_000 }] },
      ceiling: {
        kind: 'scale',
        of: {
          kind: 'remaining',
          of: total,
          deducted: { kind: 'sum', terms: [entered('donation', 100_000)] },
        },
        rate: { numerator: 4, denominator: 5 },
        source: n001('別紙1 5(ア)'),
      },
    });
    expect(row?.expression).toEqual(limit({ kind: 'sum', terms: [entered('cost', 300_000)] }));
    const [, own] = of('定着支援', [watch(300_000, { 寄付金等: 100_000 })], { 総事業費: 310_000 }).categories;
    expect(own?.expression).toEqual(limit(entered('totalCost', 310_000)));
    // 寄付金等 of 0 are none: the formula does not name their cell
    const [, none] = of('定着支援', [watch(300_000, { 寄付金等: 0 })], { 総事業費: 200_000 }).categories;
    expect(none?.expression).toMatchObject({
      ceiling: { of: { deducted: { kind: 'sum', terms: [] } } },
    });
  });

  it.each(['する', 'しない'])('with %s 総事業費 is not looked at', (word) => {
    const settings = { 寄付金等の控除: word };
    const { computed, findings } = assessed('定着支援', [watch(300_000)], { 総事業費: '約百' }, settings);
    expect([computed, findings.map(({ rule }) => rule)]).toEqual([240_000, []]);
  });

  it.each(['約百万', -1, 0.5, 1_000_000_000_001])(
    'a 総事業費 of %s leaves the amount open, 不備',
    (total) => {
      const assessment = of('定着支援', [watch(300_000)], { 総事業費: total });
      expect([assessment.computed, assessment.verdict]).toEqual([null, '不備']);
      expect(rulesOf(assessment)).toEqual(['L-03 不備']);
      expect(assessment.findings[0]).toMatchObject({
        variant: 'total',
        facts: { text: String(total) },
        place: { table: 'applications', row: 1, field: 'totalCost' },
      });
    },
  );

  it('says how a 総事業費 in full width was read', () => {
    const { computed, findings } = of('定着支援', [watch(300_000)], { 総事業費: '２００，０００円' });
    expect(computed).toBe(160_000);
    expect(findings).toMatchObject([{ rule: 'L-03', severity: '情報', variant: 'totalReadAs' }]);
    expect(findings[0]).toMatchObject({
      facts: { text: '２００，０００円', yen: 200_000 },
      place: { table: 'applications', row: 1, field: 'totalCost' },
    });
  });

  it('says nothing of a 総事業費 that is written as it should be', () => {
    const { computed, findings } = of('定着支援', [watch(300_000)], { 総事業費: 200_000 });
    expect([computed, findings]).toEqual([160_000, []]);
  });

  it('is no row where another amount is not known: what it would take is not known either', () => {
    const { categories, computed } = of('定着支援', [watch(300_000, { 台数: null, 寄付金等: 100_000 })]);
    expect(categories.map(({ name, amount }) => [name, amount])).toEqual([['機器30', null]]);
    expect(computed).toBeNull();
  });

  it('is one sentence, and steps of its own', () => {
    const assessment = of('定着支援', [watch(300_000, { 寄付金等: 100_000 })]);
    expect(explainApplication(assessment)).toContain(
      '寄付金調整: (総事業費300,000円－寄付金等100,000円)×4/5＝160,000円 ＜ 補助額の計240,000円 → −80,000円 ／ 計 160,000円',
    );
    const text = reasonText(reasonOf(assessment));
    expect(text).toContain(
      '総事業費－寄付金等　200,000円（総事業費（経費の支出額の計）300,000円から、寄付金等の計100,000円を控除）',
    );
    expect(text).toContain('補助額の計の上限（×4/5）　160,000円（別紙1 5(ア)）');
    expect(text).toContain('寄付金調整　−80,000円（補助額の計240,000円 ＞ 160,000円。');
    const linked = of('連携モデル', [['システム', 9_000_000, { 寄付金等: 1_000_000 }]]);
    expect(explainApplication(linked)).toContain(
      '(総事業費9,000,000円－寄付金等1,000,000円)＝8,000,000円 ＜ 補助額の計8,500,000円 → −500,000円',
    );
    const entered = of('定着支援', [watch(300_000)], { 総事業費: 100 });
    expect(reasonText(reasonOf(entered))).toContain('（総事業費100円から、寄付金等の計0円を控除）');
  });

  it('promises no more than there is room for', () => {
    const effects = (donated: number) =>
      reasonOf(of('定着支援', [watch(500_000, { 寄付金等: donated })])).rows[0]?.effects;
    const bound = { kind: 'costBound', over: 100_000 };
    expect(effects(0)).toEqual([bound, { kind: 'unit', gain: 100_000 }]);
    expect(effects(62_500)).toEqual([bound, { kind: 'unit', gain: 50_000 }]);
    expect(effects(125_000)).toEqual([bound]);
    expect(effects(200_000)).toEqual([bound]);
  });
});
